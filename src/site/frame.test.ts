import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { frameOf } from './frame.ts';

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

test('service levels, decisions and reports share a place, as far as there are any', () => {
  const nodes = { a: { question: 'A?', options: [{ label: 'Yes', to: 'b' }] }, b: { result: 'B' } };
  const files = {
    'learn/sla/what.md': { title: 'What?' },
    'decisions/d.yaml': { title: 'D', start: 'a', nodes },
  };
  const level = { id: 'gold', title: 'Gold', cover: 'always', targets: {} };
  const levels = { calendar: { zone: 'Europe/London', hours: {} }, levels: [level] };
  const navigationWith = (more: Record<string, Record<string, unknown>>) =>
    frameOf(smallKnowledgeBase({ files: { ...files, ...more } })).navigation;
  expect(navigationWith({})).toEqual([
    { title: 'Learn', address: '/learn', places: [] },
    { title: 'Decide', address: '/decide', places: [] },
  ]);
  expect(navigationWith({ 'service-levels.yaml': levels })[1]).toEqual({
    title: 'Service levels',
    address: '/service-levels',
    places: [
      { title: 'Service levels', address: '/service-levels' },
      { title: 'Decide', address: '/decide' },
    ],
  });
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
