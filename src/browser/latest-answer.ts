/** What is done with questions that come faster than their answers. */
export interface Asking<Answer> {
  readonly ask: (question: string) => Promise<Answer>;
  /** How long a reader must have stopped typing, in milliseconds. */
  readonly pause: number;
  /** The answer to the latest question; answers to earlier ones are dropped, whenever they come. */
  readonly onAnswer: (answer: Answer) => void;
  readonly onFailure: (error: unknown) => void;
  /** A question has been asked (true), or nothing is waited for any more (false). */
  readonly onWaiting: (isWaiting: boolean) => void;
}

export interface LatestAnswer {
  /** Asks when the reader has paused; the same question as the last one is not asked again. */
  soon(question: string): void;
  now(question: string): void;
  /** Asks nothing, and drops what is under way. */
  stop(): void;
}

export function latestAnswer<Answer>({
  ask,
  pause,
  onAnswer,
  onFailure,
  onWaiting,
}: Asking<Answer>): LatestAnswer {
  let turn = 0;
  let last: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const settle = (of: number, then: () => void) => {
    if (of !== turn) return;
    onWaiting(false);
    then();
  };
  const now = (question: string) => {
    stop();
    last = question;
    const mine = turn;
    onWaiting(true);
    ask(question).then(
      (answer) => settle(mine, () => onAnswer(answer)),
      (error: unknown) =>
        settle(mine, () => {
          // The same question may be asked again.
          last = undefined;
          onFailure(error);
        }),
    );
  };
  const stop = () => {
    clearTimeout(timer);
    turn += 1;
    last = undefined;
    onWaiting(false);
  };
  return {
    soon(question) {
      if (question === last) return;
      clearTimeout(timer);
      timer = setTimeout(() => now(question), pause);
    },
    now,
    stop,
  };
}
