import { Failure } from './link-failure.ts';
import { type Answer, type Outcome, outcomeOf } from './link-outcome.ts';

/**
 * Goes from redirect to redirect to the page, at most so many; it has moved as far as the first ones are permanent.
 * `answerAt` may throw a `Failure`.
 */
export async function followRedirects(
  start: URL,
  most: number,
  answerAt: (url: URL) => Promise<Answer>,
): Promise<Outcome> {
  const seen = new Set<string>();
  let at = start;
  let moved: URL | undefined;
  let isForGood = true;
  for (;;) {
    const answer = await answerOrOutcome(at, answerAt);
    if ('is' in answer) return elsewhere(answer, start, at);
    if (!redirects.has(answer.status) || answer.location === undefined) {
      const end = outcomeOf(answer);
      if (end.is !== 'good') return elsewhere(end, start, at);
      if (moved) return { is: 'moved', to: moved.href };
      return (await hasSecureTwin(start, at, answerAt))
        ? { is: 'insecure', to: secured(start).href }
        : end;
    }
    seen.add(at.href);
    const next = URL.parse(answer.location, at.href);
    if (!next || !/^https?:$/.test(next.protocol))
      return uncertain(`it redirects to ${answer.location}, which is no web address`);
    isForGood &&= permanent.has(answer.status);
    if (isForGood) moved = next;
    at = withoutAnchor(next);
    if (seen.has(at.href)) return uncertain('its redirects lead in a circle');
    if (seen.size > most) return uncertain(`it redirects more than ${most} times`);
  }
}

async function answerOrOutcome(
  url: URL,
  answerAt: (url: URL) => Promise<Answer>,
): Promise<Answer | Outcome> {
  try {
    return await answerAt(url);
  } catch (error) {
    if (error instanceof Failure) return { is: error.is, why: error.message };
    throw error;
  }
}

/** Says where it was found out, if that is not where the link leads. */
function elsewhere(end: Outcome, start: URL, at: URL): Outcome {
  if (at === start || !('why' in end)) return end;
  return { ...end, why: `it redirects to ${at.href}, and there: ${end.why}` };
}

function uncertain(why: string): Outcome {
  return { is: 'uncertain', why };
}

const redirects = new Set([301, 302, 303, 307, 308]);
const permanent = new Set([301, 308]);

/** Whether a page that was asked for without encryption is there with it; only asked where no redirect led there anyway. */
async function hasSecureTwin(
  start: URL,
  end: URL,
  answerAt: (url: URL) => Promise<Answer>,
): Promise<boolean> {
  if (start.protocol !== 'http:' || end.protocol !== 'http:' || start.port !== '') return false;
  const answer = await answerOrOutcome(secured(start), answerAt);
  return !('is' in answer) && outcomeOf(answer).is === 'good';
}

function secured(url: URL): URL {
  const secure = new URL(url);
  secure.protocol = 'https:';
  return secure;
}

function withoutAnchor(url: URL): URL {
  const bare = new URL(url);
  bare.hash = '';
  return bare;
}
