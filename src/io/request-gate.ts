import type { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** Lets requests through, but for the moment in which what they are answered from changes. */
export interface RequestGate {
  /** Goes on with a request at once, or when the change is over. The response tells when it is answered (`close`). */
  pass(response: EventEmitter, goOn: () => void): void;
  /** Makes a change while no request is being answered, or after a time in which some are not done. */
  change(make: () => void): Promise<void>;
}

export function requestGate(patienceMs = 3000): RequestGate {
  const answering = new Set<EventEmitter>();
  let held: (() => void)[] | undefined;
  let whenIdle = () => {};
  return {
    pass(response, goOn) {
      const go = () => {
        answering.add(response);
        response.once('close', () => {
          answering.delete(response);
          if (answering.size === 0) whenIdle();
        });
        goOn();
      };
      if (held) held.push(go);
      else go();
    },
    async change(make) {
      const waiting: (() => void)[] = [];
      held = waiting;
      if (answering.size > 0) {
        const idle = new Promise<void>((done) => {
          whenIdle = done;
        });
        await Promise.race([idle, setTimeout(patienceMs, undefined, { ref: false })]);
      }
      try {
        make();
        // What hears of the change does so before the next request.
        await setTimeout(0);
      } finally {
        held = undefined;
        for (const go of waiting) go();
      }
    },
  };
}
