import { describe, expect, test } from 'vitest';
import { addressOf, entryOfKind, question } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { dataReferences } from './data-references.ts';
import type { Entry } from './entry.ts';

const guide = (name: string, part: number, more = {}) =>
  entryOfKind('guide', `guides/${name}.md`, {
    ...validFields.guide,
    series: { id: 'plan', title: 'The plan', part },
    ...more,
  });
const levels = entryOfKind('service-levels', 'service-levels.yaml', {
  ...validFields.serviceLevels,
  services: [{ title: 'Service desk', covered: {} }],
});
const story = (services: readonly string[]) =>
  entryOfKind('case-study', 'case-studies/a.mdx', { ...validFields.caseStudy, services });

/** `/address: place` of what the first of the entries refers to. */
function referencesOf(entry: Entry, ...others: readonly Entry[]): string[] {
  return dataReferences([entry, ...others])(entry).map(
    ({ to, place: { in: name, ...rest } }) => `${to}: ${[name, ...Object.values(rest)].join(' ')}`,
  );
}

describe('a field refers to another entry', () => {
  test('as the item of a blueprint that it explains', () => {
    const item = validFields.blueprint.pillars[0].items[0];
    const items = [
      { ...item, question: '/learn/x/questions/a' },
      { ...item, id: 'other' },
    ];
    const pillars = [{ id: 'exit', title: 'Leaving', items }];
    const blueprint = entryOfKind('blueprint', 'blueprints/a.mdx', {
      ...validFields.blueprint,
      pillars,
    });
    expect(referencesOf(blueprint)).toEqual(['/learn/x/questions/a: item Data']);
  });

  test('as the step or the advice of a decision', () => {
    const { hours, always } = validFields.decision.nodes;
    const decision = entryOfKind('decision', 'decisions/a.yaml', {
      ...validFields.decision,
      nodes: {
        hours: { ...hours, links: ['/glossary/sla', '/guides/a'] },
        always: {
          ...always,
          links: ['/glossary/sla'],
          preset: { level: 'gold', blueprint: '/blueprints/exit' },
        },
      },
    });
    const levels = entryOfKind('service-levels', 'service-levels.yaml', validFields.serviceLevels);
    expect(referencesOf(decision, levels)).toEqual([
      '/glossary/sla: step Do you work at night?',
      '/guides/a: step Do you work at night?',
      '/glossary/sla: advice Take Gold.',
      '/blueprints/exit: advice Take Gold.',
      '/service-levels: advice Take Gold.',
    ]);
  });

  test('as its neighbours in a series, without parts that may not be listed', () => {
    const hidden = guide('hidden', 4, { no_index: true });
    const parts = [guide('b', 3), guide('c', 5), guide('a', 1), hidden];
    const [middle, last, first] = parts;
    expect(middle && referencesOf(middle, ...parts.slice(1))).toEqual([
      '/guides/a: series The plan 3',
      '/guides/c: series The plan 3',
    ]);
    expect(first && middle && last && referencesOf(first, middle, last)).toEqual([
      '/guides/b: series The plan 1',
    ]);
    expect(referencesOf(hidden, ...parts.slice(0, 3))).toEqual([]);
  });

  test('as the services of a story that the provider offers', () => {
    expect(referencesOf(story(['service desk', 'Painting']), levels)).toEqual([
      '/service-levels: services service desk',
    ]);
    expect(referencesOf(story(['Painting']), levels)).toEqual([]);
    expect(referencesOf(story(['Service desk']))).toEqual([]);
  });

  test('as the levels that a report holds its results against', () => {
    const report = entryOfKind('report', 'reports/2026-q1.yaml', validFields.report);
    expect(referencesOf(report, levels)).toEqual(['/service-levels: results']);
    expect(referencesOf(report)).toEqual([]);
  });

  test('as the entry that this one repeats', () => {
    const copy = question('x/b', { canonical: addressOf('/learn/x/questions/a') });
    expect(referencesOf(copy)).toEqual(['/learn/x/questions/a: canonical']);
  });
});
