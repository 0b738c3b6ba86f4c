import { expect, test } from 'vitest';
import { openingHoursOf } from './opening-hours.ts';

test('neighbouring days with the same hours are taken together, missing days are closed', () => {
  const day = '09:00-17:00';
  const hours = { mon: day, tue: day, wed: day, thu: '09:00-20:00', fri: day };
  expect(openingHoursOf(hours)).toEqual([
    { days: 'Monday to Wednesday', hours: '09:00 to 17:00' },
    { days: 'Thursday', hours: '09:00 to 20:00' },
    { days: 'Friday', hours: '09:00 to 17:00' },
    { days: 'Saturday and Sunday', hours: 'closed' },
  ]);
});
