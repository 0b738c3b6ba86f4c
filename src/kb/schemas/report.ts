import { z } from 'zod';
import { commonKeys, day, line, number, prose, seo, slug, wholeNumber, yesOrNo } from './fields.ts';
import { priorities } from './service-levels.ts';

const count = wholeNumber.min(0, { error: 'expected 0 or more' });

const result = z
  .strictObject({
    level: slug.describe('A level of service-levels.yaml'),
    priority: z.enum(priorities, { error: `expected one of ${priorities.join(', ')}` }),
    calls: count.describe('How many calls were due in the period'),
    in_time: count.describe('How many of them were solved in time'),
    target: number.min(0).max(100).describe('The share promised, in per cent'),
  })
  .refine((value) => value.in_time <= value.calls, {
    path: ['in_time'],
    error: 'expected no more calls in time than calls',
  });

const measure = z.strictObject({
  score: number.describe('The score'),
  n: count.describe('How many answered'),
  asked: count.describe('How many were asked'),
});

/** A performance report: what was promised against what was kept, over one period. */
export const report = z.strictObject({
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
      csat: measure.optional().describe('Customer satisfaction, per cent of answers 4 or 5 of 5'),
      nps: measure.optional().describe('Net promoter score, -100 to 100'),
      ces: measure.optional().describe('Customer effort score, 1 to 7'),
    })
    .optional()
    .describe('What customers said'),
  misses: z
    .array(
      z.strictObject({
        title: line.describe('What was missed'),
        what_happened: prose,
        what_changed: prose,
      }),
    )
    .optional()
    .describe('Targets that were missed, explained'),
});
export type Report = z.infer<typeof report>;
