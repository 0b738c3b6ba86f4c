import { expect, test } from 'vitest';
import { experienceOf, rangeOf } from './report-experience.ts';

test.each([
  [
    { csat: { score: 88, n: 50, asked: 400 } },
    'So many answers fit anything from 76.1% to 94.4% (Wilson score interval, 95%). That holds only if the 350 who did not answer think like those who did.',
  ],
  [
    { nps: { score: 30, n: 40, asked: 40 } },
    'So many answers fit anything from 0 to 60 at the widest (95%, Bhatia–Davis bound); one answer alone moves it by up to 5 points.',
  ],
  [
    { ces: { score: 5.1, n: 61, asked: 61 } },
    'So many answers fit anything from 4.3 to 5.9 at the widest (95%, Bhatia–Davis bound).',
  ],
  [
    { csat: { score: 100, n: 29, asked: 29 } },
    'Fewer than 30 answers are too few to say anything by the score. Ask what they wrote.',
  ],
  [{ ces: { score: 7, n: 0, asked: 9 } }, 'Nobody answered, so there is nothing to say.'],
])('%o says: %s', (experience, says) => {
  expect(experienceOf(experience).map((one) => one.says)).toEqual([says]);
});

test('a range never leaves the scale', () => {
  expect(rangeOf('csat', { score: 100, n: 30, asked: 30 })?.high).toBe(100_000);
  expect(rangeOf('nps', { score: -99, n: 30, asked: 30 })?.low).toBe(-100_000);
  expect(rangeOf('ces', { score: 6.9, n: 30, asked: 30 })?.high).toBe(7000);
});

test('the scales say which end is good', () => {
  const measure = { score: 5, n: 40, asked: 50 };
  const said = experienceOf({ csat: measure, nps: measure, ces: measure });
  expect(said.map(({ title, scale }) => `${title}: ${scale}`)).toEqual([
    'Customer satisfaction: share of answers that were 4 or 5 of 5',
    'Net promoter score: from −100 to 100',
    'Customer effort score: from 1 (hard) to 7 (easy)',
  ]);
});
