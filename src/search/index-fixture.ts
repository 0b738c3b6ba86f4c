import type { Anchor, Match, SearchIndex } from './index-port.ts';

export interface PageFixture {
  readonly url: string;
  readonly title: string;
  readonly text: string;
  readonly filters?: Readonly<Record<string, readonly string[]>>;
  readonly meta?: Readonly<Record<string, string>>;
  readonly anchors?: readonly Anchor[];
}

/** An index in memory that matches as Pagefind does, for tests. */
export interface IndexFixture extends SearchIndex {
  /** The texts that it was asked for, in order. */
  readonly asked: string[];
  /** The filter values that it was asked for without a text. */
  readonly askedValues: string[];
  /** While true, everything rejects. */
  fails: boolean;
}

/**
 * Like Pagefind: a word matches as the beginning of a longer one, an unknown word as its longest known beginning, a text
 * in quotation marks as words side by side with the score 1.
 */
export function indexOf(pages: readonly PageFixture[]): IndexFixture {
  const contents = pages.map(({ title, text }) => `${title} ${text}`.split(/\s+/));
  const known = contents.flat().map(plain);
  const fixture: IndexFixture = {
    asked: [],
    askedValues: [],
    fails: false,
    async search(text, { filters = {} } = {}) {
      if (fixture.fails) throw new Error('The index is unreachable.');
      if (text !== null) fixture.asked.push(text);
      else fixture.askedValues.push(...Object.values(filters).flat());
      const placesIn = text === null ? () => [] : matcher(text, known);
      const results = pages.flatMap((page, i): Match[] => {
        const words = placesIn(contents[i] ?? []);
        const passes = Object.entries(filters).every(([group, values]) =>
          values.every((value) => page.filters?.[group]?.includes(value)),
        );
        if (!passes || (text !== null && words.length === 0)) return [];
        const score = text?.startsWith('"') ? 1 : Math.log(1 + words.length);
        return [{ id: String(i), score, words, data: async () => dataOf(page) }];
      });
      return { results };
    },
    async filters() {
      if (fixture.fails) throw new Error('The index is unreachable.');
      const counts: Record<string, Record<string, number>> = {};
      for (const { filters = {} } of pages)
        for (const [group, values] of Object.entries(filters))
          for (const value of values) {
            const ofGroup = counts[group] ?? {};
            counts[group] = { ...ofGroup, [value]: (ofGroup[value] ?? 0) + 1 };
          }
      return counts;
    },
  };
  return fixture;
}

function matcher(text: string, known: readonly string[]): (words: readonly string[]) => number[] {
  if (text.startsWith('"')) {
    const phrase = text.slice(1, -1).split(' ');
    return placesWhere((words, at) =>
      phrase.every((word, i) => plain(words[at + i] ?? '') === word),
    );
  }
  let beginning = text;
  while (beginning && !known.some((word) => word.startsWith(beginning)))
    beginning = beginning.slice(0, -1);
  return placesWhere(
    (words, at) => beginning !== '' && plain(words[at] ?? '').startsWith(beginning),
  );
}

function placesWhere(fits: (words: readonly string[], at: number) => boolean) {
  return (words: readonly string[]) => words.flatMap((_, at) => (fits(words, at) ? [at] : []));
}

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

function dataOf({ url, title, text, filters = {}, meta = {}, anchors = [] }: PageFixture) {
  return { url, content: `${title} ${text}`, filters, meta: { title, ...meta }, anchors };
}
