import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Issue } from '#kb/issue.ts';
import { dayOf } from '#testing/entries.ts';
import { openKnowledgeBase } from './knowledge-base.ts';

const fixtures = resolve(import.meta.dirname, '../testing/fixtures');
const today = dayOf('2026-06-15');

/** Every file of `disconnected` in which something leads nowhere, and what is said of it; the others there are sound. */
const faults: [file: string, ...issues: string[]][] = [
  ['blueprints/a-month.mdx', '18:5 anchor/unresolved'],
  ['blueprints/a-week.mdx', '15:19 reference/unresolved'],
  ['case-studies/a-figure.mdx', '30:1 mdx/component'],
  ['case-studies/a-link-in-a-note.mdx', '19:11 link/unresolved'],
  ['case-studies/a-service.mdx', '11:12 reference/unresolved'],
  ['case-studies/an-industry.mdx', '8:11 reference/unresolved'],
  ['decisions/a-circle.yaml', '17:13 decision/cycle'],
  ['decisions/a-level-that-is-not-there.yaml', '12:14 reference/unresolved'],
  ['decisions/a-start-at-nothing.yaml', '2:8 front-matter/field'],
  ['decisions/a-step-that-ends-nowhere.yaml', '12:15 decision/dead-end'],
  ['decisions/a-step-that-nobody-reaches.yaml', '15:3 decision/unreachable'],
  ['decisions/a-step-to-nothing.yaml', '8:13 front-matter/field'],
  ['decisions/an-end-to-nothing.yaml', '14:9 reference/unresolved'],
  ['guides/the-third-part.md', '6:52 series/part'],
  ['learn/contracts/how-is-a-change-announced.md', '2:8 question/near-duplicate'],
  ['learn/support/a-canonical-to-nothing.md', '6:12 reference/unresolved'],
  ['learn/support/a-link-by-address.md', '9:1 link/unresolved'],
  ['learn/support/a-link-by-file.md', '8:11 link/unresolved'],
  ['learn/support/a-link-in-an-answer.md', '19:67 link/unresolved'],
  ['learn/support/a-link-in-html.md', '8:5 link/unresolved'],
  ['learn/support/a-link-to-a-draft.md', '8:13 link/unresolved'],
  ['learn/support/a-picture.md', '8:8 link/unresolved'],
  ['learn/support/a-related-address-to-nothing.md', '8:5 relation/unresolved'],
  ['learn/support/a-relation-to-itself.md', '26:10 relation/self'],
  ['learn/support/a-relation-to-nothing.md', '32:10 relation/unresolved'],
  ['learn/support/a-relation-twice.md', '32:10 relation/repeated'],
  ['learn/support/a-relation-with-an-old-title.md', '26:12 relation/drifted'],
  ['learn/support/a-term-to-nothing.md', '6:12 reference/unresolved'],
  ['learn/support/an-anchor-by-address.md', '8:10 anchor/unresolved'],
  ['learn/support/an-anchor-by-file.md', '8:13 anchor/unresolved'],
  ['learn/support/an-anchor-of-a-term.md', '8:10 anchor/unresolved'],
  ['learn/support/an-anchor-of-its-own.md', '8:17 anchor/unresolved'],
  ['learn/support/an-old-address-that-is-taken.md', '6:11 address/collision'],
  ['learn/suport/may-i-write.md', '- subject/near'],
  [
    'redirects.yaml',
    // A circle of two is told at both, and a list of old addresses at their one target.
    '1:9 redirect/loop',
    '3:9 redirect/loop',
    '6:7 reference/unresolved',
    '8:7 anchor/unresolved',
  ],
  ['reports/2026-q1.yaml', '8:14 reference/unresolved'],
  ['reports/a-backlog.yaml', '9:19 report/backlog'],
  ['reports/a-miss-without-a-reason.yaml', '8:5 report/unexplained'],
  ['reports/a-reason-without-a-miss.yaml', '10:5 report/not-missed'],
  ['reports/a-score.yaml', '10:18 report/score'],
  ['reports/a-sum.yaml', '10:3 report/sum'],
  ['reports/a-target.yaml', '8:64 report/target'],
  ['reports/an-overlap.yaml', '2:7 report/overlap'],
  ['site.yaml', '5:10 link/unresolved'],
  ['subjects.yaml', '5:9 subject/empty'],
];

describe('content in which things lead nowhere', () => {
  const { issues } = openKnowledgeBase({
    content: `${fixtures}/disconnected`,
    today,
  }).knowledgeBase;
  const said = Map.groupBy(issues, ({ file }) => file);

  test.each(faults)('is told of %s at its place: %s', (file, ...expected) => {
    expect((said.get(file) ?? []).map(codeAtPlace)).toEqual(expected);
  });

  test('is told of nothing else', () => {
    const told = new Set(faults.map(([file]) => file));
    expect(issues.filter(({ file }) => !told.has(file))).toEqual([]);
  });

  test.each([
    ['learn/support/a-link-by-address.md', '/learn/support/questions/who-answers-my-call'],
    ['learn/support/a-link-by-file.md', 'who-answers-my-call.md'],
    ['learn/support/a-link-in-an-answer.md', '/learn/support/questions/what-happens-at-night'],
    ['learn/support/an-anchor-of-its-own.md', '#the-fault'],
    ['learn/support/an-anchor-of-a-term.md', '#its-parts'],
    ['learn/support/a-term-to-nothing.md', '/glossary/order-form'],
    ['blueprints/a-week.mdx', '/learn/support/questions/who-answers-my-call'],
    ['case-studies/a-figure.mdx', 'calls'],
    ['case-studies/a-service.mdx', 'Service desk'],
  ])('hints for %s at %s, which is near', (file, near) => {
    expect(said.get(file)?.map(({ hint }) => hint)).toEqual([`Did you mean ${near}?`]);
  });

  test('is told of each with a hint', () => {
    expect(issues.filter(({ hint }) => hint === undefined)).toEqual([]);
  });

  test('is told of questions that are nearly the same with their likeness', () => {
    const [pair] = said.get('learn/contracts/how-is-a-change-announced.md') ?? [];
    expect(pair?.message).toMatch(/\d+ ?%.* learn\/contracts\/how-are-changes-announced\.md/);
  });
});

describe('content in which everything is connected', () => {
  const { knowledgeBase } = openKnowledgeBase({ content: `${fixtures}/connected`, today });
  const { library, issues, textOf } = knowledgeBase;

  test('is told of nothing, copies in two subjects included', () => {
    expect(issues).toEqual([]);
  });

  test('has its links by file written out as addresses', () => {
    const links = library.entryAt('/learn/support/questions/links');
    const { html = '' } = links ? textOf(links) : {};
    expect(html).not.toMatch(/href="[^"]*\.(?:md|mdx|yaml)/);
    for (const address of [
      '/learn/support/questions/who-answers-my-call#in-the-evening',
      '/glossary/order-form#its-parts',
      '/case-studies/half-the-calls#metric-calls',
      '/decide/call-or-write',
      '/service-levels',
      '/files/plan.pdf',
      '/learn/contracts/questions/how-is-a-month-counted',
    ])
      expect(html).toContain(`href="${address}"`);
  });

  test('has its redirects lead straight to their ends', () => {
    const desk = '/learn/support/questions/who-answers-my-call';
    expect(library.redirects.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
      `/call ${desk}`,
      `/desk ${desk}`,
      `/evening ${desk}#in-the-evening`,
      `/help-desk ${desk}`,
      '/shop https://example.com/shop',
      '/where /learn/support/questions/links',
    ]);
  });
});

function codeAtPlace({ code, position }: Issue): string {
  return `${position ? `${position.line}:${position.column}` : '-'} ${code}`;
}
