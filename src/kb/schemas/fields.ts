import { z } from 'zod';
import { parseSitePath, type SitePath, slugPattern } from '../address.ts';
import { type Day, parseDay } from '../day.ts';

/** The way of a customer; every entry may stand on one of its steps. */
export const stages = ['understand', 'compare', 'contract', 'run', 'leave'] as const;
export type Stage = (typeof stages)[number];

/** One line of text that is not empty. White space at both ends goes. */
export const line = z
  .string({ error: 'expected text' })
  .trim()
  .min(1, { error: 'expected some text, found nothing' });

/** Text that may run over lines. */
export const prose = line;

/** A day that exists, written YYYY-MM-DD (a time behind it is ignored). */
export const day = z
  .string({ error: 'expected a day written YYYY-MM-DD' })
  .transform((text, context): Day => {
    const parsed = parseDay(text.trim());
    if (parsed) return parsed;
    context.addIssue({
      code: 'custom',
      message: /^\d{4}-\d{2}-\d{2}/.test(text.trim())
        ? `expected a day that exists, found ${text}`
        : `expected a day written YYYY-MM-DD, found ${text}`,
    });
    return z.NEVER;
  });

/** An address of this site: `/glossary/sla`. */
export const address = z
  .string({ error: 'expected an address such as /glossary/sla' })
  .transform((text, context): SitePath => {
    const parsed = parseSitePath(text.trim());
    if (parsed) return parsed;
    context.addIssue({
      code: 'custom',
      message: `expected an address that starts with / and has no spaces, no .html and no / at the end, found ${text}`,
    });
    return z.NEVER;
  });

/** An address of this site, which may lead to a place on the page: `/glossary/sla#response-time`. */
export const addressWithAnchor = z
  .string({ error: 'expected an address such as /glossary/sla' })
  .transform((text, context): string => {
    const [, path = '', anchor = ''] = /^([^#]*)(#\S+)?$/.exec(text.trim()) ?? [];
    const parsed = parseSitePath(path);
    if (parsed) return parsed + anchor;
    context.addIssue({
      code: 'custom',
      message: `expected an address that starts with / and has no spaces, no .html and no / at the end, found ${text}`,
    });
    return z.NEVER;
  });

/** The name of something in addresses and data: lower-case words joined by hyphens. */
export const slug = z
  .string({ error: 'expected a name in lower case with hyphens' })
  .regex(slugPattern, { error: 'expected a name in lower case with hyphens, such as data-return' });

/** A web address outside this site. */
export const webAddress = z.url({
  protocol: /^https?$/,
  error: 'expected a web address that starts with https://',
  // A union goes on with an alternative that does not abort.
  abort: true,
});

export const yesOrNo = z.boolean({ error: 'expected true or false' });
export const wholeNumber = z.int({ error: forType('expected a whole number') });
export const number = z.number({ error: forType('expected a number') });

/** A message for a value of another type, which is not used where only its size is wrong. */
function forType(message: string) {
  return ({ code }: { readonly code?: string | undefined }) =>
    code === 'invalid_type' ? message : undefined;
}

/** A source that a reader can find. */
export const citation = z
  .strictObject({
    title: line.describe('Title of the work'),
    publisher: line.optional().describe('Who published it'),
    year: wholeNumber.min(1800).max(2200).optional().describe('Year of publication'),
    url: webAddress.optional().describe('Where it can be read'),
    note: line
      .optional()
      .describe('What the reader should know, such as "reported second-hand; original not seen"'),
  })
  .describe('A source that a reader can find');
export type Citation = z.infer<typeof citation>;

/** What search engines are told; the same map in every kind, as the seed's format has it. */
export const seo = z
  .strictObject({
    title: line
      .optional()
      .describe('Brand and subject; not printed, since a page’s title starts with its question'),
    page_description: prose
      .optional()
      .describe(
        'One or two sentences, at best under 160 characters, shown in lists and by search engines',
      ),
    page_keywords: prose.optional().describe('Key words, separated by commas'),
  })
  .describe('For search engines and lists');

/** A clause card: what to ask, how a good answer sounds, what should worry the reader. */
export const clauseCard = z
  .strictObject({
    ask: line.describe('The question to put to the provider, word for word'),
    good_answer: prose.describe('What a good answer sounds like'),
    red_flag: prose.optional().describe('An answer that should worry you, and what it costs'),
    source: citation.optional(),
  })
  .describe('What to ask, a good answer, a red flag');
export type ClauseCard = z.infer<typeof clauseCard>;

/** Keys that every Markdown kind may carry. */
export const commonKeys = {
  aliases: z.array(address).optional().describe('Old addresses of this entry; they redirect to it'),
  also_asked: z
    .array(line)
    .optional()
    .describe('Other wordings under which readers look for this; used by search'),
  search_words: z
    .array(line)
    .optional()
    .describe('Searches that this entry answers first, word for word; no other may name the same'),
  canonical: address
    .optional()
    .describe('The address of the entry that this one repeats; search engines are sent there'),
  no_index: yesOrNo
    .optional()
    .describe('true keeps the entry out of lists, search, the sitemap and related articles'),
  no_terms: z
    .union([z.literal(true), z.array(address)], {
      error: 'expected true, or a list of addresses of terms',
    })
    .optional()
    .describe('true marks no term of the glossary in the text; a list, all but these terms'),
  stage: z
    .enum(stages, { error: `expected one of ${stages.join(', ')}` })
    .optional()
    .describe('Where on the customer’s way this helps'),
  review: z
    .strictObject({
      by: line.optional().describe('Who looks after this entry'),
      on: day.optional().describe('When somebody last checked it'),
      due: day.optional().describe('When somebody should check it again'),
    })
    .optional()
    .describe('When the entry was last checked and when it should be checked again'),
  draft: z
    .union([yesOrNo, day], { error: 'expected true, false or the day of publication (YYYY-MM-DD)' })
    .optional()
    .describe('true: not published; a day: not published before that day'),
};

/** Keys that every kind in the native spelling may carry. */
export const nativeKeys = {
  ...commonKeys,
  updated: day.optional().describe('The day of the last change that matters to readers'),
  author: line.optional().describe('Who wrote it; the author in site.yaml where absent'),
  seo: seo.optional(),
  related: z
    .array(address)
    .optional()
    .describe('Addresses of related entries, the most important first'),
  sources: z.array(citation).optional().describe('Where the facts and figures come from'),
};

/** When a rule about several fields is tried: also where there are unknown ones, never where one is ill-typed. */
export const besidesUnknownFields: z.core.$ZodSuperRefineParams = {
  when: ({ issues }) => issues.every(({ code }) => code === 'unrecognized_keys'),
};
