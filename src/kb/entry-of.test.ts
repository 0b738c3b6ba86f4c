import { describe, expect, test } from 'vitest';
import { entryOfKind } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';

const file = 'learn/support/what-is-a-service-desk.md';

describe('a question', () => {
  test('is one model in both spellings', () => {
    const shared = {
      date: '2026-01-02',
      author: 'Example Services',
      seo: { page_description: 'Where calls go.', page_keywords: 'desk, calls ,, help' },
      aliases: ['/desk'],
      also_asked: ['Where do calls go?'],
      canonical: '/guides/desk',
      no_index: true,
      stage: 'run',
      review: { by: 'Ana', due: '2026-09-01' },
      draft: false,
      related: ['/guides/a'],
      updated: '2026-02-03',
    };
    const native = entryOfKind('question', file, { ...shared, title: 'What is a service desk?' });
    const seed = entryOfKind('question', file, { ...validFields.seed, ...shared });
    const { id, subjectLabel, dateFormat, dateLabel, titles, declaredAddress, ...common } = seed;
    expect(native).toEqual({
      ...common,
      id: undefined,
      subjectLabel: undefined,
      dateFormat: undefined,
      dateLabel: undefined,
      titles: {},
    });
    expect({ id, subjectLabel, dateFormat, dateLabel, titles, declaredAddress }).toEqual({
      id: 7,
      subjectLabel: 'Support',
      dateFormat: 'MMM DD, YYYY',
      dateLabel: 'Posted on',
      titles: { title: 'What is a service desk?', article_title: 'What is a service desk?' },
      declaredAddress: '/learn/support/questions/what-is-a-service-desk',
    });
    expect(native).toMatchObject({
      kind: 'question',
      address: '/learn/support/questions/what-is-a-service-desk',
      title: 'What is a service desk?',
      subject: 'support',
      description: 'Where calls go.',
      keywords: ['desk', 'calls', 'help'],
      isUnlisted: true,
      format: 'markdown',
    });
  });

  test('has the text of its question as its title', () => {
    const fields = { ...validFields.seed, title: 'Another text' };
    const { title, titles } = entryOfKind('question', file, fields);
    expect(title).toBe('What is a service desk?');
    expect(titles['title']).toBe('Another text');
  });

  test('names the same relations in related_article1 to 5 and in related', () => {
    const addresses = [1, 2, 3, 4, 5].map((n) => `/learn/support/questions/q${n}`);
    const numbered = addresses.map((url, i) => [`related_article${i + 1}`, { url }]);
    const seed = { ...validFields.seed, ...Object.fromEntries(numbered) };
    const native = { title: 'A', date: '2026-01-02', related: addresses };
    const urlsOf = (fields: object) =>
      entryOfKind('question', file, fields).relations.map(({ url }) => url);
    expect(urlsOf(seed)).toEqual(addresses);
    expect(urlsOf(native)).toEqual(addresses);
  });

  test('keeps what a reference says and where', () => {
    const { relations } = entryOfKind('question', file, {
      ...validFields.seed,
      related_article3: { id: 9, title: 'T', subject: 'S', url: '/learn/s/questions/t' },
      related: ['/guides/a'],
    });
    expect(relations).toEqual([
      { path: ['related_article3'], id: 9, title: 'T', subject: 'S', url: '/learn/s/questions/t' },
      {
        path: ['related', 0],
        id: undefined,
        title: undefined,
        subject: undefined,
        url: '/guides/a',
      },
    ]);
  });
});

test.each([
  ['guide', 'guides/a.md', validFields.guide, 'Choosing a provider', '/guides/a', 'markdown'],
  [
    'case-study',
    'case-studies/a.mdx',
    validFields.caseStudy,
    'Support for forty shops',
    '/case-studies/a',
    'mdx',
  ],
  [
    'blueprint',
    'blueprints/a.mdx',
    validFields.blueprint,
    'Before you sign',
    '/blueprints/a',
    'mdx',
  ],
  ['term', 'glossary/a.md', validFields.term, 'Service desk', '/glossary/a', 'markdown'],
  ['decision', 'decisions/a.yaml', validFields.decision, 'Which level?', '/decide/a', 'markdown'],
  ['report', 'reports/2026-q1.yaml', validFields.report, 'Spring', '/reports/2026-q1', 'markdown'],
  [
    'service-levels',
    'service-levels.yaml',
    validFields.serviceLevels,
    'Service levels',
    '/service-levels',
    'markdown',
  ],
] as const)('a %s has the model of every entry', (kind, path, fields, title, address, format) => {
  expect(entryOfKind(kind, path, fields)).toMatchObject({
    kind,
    file: path,
    title,
    address,
    format,
    isUnlisted: false,
    draft: false,
    relations: [],
    aliases: [],
  });
});

test('a report is dated by its publication', () => {
  expect(entryOfKind('report', 'reports/a.yaml', validFields.report).date).toBe('2026-06-10');
});
