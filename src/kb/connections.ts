import { type Copies, findCopies } from './copies.ts';
import type { BlueprintEntry, Entry } from './entry.ts';
import type { EntryText } from './entry-text.ts';
import { completeRelated, type RelatedEntry } from './related.ts';
import { documentOf } from './similarity/entry-document.ts';
import { type Relatedness, relatednessOf } from './similarity/relatedness.ts';
import { type Document, type Similarity, similarityOf } from './similarity/similarity.ts';
import type { Subject } from './subjects.ts';

/** How the entries of a site hang together by what they say. Worked out when it is first asked for. */
export interface Connections extends Copies {
  /** What an entry shows as related: first what its editors name, then what is most like it. */
  relatedOf(entry: Entry): readonly RelatedEntry[];
  /** The listed questions that are much alike, each pair once, by address; empty where no texts were given. */
  alike: Relatedness['alike'];
}

export interface ConnectionsInput {
  readonly listed: readonly Entry[];
  readonly subjects: readonly Subject[];
  /** The listed entries that an entry's editors name, in their order. */
  readonly namedBy: (entry: Entry) => readonly Entry[];
  /** The compiled texts; without them there is only what editors name. */
  readonly textOf?: ((entry: Entry) => EntryText) | undefined;
  /** Compares documents, perhaps with the help of what it remembers. */
  readonly compare?: ((documents: readonly Document[]) => Similarity) | undefined;
}

/** How many terms say why an entry was chosen. */
const mostReasons = 3;

export function connectionsOf(input: ConnectionsInput): Connections {
  const { listed, subjects, namedBy, textOf, compare = similarityOf } = input;
  const copies = once(() => findCopies(listed, subjects, (entry) => textOf?.(entry).text ?? ''));
  const relatedness = once(() => {
    const documents = textOf ? listed.map((entry) => documentOf(entry, textOf(entry))) : [];
    return relatednessOf(compare(documents), documents, listed);
  });
  const completed = once(() =>
    textOf
      ? completeRelated({ listed, namedBy, relatedness: relatedness(), sameAs: copies().sameAs })
      : undefined,
  );
  const chosenFor = (entry: Entry, other: Entry): RelatedEntry => ({
    entry: other,
    why: { terms: relatedness().sharedTerms(entry, other, mostReasons) },
    part: other.kind === 'blueprint' ? itemFor(entry, other, relatedness()) : undefined,
  });
  const relatedTo = (entry: Entry): readonly RelatedEntry[] => [
    ...namedBy(entry).map((other) => ({ entry: other, why: undefined })),
    ...(completed()?.get(entry) ?? []).map((other) => chosenFor(entry, other)),
  ];
  const related = new Map<Entry, readonly RelatedEntry[]>();
  return {
    relatedOf: (entry) => {
      const known = related.get(entry) ?? relatedTo(entry);
      related.set(entry, known);
      return known;
    },
    alike: () => relatedness().alike(),
    canonicalOf: (entry) => copies().canonicalOf(entry),
    copiesOf: (entry) => copies().copiesOf(entry),
    sameAs: (entry) => copies().sameAs(entry),
  };
}

/** The item of a blueprint that names an entry, else the one that is most about the same. */
function itemFor(
  entry: Entry,
  { data }: BlueprintEntry,
  { mostAbout }: Relatedness,
): RelatedEntry['part'] {
  const items = data.pillars.flatMap((pillar) => pillar.items);
  const texts = items.map((item) => `${item.title}\n${item.do}\n${item.why}`);
  const item =
    items.find(({ question }) => question === entry.address) ??
    items[mostAbout(entry, texts) ?? -1];
  return item && { anchor: item.id, title: item.title };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
