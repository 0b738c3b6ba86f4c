import { expect, test } from 'vitest';
import { told } from '#testing/entries.ts';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { checkDuplicates, nearDuplicates } from './duplicates.ts';

const answer =
  'A service credit is a part of the monthly fee that the provider pays back when a target was missed. It is capped, and you have to ask for it within thirty days of the report.';
const others = {
  'learn/x/backup.md': { title: 'What is a backup?', text: 'A copy of data in another place.' },
  'learn/x/exit.md': { title: 'What is an exit plan?', text: 'Who hands over what, and when.' },
};

function check(files: Record<string, { title: string; text: string } & object>): string[] {
  const kb = smallKnowledgeBase({ files: { ...others, ...files }, isConnected: true });
  return told(checkDuplicates(nearDuplicates(kb.library)));
}

const credit = { title: 'What is a service credit?', text: answer };
const told1 = (score: number) =>
  `learn/x/b.md title question/near-duplicate: The question is ${score}% like that of learn/x/a.md, “What is a service credit?”. | Make one of the two, say what sets them apart, or name /learn/x/questions/a as canonical.`;

test('the same question with nearly the same answer is told once, at the title of the second', () => {
  const again = { title: 'What is meant by a service credit?', text: `${answer} Not more.` };
  expect(check({ 'learn/x/a.md': credit, 'learn/x/b.md': again })).toEqual([told1(100)]);
});

test.each([
  [
    'another question about the same',
    { title: 'Who asks for a service credit?', text: 'You do, in writing.' },
  ],
  ['the same answer under another subject: a copy', credit],
  [
    'a copy that names its original',
    { ...credit, text: `${answer} Yes.`, canonical: '/learn/x/questions/a' },
  ],
  ['one that is not listed', { ...credit, text: `${answer} Yes.`, no_index: true }],
])('%s is not told', (_, other) => {
  expect(check({ 'learn/x/a.md': credit, 'learn/y/b.md': other })).toEqual([]);
});

test('one letter sets two questions apart', () => {
  const text = (letter: string) =>
    `Network ${letter} has an address range and a prefix, which differ.`;
  const titled = (letter: string) => ({
    title: `What is a network of class ${letter}?`,
    text: text(letter),
  });
  expect(
    check({
      'learn/x/a.md': titled('B'),
      'learn/x/b.md': { ...titled('C'), text: 'It is small.' },
    }),
  ).toEqual([]);
});
