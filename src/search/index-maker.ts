import { abbreviationsIn } from './abbreviations.ts';
import { ByteWriter } from './bytes.ts';
import {
  FieldIndexMaker,
  inAsked,
  inHeading,
  inKeywords,
  inSummary,
  inTitle,
} from './field-index.ts';
import type { IndexedPage } from './index-port.ts';
import { type Lexicon, type Pin, writeLexicon } from './lexicon.ts';
import { addressOfIndexed } from './page-address.ts';
import { type TablePage, writePageTable } from './page-table.ts';
import type { PageKnowledge, SearchKnowledge } from './steering.ts';
import { stopWords } from './stop-words.ts';
import { fewestPages } from './vocabulary.ts';
import { indexFormOf, normalise, withoutAbbreviationPlurals, wordsOf } from './words.ts';

/** A page as Pagefind indexed it, under the name by which its data is fetched. */
export interface FragmentPage extends IndexedPage {
  readonly fragment: string;
}

/** The files that make search better than the index alone, by name, not compressed. */
export interface IndexMade {
  readonly pages: number;
  /** Words in a title and in a text, on average. */
  readonly averages: { readonly title: number; readonly text: number };
  readonly lexicon: Uint8Array<ArrayBuffer>;
  readonly table: Uint8Array<ArrayBuffer>;
  readonly shards: readonly Uint8Array<ArrayBuffer>[];
}

const wordsInLead = 40;

/** Makes the files from the pages of an index and what the editors say about them. The same pages give the same bytes. */
export function makeIndex(found: Iterable<FragmentPage>, knowledge: SearchKnowledge): IndexMade {
  const pages = [...found].sort((a, b) =>
    addressOfIndexed(a.url) < addressOfIndexed(b.url) ? -1 : 1,
  );
  const maker = new FieldIndexMaker();
  const ignored = new Set([...stopWords, ...knowledge.stopWords.map(normalise)]);
  const counts = new Map<string, number>();
  const abbreviations = new Map<string, number>();
  const known = pages.map(({ url }) => knowledge.pages.get(addressOfIndexed(url)) ?? {});
  const lengths = pages.map((page, i) => {
    const fields = fieldsOf(page, known[i] ?? {});
    for (const { short, long } of abbreviationsIn(fields.prose)) {
      const key = `${short}\t${long}`;
      abbreviations.set(key, (abbreviations.get(key) ?? 0) + 1);
    }
    return addPage(maker, fields, ignored, counts);
  });
  const originals = originalsOf(pages, known);
  const newest = Math.max(0, ...known.map(({ changed }) => monthOf(changed)));
  const table: TablePage[] = pages.map(({ fragment, filters }, i) => ({
    fragment,
    filters,
    titleLength: lengths[i]?.title ?? 0,
    textLength: lengths[i]?.text ?? 0,
    wordingLengths: lengths[i]?.wordings ?? [],
    months: known[i]?.changed === undefined ? 0 : newest - monthOf(known[i].changed),
    original: originals[i] ?? i,
  }));
  const out = new ByteWriter();
  writePageTable(out, table);
  return {
    pages: pages.length,
    averages: {
      title: average(lengths.map(({ title }) => title)),
      text: average(lengths.map(({ text }) => text)),
    },
    table: out.written(),
    lexicon: writeLexicon(lexiconOf(counts, abbreviations, known, pages.length, knowledge)),
    shards: maker.shards(),
  };
}

interface Fields {
  readonly title: string;
  readonly text: string;
  /** Other wordings, each for itself. */
  readonly asked: readonly string[];
  readonly keywords: string;
  readonly summary: string;
  readonly headings: string;
  /** Everything in sentences, for abbreviations. */
  readonly prose: string;
}

function fieldsOf({ meta, content, anchors }: IndexedPage, known: PageKnowledge): Fields {
  const title = meta['title'] ?? '';
  const text = content.startsWith(title) ? content.slice(title.length) : content;
  const description = known.description ?? '';
  const lead = text.trim().split(/\s+/, wordsInLead).join(' ');
  const headings = anchors.filter(({ element }) => /^h[2-6]$/i.test(element));
  return {
    title,
    text,
    asked: [...(known.asked ?? []), ...(known.pins ?? [])],
    keywords: (known.keywords ?? []).join('\n'),
    summary: `${description}\n${lead}`,
    headings: headings.map((heading) => heading.text ?? '').join('\n'),
    prose: `${title}\n${text}\n${description}`,
  };
}

/** Words that are no stop words. */
interface Lengths {
  readonly title: number;
  readonly text: number;
  readonly wordings: readonly number[];
}

/** Adds a page to the index and its words to the counts of pages. */
function addPage(
  maker: FieldIndexMaker,
  fields: Fields,
  ignored: ReadonlySet<string>,
  counts: Map<string, number>,
): Lengths {
  const found = new Map<string, { times: number; fields: number; wordings: number[] }>();
  const written = new Set<string>();
  const add = (text: string, field: number, wording?: number): number => {
    let length = 0;
    for (const word of indexedWordsOf(text)) {
      written.add(word);
      if (ignored.has(word)) continue;
      const form = indexFormOf(word);
      length += 1;
      const known = found.get(form) ?? { times: 0, fields: 0, wordings: [] };
      found.set(form, known);
      if (field === 0) known.times += 1;
      known.fields |= field;
      if (wording !== undefined && known.wordings.at(-1) !== wording) known.wordings.push(wording);
    }
    return length;
  };
  const text = add(fields.text, 0);
  const title = add(fields.title, inTitle);
  const wordings = fields.asked.map((asked, i) => add(asked, inAsked, i));
  add(fields.keywords, inKeywords);
  add(fields.summary, inSummary);
  add(fields.headings, inHeading);
  for (const word of written) if (isKept(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  maker.add(found);
  return { title, text, wordings };
}

/** The words of a text; a compound with a hyphen also as one word: "on-site" is "on", "site" and "onsite". */
function indexedWordsOf(text: string): string[] {
  const normal = normalise(withoutAbbreviationPlurals(text));
  return normal.split(/\s+/).flatMap((part) => {
    const compounds = part.includes('-') ? (part.match(compound) ?? []) : [];
    return [...wordsOf(part), ...compounds.map((word) => word.replace('-', ''))];
  });
}

const compound = /(?<![\p{L}\p{N}-])\p{L}{2,}-\p{L}{2,}(?![\p{L}\p{N}-])/gu;

function isKept(word: string): boolean {
  return word.length >= 2 && word.length <= 30 && /\p{L}/u.test(word);
}

function lexiconOf(
  counts: ReadonlyMap<string, number>,
  abbreviations: ReadonlyMap<string, number>,
  known: readonly PageKnowledge[],
  pages: number,
  knowledge: SearchKnowledge,
): Lexicon {
  const fewest = fewestPages(pages);
  const always = new Set(
    [
      ...knowledge.synonyms.flat(),
      ...knowledge.abbreviations.flatMap(({ short, long }) => [short, long]),
    ].flatMap((text) => wordsOf(normalise(text))),
  );
  const kept = [...counts].filter(([word, count]) => count >= fewest || always.has(word));
  return {
    words: new Map(kept),
    abbreviations: [
      ...knowledge.abbreviations.map(({ short, long }) => ({
        short: normalise(short),
        long: normalise(long),
      })),
      ...commonAbbreviations(abbreviations, (short) => counts.get(short) ?? 0, fewest),
    ],
    synonyms: knowledge.synonyms.map((group) =>
      group.map((text) => wordsOf(normalise(text)).join(' ')),
    ),
    stopWords: knowledge.stopWords.map(normalise),
    pins: pinsOf(known),
  };
}

/** What editors pinned, and the names that only one page has. */
function pinsOf(known: readonly PageKnowledge[]): Pin[] {
  const written = (texts: readonly string[] = []) => [
    ...new Set(texts.map((text) => wordsOf(normalise(text)).join(' '))),
  ];
  const pinned = known.flatMap(({ pins }, page) =>
    written(pins).map((text) => ({ text, page, isName: false })),
  );
  const named = known.flatMap(({ names }, page) =>
    written(names).map((text) => ({ text, page, isName: true })),
  );
  const owners = new Map<string, number>();
  for (const { text } of named) owners.set(text, (owners.get(text) ?? 0) + 1);
  const taken = new Set(pinned.map(({ text }) => text));
  return [...pinned, ...named.filter(({ text }) => owners.get(text) === 1 && !taken.has(text))];
}

/** Of each abbreviation the wordings that pages give it most often, two at most, counted over the forms of their words. */
function commonAbbreviations(
  found: ReadonlyMap<string, number>,
  pagesWith: (short: string) => number,
  fewest: number,
): { short: string; long: string }[] {
  const byShort = new Map<string, Map<string, { long: string; count: number; most: number }>>();
  for (const [key, count] of found) {
    const [short = '', long = ''] = key.split('\t');
    const wordings = byShort.get(short) ?? new Map();
    byShort.set(short, wordings);
    const forms = long.split(' ').map(indexFormOf).join(' ');
    const known = wordings.get(forms) ?? { long, count: 0, most: 0 };
    known.count += count;
    if (count > known.most) Object.assign(known, { long, most: count });
    wordings.set(forms, known);
  }
  return [...byShort]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([short, wordings]) => {
      const inOrder = [...wordings.values()].sort(
        (a, b) => b.count - a.count || (a.long < b.long ? -1 : 1),
      );
      const first = inOrder[0]?.count ?? 0;
      if (first < Math.min(2, fewest) && pagesWith(short) < fewest) return [];
      return inOrder
        .filter(({ count }, i) => i < 2 && count >= 0.3 * first)
        .map(({ long }) => ({ short, long }));
    });
}

/** For each page the number of the one that it repeats: by the editors' word, or since title and text are the same. */
function originalsOf(pages: readonly IndexedPage[], known: readonly PageKnowledge[]): number[] {
  const byAddress = new Map(pages.map(({ url }, i) => [addressOfIndexed(url), i]));
  const byText = new Map<string, number>();
  return pages.map(({ content, meta }, i) => {
    const canonical = known[i]?.canonical;
    const named = canonical === undefined ? undefined : byAddress.get(canonical);
    if (named !== undefined) return named;
    const key = `${meta['title']}\n${content}`;
    const first = byText.get(key);
    if (first === undefined) byText.set(key, i);
    return first ?? i;
  });
}

function monthOf(day: string | undefined): number {
  const [year = 0, month = 0] = (day ?? '').split('-').map(Number);
  return 12 * year + month;
}

function average(lengths: readonly number[]): number {
  const sum = lengths.reduce((total, length) => total + length, 0);
  return Math.max(1, Math.round((10 * sum) / Math.max(1, lengths.length)) / 10);
}
