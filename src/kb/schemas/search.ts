import { z } from 'zod';
import { besidesUnknownFields, line } from './fields.ts';

/** `search.yaml`: what search should know about the words of this site. */
export const searchSettings = z
  .strictObject({
    stop_words: z
      .array(line.regex(/^\S+$/, { error: 'expected a single word' }), {
        error: 'expected a list of words',
      })
      .default([])
      .describe('Words that say nothing on this site, besides the usual ones (the, what, how …)'),
    synonyms: z
      .array(
        z
          .array(line, { error: 'expected a list of wordings, such as [provider, supplier]' })
          .min(2, { error: 'expected two wordings or more that mean the same' }),
        { error: 'expected a list of lists of wordings' },
      )
      .default([])
      .describe('Wordings that mean the same: who searches for one finds the others'),
  })
  .superRefine(({ synonyms }, context) => {
    for (const [i, group] of synonyms.entries()) {
      const wordings = group.map((text) => text.toLowerCase());
      for (const [j, text] of wordings.entries())
        if (wordings.indexOf(text) < j)
          context.addIssue({
            code: 'custom',
            path: ['synonyms', i, j],
            message: `expected a wording that the list has not yet, found ${group[j]} again`,
          });
    }
  }, besidesUnknownFields);
export type SearchSettings = z.infer<typeof searchSettings>;
