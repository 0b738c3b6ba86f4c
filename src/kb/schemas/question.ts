import { z } from 'zod';
import {
  address,
  clauseCard,
  commonKeys,
  day,
  line,
  nativeKeys,
  number,
  prose,
  seo,
  wholeNumber,
} from './fields.ts';

const cards = z
  .array(clauseCard)
  .optional()
  .describe('What to ask a provider, what a good answer sounds like, what is a red flag');

const relatedArticle = z
  .strictObject({
    id: wholeNumber.optional().describe('The number of the related article'),
    title: line.optional().describe('Its title; the page shows its present one'),
    subject: line.optional().describe('Its subject'),
    url: z
      .string({ error: 'expected an address' })
      .trim()
      .optional()
      .describe('Its address; it is found by this first, then by its number'),
  })
  .describe('A related article');

/** The format of the seed: one article of a question-and-answer collection, all its keys. */
export const seedQuestion = z.strictObject({
  ...commonKeys,
  _schema: line.optional().describe('Name of the schema in the editing tool; not printed'),
  id: wholeNumber.describe('Number of the article; related articles may be found by it'),
  date: day.describe('The day it was posted'),
  updated: nativeKeys.updated,
  title: line.describe('The question'),
  article_title: line.optional().describe('The same text as title'),
  question: line.describe('The question; heading of the page'),
  date_format: line.optional().describe('How the date is printed, such as MMM DD, YYYY'),
  post_on_text: line.optional().describe('The words before the date, such as Posted on'),
  seo: seo.optional(),
  author: line.describe('Who wrote it'),
  answer: prose
    .optional()
    .describe('The answer in Markdown, with line breaks written as the two characters \\ and n'),
  subject: line.describe('The subject as readers see it'),
  file_name: line.describe('The name of this file'),
  url: address.describe('The address of the article'),
  score: number.optional().describe('-1 where nobody has scored the article; not printed'),
  related_article1: relatedArticle.optional(),
  related_article2: relatedArticle.optional(),
  related_article3: relatedArticle.optional(),
  related_article4: relatedArticle.optional(),
  related_article5: relatedArticle.optional(),
  related: nativeKeys.related,
  sources: nativeKeys.sources,
  ask: cards,
});

/** The native spelling: the address comes from the folder and the file’s name, the answer from the text below. */
export const nativeQuestion = z.strictObject({
  ...nativeKeys,
  title: line.describe('The question, as a customer would ask it'),
  date: day.describe('The day it was published'),
  answer: prose.optional().describe('The answer in Markdown, where it does not stand below'),
  subjects: z
    .array(line)
    .optional()
    .describe('Further subjects; the folder gives the first one and the address'),
  ask: cards,
});

/** Keys that only the seed’s format has: one of them makes a question one of that format. */
export const seedOnlyKeys: readonly string[] = [
  '_schema',
  'id',
  'article_title',
  'question',
  'date_format',
  'post_on_text',
  'subject',
  'file_name',
  'url',
  'score',
  'related_article1',
  'related_article2',
  'related_article3',
  'related_article4',
  'related_article5',
]; // prettier-ignore

export type SeedQuestion = z.infer<typeof seedQuestion>;
export type NativeQuestion = z.infer<typeof nativeQuestion>;
