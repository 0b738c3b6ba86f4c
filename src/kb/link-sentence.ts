/** The sentence in which a link stands, as plain text in three parts: the words of the link and what is around them. */
export interface LinkSentence {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** What the link stands in. */
  readonly block: TextBlock;
}

export type TextBlock = 'prose' | 'item' | 'cell' | 'heading';

/** How much of a sentence is kept, in UTF-16 units. */
export const mostOfSentence = 200;
const mostOfWords = 140;

/**
 * Finds the sentence around the piece of a paragraph, by the signs that end sentences, save those of abbreviations. A
 * piece that runs over several sentences has them all.
 */
export function sentenceAround(
  paragraph: string,
  start: number,
  end: number,
  block: TextBlock = 'prose',
): LinkSentence {
  const { from, to } = sentenceBounds(paragraph, start, end);
  const before = paragraph.slice(from, start).trimStart();
  const after = paragraph.slice(end, to).trimEnd();
  return cutSentence({ before, words: paragraph.slice(start, end), after, block });
}

/** The sentence cut between words to `mostOfSentence`, the link in its midst, with an ellipsis where something is left out. */
export function cutSentence(sentence: LinkSentence): LinkSentence {
  const words = cutAfter(sentence.words, mostOfWords);
  const { before, after, block } = sentence;
  const room = mostOfSentence - words.length;
  const roomBefore = Math.max(Math.ceil(room / 2), room - after.length);
  const kept = cutBefore(before, roomBefore);
  return { before: kept, words, after: cutAfter(after, room - kept.length), block };
}

/** Whether a sentence says more than the link itself. */
export function saysMore({ before, after }: Pick<LinkSentence, 'before' | 'after'>): boolean {
  return /[\p{L}\p{N}]/u.test(before + after);
}

/** What may end a sentence: a sign before a space, with what it closes; scripts without spaces need none. */
const sentenceEnd = /(?:[.!?…؟۔।]+["'”’»›)\]]*\s+|[。．！？｡]+["'”’」』）]*\s*)/g;
/** Abbreviations after which a sentence goes on, whatever follows, and those that go on before a figure. */
const abbreviation =
  /(?:^|[^\p{L}\p{N}])(?:e\.\s?g|i\.\s?e|cf|vs|viz|approx|incl|excl|esp|resp|Mr|Mrs|Ms|Dr|Prof|St)\.["'”’)\]]*\s*$/u;
const beforeFigure =
  /(?:^|[^\p{L}\p{N}])(?:No|Nos|Art|Arts|para|paras|p|pp|ch|sec|fig|vol|ver|cl|ca|c)\.\s*$/iu;

function sentenceBounds(paragraph: string, start: number, after: number) {
  let from = 0;
  for (const { 0: sign, index } of paragraph.matchAll(sentenceEnd)) {
    const next = index + sign.length;
    if (next > start && next < after) continue;
    if (!endsSentence(paragraph, next)) continue;
    if (next >= after) return { from, to: next };
    from = next;
  }
  return { from, to: paragraph.length };
}

/** Whether what may be the end of a sentence, just before `next`, is one. */
function endsSentence(paragraph: string, next: number): boolean {
  // “How long?” you ask.
  if (/^\p{Ll}/u.test(paragraph.slice(next, next + 2))) return false;
  const tail = paragraph.slice(Math.max(0, next - 16), next);
  return !abbreviation.test(tail) && !(beforeFigure.test(tail) && /\d/.test(paragraph[next] ?? ''));
}

const ellipsis = '…';

/** The end of a text, from the start of a word on. */
function cutBefore(text: string, room: number): string {
  if (text.length <= room) return text;
  const tail = text.slice(ellipsis.length - room);
  const word = /^\S*\s+/.exec(tail)?.[0].length ?? 0;
  return (
    ellipsis + (isMostlyKept(tail.length - word, tail) ? tail.slice(word) : withoutHalves(tail))
  );
}

/** The beginning of a text, up to the end of a word. */
function cutAfter(text: string, room: number): string {
  if (text.length <= room) return text;
  const head = text.slice(0, room - ellipsis.length);
  const words = /^.*\S(?=\s)/s.exec(head)?.[0] ?? '';
  const kept = isMostlyKept(words.length, head) ? words : withoutHalves(head);
  return kept.replace(/[\s,;:–—-]+$/, '') + ellipsis;
}

/** Languages that write no spaces are cut between letters. */
function isMostlyKept(length: number, text: string): boolean {
  return length >= text.length / 2;
}

/** Without half a character at either end. */
function withoutHalves(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
