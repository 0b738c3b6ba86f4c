import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { validFields } from '#testing/valid-fields.ts';
import { healthOf } from './health.ts';

const question = (name: string) => `learn/sla/${name}.md`;
const address = (name: string) => `/learn/sla/questions/${name}`;

test('entries whose review was due before today are overdue, the longest overdue first', () => {
  const kb = smallKnowledgeBase({
    today: '2026-11-22',
    files: {
      [question('past')]: { title: 'Past?', review: { by: 'Ada', due: '2026-11-21' } },
      [question('long-past')]: { title: 'Long past?', review: { due: '2025-01-01' } },
      [question('today')]: { title: 'Today?', review: { due: '2026-11-22' } },
      [question('never')]: { title: 'Never?' },
    },
  });
  expect(healthOf(kb).overdue).toEqual([
    {
      file: question('long-past'),
      address: address('long-past'),
      title: 'Long past?',
      label: undefined,
      due: '2025-01-01',
      by: undefined,
      what: 'review',
      message: undefined,
    },
    {
      file: question('past'),
      address: address('past'),
      title: 'Past?',
      label: undefined,
      due: '2026-11-21',
      by: 'Ada',
      what: 'review',
      message: undefined,
    },
  ]);
});

test('listed entries that no relation and no link leads to are orphans', () => {
  const kb = smallKnowledgeBase({
    files: {
      [question('a')]: { title: 'A?', related: [address('b')], text: `See [c](${address('c')}).` },
      [question('b')]: { title: 'B?' },
      [question('c')]: { title: 'C?' },
      [question('hidden')]: { title: 'Hidden?', no_index: true, related: [address('a')] },
    },
  });
  expect(healthOf(kb).orphans.map(({ title }) => title)).toEqual(['A?']);
});

test('an entry that is related by its content alone is no orphan, but still named by nobody', () => {
  const text = 'The exit plan names who returns the data, in which form, and by which day.';
  const kb = smallKnowledgeBase({
    isConnected: true,
    files: {
      [question('a')]: { title: 'What belongs in an exit plan?', text },
      [question('b')]: { title: 'Who writes the exit plan?', text: `${text} The customer does.` },
    },
  });
  const { orphans, unnamed } = healthOf(kb);
  expect(orphans).toEqual([]);
  expect(unnamed.map((entry) => entry.address)).toEqual([address('a'), address('b')]);
});

test('a story whose customer was to be asked again is overdue, with what to send', () => {
  const story = { ...validFields.caseStudy, review: { due: '2026-11-01', by: 'Ada' } };
  const kb = smallKnowledgeBase({
    files: {
      'case-studies/a.mdx': {
        ...story,
        origin: 'public',
        source: { title: 'Report', publisher: 'A chamber', url: 'https://example.com/report' },
        follow_up: { confirmed_on: '2025-01-01', due: '2026-10-01' },
      },
      'case-studies/b.mdx': {
        ...validFields.caseStudy,
        follow_up: { confirmed_on: '2026-01-01', due: '2026-10-02' },
      },
      'case-studies/c.mdx': {
        ...validFields.caseStudy,
        follow_up: { confirmed_on: '2026-01-01', due: '2026-11-22' },
      },
    },
  });
  expect(
    healthOf(kb).overdue.map(({ address, what, due, label, message }) => [
      address,
      what,
      due,
      label,
      message?.includes('Please answer'),
    ]),
  ).toEqual([
    ['/case-studies/a', 'follow-up', '2026-10-01', 'From a public source: A chamber', true],
    ['/case-studies/b', 'follow-up', '2026-10-02', 'Illustrative example', undefined],
    ['/case-studies/a', 'review', '2026-11-01', 'From a public source: A chamber', undefined],
  ]);
});
