import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { validFields } from '#testing/valid-fields.ts';
import { mostReferrers, referenceGroups } from './reference-groups.ts';

function groupsAt(address: string, files: Record<string, Record<string, unknown>>) {
  const { library } = smallKnowledgeBase({ files });
  const entry = library.entryAt(address);
  if (!entry) throw new Error(`There is no entry at ${address}.`);
  return referenceGroups(library.referencedBy(entry));
}

const target = { 'glossary/rto.md': { title: 'RTO', definition: 'A time.' } };
const address = '/glossary/rto';

/** `title: sentence | place | further`. */
function told(groups: ReturnType<typeof groupsAt>): string[] {
  return groups.flatMap(({ entries }) =>
    entries.map(({ title, sentence, place, further }) => {
      const said = sentence && `${sentence.before}[${sentence.words}]${sentence.after}`;
      return `${title}: ${[said, place, further].filter((one) => one !== undefined).join(' | ')}`;
    }),
  );
}

test('what refers to an entry stands by kind, one or several', () => {
  const groups = groupsAt(address, {
    ...target,
    'learn/x/a.md': { title: 'A?', related: [address] },
    'learn/x/b.md': { title: 'B?', related: [address] },
    'glossary/sla.md': { title: 'SLA', definition: 'A promise.', related: [address] },
    'guides/c.md': { title: 'C', related: [address] },
  });
  expect(groups.map(({ title, entries }) => [title, entries.map((one) => one.title)])).toEqual([
    ['Guide', ['C']],
    ['Questions', ['A?', 'B?']],
    ['Term', ['SLA']],
  ]);
});

test.each([
  [{ text: 'One. See [it](/glossary/rto) here.' }, 'See [it] here.'],
  [
    { text: 'See [it](/glossary/rto). And [it](/glossary/rto).' },
    'See [it]. | and in 1 more place',
  ],
  [{ text: '- [It](/glossary/rto)' }, 'in the text'],
  [{ related: [address] }, ''],
  [{ text: 'See [it](/glossary/rto).', related: [address] }, 'See [it].'],
])('a question with %j says: %s', (data, said) => {
  const groups = groupsAt(address, { ...target, 'learn/x/a.md': { title: 'A?', ...data } });
  expect(told(groups)).toEqual([`A?: ${said}`]);
});

test('a reference from a field says where it stands', () => {
  const item = { ...validFields.blueprint.pillars[0].items[0], question: address };
  const items = [item, { ...item, id: 'other', title: 'Other' }];
  const { hours, always } = validFields.decision.nodes;
  const series = { id: 'plan', title: 'The plan' };
  const groups = groupsAt(address, {
    ...target,
    'blueprints/a.mdx': {
      ...validFields.blueprint,
      pillars: [{ id: 'exit', title: 'Leaving', items }],
    },
    'decisions/a.yaml': {
      ...validFields.decision,
      nodes: { hours, always: { ...always, links: [address] } },
    },
    'learn/x/a.md': { title: 'A?', canonical: address },
  });
  expect(told(groups)).toEqual([
    'Before you sign: in the item “Data” | and in 1 more place',
    'Which level?: in the advice “Take Gold.”',
    'A?: as the page that it repeats',
  ]);
  const parts = groupsAt('/guides/a', {
    'guides/a.md': { title: 'A', series: { ...series, part: 1 } },
    'guides/b.md': { title: 'B', series: { ...series, part: 2 } },
  });
  expect(told(parts)).toEqual(['B: part 2 of “The plan”']);
});

test('the service levels say which stories and reports speak of them', () => {
  const groups = groupsAt('/service-levels', {
    'service-levels.yaml': {
      ...validFields.serviceLevels,
      services: [{ title: 'Service desk', covered: {} }],
    },
    'case-studies/a.mdx': validFields.caseStudy,
    'reports/2026-q1.yaml': validFields.report,
  });
  expect(told(groups)).toEqual([
    'Support for forty shops: in its services: Service desk',
    'Spring: in its results',
  ]);
});

test('what is too much to show is counted', () => {
  const many = Array.from({ length: mostReferrers + 7 }, (_, i) => [
    `learn/x/q${i}.md`,
    { title: `Q${i}?`, related: [address] },
  ]);
  const [group] = groupsAt(address, { ...target, ...Object.fromEntries(many) });
  expect(group?.entries).toHaveLength(mostReferrers);
  expect(group?.others).toBe(7);
});
