import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { glossaryPage } from './glossary-page.ts';

const term = (title: string, more = {}) => ({ title, definition: `What ${title} is.`, ...more });

test('terms stand under their first letter, accents aside, and signs under #', () => {
  const kb = smallKnowledgeBase({
    files: {
      'glossary/sla.md': term('service level'),
      'glossary/order.md': term('Order form'),
      'glossary/office.md': term('Öffnungszeit'),
      'glossary/always.md': term('24×7'),
      'glossary/hidden.md': term('Secret', { no_index: true }),
    },
  });
  const { letters } = glossaryPage(kb);
  expect(letters.map(({ letter, terms }) => [letter, terms.map(({ title }) => title)])).toEqual([
    ['#', ['24×7']],
    ['O', ['Öffnungszeit', 'Order form']],
    ['S', ['service level']],
  ]);
});

test('the bar of letters is the whole alphabet, and leads to those that have terms', () => {
  const files = {
    'glossary/b.md': term('Backlog'),
    'glossary/o.md': term('Ωmega'),
    'glossary/n.md': term('9 to 5'),
  };
  const { alphabet, count } = glossaryPage(smallKnowledgeBase({ files }));
  expect(alphabet.map(({ letter }) => letter).join('')).toBe('#ABCDEFGHIJKLMNOPQRSTUVWXYZΩ');
  expect(alphabet.filter(({ anchor }) => anchor).map(({ anchor }) => anchor)).toEqual([
    'letter-other',
    'letter-b',
    'letter-ω',
  ]);
  expect(count).toBe('3 terms');
});

test('an abbreviation that is the term itself is not repeated', () => {
  const raci = term('RACI', { abbreviations: ['RACI', 'RASCI'] });
  const kb = smallKnowledgeBase({ files: { 'glossary/raci.md': raci } });
  expect(glossaryPage(kb).letters[0]?.terms[0]?.abbreviations).toEqual(['RASCI']);
});

test('an empty glossary is kept out of search engines', () => {
  expect(glossaryPage(smallKnowledgeBase()).head.isIndexed).toBe(false);
});
