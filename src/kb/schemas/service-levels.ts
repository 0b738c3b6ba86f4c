import { z } from 'zod';
import {
  besidesUnknownFields,
  commonKeys,
  day,
  line,
  number,
  prose,
  slug,
  yesOrNo,
} from './fields.ts';

export const priorities = ['p1', 'p2', 'p3', 'p4'] as const;
export type Priority = (typeof priorities)[number];
export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/**
 * An ISO 8601 duration of hours and minutes, which count open time, or of whole days, which are business days; never both.
 */
const target = z
  .string({ error: 'expected a duration such as PT4H or P3D' })
  .regex(/^(?:PT(?=\d)(?:\d+H)?(?:\d+M)?|P\d+D)$/, {
    error: 'expected a duration such as PT15M, PT4H or P3D (days are business days)',
  });

const openingHours = z
  .string({ error: 'expected hours such as "09:00-17:00"' })
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d-(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/, {
    error: 'expected hours such as "09:00-17:00"',
    abort: true,
  })
  .refine((hours) => hours.slice(0, 5) < hours.slice(6), {
    error: 'expected the opening time before the closing time',
  });

const zone = line.refine(isZone, { error: 'expected a time zone such as Europe/London' });

const targets = z.strictObject({
  response: target.describe('Until somebody answers who can help'),
  resolution: target.describe('Until it works again'),
  in_time: number
    .min(0)
    .max(100)
    .optional()
    .describe('The share of calls promised to be solved in time, in per cent'),
});

const level = z.strictObject({
  id: slug.describe('The name of the level in data and addresses'),
  title: line.describe('The name that readers see'),
  summary: prose.optional().describe('Who the level is for, in one sentence'),
  cover: z
    .enum(['business', 'always'], { error: 'expected business (business hours) or always (24×7)' })
    .describe('When the clock runs'),
  targets: z
    .strictObject({
      p1: targets.optional(),
      p2: targets.optional(),
      p3: targets.optional(),
      p4: targets.optional(),
    })
    .describe('Deadlines by priority'),
  availability: line.optional().describe('Availability promised, and how it is measured'),
  credits: prose.optional().describe('What the customer gets where a target is missed'),
  price: line.optional().describe('How the level is priced'),
  exclusions: z.array(line).optional().describe('What the level does not cover'),
});

/** The provider’s service levels: calendar, levels, priorities, services. */
export const serviceLevels = z
  .strictObject({
    title: line.optional().describe('Heading of the page'),
    summary: prose.optional().describe('What the reader sees first'),
    sample: yesOrNo.optional().describe('true where the levels are invented for illustration'),
    updated: day.optional().describe('The day of the last change'),
    also_asked: commonKeys.also_asked,
    search_words: commonKeys.search_words,
    calendar: z
      .strictObject({
        zone: zone.describe('The time zone in which the hours are meant'),
        hours: z
          .strictObject({
            mon: openingHours.optional(),
            tue: openingHours.optional(),
            wed: openingHours.optional(),
            thu: openingHours.optional(),
            fri: openingHours.optional(),
            sat: openingHours.optional(),
            sun: openingHours.optional(),
          })
          .describe('Open hours by weekday; a missing day is closed'),
        holidays: z.array(day).optional().describe('Days on which it is closed'),
        holidays_source: line.optional().describe('Whose public holidays these are'),
      })
      .describe('When the provider is open'),
    priorities: z
      .strictObject({
        p1: line.optional(),
        p2: line.optional(),
        p3: line.optional(),
        p4: line.optional(),
      })
      .optional()
      .describe('What each priority means, in words'),
    levels: z.array(level).min(1).describe('The levels, the highest first'),
    services: z
      .array(
        z.strictObject({
          title: line.describe('Name of the service'),
          covered: z.record(slug, line).describe('What each level gives, by the level’s id'),
        }),
      )
      .optional()
      .describe('What is covered, service by service'),
  })
  .superRefine((value, context) => {
    const ids = value.levels.map(({ id }) => id);
    for (const [i, id] of ids.entries())
      if (ids.indexOf(id) < i)
        context.addIssue({
          code: 'custom',
          path: ['levels', i, 'id'],
          message: `expected a name that no other level has, found ${id} again`,
        });
    for (const [i, service] of (value.services ?? []).entries())
      for (const id of Object.keys(service.covered))
        if (!ids.includes(id))
          context.addIssue({
            code: 'custom',
            path: ['services', i, 'covered', id],
            message: `expected one of the levels ${ids.join(', ')}, found ${id}`,
          });
  }, besidesUnknownFields);
export type ServiceLevels = z.infer<typeof serviceLevels>;

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
