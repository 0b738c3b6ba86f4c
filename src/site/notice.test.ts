import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { noticeOf } from './notice.ts';

const banner = { text: 'We move.', from: '2026-11-01', until: '2026-11-30' };

describe('a notice from 1 to 30 November', () => {
  test.each([
    ['2026-10-31', false],
    ['2026-11-01', true],
    ['2026-11-30', true],
    // West of the build it may still be the last day.
    ['2026-12-01', false],
    ['2026-12-02', undefined],
  ])('is due on %s: %s', (today, isDue) => {
    expect(noticeOf(smallKnowledgeBase({ site: { banner }, today }))?.isDue).toBe(isDue);
  });
});

test('a notice without days is always due', () => {
  const kb = smallKnowledgeBase({ site: { banner: { text: 'Hello.' } } });
  expect(noticeOf(kb)).toMatchObject({ text: 'Hello.', from: undefined, isDue: true });
});

describe('what a reader closed comes back', () => {
  const idOf = (changes: object) =>
    noticeOf(smallKnowledgeBase({ site: { banner: { ...banner, ...changes } } }))?.id;
  const link = { title: 'Where to', url: '/learn' };

  test.each([{ text: 'We moved.' }, { link }, { link: { ...link, url: '/guides' } }])(
    'with another text or link: %j',
    (changes) => expect(idOf(changes)).not.toBe(idOf({})),
  );
  test('not with other days', () => {
    expect(idOf({ until: '2026-12-24' })).toBe(idOf({}));
  });
});

test('a site without a notice has none', () => {
  expect(noticeOf(smallKnowledgeBase())).toBeUndefined();
});
