import { namedAfter } from '#contracting/tender-text.ts';
import type { BlueprintEntry, Entry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { Library } from '#kb/library.ts';
import type { Citation, ClauseCard } from '#kb/schemas/fields.ts';
import { subjectTitles } from './subject-titles.ts';

/** What a reader may put on the list of questions for the tender. */
export interface TenderCard {
  /** The address and a name of its own; it changes only where the question is worded anew. */
  readonly id: string;
  /** The heading under which it comes on the list. */
  readonly group: string;
  readonly ask: string;
  readonly goodAnswer: string | undefined;
  readonly redFlag: string | undefined;
  readonly source: Citation | undefined;
}

/** A clause card of an entry, as its page shows it. */
export interface AskCard extends ClauseCard {
  readonly id: string;
  readonly group: string;
}

export function askCardsOf(library: Library, entry: Entry): AskCard[] {
  const group = groupTitle(library, entry);
  return entry.ask.map((card) => ({
    ...card,
    id: `${entry.address}#${namedAfter(card.ask)}`,
    group,
  }));
}

/** All that an entry asks: the items of a blueprint first. */
export function tenderCardsOf(library: Library, entry: Entry): TenderCard[] {
  const items = entry.kind === 'blueprint' ? itemCards(entry) : [];
  const cards = askCardsOf(library, entry).map(({ good_answer, red_flag, source, ...card }) => ({
    ...card,
    goodAnswer: good_answer,
    redFlag: red_flag,
    source,
  }));
  return [...items, ...cards];
}

/** A blueprint’s item keeps its name whatever becomes of its words. */
export function itemCardId(address: string, id: string): string {
  return `${address}#${id}`;
}

function itemCards({ address, data }: BlueprintEntry): TenderCard[] {
  return data.pillars.flatMap(({ title, items }) =>
    items.flatMap(({ id, ask, good_answer, red_flag, source }) =>
      ask === undefined
        ? []
        : [
            {
              id: itemCardId(address, id),
              group: title,
              ask,
              goodAnswer: good_answer,
              redFlag: red_flag,
              source,
            },
          ],
    ),
  );
}

/** Questions go under their subject, anything else under its kind. */
function groupTitle(library: Library, entry: Entry): string {
  const subject = entry.kind === 'question' && subjectTitles(library).get(entry.subject);
  return subject || kinds[entry.kind].plural;
}
