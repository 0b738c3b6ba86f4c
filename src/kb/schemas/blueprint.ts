import { z } from 'zod';
import {
  address,
  besidesUnknownFields,
  citation,
  day,
  line,
  nativeKeys,
  prose,
  slug,
} from './fields.ts';

export const parties = ['customer', 'provider', 'both'] as const;

const item = z.strictObject({
  id: slug.describe('A name that never changes: a reader’s notes hang on it'),
  title: line.describe('What is to be settled, in a few words'),
  do: prose.describe('What to do'),
  why: prose.describe('What it is good for, or what it costs to leave it out'),
  evidence: prose.optional().describe('What to ask to see'),
  ask: line.optional().describe('The question to put to the provider, word for word'),
  good_answer: prose.optional().describe('What a good answer sounds like'),
  red_flag: prose.optional().describe('An answer that should worry you'),
  who: z.enum(parties, { error: `expected one of ${parties.join(', ')}` }).describe('Who does it'),
  question: address.optional().describe('The entry that explains it'),
  source: citation.optional(),
});
export type BlueprintItem = z.infer<typeof item>;

const pillar = z.strictObject({
  id: slug.describe('A name that never changes'),
  title: line.describe('The title of the pillar'),
  summary: prose.optional().describe('What the pillar is about'),
  items: z.array(item).min(1).describe('What is to be settled'),
});

export const blueprint = z
  .strictObject({
    ...nativeKeys,
    title: line.describe('The title'),
    date: day.describe('The day it was published'),
    pillars: z.array(pillar).min(1).describe('The parts of the blueprint'),
  })
  .superRefine((value, context) => {
    const seen = new Set<string>();
    for (const [p, { items }] of value.pillars.entries())
      for (const [i, { id }] of items.entries()) {
        if (seen.has(id))
          context.addIssue({
            code: 'custom',
            path: ['pillars', p, 'items', i, 'id'],
            message: `expected a name that no other item has, found ${id} again`,
          });
        seen.add(id);
      }
  }, besidesUnknownFields);
export type Blueprint = z.infer<typeof blueprint>;
