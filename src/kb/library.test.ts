import { describe, expect, test } from 'vitest';
import { addressOf, dayOf, entryOfKind, question, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import type { Entry, RelationReference } from './entry.ts';
import { createLibrary, type LibraryInput } from './library.ts';

const today = dayOf('2026-06-15');

function library(entries: readonly Entry[], more: Partial<LibraryInput> = {}) {
  return createLibrary({ entries, today, ...more });
}

function relationsTo(...entries: readonly Entry[]): RelationReference[] {
  return entries.map(({ address }, i) => ({
    path: ['related', i],
    url: address,
    id: undefined,
    subject: undefined,
    title: undefined,
  }));
}

const guide = entryOfKind('guide', 'guides/exit.md', validFields.guide);
const decision = entryOfKind('decision', 'decisions/level.yaml', validFields.decision);

describe('entries', () => {
  test('come by address, and are found by it', () => {
    const [b, a] = [question('x/b'), question('x/a')];
    const { entries, entryAt, ofKind } = library([b, guide, a]);
    expect(entries).toEqual([guide, a, b]);
    expect(ofKind('question')).toEqual([a, b]);
    expect(ofKind('term')).toEqual([]);
    expect(entryAt('/guides/exit')).toBe(guide);
    expect(entryAt('/guides/exit/')).toBeUndefined();
  });

  test('that may not be listed are found but not listed', () => {
    const hidden = question('x/a', { isUnlisted: true });
    const { entries, listed, entryAt } = library([hidden, guide]);
    expect(entries).toContain(hidden);
    expect(listed).toEqual([guide]);
    expect(entryAt(hidden.address)).toBe(hidden);
  });

  test.each([
    [true, false],
    [dayOf('2026-06-16'), false],
    [dayOf('2026-06-15'), true],
    [dayOf('2026-06-14'), true],
    [false, true],
  ])('with draft: %s are published: %s', (draft, isPublished) => {
    expect(library([question('x/a', { draft })]).entries.length).toBe(isPublished ? 1 : 0);
  });
});

describe('a collision', () => {
  test('of two files is told at the second, which is left out', () => {
    const first = question('x/a');
    const second = { ...question('x/b'), address: first.address };
    const { entries, findings } = library([second, first]);
    expect(entries).toEqual([first]);
    expect(told(findings)).toEqual([
      'learn/x/b.md url address/collision: /learn/x/questions/a is also the address of learn/x/a.md. | Give one of the two another name and address.',
    ]);
  });

  test('of a file with a page of the site is told at the file, which is left out', () => {
    const file = 'case-studies/like-you.mdx';
    const { entries, findings } = library([entryOfKind('case-study', file, validFields.caseStudy)]);
    expect(entries).toEqual([]);
    expect(told(findings)).toEqual([
      `${file} - address/collision: /case-studies/like-you is a page of the site itself. | Give the file another name.`,
    ]);
  });

  test('of a file that names the address of another is told there', () => {
    const copy = question('x/b', { declaredAddress: addressOf('/learn/x/questions/a') });
    expect(told(library([question('x/a'), copy]).findings)).toEqual([
      'learn/x/b.md url address/collision: /learn/x/questions/a is also the address of learn/x/a.md. | Give one of the two another name and address.',
    ]);
  });

  test('of two files that name the same address, which is neither’s, is told at the second', () => {
    const declaredAddress = addressOf('/learn/x/questions/c');
    const files = [question('x/a', { declaredAddress }), question('x/b', { declaredAddress })];
    expect(told(library(files).findings)).toEqual([
      'learn/x/b.md url address/collision: /learn/x/questions/c is also the address of learn/x/a.md. | Give one of the two another name and address.',
    ]);
  });

  test.each([
    ['an entry', '/learn/x/questions/a', 'learn/x/a.md'],
    ['a subject', '/learn/x', 'a page of the site itself'],
    ['a list', '/guides', 'a page of the site itself'],
    ['a step of a decision', '/decide/level/hours', 'a page of the site itself'],
    ['a file of the site', '/feed.xml', 'a page of the site itself'],
  ])('of an alias with %s is told at the alias', (_, alias, owner) => {
    const moved = question('x/b', { aliases: [addressOf(alias)] });
    expect(told(library([question('x/a'), decision, moved]).findings)).toEqual([
      `learn/x/b.md aliases.0 address/collision: The old address ${alias} is already taken by ${owner}. | Remove one of the two.`,
    ]);
  });
});

describe('pages', () => {
  const moved = question('x/a', { aliases: [addressOf('/old')] });
  const { isPage, entryAt } = library([moved, guide, decision], {
    unreadable: [addressOf('/learn/x/questions/broken')],
  });

  test.each([
    '/',
    '/search',
    '/glossary',
    '/learn/x',
    '/learn/x/feed.xml',
    '/learn/x/questions/a',
    '/learn/x/questions/a.md',
    '/learn/x/questions/broken',
    '/decide/level/always',
    '/old',
    '/llms.txt',
  ])('%s is one', (address) => {
    expect(isPage(address)).toBe(true);
  });

  test.each(['/learn/y', '/learn/x/', '/decide/level/never', '/learn/x/questions/a.html', ''])(
    '%j is none',
    (address) => {
      expect(isPage(address)).toBe(false);
    },
  );

  test('an old address is a page but no entry’s present one', () => {
    expect(entryAt('/old')).toBeUndefined();
  });
});

describe('references between entries', () => {
  const hidden = question('x/hidden', { isUnlisted: true });
  const target = question('x/target');

  test('go both ways: what an entry names as related is referred to by it', () => {
    const asking = question('x/asking', { relations: relationsTo(target, hidden) });
    const { relatedOf, referencedBy } = library([asking, target, hidden]);
    expect(relatedOf(asking)).toEqual([{ entry: target, why: undefined }]);
    expect(referencedBy(target).map(({ from }) => from)).toEqual([asking]);
    expect(referencedBy(asking)).toEqual([]);
  });

  test('count a link in the text as well, once, and by old addresses', () => {
    const moved = question('x/moved', { aliases: [addressOf('/old')] });
    const linking = question('x/linking', { relations: relationsTo(moved) });
    const linksOf = (entry: Entry) =>
      (entry === guide ? ['/old', '/nowhere', guide.address] : ['/old', moved.address]).map(
        (href) => ({ href, line: 1, column: 1 }),
      );
    const { referencedBy } = library([moved, guide, linking], { linksOf });
    expect(referencedBy(moved).map(({ from }) => from)).toEqual([guide, linking]);
    expect(referencedBy(guide)).toEqual([]);
  });

  test('from an entry that may not be listed do not count', () => {
    const from = question('x/from', { isUnlisted: true, relations: relationsTo(target) });
    const { relatedOf, referencedBy } = library([from, target]);
    expect(relatedOf(from)).toEqual([{ entry: target, why: undefined }]);
    expect(referencedBy(target)).toEqual([]);
  });

  test('to drafts and to files that cannot be read are not the same', () => {
    const draft = question('x/draft', { draft: true });
    const broken = question('x/broken');
    const asking = question('x/asking', { relations: relationsTo(draft, broken) });
    const { findings } = library([asking, draft], { unreadable: [broken.address] });
    expect(told(findings)).toEqual([
      `learn/x/asking.md related.0 relation/unresolved: related[1] points to ${draft.address}, which is not published yet. | Remove it or name another one.`,
    ]);
  });

  test('that lead nowhere have the nearest address as the hint', () => {
    const near = question('x/targte');
    const asking = question('x/asking', { relations: relationsTo(near) });
    expect(told(library([asking, target]).findings)).toEqual([
      `learn/x/asking.md related.0 relation/unresolved: related[1] points to ${near.address}, which is no entry. | Did you mean ${target.address}?`,
    ]);
  });
});

test('a redirect to a subject is kept', () => {
  const redirect = {
    from: addressOf('/learn/old'),
    to: '/learn/x',
    file: 'redirects.yaml',
    path: [0, 'from'],
  };
  const { redirects, findings } = library([question('x/a')], { redirects: [redirect] });
  expect(redirects).toEqual([redirect]);
  expect(findings).toEqual([]);
});
