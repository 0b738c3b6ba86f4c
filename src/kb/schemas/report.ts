import { z } from 'zod';
import {
  besidesUnknownFields,
  commonKeys,
  day,
  line,
  number,
  prose,
  seo,
  slug,
  wholeNumber,
  yesOrNo,
} from './fields.ts';
import { priorities } from './service-levels.ts';

const count = wholeNumber.min(0, { error: 'expected 0 or more' });

const priority = z.enum(priorities, { error: `expected one of ${priorities.join(', ')}` });

const result = z
  .strictObject({
    level: slug.describe('A level of service-levels.yaml'),
    priority,
    calls: count.describe('How many calls were due in the period'),
    in_time: count.describe('How many of them were solved in time'),
    target: number.min(0).max(100).describe('The share promised, in per cent'),
  })
  .refine((value) => value.in_time <= value.calls, {
    path: ['in_time'],
    error: 'expected no more calls in time than calls',
  });

/** What customers said: a score between two ends, of those who were asked and answered. */
function measureBetween(low: number, high: number) {
  return z
    .strictObject({
      score: number.min(low).max(high).describe('The score'),
      n: count.describe('How many answered'),
      asked: count.describe('How many were asked'),
    })
    .refine((value) => value.n <= value.asked, {
      path: ['n'],
      error: 'expected no more answers than were asked',
    });
}

/** A performance report: what was promised against what was kept, over one period. */
export const report = z
  .strictObject({
    ...commonKeys,
    seo: seo.optional(),
    title: line.describe('Heading of the report'),
    from: day.describe('First day of the period'),
    to: day.describe('Last day of the period'),
    published: day.describe('The day of publication'),
    sample: yesOrNo.optional().describe('true where the figures are invented for illustration'),
    summary: prose.describe('What the period was like, in two sentences'),
    results: z.array(result).min(1).describe('Calls solved in time, by level and priority'),
    backlog: z
      .strictObject({ start: count, end: count })
      .optional()
      .describe('Open calls at the start and at the end'),
    causes: z
      .array(z.strictObject({ title: line, calls: count }))
      .optional()
      .describe('What the calls were about'),
    experience: z
      .strictObject({
        csat: measureBetween(0, 100)
          .optional()
          .describe('Customer satisfaction, per cent of answers 4 or 5 of 5'),
        nps: measureBetween(-100, 100).optional().describe('Net promoter score, -100 to 100'),
        ces: measureBetween(1, 7)
          .optional()
          .describe('Customer effort score, from 1 (hard) to 7 (easy)'),
      })
      .optional()
      .describe('What customers said'),
    misses: z
      .array(
        z.strictObject({
          title: line.describe('What was missed'),
          level: slug.optional().describe('The level whose target was missed'),
          priority: priority.optional().describe('The priority whose target was missed'),
          what_happened: prose,
          what_changed: prose,
        }),
      )
      .optional()
      .describe('Targets that were missed, explained'),
  })
  .superRefine((value, context) => {
    const tell = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    if (value.to < value.from)
      tell(['to'], `expected a day from ${value.from} on, found ${value.to}`);
    if (value.published < value.to)
      tell(['published'], `expected a day from ${value.to} on, found ${value.published}`);
    const names = value.results.map((one) => `${one.level} ${one.priority}`);
    for (const [i, name] of names.entries())
      if (names.indexOf(name) < i)
        tell(
          ['results', i, 'priority'],
          `expected each level and priority once, found ${name} again`,
        );
  }, besidesUnknownFields);
export type Report = z.infer<typeof report>;
