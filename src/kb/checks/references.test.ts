import { expect, test } from 'vitest';
import { addressOf, dayOf, entryOfKind, question, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import type { Entry } from '../entry.ts';
import { createLibrary } from '../library.ts';
import { checkReferences } from './references.ts';

const levels = entryOfKind('service-levels', 'service-levels.yaml', validFields.serviceLevels);
const report = entryOfKind('report', 'reports/a.yaml', validFields.report);
const story = entryOfKind('case-study', 'case-studies/a.mdx', validFields.caseStudy);
const backup = question('recovery/backup');

function check(entries: readonly Entry[], industries?: readonly string[]) {
  const unreadable = [addressOf('/guides/broken')];
  const library = createLibrary({ entries, unreadable, today: dayOf('2026-06-15') });
  return told(checkReferences(library, { industries }));
}

test('what is there is left in peace', () => {
  expect(check([levels, report, story, backup], ['retail'])).toEqual([]);
});

test.each([
  ['/learn/recovery/questions/bakup', `Did you mean ${backup.address}?`],
  ['/learn/recovery', 'Name the address of an entry, such as /glossary/sla.'],
])('a canonical address %s that is no entry is told', (canonical, hint) => {
  const copy = question('recovery/copy', { canonical: addressOf(canonical) });
  expect(check([copy, backup])).toEqual([
    `learn/recovery/copy.md canonical reference/unresolved: ${canonical} is no entry. | ${hint}`,
  ]);
});

test('a file that cannot be read is not told again by what refers to it', () => {
  expect(check([question('a/b', { canonical: addressOf('/guides/broken') })])).toEqual([]);
});

test('an industry that is not in the list is told, where there is a list', () => {
  expect(check([story])).toEqual([]);
  expect(check([story], ['health', 'retial'])).toEqual([
    'case-studies/a.mdx industry reference/unresolved: retail is no industry of industries.yaml. | Did you mean retial?',
  ]);
  expect(check([story], ['health', 'law'])).toEqual([
    'case-studies/a.mdx industry reference/unresolved: retail is no industry of industries.yaml. | Name one of health, law.',
  ]);
});

test('a level that is not among the service levels is told, where there are any', () => {
  const [result] = validFields.report.results;
  const other = entryOfKind('report', 'reports/b.yaml', {
    ...validFields.report,
    results: [result, { ...result, level: 'glod' }],
  });
  expect(check([other])).toEqual([]);
  expect(check([other, levels])).toEqual([
    'reports/b.yaml results.1.level reference/unresolved: glod is no level of service-levels.yaml. | Did you mean gold?',
  ]);
});

test('what an item of a blueprint and a step of a decision point to is told at its place', () => {
  const [pillar] = validFields.blueprint.pillars;
  const items = pillar.items.map((item) => ({ ...item, question: '/learn/a/questions/b' }));
  const blueprint = entryOfKind('blueprint', 'blueprints/a.mdx', {
    ...validFields.blueprint,
    pillars: [{ ...pillar, items }],
  });
  const decision = entryOfKind('decision', 'decisions/a.yaml', {
    ...validFields.decision,
    nodes: { ...validFields.decision.nodes, always: { result: 'Gold.', links: ['/guides/x'] } },
  });
  const hint = 'Name the address of an entry, such as /glossary/sla.';
  expect(check([blueprint, decision])).toEqual([
    `blueprints/a.mdx pillars.0.items.0.question reference/unresolved: /learn/a/questions/b is no entry. | ${hint}`,
    `decisions/a.yaml nodes.always.links.0 reference/unresolved: /guides/x is no entry. | ${hint}`,
  ]);
});

test('a reference to an old address is told where the entry is now, one to a draft that it is none yet', () => {
  const moved = question('recovery/moved', { aliases: [addressOf('/was')] });
  const draft = question('recovery/draft', { draft: true });
  const copies = ['/was', draft.address].map((canonical, i) =>
    question(`recovery/copy-${i}`, { canonical: addressOf(canonical) }),
  );
  expect(check([moved, draft, ...copies])).toEqual([
    `learn/recovery/copy-0.md canonical reference/unresolved: /was has moved. | Write ${moved.address}.`,
    `learn/recovery/copy-1.md canonical reference/unresolved: ${draft.address} is not published yet. | Remove it, or publish both on the same day.`,
  ]);
});

test('a service of a story that is spelled nearly like one of the levels is told, others are not', () => {
  const [level] = validFields.serviceLevels.levels;
  const offered = entryOfKind('service-levels', 'service-levels.yaml', {
    ...validFields.serviceLevels,
    services: [{ title: 'Service desk', covered: { [level.id]: 'Yes' } }],
  });
  const told = entryOfKind('case-study', 'case-studies/b.mdx', {
    ...validFields.caseStudy,
    services: ['Service desk', 'Moving house', 'Servise desk'],
  });
  expect(check([offered, told])).toEqual([
    'case-studies/b.mdx services.2 reference/unresolved: Servise desk is no service of service-levels.yaml. | Did you mean Service desk?',
  ]);
});
