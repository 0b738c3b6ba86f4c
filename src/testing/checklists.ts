import fc from 'fast-check';
import {
  blankChecklist,
  type Checklist,
  type ItemNotes,
  itemStatuses,
  itemsOf,
  type Outline,
  type PromiseMade,
  withNotes,
  writtenIn,
} from '#contracting/checklist.ts';

/** A blueprint with pillars of the items named. */
export function outlineOf(...pillars: string[][]): Outline {
  return {
    blueprint: 'contract',
    title: 'The contract',
    pillars: pillars.map((ids, p) => ({
      number: `${p + 1}`,
      title: `Pillar ${p + 1}`,
      items: ids.map((id, i) => ({ id, number: `${p + 1}.${i + 1}`, title: `Title of ${id}` })),
    })),
  };
}

export function noted(outline: Outline, notes: Readonly<Record<string, ItemNotes>>): Checklist {
  return Object.entries(notes).reduce(
    (list, [id, one]) => withNotes(list, outline, id, one),
    blankChecklist(outline.blueprint),
  );
}

export function made(more: Partial<PromiseMade> = {}): PromiseMade {
  return { id: 'p1', what: 'Answer within an hour', by: 'Jo', ...more };
}

export const outline = outlineOf(['scope', 'constructor'], ['price', 'exit']);
export const ids = itemsOf(outline).map(({ id }) => id);

const word = fc.string({ unit: 'grapheme', maxLength: 30 });
const promise = fc.record(
  {
    id: fc.stringMatching(/^[a-z0-9]{1,12}$/),
    what: word,
    by: word,
    on: fc
      .date({ min: new Date('1970-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10)),
    where: fc.constantFrom(...writtenIn),
    place: word,
  },
  { requiredKeys: ['id', 'what', 'by'] },
);
const notes = fc.record(
  {
    status: fc.constantFrom(...itemStatuses),
    answer: fc.string({ unit: 'binary', maxLength: 60 }),
    flag: fc.constant(true as const),
    promises: fc.uniqueArray(promise, { maxLength: 3, selector: ({ id }) => id }),
  },
  { requiredKeys: ['status'] },
);
export const checklists = fc
  .array(fc.tuple(fc.constantFrom(...ids, 'gone', 'to-string'), notes), { maxLength: 8 })
  .map((changes) =>
    changes.reduce(
      (list, [id, one]) => withNotes(list, outline, id, one),
      blankChecklist('contract'),
    ),
  );
