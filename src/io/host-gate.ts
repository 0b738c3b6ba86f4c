import { setTimeout as sleep } from 'node:timers/promises';

/** Lets one request at a time through to each host, with a pause after it. */
export interface HostGate {
  /** Does the work when it is the host’s turn. */
  through<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Leaves the host in peace for so many milliseconds. */
  postpone(host: string, ms: number): void;
}

/** @param pause Milliseconds between the end of a request to a host and the start of the next. */
export function hostGate(pause: number): HostGate {
  const hosts = new Map<string, { last: Promise<unknown>; notBefore: number }>();
  const stateOf = (host: string) => {
    const state = hosts.get(host) ?? { last: Promise.resolve(), notBefore: 0 };
    hosts.set(host, state);
    return state;
  };
  const postpone = (host: string, ms: number) => {
    const state = stateOf(host);
    state.notBefore = Math.max(state.notBefore, performance.now() + ms);
  };
  return {
    postpone,
    async through(host, work) {
      const state = stateOf(host);
      const before = state.last;
      const { promise, resolve } = Promise.withResolvers<void>();
      state.last = promise;
      await before;
      try {
        while (state.notBefore > performance.now())
          await sleep(state.notBefore - performance.now());
        return await work();
      } finally {
        postpone(host, pause);
        resolve();
      }
    },
  };
}
