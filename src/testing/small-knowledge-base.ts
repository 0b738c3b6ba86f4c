import { type Day, parseDay } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import { entryOf, type KindData } from '#kb/entry-of.ts';
import type { EntryText } from '#kb/entry-text.ts';
import { glossaryOf } from '#kb/glossary.ts';
import { type KindEntry, kinds, placeOfFile } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { createLibrary } from '#kb/library.ts';
import { searchSettings } from '#kb/schemas/search.ts';
import { site, subjects } from '#kb/schemas/settings.ts';
import { renderEntryText } from '#markdown/entry-text.ts';

/** What a test puts into its knowledge base. */
export interface SmallContent {
  /** Front matter by file; the key `text` is the text below it. A question needs no more than a title. */
  readonly files?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly site?: Readonly<Record<string, unknown>>;
  readonly search?: Readonly<Record<string, unknown>>;
  readonly subjects?: readonly Readonly<Record<string, unknown>>[];
  readonly industries?: Readonly<Record<string, string>>;
  /** Addresses of pictures of 120 by 40 pixels. */
  readonly pictures?: readonly string[];
  readonly issues?: KnowledgeBase['issues'];
  readonly today?: string;
  /** Whether relations are completed and copies found by what the texts say. */
  readonly isConnected?: boolean;
}

/** A knowledge base made of a few entries, on 22 November 2026 unless the test says another day. */
export function smallKnowledgeBase(content: SmallContent = {}): KnowledgeBase {
  const today = dayOf(content.today ?? '2026-11-22');
  const entries = Object.entries(content.files ?? {}).map(([file, data]) => entryIn(file, data));
  const glossary = glossaryOf(entries, today);
  const texts = new Map<Entry, EntryText>();
  const textOf = (entry: Entry): EntryText => {
    const text = texts.get(entry) ?? renderEntryText(entry, { glossary });
    texts.set(entry, text);
    return text;
  };
  return {
    library: createLibrary({
      entries,
      subjectSettings: subjects.parse(content.subjects ?? []),
      linksOf: (entry) => textOf(entry).links,
      ...(content.isConnected && { textOf }),
      today,
    }),
    site: site.parse({ name: 'Example', url: 'https://kb.example.com', ...content.site }),
    search: searchSettings.parse(content.search ?? {}),
    industries: new Map(Object.entries(content.industries ?? {})),
    files: new Map(
      (content.pictures ?? []).map((address) => [
        address,
        { file: address.slice(1), address, size: { width: 120, height: 40 } },
      ]),
    ),
    today,
    issues: content.issues ?? [],
    textOf,
  };
}

/** The entry that a file with this front matter makes. Throws where the schema refuses it. */
export function entryIn(
  file: string,
  { text = '', ...data }: Readonly<Record<string, unknown>>,
): Entry {
  const place = placeOfFile(file);
  if (place.is !== 'entry') throw new Error(`${file} is no place for an entry.`);
  const { kind, address } = place;
  const schema = (kinds[kind] as KindEntry).schemaFor(Object.keys(data));
  const whole = kind === 'question' || kind === 'guide' ? { date: '2026-01-02', ...data } : data;
  const source = {
    file,
    address,
    markdown: String(text),
    textAt: { in: 'body', line: 9 },
  } as const;
  return entryOf({ kind, data: schema.parse(whole) } as KindData, source);
}

function dayOf(text: string): Day {
  const day = parseDay(text);
  if (!day) throw new Error(`${text} is no day.`);
  return day;
}
