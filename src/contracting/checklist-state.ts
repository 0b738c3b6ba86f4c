import {
  type Checklist,
  type ItemNotes,
  itemStatuses,
  mostOf,
  type PromiseMade,
  tidied,
  writtenIn,
} from './checklist.ts';
import { found, refused } from './result.ts';
import type { StateFormat } from './tool-state.ts';
import {
  also,
  byName,
  list,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  textLike,
} from './validators.ts';

/** How the checklist of one blueprint is kept, shared and saved, also under its former names; that of another is refused. */
export function checklistFormat(
  blueprint: string,
  formerNames: readonly string[] = [],
): StateFormat<Checklist> {
  return {
    tool: 'checklist',
    version: 1,
    shape(value) {
      const read = checklist(value);
      if (!read.ok) return read;
      const { blueprint: its } = read.value;
      return its === blueprint || formerNames.includes(its)
        ? found({ ...read.value, blueprint })
        : refused(`it belongs to another blueprint, ${its}`);
    },
  };
}

/** Two tabs together may note more than one of them lets a reader note. */
const mostKept = 500;

const name = textLike(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'a name in small letters');
const shortName = also(name, (value) =>
  value.length > mostOf.name ? `expected at most ${mostOf.name} characters` : undefined,
);

const day = also(textLike(/^\d{4}-\d{2}-\d{2}$/, 'a day such as 2026-11-22'), (value) => {
  const moment = new Date(`${value}T00:00Z`);
  const isReal = !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(value);
  return isReal ? undefined : 'expected a day that exists';
});

const promise: Shape<PromiseMade> = record({
  id: shortName,
  what: text({ most: mostOf.what }),
  by: text({ most: mostOf.by }),
  on: optional(day),
  where: optional(oneOf(writtenIn)),
  place: optional(text({ most: mostOf.place })),
});

const promises = also(list(promise, { most: mostKept }), (made) =>
  new Set(made.map(({ id }) => id)).size < made.length ? 'expected an id only once' : undefined,
);

const itemNotes = record({
  status: oneOf(itemStatuses),
  answer: optional(text({ most: mostOf.answer })),
  flag: optional(oneOfTrue()),
  promises: optional(promises),
});

/** Notes as `withNotes` would keep them. */
const canonicalNotes: Shape<ItemNotes> = (value) => {
  const notes = itemNotes(value);
  return notes.ok ? found(tidied(notes.value)) : notes;
};

const checklist: Shape<Checklist> = record({
  blueprint: shortName,
  items: byName(canonicalNotes, { most: mostKept, name: shortName }),
  seen: byName(text({ most: mostOf.title }), { most: mostKept, name: shortName }),
});

function oneOfTrue(): Shape<true> {
  return (value) => (value === true ? found(true) : refused('expected true, or nothing'));
}
