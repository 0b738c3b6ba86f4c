import { describe, expect, test } from 'vitest';
import { addressOf, dayOf, question, told } from '#testing/entries.ts';
import { createLibrary } from '../library.ts';
import { checkLinks, linkedAddresses } from './links.ts';

const asking = question('recovery/asking');
const backup = question('recovery/backup', { aliases: [addressOf('/old')] });
const coffee = question('recovery/café');
const library = createLibrary({ entries: [asking, backup, coffee], today: dayOf('2026-06-15') });

function check(href: string) {
  return told(
    checkLinks(library, library.entries, {
      linksOf: (entry) => (entry === asking ? [{ href, line: 3, column: 5 }] : []),
      anchorsOf: (entry) => new Set(entry === backup ? ['how-often', 'größe'] : []),
      isFile: (address) => address === '/logo.svg',
    }),
  );
}

test.each([
  'https://example.com/a#b',
  '//example.com/a',
  'mailto:a@example.com',
  '#',
  '/',
  '/search?q=a',
  '/learn/recovery',
  '/learn/recovery/questions/backup',
  '/learn/recovery/questions/backup?from=a#how-often',
  '/learn/recovery/questions/backup#gr%C3%B6%C3%9Fe',
  '/learn/recovery/questions/backup.md',
  '/learn/recovery/questions/caf%C3%A9',
  '/old',
  '/logo.svg',
  '/feed.xml',
  '/learn/recovery/feed.xml',
])('a link to %s is left in peace', (href) => {
  expect(check(href)).toEqual([]);
});

test.each([
  ['/learn/recovery/questions/bakup', `Did you mean ${backup.address}?`],
  ['/learn/recovery/questions/backup/', `Did you mean ${backup.address}?`],
  ['/learn/recovery/questions/backup.html', `Did you mean ${backup.address}?`],
  ['/guides/', 'Addresses have no .html and no / at the end.'],
  [
    '/guides/nothing-like-it',
    'Look for the page on the site and copy its address, or remove the link.',
  ],
  ['/%E0%A4%A', 'Addresses have no .html and no / at the end.'],
])('a link to %s is told at its place in the text', (href, hint) => {
  expect(check(href)).toEqual([
    `learn/recovery/asking.md 3:5 link/unresolved: The link leads to ${href}, which is no page of this site. | ${hint}`,
  ]);
});

test.each([
  [`${backup.address}#how-oftn`, backup.address, 'how-oftn', 'Did you mean #how-often?'],
  [`${backup.address}#why`, backup.address, 'why', 'It has #how-often, #größe.'],
  ['#how-often', asking.address, 'how-often', 'It has none: leave it out.'],
])('a link to %s is told with the anchors there are', (href, page, anchor, hint) => {
  expect(check(href)).toEqual([
    `learn/recovery/asking.md 3:5 anchor/unresolved: The page ${page} has no anchor #${anchor}. | ${hint}`,
  ]);
});

describe('the addresses that a text links to', () => {
  test('are those of this site, without query and anchor, decoded', () => {
    const hrefs = ['/a?b#c', '/caf%C3%A9#x', '#here', 'https://example.com/x', '//host/x', 'b'];
    const links = hrefs.map((href) => ({ href, line: 1, column: 1 }));
    expect(linkedAddresses(links)).toEqual(['/a', '/café']);
  });
});
