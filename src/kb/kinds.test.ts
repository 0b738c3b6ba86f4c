import { expect, test } from 'vitest';
import { kinds, placeOfFile } from './kinds.ts';
import { nativeQuestion, seedQuestion } from './schemas/question.ts';

test.each([
  ['learn/sla/what-is-p1.md', 'question', '/learn/sla/questions/what-is-p1'],
  ['guides/exit.md', 'guide', '/guides/exit'],
  ['case-studies/shops.mdx', 'case-study', '/case-studies/shops'],
  ['blueprints/exit.mdx', 'blueprint', '/blueprints/exit'],
  ['glossary/sla.md', 'term', '/glossary/sla'],
  ['decisions/level.yaml', 'decision', '/decide/level'],
  ['reports/2026-q1.yaml', 'report', '/reports/2026-q1'],
  ['service-levels.yaml', 'service-levels', '/service-levels'],
])('%s is a %s at %s', (file, kind, address) => {
  expect(placeOfFile(file)).toEqual({ is: 'entry', kind, address });
});

test.each(['site.yaml', 'subjects.yaml', 'industries.yaml', 'redirects.yaml'])(
  '%s is a settings file',
  (file) => {
    expect(placeOfFile(file)).toEqual({ is: 'settings', name: file });
  },
);

test.each(['files/logo.svg', 'files/customers/a-b_2.png', 'files/Größe.pdf'])(
  '%s is served as it is',
  (file) => {
    expect(placeOfFile(file)).toEqual({ is: 'public', address: `/${file}` });
  },
);

test.each([
  'files/run.js',
  'files/page.html',
  'files/notes.md',
  'files/two words.svg',
  'files/.svg',
  'files/.hidden/logo.svg',
  'files/../site.svg',
  'files/svg',
  'files/logo.SVG',
])('%s is not served', (file) => {
  expect(placeOfFile(file)).toEqual({
    is: 'unexpected',
    expected: 'files/<name>, ending in svg, png, jpg, webp, avif, gif, ico, pdf, woff2',
  });
});

test('the guide for editors is no content', () => {
  expect(placeOfFile('README.md')).toEqual({ is: 'ignored' });
});

test.each([
  ['learn/what-is-p1.md', 'learn/<subject>/<name>.md'],
  ['learn/sla/deeper/what-is-p1.md', 'learn/<subject>/<name>.md'],
  ['learn/sla/what-is-p1.mdx', 'learn/<subject>/<name>.md'],
  ['learn/sla/what is p1.md', 'learn/<subject>/<name>.md'],
  ['learn/sla/.md', 'learn/<subject>/<name>.md'],
  ['guides/series/part.md', 'guides/<name>.md'],
  ['case-studies/shops.md', 'case-studies/<name>.mdx'],
  ['decisions/level.yml', 'decisions/<name>.yaml'],
  ['service-levels.yaml/x.yaml', 'service-levels.yaml'],
])('%s is unexpected: %s is expected', (file, expected) => {
  expect(placeOfFile(file)).toEqual({ is: 'unexpected', expected });
});

test('a file that lies nowhere in particular is told all places', () => {
  const place = placeOfFile('notes.md');
  expect(place.is).toBe('unexpected');
  expect('expected' in place && place.expected).toContain('guides/<name>.md, case-studies/');
});

test.each([
  [['title', 'date'], nativeQuestion],
  [['title', 'date', 'answer', 'related'], nativeQuestion],
  [['title', 'date', 'question'], seedQuestion],
  [['title', 'related_article4'], seedQuestion],
  [[], nativeQuestion],
])('a question with %j has its schema', (keys, schema) => {
  expect(kinds.question.schemaFor(keys)).toBe(schema);
});
