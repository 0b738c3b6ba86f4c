import { expect, test } from 'vitest';
import { dayOf } from '#testing/entries.ts';
import { periodLines, periodText } from './period-text.ts';

test.each([
  ['2026-07-01', '2026-09-30', 'July to September 2026', ['Jul–Sep', '2026']],
  ['2026-02-01', '2026-02-28', 'February 2026', ['Feb', '2026']],
  ['2025-12-01', '2026-02-28', 'December 2025 to February 2026', ['Dec 25–', 'Feb 26']],
  ['2026-07-01', '2026-07-14', '1 July to 14 July 2026', ['1 Jul–14 Jul', '2026']],
  ['2025-12-25', '2026-01-05', '25 December 2025 to 5 January 2026', ['25 Dec 25–', '5 Jan 26']],
])('%s to %s is %s', (from, to, text, lines) => {
  const days = { from: dayOf(from), to: dayOf(to) };
  expect(periodText(days)).toBe(text);
  expect(periodLines(days)).toEqual(lines);
});
