import { expect, test } from 'vitest';
import { addressOf, dayOf, entryOfKind, question, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { createLibrary } from '../library.ts';
import { linkJudge } from '../link-problem.ts';
import { checkLinks } from './links.ts';

const asking = question('recovery/asking');
const backup = question('recovery/backup', { aliases: [addressOf('/old')] });
const coffee = question('recovery/café');
const draft = question('recovery/draft', { draft: true });
const sla = entryOfKind('term', 'glossary/sla.md', { ...validFields.term, title: 'SLA' });
const story = entryOfKind('case-study', 'case-studies/laundry.mdx', validFields.caseStudy);
const library = createLibrary({
  entries: [asking, backup, coffee, draft, sla, story],
  unreadable: [addressOf('/guides/broken')],
  redirects: [
    ['/moved', `${backup.address}#how-often`],
    ['/shop', 'https://shop.example.com'],
  ].map(([from = '', to = '']) => ({
    from: addressOf(from),
    to,
    file: 'redirects.yaml',
    path: [],
  })),
  today: dayOf('2026-06-15'),
});

function check(href: string) {
  const judge = linkJudge(library, {
    anchorsOf: (entry) => new Set(entry === backup ? ['how-often', 'größe'] : []),
    isFile: (address) => address === '/logo.svg' || address === '/files/terms.pdf',
    published: [{ file: 'files/terms.pdf', address: '/files/terms.pdf' }],
  });
  const linksOf = (entry: unknown) => (entry === asking ? [{ href, line: 3, column: 5 }] : []);
  return told(checkLinks(library.entries, linksOf, judge));
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
  '/old#how-often',
  '/moved#anything',
  '/shop#cart',
  '/guides/broken#part',
  '/glossary#letter-s',
  '/glossary#main',
  '/search#search-query',
  '#top',
  '#:~:text=how%20often',
  '/files/terms.pdf#page=2',
  'backup.md',
  './backup.md?plain=1#how-often',
  '../recovery/caf%C3%A9.md',
  '../../glossary/sla.md',
  '../../case-studies/laundry.mdx',
  '../../files/terms.pdf',
])('a link to %s is left in peace', (href) => {
  expect(check(href)).toEqual([]);
});

const search = 'Look for the page on the site and copy its address, or remove the link.';

test.each([
  ['/learn/recovery/questions/bakup', `Did you mean ${backup.address}?`],
  ['/learn/recovery/questions/backup/', `Did you mean ${backup.address}?`],
  ['/learn/recovery/questions/backup.html', `Did you mean ${backup.address}?`],
  ['/guides/', 'Did you mean /guides?'],
  ['/learn/recovery/backup.md', `Did you mean ${backup.address}?`],
  ['/content/glossary/sla.md', 'Did you mean /glossary/sla?'],
  ['/glossary/nope', search],
  ['/guides/nothing-like-it', search],
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

test('an old address leads to the anchors of the page that is there now', () => {
  expect(check('/old#why')).toEqual([
    `learn/recovery/asking.md 3:5 anchor/unresolved: The page ${backup.address} has no anchor #why. | It has #how-often, #größe.`,
  ]);
});

test('the anchors of the glossary are known', () => {
  expect(check('/glossary#letter-t')).toEqual([
    'learn/recovery/asking.md 3:5 anchor/unresolved: The page /glossary has no anchor #letter-t. | Did you mean #letter-s?',
  ]);
});

test.each([
  ['/files/term.pdf', 'files/term.pdf', 'Did you mean /files/terms.pdf?'],
  ['/files/rack.png', 'files/rack.png', 'Put it into the folder files/ of the content.'],
  [
    '/rack.png',
    'rack.png',
    'Pictures and other files for readers lie in files/: put it there and link to /files/rack.png.',
  ],
  [
    'rack.png',
    'learn/recovery/rack.png',
    'Pictures and other files for readers lie in files/: put it there and link to /files/rack.png.',
  ],
  ['../../files/rack.png', 'files/rack.png', 'Put it into the folder files/ of the content.'],
  [
    '/files/rack.tiff',
    'files/rack.tiff',
    'Files for readers end in svg, png, jpg, webp, avif, gif, ico, pdf, woff2: save it as one of these.',
  ],
])(
  'a link to %s, a file for readers that is not there, is told where it has to lie',
  (href, file, hint) => {
    expect(check(href)).toEqual([
      `learn/recovery/asking.md 3:5 link/unresolved: The link leads to ${href}, but there is no file ${file}. | ${hint}`,
    ]);
  },
);

test.each(['example.com', 'www.example.com/a', 'example.co.uk/a/b.html', 'shop.example.org'])(
  'a link to %s is told to lack https://',
  (href) => {
    expect(check(href)).toEqual([
      `learn/recovery/asking.md 3:5 link/unresolved: The link leads to ${href}, which is taken for a file: a link to another site begins with https://. | Write https://${href}.`,
    ]);
  },
);

const ways = 'Look for the file and write the way to it from this one, or its address.';
const either =
  'An address begins with /, such as /glossary/sla; the name of a file has its ending, such as ../glossary/sla.md.';

test.each([
  ['bakup.md', 'but there is no file learn/recovery/bakup.md.', 'Did you mean backup.md?'],
  [
    '../glossary/sla.md#x',
    'but there is no file learn/glossary/sla.md.',
    'Did you mean ../../glossary/sla.md?',
  ],
  [
    '../../case-studies/laundry.md',
    'but there is no file case-studies/laundry.md.',
    'Did you mean ../../case-studies/laundry.mdx?',
  ],
  [
    '../../files/term.pdf',
    'but there is no file files/term.pdf.',
    'Did you mean ../../files/terms.pdf?',
  ],
  [
    'nothing-like-it-at-all.md',
    'but there is no file learn/recovery/nothing-like-it-at-all.md.',
    ways,
  ],
  ['../../site.yaml', 'a file that readers do not see.', ways],
  ['backup', 'which is neither an address of this site nor a file.', 'Did you mean backup.md?'],
  [
    '../../case-studies/laundry',
    'which is neither an address of this site nor a file.',
    'Did you mean ../../case-studies/laundry.mdx?',
  ],
  ['../x', 'which is neither an address of this site nor a file.', either],
  [
    '../../../README.md',
    'which lies outside of the content folder.',
    'Link to files in the content folder, or to a web address (https://…).',
  ],
  ['draft.md', 'which is not published yet.', 'Remove the link, or publish both on the same day.'],
])('a link to the file %s is told: %s %s', (href, message, hint) => {
  expect(check(href)).toEqual([
    `learn/recovery/asking.md 3:5 link/unresolved: The link leads to ${href.replace(/#.*/, '')}, ${message} | ${hint}`,
  ]);
});

test('an anchor of a file is told with the anchors of its page', () => {
  expect(check('backup.md#how-oftn')).toEqual([
    `learn/recovery/asking.md 3:5 anchor/unresolved: The page ${backup.address} has no anchor #how-oftn. | Did you mean #how-often?`,
  ]);
});
