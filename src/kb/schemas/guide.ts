import { z } from 'zod';
import { clauseCard, day, line, nativeKeys, slug, wholeNumber } from './fields.ts';

export const guide = z.strictObject({
  ...nativeKeys,
  title: line.describe('The title'),
  date: day.describe('The day it was published'),
  series: z
    .strictObject({
      id: slug.describe('The name that the parts of a series share'),
      title: line.describe('The title of the series, the same in each part'),
      part: wholeNumber.min(1).describe('Which part this is, from 1'),
    })
    .optional()
    .describe('Where the guide is a part of a series'),
  ask: z.array(clauseCard).optional().describe('What to ask a provider'),
});
export type Guide = z.infer<typeof guide>;

export const term = z.strictObject({
  ...nativeKeys,
  title: line.describe('The term, as it is written in a sentence'),
  date: day.optional().describe('The day it was published'),
  definition: line.describe('The definition in one sentence'),
  abbreviations: z.array(line).optional().describe('Abbreviations, such as SLA'),
  also: z.array(line).optional().describe('Other words that readers use for it'),
  mark: z
    .union([z.literal(false), z.array(line).min(1)], {
      error: 'expected false, or a list of words by which to mark the term in texts',
    })
    .optional()
    .describe('The words by which the term is marked in texts; false: it is not marked'),
  source: nativeKeys.sources.unwrap().element.optional().describe('Whose definition it is'),
});
export type Term = z.infer<typeof term>;
