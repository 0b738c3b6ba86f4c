import {
  type CaseStudy,
  type ConsentItem,
  caseStudy,
  consentItems,
} from '#kb/schemas/case-study.ts';

/** What a customer may agree to, in words for the customer. */
export interface ItemToApprove {
  readonly item: ConsentItem;
  readonly title: string;
  /** What agreeing means. */
  readonly means: string;
  /** What readers see without it. */
  readonly otherwise: string;
  /** What is written on the lines of the form. */
  readonly write: string;
  /** How many lines that takes. */
  readonly lines: number;
}

/** A field of the form, as the schema names it. */
export interface FormField {
  readonly name: ConsentField;
  readonly label: string;
  readonly hint: string;
}

type ConsentField = keyof NonNullable<CaseStudy['consent']>;

const itemWords: Readonly<Record<ConsentItem, Omit<ItemToApprove, 'item'>>> = {
  name: {
    title: 'Your name',
    means: 'The name of your organisation stands in the story.',
    otherwise: 'You are called something like “a retailer with three shops”. You choose the words.',
    write: 'Written as',
    lines: 1,
  },
  logo: {
    title: 'Your logo',
    means:
      'Your logo stands beside the story, as you send it. It tells your name, so it needs that too.',
    otherwise: 'No logo, and no file of it on the site.',
    write: 'File',
    lines: 1,
  },
  quotation: {
    title: 'Your words',
    means: 'A sentence that you said or wrote is printed word for word, under a name or a role.',
    otherwise: 'Nothing is quoted, and nothing is put in your mouth.',
    write: 'The words, and under which name or role',
    lines: 3,
  },
  figures: {
    title: 'Your figures',
    means:
      'What you measured before and after, each with its period, its method and who measured it. The worse ones as well.',
    otherwise: 'The story is told without any of them.',
    write: 'Which',
    lines: 2,
  },
  contact: {
    title: 'Being contacted',
    means:
      'Readers are told that they may ask to speak to you. We put each one through after asking you; your number is not printed.',
    otherwise: 'Nobody is told that you can be asked.',
    write: 'Who, how, and how often at most',
    lines: 1,
  },
};

const fieldWords: Readonly<Record<ConsentField, Omit<FormField, 'name'>>> = {
  by: {
    label: 'Who agrees',
    hint: 'Name and role. Kept by the provider; never published.',
  },
  on: { label: 'Agreed on', hint: 'Day, month, year' },
  until: {
    label: 'Until',
    hint: 'The last day on which it holds. We suggest two years at most.',
  },
  covers: {
    label: 'What we agree to',
    hint: 'Tick what may be shown. What is not ticked is not shown.',
  },
  where: {
    label: 'Where it may be used',
    hint: 'This website only, unless you write more: talks, offers, the press.',
  },
};

/** In the order of the schema: what may be agreed to. */
export const itemsToApprove: readonly ItemToApprove[] = consentItems.map((item) => ({
  item,
  ...itemWords[item],
}));

/** In the order of the schema: what the record of a consent holds. */
export const formFields: readonly FormField[] = Object.keys(
  caseStudy.shape.consent.unwrap().shape,
).map((name) => ({ name: name as ConsentField, ...fieldWords[name as ConsentField] }));
