import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { neighboursOf } from './neighbours.ts';

const term = (title: string, more = {}) => ({ title, definition: `${title}.`, ...more });

const kb = smallKnowledgeBase({
  files: {
    'learn/sla/a.md': { title: 'A?' },
    'learn/sla/b.md': { title: 'B?', no_index: true },
    'learn/sla/c.md': { title: 'C?' },
    'learn/exit/d.md': { title: 'B, too?', subjects: ['Sla'] },
    'glossary/raci.md': term('RACI'),
    'glossary/order-form.md': term('Order form'),
    'guides/g.md': { title: 'Guide' },
  },
  subjects: [{ slug: 'sla', title: 'Service levels' }],
});

function neighboursAt(address: string) {
  const entry = kb.library.entryAt(address);
  if (!entry) throw new Error(address);
  const { list, previous, next } = neighboursOf(kb, entry) ?? {};
  return [list?.title, previous?.title, next?.title];
}

test.each([
  ['/learn/sla/questions/a', ['Service levels', undefined, 'B, too?']],
  ['/learn/sla/questions/c', ['Service levels', 'B, too?', undefined]],
  ['/glossary/raci', ['Glossary', 'Order form', undefined]],
])('%s stands between those before and after it in its list', (address, neighbours) => {
  expect(neighboursAt(address)).toEqual(neighbours);
});

test.each([
  ['what no list shows', '/learn/sla/questions/b'],
  ['what stands alone in its own subject', '/learn/exit/questions/d'],
  ['a kind that is not read in order', '/guides/g'],
])('%s has none', (_, address) => {
  expect(neighboursAt(address)).toEqual([undefined, undefined, undefined]);
});
