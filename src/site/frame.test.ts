import { describe, expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { frameOf } from './frame.ts';

describe('the notice', () => {
  const banner = { text: 'We move.', from: '2026-11-01', until: '2026-11-30' };
  test.each([
    ['2026-10-31', undefined],
    ['2026-11-01', 'We move.'],
    ['2026-11-30', 'We move.'],
    ['2026-12-01', undefined],
  ])('on %s is %s', (today, text) => {
    const kb = smallKnowledgeBase({ site: { banner }, today });
    expect(frameOf(kb).banner?.text).toBe(text);
  });
  test('without days is always shown', () => {
    const kb = smallKnowledgeBase({ site: { banner: { text: 'Hello.' } } });
    expect(frameOf(kb).banner).toEqual({ text: 'Hello.', link: undefined });
  });
});

test('navigation leads only to lists that hold something', () => {
  const kb = smallKnowledgeBase({
    files: {
      'glossary/sla.md': { title: 'Agreement', definition: 'A promise.' },
      'guides/hidden.md': { title: 'Hidden', no_index: true },
      'learn/sla/what.md': { title: 'What?' },
    },
  });
  expect(frameOf(kb).navigation.map(({ address }) => address)).toEqual(['/learn', '/glossary']);
});

test('readers reach the provider by mail, telephone and web', () => {
  const contact = {
    email: 'a@example.com',
    phone: '+44 20 7946 0000',
    url: 'https://example.com/',
  };
  const kb = smallKnowledgeBase({ site: { contact } });
  expect(frameOf(kb).footer.contact).toEqual([
    { title: 'a@example.com', address: 'mailto:a@example.com' },
    { title: '+44 20 7946 0000', address: 'tel:+442079460000' },
    { title: 'example.com', address: 'https://example.com/' },
  ]);
});
