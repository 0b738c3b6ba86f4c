import { expect, test } from 'vitest';
import { renderEntryText } from '#markdown/entry-text.ts';
import { entryOfKind, question } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { anchorsOf, anchorsOfList } from './anchors.ts';

test('the anchors of a page are its headings, its footnotes and its data', () => {
  const card = { ask: 'Who?', good_answer: 'We.' };
  const entry = question('a/b', {
    markdown: '## How it works\n\nText.[^1]\n\n[^1]: Note.\n',
    ask: [card],
  });
  const anchors = anchorsOf(entry, renderEntryText(entry));
  expect([...anchors].slice(0, 2)).toEqual(['how-it-works', 'ask-set']);
  expect([...anchors].filter((name) => name.includes('fn'))).not.toEqual([]);
});

test('a report has an anchor for each of its parts', () => {
  const report = entryOfKind('report', 'reports/a.yaml', {
    ...validFields.report,
    causes: [{ title: 'Mail', calls: 1 }],
  });
  expect([...anchorsOf(report, renderEntryText(report))]).toEqual(
    expect.arrayContaining(['kept', 'causes']),
  );
});

test('lists whose anchors are made from entries have those', () => {
  const terms = ['SLA', 'Épreuve', '24×7'].map((title, i) =>
    entryOfKind('term', `glossary/t${i}.md`, { ...validFields.term, title }),
  );
  expect([...(anchorsOfList('/glossary', terms) ?? [])]).toEqual([
    'letter-s',
    'letter-e',
    'letter-other',
  ]);
  expect(anchorsOfList('/', [question('a/b', { stage: 'run' })])?.has('leave')).toBe(true);
  expect(anchorsOfList('/', terms)?.has('leave')).toBe(false);
  expect(anchorsOfList('/search', terms)).toBeUndefined();
});
