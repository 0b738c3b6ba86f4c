import { z } from 'zod';
import { pictureEndings, publicAddress } from '../public-files.ts';
import {
  besidesUnknownFields,
  citation,
  clauseCard,
  day,
  line,
  nativeKeys,
  number,
  prose,
  slug,
  webAddress,
  wholeNumber,
  yesOrNo,
} from './fields.ts';

export const origins = ['verified', 'public', 'illustrative'] as const;
export type Origin = (typeof origins)[number];

/** Who looks after a customer’s IT before the story begins. */
export const hadBefore = ['nobody', 'own-people', 'provider', 'provider-and-own-people'] as const;

/** What a customer may agree to. */
export const consentItems = ['name', 'logo', 'quotation', 'figures', 'contact'] as const;
export type ConsentItem = (typeof consentItems)[number];

/** Evidence: a figure counts only with its period, its baseline and how it was measured. The change is computed, never typed. */
export const metric = z.strictObject({
  id: slug.describe('The name under which the text refers to it'),
  label: line.describe('What was measured'),
  unit: line.describe('The unit: hours, %, calls a month'),
  before: number.describe('The value before'),
  after: number.describe('The value after'),
  direction: z
    .enum(['lower', 'higher'], { error: 'expected lower or higher' })
    .describe('Which way is better'),
  period: line.describe('The time that the value after covers'),
  baseline: line.describe('What the value before was, and over which time'),
  method: line.describe('How it was measured'),
  measured_by: line.describe('Who measured it'),
  measured_on: day.describe('When it was measured'),
  typical: yesOrNo.describe('true where other customers may expect the like'),
});
export type Metric = z.infer<typeof metric>;

/** Served only while the customer agrees, so it is no picture that a text may show as well. */
const logo = line.refine((text) => publicAddress(text, pictureEndings) !== undefined, {
  error: `expected the address of a picture in files/, such as /files/customers/three.svg (${pictureEndings.join(', ')})`,
});

/** What a story lacks for its origin is told whatever else is wrong with it. */
const whateverElse: z.core.$ZodSuperRefineParams = {
  when: ({ value }) => typeof value === 'object' && value !== null,
};

export const caseStudy = z
  .strictObject({
    ...nativeKeys,
    title: line.describe('The title; it does not name the customer'),
    date: day.describe('The day it was published'),
    origin: z
      .enum(origins, { error: `expected one of ${origins.join(', ')}` })
      .describe('verified by the customer, public with a source, or illustrative'),
    verified_on: day.optional().describe('When the customer confirmed the story'),
    verified_by: line
      .optional()
      .describe('Who confirmed it, as a role and without a name: office manager'),
    customer: z
      .strictObject({
        name: line.describe('The customer’s name; in the text <Customer/> stands for it'),
        logo: logo
          .optional()
          .describe(
            'The address of the logo’s file in files/; its name does not name the customer',
          ),
        anonymous_as: line.describe('What stands for the name where it may not be shown'),
      })
      .describe('Whose story it is'),
    consent: z
      .strictObject({
        by: line.describe('Who agreed, with their role'),
        on: day.describe('When they agreed'),
        until: day.describe('The last day on which it holds'),
        covers: z
          .array(z.enum(consentItems, { error: `expected some of ${consentItems.join(', ')}` }))
          .describe('What they agreed to'),
        where: line.optional().describe('Where it may be used; shown beside the story'),
      })
      .optional()
      .describe('What the customer agreed to'),
    industry: slug.describe('One of content/industries.yaml'),
    employees: wholeNumber.min(1).describe('Size of the customer'),
    region: line.describe('Where the customer is'),
    had_before: z
      .enum(hadBefore, { error: `expected one of ${hadBefore.join(', ')}` })
      .optional()
      .describe(
        'Who looked after the customer’s IT before; readers compare it with what they have',
      ),
    services: z.array(line).min(1).describe('What the provider did'),
    problems: z.array(line).min(1).describe('What troubled the customer'),
    outcomes: z.array(line).optional().describe('What came of it'),
    metrics: z.array(metric).optional().describe('Figures with their evidence'),
    quotation: z
      .strictObject({ text: prose.describe('What was said'), by: line.describe('Who said it') })
      .optional()
      .describe('A quotation; in the text <Quotation/> stands for it'),
    journey: z
      .array(
        z.strictObject({
          title: line.describe('Name of the phase'),
          from: day.describe('First day'),
          to: day.optional().describe('Last day'),
          happened: prose.describe('What happened'),
          touchpoints: z.array(line).optional().describe('Where customer and provider met'),
          involved: z.array(line).optional().describe('Who was involved'),
        }),
      )
      .optional()
      .describe('The phases of the story'),
    ask: z.array(clauseCard).optional().describe('What to ask a provider after this story'),
    follow_up: z
      .strictObject({
        confirmed_on: day.describe('When the customer last confirmed the story'),
        due: day.describe('When to ask again'),
      })
      .optional()
      .describe('When somebody asks the customer again'),
    source: citation
      .extend({ url: webAddress.describe('Where it can be read') })
      .optional()
      .describe('Where a public story was published'),
  })
  .superRefine((story, context) => {
    if (story.origin === 'verified' && !story.verified_on)
      context.addIssue({
        code: 'custom',
        path: ['verified_on'],
        message: 'missing: a verified story says when the customer confirmed it',
      });
    if (story.origin === 'verified' && !story.consent)
      context.addIssue({
        code: 'custom',
        path: ['consent'],
        message: 'missing: a verified story says what the customer agreed to',
      });
    if (story.origin === 'public' && !story.source)
      context.addIssue({
        code: 'custom',
        path: ['source'],
        message: 'missing: a public story says where it was published',
      });
  }, whateverElse)
  .superRefine(({ metrics = [], consent, journey = [], follow_up }, context) => {
    const tell = (path: PropertyKey[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const [i, { id }] of metrics.entries())
      if (metrics.findIndex((one) => one.id === id) < i)
        tell(['metrics', i, 'id'], `expected a name of its own, found ${id} a second time`);
    for (const [i, { from, to }] of journey.entries())
      if (to && to < from) tell(['journey', i, 'to'], `expected ${from} or later, found ${to}`);
    if (consent && consent.until < consent.on)
      tell(['consent', 'until'], `expected ${consent.on} or later, found ${consent.until}`);
    if (follow_up && follow_up.due <= follow_up.confirmed_on)
      tell(
        ['follow_up', 'due'],
        `expected a day after ${follow_up.confirmed_on}, found ${follow_up.due}`,
      );
  }, besidesUnknownFields);
export type CaseStudy = z.infer<typeof caseStudy>;
