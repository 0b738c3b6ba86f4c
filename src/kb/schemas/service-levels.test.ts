import { expect, test } from 'vitest';
import { type Change, errorsOf } from '#testing/schema-errors.ts';
import { validFields } from '#testing/valid-fields.ts';
import { serviceLevels } from './service-levels.ts';

const gold = validFields.serviceLevels.levels[0];

test.each<Change[]>([
  [],
  [
    ['levels.1', { ...gold, id: 'silver', cover: 'always', targets: {} }],
    ['services', [{ title: 'Desk', covered: { gold: 'all day', silver: 'mornings' } }]],
  ],
  [
    ['levels.0.targets.p3', { response: 'PT8H', resolution: 'P3D' }],
    ['levels.0.targets.p4', { response: 'PT1H30M', resolution: 'P10D' }],
  ],
  [
    ['calendar.hours.sat', '00:00-24:00'],
    ['priorities', { p1: 'Everything is down' }],
  ],
])('levels with %j are taken', (...changes) => {
  expect(errorsOf(serviceLevels, validFields.serviceLevels, ...changes)).toEqual([]);
});

const duration = 'expected a duration such as PT15M, PT4H or P3D (days are business days)';

test.each<[Change, string]>([
  [
    ['calendar.zone', 'Europe/Londn'],
    'calendar.zone: expected a time zone such as Europe/London, found Europe/Londn',
  ],
  [
    ['calendar.hours.mon', '9-17'],
    'calendar.hours.mon: expected hours such as "09:00-17:00", found 9-17',
  ],
  [
    ['calendar.hours.mon', '17:00-09:00'],
    'calendar.hours.mon: expected the opening time before the closing time, found 17:00-09:00',
  ],
  [['calendar.hours.monday', '09:00-17:00'], 'calendar.hours.monday is no known field'],
  [
    ['calendar.holidays', ['2026-02-29']],
    'calendar.holidays[1]: expected a day that exists, found 2026-02-29',
  ],
  [['levels', []], 'levels: expected at least 1 in the list, found an empty list'],
  [
    ['levels.0.cover', '24x7'],
    'levels[1].cover: expected business (business hours) or always (24×7), found 24x7',
  ],
  [
    ['levels.0.targets.p1.response', '15 minutes'],
    `levels[1].targets.p1.response: ${duration}, found 15 minutes`,
  ],
  [['levels.0.targets.p1.response', 'PT'], `levels[1].targets.p1.response: ${duration}, found PT`],
  [
    ['levels.0.targets.p1.response', 'P1DT4H'],
    `levels[1].targets.p1.response: ${duration}, found P1DT4H`,
  ],
  [
    ['levels.0.targets.p1.resolution', undefined],
    'levels[1].targets.p1.resolution is missing (expected a duration such as PT4H or P3D)',
  ],
  [
    ['levels.0.targets.p5', { response: 'PT1H', resolution: 'PT2H' }],
    'levels[1].targets.p5 is no known field',
  ],
  [['levels.1', gold], 'levels[2].id: expected a name that no other level has, found gold again'],
  [
    ['services', [{ title: 'Desk', covered: { golden: 'all' } }]],
    'services[1].covered.golden: expected one of the levels gold, found golden',
  ],
])('levels with %j are told: %s', (change, message) => {
  expect(errorsOf(serviceLevels, validFields.serviceLevels, change)).toEqual([message]);
});
