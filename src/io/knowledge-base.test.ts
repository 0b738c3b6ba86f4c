import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { issueCodes } from '#kb/issue.ts';
import { dayOf } from '#testing/entries.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { openKnowledgeBase } from './knowledge-base.ts';

const fixtures = resolve(import.meta.dirname, '../testing/fixtures');
const today = dayOf('2026-06-15');

/** Every file of `broken` with a fault, and what is said of it; the others there are sound. */
const faults: [file: string, ...issues: string[]][] = [
  ['blueprints/first-week.mdx', '19:1 mdx/code'],
  ['blueprints/second-week.mdx', '19:1 mdx/component'],
  ['blueprints/third-week.mdx', '19:1 mdx/syntax'],
  ['case-studies/day-shift.mdx', '19:4 consent/typed-name'],
  ['case-studies/double-shift.mdx', '24:18 front-matter/field'],
  ['case-studies/early-shift.mdx', '14:5 front-matter/field'],
  ['case-studies/first-shift.mdx', '14:1 story/section'],
  ['case-studies/late-shift.mdx', '14:5 front-matter/field'],
  ['case-studies/night-shift.mdx', '2:1 consent/missing'],
  ['case-studies/second-shift.mdx', '25:1 story/section'],
  ['case-studies/split-shift.mdx', '14:5 front-matter/field'],
  ['case-studies/spring-shift.mdx', '13:53 consent/expiring'],
  ['case-studies/third-shift.mdx', '12:12 story/wording'],
  ['case-studies/weekend-shift.mdx', '30:17 consent/typed-evidence'],
  ['decisions/call-or-write.yaml', '12:9 reference/unresolved'],
  ['decisions/mend-or-replace.yaml', '12:15 decision/dead-end'],
  ['decisions/rent-or-buy.yaml', '15:3 decision/unreachable'],
  ['decisions/round-or-straight.yaml', '17:13 decision/cycle'],
  ['glossary/cafe.md', '- file/unreadable'],
  ['glossary/desk.txt', '- file/ignored'],
  ['glossary/more/ticket.md', '- file/unexpected'],
  ['glossary/service desk.md', '- file/unexpected'],
  ['guides/first-call.md', '6:11 address/collision'],
  ['guides/second-call.md', '9:9 series/part'],
  ['learn/support/how-long-is-a-month.md', '21:29 math/syntax'],
  ['learn/support/may-i-send-a-link.md', '8:14 html/link'],
  ['learn/support/may-i-send-a-picture.md', '8:6 html/image'],
  ['learn/support/what-is-a-backlog.md', '25:1 answer/missing'],
  ['learn/support/what-is-a-callback.md', '23:12 address/mismatch'],
  ['learn/support/what-is-a-change-request.md', '26:1 front-matter/syntax'],
  ['learn/support/what-is-a-dispatcher.md', '30:10 relation/unresolved'],
  ['learn/support/what-is-a-duty-manager.md', '27:12 relation/drifted'],
  ['learn/support/what-is-a-hand-over.md', '13:3 front-matter/field'],
  ['learn/support/what-is-a-knowledge-article.md', '13:21 description/long'],
  ['learn/support/what-is-a-known-error.md', '5:8 front-matter/syntax'],
  ['learn/support/what-is-a-major-incident.md', '1:1 front-matter/syntax'],
  ['learn/support/what-is-a-portal.md', '22:10 subject/spelling'],
  ['learn/support/what-is-a-priority.md', '5:18 front-matter/syntax'],
  ['learn/support/what-is-a-problem.md', '7:16 title/differs'],
  ['learn/support/what-is-a-queue.md', '30:5 front-matter/field'],
  ['learn/support/what-is-a-resolver.md', '30:10 relation/self'],
  ['learn/support/what-is-a-root-cause.md', '21:9 front-matter/syntax'],
  ['learn/support/what-is-a-runbook.md', '18:11 front-matter/field'],
  ['learn/support/what-is-a-service-catalogue.md', '13:21 description/repeated'],
  ['learn/support/what-is-a-service-owner.md', '11:1 description/missing'],
  ['learn/support/what-is-a-shift.md', '1:4 front-matter/syntax'],
  ['learn/support/what-is-a-survey.md', '28:1 answer/twice'],
  ['learn/support/what-is-a-swarm-lead.md', '35:10 relation/repeated'],
  ['learn/support/what-is-a-swarm.md', '1:1 front-matter/syntax'],
  ['learn/support/what-is-a-ticket.md', '18:11 title/repeated'],
  ['learn/support/what-is-a-workaround.md', '15:1 front-matter/syntax'],
  ['learn/support/what-is-an-escalation.md', '5:21 front-matter/syntax'],
  ['learn/support/what-is-an-incident.md', '17:8 front-matter/syntax'],
  ['learn/support/what-is-chat.md', '22:10 subject/folder'],
  ['learn/support/what-is-first-line.md', '9:1 front-matter/field'],
  ['learn/support/what-is-on-call.md', '4:7 front-matter/field'],
  ['learn/support/what-is-on-site-support.md', '24:6 address/collision', '24:6 address/mismatch'],
  ['learn/support/what-is-remote-support.md', '24:6 address/mismatch'],
  ['learn/support/what-is-second-line.md', '2:1 front-matter/field'],
  ['learn/support/what-is-third-line.md', '3:5 front-matter/field'],
  ['learn/support/what-is-ticket-1.md', '2:23 front-matter/changed'],
  ['learn/support/what-is-version-1.10.md', '8:5 front-matter/changed'],
  ['learn/support/when-is-a-ticket-closed.md', '18:9 front-matter/syntax'],
  ['learn/support/where-do-i-find-my-tickets.md', '10:19 anchor/unresolved'],
  ['learn/support/where-do-i-park.md', '6:5 search/pinned-twice'],
  ['learn/support/where-is-the-status-page.md', '21:13 link/unresolved'],
  ['learn/support/who-holds-the-duty-phone-this-week.md', '2:8 question/near-duplicate'],
  ['learn/support/why-does-a-ticket-have-a-number.md', '1:1 front-matter/syntax'],
  ['redirects.yaml', '1:9 redirect/loop', '3:9 redirect/loop'],
  ['reports/2026-q1.yaml', '7:53 front-matter/field'],
  ['reports/2026-q2.yaml', '5:14 front-matter/syntax'],
  ['service-levels.yaml', '9:42 front-matter/field'],
  ['site.yaml', '2:9 brand/accent-adjusted', '4:9 brand/picture'],
];

describe('the broken fixtures', () => {
  const { knowledgeBase, files } = openKnowledgeBase({ content: `${fixtures}/broken`, today });
  const { issues } = knowledgeBase;
  const said = Map.groupBy(issues, ({ file }) => file);

  test.each(faults)('%s is told at its place: %s', (file, ...expected) => {
    const lines = (said.get(file) ?? []).map(
      ({ code, position }) => `${position ? `${position.line}:${position.column}` : '-'} ${code}`,
    );
    expect(lines).toEqual(expected);
  });

  test('have no other faults', () => {
    expect([...said.keys()]).toEqual(faults.map(([file]) => file));
    expect(files).toBeGreaterThan(faults.length);
  });

  test('are told with a hint each', () => {
    // The compiler of Markdown has nothing to advise for a link that is left out.
    const silent = issues.filter(({ hint, code }) => hint === undefined && code !== 'html/link');
    expect(silent).toEqual([]);
  });

  test('are told in the order of files and places', () => {
    const places = issues.map(({ file, position }) => [file, position?.line ?? 0] as const);
    const inOrder = places.toSorted((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1]));
    expect(places).toEqual(inOrder);
  });

  test('show every code there is', () => {
    // Some faults show only between entries that are sound in themselves.
    const between = openKnowledgeBase({ content: `${fixtures}/disconnected`, today });
    const all = [...issues, ...between.knowledgeBase.issues];
    const shown = new Set(all.map(({ code }) => code));
    const missing = Object.keys(issueCodes).filter((code) => !shown.has(code as never));
    // Those of `--external` come from asking servers.
    const asked = ['link/external', 'link/moved', 'link/unchecked'];
    expect(missing).toEqual([...asked, 'html/depth']);
  });

  test('leave the sound entries in the library, and those that can be read', () => {
    const { library } = knowledgeBase;
    expect(library.entryAt('/learn/support/questions/who-answers-the-service-desk')).toBeDefined();
    expect(
      library.entryAt('/learn/support/questions/why-does-a-ticket-have-a-number'),
    ).toBeDefined();
    expect(library.entryAt('/learn/support/questions/what-is-a-priority')).toBeUndefined();
  });
});

describe('the clean fixtures', () => {
  const { knowledgeBase, files } = openKnowledgeBase({
    content: `${fixtures}/clean`,
    today,
    siteUrl: 'https://other.example.com',
  });
  const { library } = knowledgeBase;

  test('hold every kind of content and have no issue at all', () => {
    expect(knowledgeBase.issues).toEqual([]);
    expect(files).toBe(16);
    expect(new Set(library.entries.map(({ kind }) => kind)).size).toBe(8);
  });

  test('have the settings that their files give, and the site that the command gives', () => {
    expect(knowledgeBase.site).toMatchObject({
      name: 'Example Services',
      url: 'https://other.example.com',
    });
    expect([...knowledgeBase.industries]).toEqual([['food', 'Food']]);
    expect(library.redirects.map(({ from, to }) => `${from} ${to}`)).toEqual([
      '/prices /learn/contracts/questions/can-a-price-change',
      '/old /learn/service-levels',
      '/older /learn/service-levels',
      '/shop https://example.com/shop',
    ]);
  });

  test('have their texts compiled once', () => {
    const [first] = library.ofKind('guide');
    expect(first && knowledgeBase.textOf(first)).toBe(first && knowledgeBase.textOf(first));
  });

  test('know who refers to whom, by relations, links, fields and old addresses', () => {
    const price = library.entryAt('/learn/contracts/questions/can-a-price-change');
    expect(price && library.referencedBy(price).map(({ from }) => from.address)).toEqual([
      '/learn/contracts/questions/may-a-price-fall',
      '/blueprints/order-form',
    ]);
    expect(
      price &&
        library
          .relatedOf(price)
          .filter(({ why }) => !why)
          .map(({ entry }) => entry.address),
    ).toEqual(['/learn/service-levels/questions/what-is-a-service-credit', '/guides/leaving']);
  });
});

test('a folder that holds only articles opens with default settings', () => {
  const content = temporaryFolder({
    'learn/x/a.md':
      '---\ntitle: A\ndate: 2026-01-02\nseo: { page_description: About a. }\n---\nText.\n',
  });
  const { knowledgeBase, files } = openKnowledgeBase({ content, today });
  expect(files).toBe(1);
  expect(knowledgeBase.issues).toEqual([]);
  expect(knowledgeBase.site.name).toBe('Groundwork');
  expect(knowledgeBase.library.subjects.map(({ title }) => title)).toEqual(['X']);
});

test('consent is judged on the day that is given', () => {
  const content = `${fixtures}/broken`;
  const nameOn = (day: string) => {
    const { library } = openKnowledgeBase({ content, today: dayOf(day) }).knowledgeBase;
    const story = library.ofKind('case-study').find(({ address }) => address.endsWith('day-shift'));
    return story?.data.customer.name;
  };
  expect(nameOn('2030-01-01')).toBe('Quarrydene Foods');
  expect(nameOn('2030-01-02')).toBe('A food maker');
});

test('a link to a file is told where it stands in a folded answer, one that arrives is the address', () => {
  const article = (name: string, answer: string) => `---
_schema: default
id: 1
date: 2026-01-02
title: ${name}
question: ${name}
seo: { page_description: About ${name}. }
author: A
subject: X
file_name: ${name}.md
url: /learn/x/questions/${name}
answer: >-
  ${answer}
---
`;
  const content = temporaryFolder({
    'learn/x/a.md': article('a', 'See [b](b.md#part)\\n\n  and [b](b.md#prt),\\n [c](../x/c.md).'),
    'learn/x/b.md': article('b', '### Part\\n\\nText.').replace('id: 1', 'id: 2'),
  });
  const { knowledgeBase } = openKnowledgeBase({ content, today });
  expect(
    knowledgeBase.issues.map(({ code, position, hint }) => [
      code,
      position?.line,
      position?.column,
      hint,
    ]),
  ).toEqual([
    ['anchor/unresolved', 14, 7, 'Did you mean #part?'],
    ['link/unresolved', 14, 24, 'Did you mean a.md?'],
  ]);
  const a = knowledgeBase.library.entryAt('/learn/x/questions/a');
  expect(a && knowledgeBase.textOf(a).html).toContain('href="/learn/x/questions/b#part"');
});

describe('a file whose front matter has an error', () => {
  const seo = (name: string) => `seo: { page_description: About ${name}. }\n`;
  const native = (name: string, more = '') =>
    `---\ntitle: ${name}?\ndate: 2026-01-02\n${seo(name)}${more}---\nText.\n`;
  const told = (files: Record<string, string>, file: string) => {
    const { issues } = openKnowledgeBase({ content: temporaryFolder(files), today }).knowledgeBase;
    return issues
      .filter((issue) => issue.file === file)
      .map(({ code, position, message }) => `${position?.line} ${code}: ${message}`);
  };

  test('has its relations judged in the same run', () => {
    const related = (to: string) => `  - /learn/x/questions/${to}\n`;
    const faulty = `draf: true\nrelated:\n${['b', 'nowhere', 'a', 'b'].map(related).join('')}  - 7\n`;
    const files = { 'learn/x/a.md': native('a', faulty), 'learn/x/b.md': native('b') };
    expect(told(files, 'learn/x/a.md')).toEqual([
      '5 front-matter/field: draf is no known field',
      '8 relation/unresolved: related[2] points to /learn/x/questions/nowhere, which is no entry.',
      '9 relation/self: related[3] points to the entry itself.',
      '10 relation/repeated: related[4] points to /learn/x/questions/b again.',
      '11 front-matter/field: related[5]: expected an address that starts with / and has no spaces, no .html and no / at the end, found 7',
    ]);
  });

  test('has those of the long spelling judged too, without the one that is at fault', () => {
    const article = `---
id: one
date: 2026-01-02
title: a?
question: a?
${seo('a')}author: A
answer: Text.
subject: X
file_name: a.md
url: /learn/x/questions/a
related_article1: { title: B, url: /learn/x/questions/b }
related_article2: { url: /learn/x/questions/nowhere, id: two }
related_article3: { url: /learn/x/questions/nowhere, id: 3 }
---
`;
    const files = { 'learn/x/a.md': article, 'learn/x/b.md': native('b') };
    expect(told(files, 'learn/x/a.md')).toEqual([
      '2 front-matter/field: id: expected a whole number, found one',
      '12 relation/drifted: related_article1 calls /learn/x/questions/b “B”.',
      '13 front-matter/field: related_article2.id: expected a whole number, found two',
      '14 relation/unresolved: related_article3 points to /learn/x/questions/nowhere, which is no entry.',
    ]);
  });

  test('has the names of customers looked for, its own and those of others', () => {
    const story = (name: string, more: string) => `---
title: Fewer calls
date: 2026-01-02
${seo('calls')}origin: public
source: { title: A, url: https://example.com }
customer: { name: ${name}, anonymous_as: a shop }
industry: retail
employees: 10
region: Leeds
services: [Service desk]
problems: [Slow]
${more}---

## What did not go well

At ${name}.

## What we would do differently

A.

## What the provider changed since

B.
`;
    const files = {
      'case-studies/one.mdx': story('Tamsin Retail', 'outcome: [At Tamsin Retail]\nemployes: 1\n'),
      'glossary/two.md': `---\ntitle: Two\ndefintion: Of Tamsin Retail.\n---\nAs Tamsin Retail says.\n`,
      'decisions/three.yaml': 'title: Tamsin Retail?\nstart: a\n',
    };
    expect(told(files, 'case-studies/one.mdx')).toContain(
      '19 consent/typed-name: The customer’s name is typed in the text.',
    );
    const of = 'of case-studies/one.mdx is named, or their logo used, in';
    expect(told(files, 'glossary/two.md')).toEqual([
      '2 front-matter/field: definition is missing (expected text)',
      '3 front-matter/field: defintion is no known field',
      `3 consent/typed-name: The customer ${of} defintion.`,
      '5 consent/typed-name: The customer’s name in case-studies/one.mdx is typed in the text.',
    ]);
    expect(told(files, 'decisions/three.yaml')).toContain(
      `1 consent/typed-name: The customer ${of} title.`,
    );
  });
});
