/**
 * A description of at most `max` UTF-16 units: the text itself, else up to the last sentence end that fits, else up
 * to the last word that fits with `…` after it.
 */
export function plainExcerpt(text: string, max = 160): string {
  const plain = text.replace(/\s+/g, ' ').trim();
  if (plain.length <= max) return plain;
  const sentences = plain.slice(0, lastSentenceEnd(plain, max));
  if (sentences !== '') return sentences;
  const cut = plain.slice(0, max);
  const words = cut.slice(0, cut.lastIndexOf(' ') === -1 ? max - 1 : cut.lastIndexOf(' '));
  // Neither half a surrogate pair nor a comma may stand before the ellipsis.
  return `${words.replace(/[\uD800-\uDBFF]$/, '').replace(/[\s,;:–—-]+$/, '')}…`;
}

const SENTENCE_END = /[.!?…]["'”’)\]]*(?= )/g;
const ABBREVIATION =
  /(?:^|[\s("'“‘[])(?:e\.g|i\.e|cf|vs|approx|ca|mr|mrs|ms|dr|prof|st|jr|sr|inc|ltd|co|corp|dept|est|(?:\p{L}\.)*\p{L})\.$/iu;
/** These abbreviate only before a number. */
const NUMBERED = /(?:^|[\s(])(?:nos?|figs?|eq|vol|ch|sec|art)\.$/i;

/** The end of the last sentence within `max`, 0 where none ends. */
function lastSentenceEnd(plain: string, max: number): number {
  let last = 0;
  for (const { 0: mark, index } of plain.matchAll(SENTENCE_END)) {
    const end = index + mark.length;
    if (end > max) break;
    const before = plain.slice(0, index + 1);
    const after = plain.slice(end, end + 3);
    const continues = /^ \p{Ll}/u.test(after) || (/^ \d/.test(after) && NUMBERED.test(before));
    if (!continues && !ABBREVIATION.test(before)) last = end;
  }
  return last;
}
