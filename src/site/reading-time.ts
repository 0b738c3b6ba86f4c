import { countText } from './count-text.ts';

/** How fast adults read on a screen for understanding; at the lower end of what studies find (200 to 260). */
const wordsAMinute = 220;

/** How long plain texts take to read: "4 minutes to read"; `undefined` where it is less than half a minute. */
export function readingTime(texts: readonly string[]): string | undefined {
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0);
  const minutes = Math.round(words / wordsAMinute);
  return minutes < 1 ? undefined : `${countText(minutes, 'minute')} to read`;
}

function wordsIn(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
