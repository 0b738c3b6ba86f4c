import { expect, test } from 'vitest';
import { askedIn, overlapOf, runsOf } from './overlap.ts';

const text = 'The fee is paid back when a target was missed.';

test.each<[string, string, number]>([
  [
    'the same words, whatever case and signs between them',
    'the FEE is, paid back: when a target was missed',
    1,
  ],
  ['other words', 'Nothing of it is the same here at all.', 0],
  ['fewer than three words', 'The fee', 0],
  ['half of the runs', 'The fee is paid back when', 0.5],
  ['what is said twice, counted once', `${text} ${text}`, 0.8],
  ['signs that belong to a word', text.replace('fee', 'fee+'), 0.6],
])('how much of a text is said in the same words: %s', (_, other, expected) => {
  expect(overlapOf(runsOf(text), runsOf(other))).toBeCloseTo(expected);
  expect(overlapOf(runsOf(other), runsOf(text))).toBeCloseTo(expected);
});

test('a question asks about the same in other words, forms and order', () => {
  const asked = askedIn('What is meant by exit plans and data return?');
  expect(askedIn('How is data returned, and where is the exit plan?')).toBe(asked);
});

test('a single letter tells one question from another', () => {
  expect(askedIn('What is class B?')).not.toBe(askedIn('What is class C?'));
});
