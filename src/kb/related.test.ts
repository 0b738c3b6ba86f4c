import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { validFields } from '#testing/valid-fields.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

const words =
  'backup restore credit contract exit data return notice price clause risk audit desk level fee scope tax key'.split(
    ' ',
  );
const text = fc
  .array(fc.constantFrom(...words), { maxLength: 12 })
  .map((chosen) => chosen.join(' '));
const names = 'abcdefghijklmno'.split('');
const folders = ['learn/x', 'learn/y', 'glossary', 'guides'];
const file = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
  .map(([folder, name]) => `${folder}/${name}.md`);
const entry = fc.record({
  title: text.map((title) => `What is ${title}`),
  text,
  no_index: fc.integer({ max: 5, min: 0 }).map((n) => n === 0),
  related: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 6 }),
});
const collection = fc.dictionary(file, entry, { minKeys: 2, maxKeys: 40 });

function baseOf(
  files: Record<string, { title: string; text: string; no_index: boolean; related: string[] }>,
): KnowledgeBase {
  const made = Object.entries(files).map(([path, { related, no_index, ...data }]) => {
    const isTerm = path.startsWith('glossary/');
    const addresses = related.map((name) => `/learn/x/questions/${name}`);
    return [
      path,
      {
        ...data,
        related: addresses,
        ...(isTerm ? { definition: 'A thing.' } : { no_index }),
      },
    ];
  });
  return smallKnowledgeBase({ files: Object.fromEntries(made), isConnected: true });
}

const lists = ({ library }: KnowledgeBase) =>
  library.entries.map((one) => [
    one.address,
    library.relatedOf(one).map(({ entry: other }) => other.address),
  ]);

describe('whatever the entries say, their related entries', () => {
  test('are listed, no two the same, none the entry itself, those of the editors first', () => {
    fc.assert(
      fc.property(collection, (files) => {
        const { library } = baseOf(files);
        for (const one of library.listed) {
          const related = library.relatedOf(one);
          const others = related.map(({ entry: other }) => other);
          expect(others).not.toContain(one);
          expect(new Set(others).size).toBe(others.length);
          expect(others.filter(({ isUnlisted }) => isUnlisted)).toEqual([]);
          const named = related.findLastIndex(({ why }) => why === undefined);
          expect(related.slice(0, named + 1).every(({ why }) => why === undefined)).toBe(true);
          // Seven, and no more orphans than one page takes.
          expect(others.length).toBeLessThanOrEqual(7 + 2);
        }
      }),
    );
  });

  test('leave no listed entry that none of the others shows', () => {
    fc.assert(
      fc.property(collection, (files) => {
        const { library } = baseOf(files);
        const shown = new Set(
          library.listed.flatMap((one) => library.relatedOf(one).map(({ entry: other }) => other)),
        );
        if (library.listed.length > 1)
          expect(library.listed.filter((one) => !shown.has(one))).toEqual([]);
      }),
    );
  });

  test('do not depend on the order in which the files are read', () => {
    fc.assert(
      fc.property(collection, (files) => {
        const turned = Object.fromEntries(Object.entries(files).toReversed());
        expect(lists(baseOf(turned))).toEqual(lists(baseOf(files)));
      }),
      { numRuns: 30 },
    );
  });
});

const exitFiles = {
  'learn/x/plan.md': {
    title: 'What is an exit plan?',
    text: 'The exit plan says how data return works.',
  },
  'learn/x/return.md': { title: 'How does data return work?', text: 'As the exit plan says.' },
  'learn/x/bread.md': {
    title: 'Who bakes bread?',
    text: 'A baker.',
    related: ['/learn/x/questions/oven'],
  },
  'learn/x/oven.md': { title: 'How hot is an oven?', text: 'Hot.' },
};

test('a relation that was found says the terms that both are about, as they are written', () => {
  const { library } = smallKnowledgeBase({ files: exitFiles, isConnected: true });
  const plan = library.entryAt('/learn/x/questions/plan');
  const [first] = plan ? library.relatedOf(plan) : [];
  expect(first?.entry.address).toBe('/learn/x/questions/return');
  expect(first?.why?.terms).toEqual(['exit plan', 'data', 'return']);
});

test('an entry that is like no other is shown by the next one', () => {
  const { library } = smallKnowledgeBase({ files: exitFiles, isConnected: true });
  const bread = library.entryAt('/learn/x/questions/bread');
  const oven = library.entryAt('/learn/x/questions/oven');
  expect(oven && library.relatedOf(oven)).toEqual([
    { entry: bread, why: { terms: [] }, part: undefined },
  ]);
});

test('without texts there is only what editors name', () => {
  const { library } = smallKnowledgeBase({ files: exitFiles });
  expect(lists({ library } as KnowledgeBase).map(([, related]) => related)).toEqual([
    ['/learn/x/questions/oven'],
    [],
    [],
    [],
  ]);
});

test('of copies only the one in the entry’s own subject is related', () => {
  const copy = { title: 'What is an exit?', text: 'The end of an exit plan.' };
  const { library } = smallKnowledgeBase({
    files: {
      ...exitFiles,
      'learn/w/copy.md': copy,
      'learn/x/copy.md': copy,
      'learn/w/end.md': { title: 'What is the end?', text: 'The end of an exit.' },
    },
    isConnected: true,
  });
  const plan = library.entryAt('/learn/x/questions/plan');
  const related = plan ? library.relatedOf(plan).map(({ entry: other }) => other.address) : [];
  expect(related.filter((address) => address.endsWith('/copy'))).toEqual([
    '/learn/x/questions/copy',
  ]);
});

test('a question offers the blueprint that has it as an item, and says which', () => {
  const [pillar] = validFields.blueprint.pillars;
  const items = [
    { id: 'other', title: 'Leaving', do: 'Leave.', why: 'Else you stay.', who: 'both' },
    {
      id: 'bread',
      title: 'Oven',
      do: 'Bake a loaf.',
      why: 'Else none.',
      who: 'both',
      question: '/learn/x/questions/oven',
    },
  ];
  const blueprint = { ...validFields.blueprint, pillars: [{ ...pillar, items }] };
  const { library } = smallKnowledgeBase({
    files: { ...exitFiles, 'blueprints/b.mdx': blueprint },
    isConnected: true,
  });
  const oven = library.entryAt('/learn/x/questions/oven');
  const part =
    oven && library.relatedOf(oven).find(({ entry: other }) => other.kind === 'blueprint')?.part;
  expect(part).toEqual({ anchor: 'bread', title: 'Oven' });
});
