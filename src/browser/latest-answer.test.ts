import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { latestAnswer } from './latest-answer.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A search whose answers come when the test says so. */
function slowSearch() {
  const asked: string[] = [];
  const seen: string[] = [];
  const under = new Map<string, PromiseWithResolvers<string>>();
  const search = latestAnswer<string>({
    ask: (question) => {
      asked.push(question);
      const answer = Promise.withResolvers<string>();
      under.set(question, answer);
      return answer.promise;
    },
    pause: 100,
    onAnswer: (answer) => seen.push(answer),
    onFailure: (error) => seen.push(`failed: ${error}`),
    onWaiting: () => undefined,
  });
  const answer = async (question: string) => {
    under.get(question)?.resolve(`answer to ${question}`);
    await vi.advanceTimersByTimeAsync(0);
  };
  const fail = async (question: string) => {
    under.get(question)?.reject('offline');
    await vi.advanceTimersByTimeAsync(0);
  };
  return { ...search, asked, seen, answer, fail };
}

describe('questions that are typed', () => {
  test('are asked when the reader pauses', async () => {
    const { soon, asked } = slowSearch();
    for (const question of ['e', 'ex', 'exi', 'exit']) soon(question);
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(['exit']);
  });

  test('are not asked again while nothing has changed', async () => {
    const { soon, asked } = slowSearch();
    soon('exit');
    await vi.advanceTimersByTimeAsync(100);
    soon('exit');
    await vi.advanceTimersByTimeAsync(100);
    expect(asked).toEqual(['exit']);
  });

  test('are not asked any more once the field is cleared', async () => {
    const { soon, stop, asked } = slowSearch();
    soon('exit');
    stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(asked).toEqual([]);
  });
});

describe('an answer', () => {
  test('that comes after the next question is dropped', async () => {
    const { now, seen, answer } = slowSearch();
    now('exit');
    now('exit plan');
    await answer('exit plan');
    await answer('exit');
    expect(seen).toEqual(['answer to exit plan']);
  });

  test('to an earlier question is dropped even where the later one still waits', async () => {
    const { now, seen, answer } = slowSearch();
    now('exit');
    now('exit plan');
    await answer('exit');
    expect(seen).toEqual([]);
  });

  test('that comes after the field was cleared is dropped', async () => {
    const { now, stop, seen, answer } = slowSearch();
    now('exit');
    stop();
    await answer('exit');
    expect(seen).toEqual([]);
  });
});

test('a failure of an earlier question says nothing; one of the latest does, and it may be asked again', async () => {
  const { now, soon, seen, asked, fail } = slowSearch();
  now('exit');
  now('exit plan');
  await fail('exit');
  expect(seen).toEqual([]);
  await fail('exit plan');
  expect(seen).toEqual(['failed: offline']);
  soon('exit plan');
  await vi.advanceTimersByTimeAsync(100);
  expect(asked).toEqual(['exit', 'exit plan', 'exit plan']);
});
