import type { consentItems } from '#kb/schemas/case-study.ts';

/** A real customer’s story that a test makes up; every protected text in it is found nowhere else. */
export interface RealStory {
  /** The file’s name, without its ending. */
  readonly slug: string;
  /** Two words that no language has. */
  readonly name: string;
  readonly person: string;
  readonly origin: 'verified' | 'public';
  readonly covers: readonly (typeof consentItems)[number][];
  /** `undefined` where no consent is recorded. */
  readonly until: string | undefined;
  readonly before: number;
  readonly after: number;
  readonly quotation: string;
  /** Whether the description in lists is left to the site. */
  readonly hasDescription: boolean;
  /** Whether the published source says the name. */
  readonly isNamedInSource: boolean;
}

/** What must not be seen without consent, by what the customer agrees to. All lower-case. */
export function protectedBy(
  story: RealStory,
): Record<'name' | 'logo' | 'quotation' | 'figures', string[]> {
  const thousands = (n: number) => n.toLocaleString('en-GB');
  return {
    name: [story.name, story.name.replace(' ', '-'), story.name.replace(' ', '')].map(lower),
    logo: [logoOf(story).slice(1), `logo of ${story.slug}`].map(lower),
    quotation: [lower(story.quotation)],
    figures: [
      `measured thing ${story.slug}`,
      thousands(story.before),
      thousands(story.after),
      String(story.before),
      String(story.after),
      `span of ${story.slug}`,
      `base of ${story.slug}`,
      `means of ${story.slug}`,
      `meter of ${story.slug}`,
    ].map(lower),
  };
}

/** A content folder’s files with the stories in it, and questions that lead to them. */
export function contentWith(stories: readonly RealStory[]): Record<string, string> {
  return Object.fromEntries([
    ['industries.yaml', '- { slug: trade, title: Trade }\n'],
    ['site.yaml', 'name: Example Services\nurl: https://kb.example.com\n'],
    [
      'learn/sla/who-tells.md',
      `---\ntitle: Who tells?\ndate: 2026-01-02\nrelated: [${stories.map(addressOf).join(', ')}]\nstage: run\n---\n\nThey do: ${stories.map((story) => `[a story](${addressOf(story)})`).join(', ')}.\n`,
    ],
    ...stories.flatMap((story) => [
      [`case-studies/${story.slug}.mdx`, fileOf(story)],
      [
        logoOf(story).slice(1),
        `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>Logo of ${story.slug}: ${story.name}</title></svg>`,
      ],
    ]),
  ]);
}

export function addressOf({ slug }: Pick<RealStory, 'slug'>): string {
  return `/case-studies/${slug}`;
}

export function titleOf({ slug }: Pick<RealStory, 'slug'>): string {
  return `The tale called ${slug}`;
}

function logoOf({ slug }: RealStory): string {
  return `/files/mark-${slug}.svg`;
}

function lower(text: string): string {
  return text.toLowerCase();
}

function fileOf(story: RealStory): string {
  const { slug, name, person, origin, covers, until, before, after, quotation } = story;
  const source = story.isNamedInSource
    ? `{ title: "${name} moves", publisher: The Gazette, url: "https://example.com/${lower(name.replace(' ', '-'))}" }`
    : '{ title: A move, publisher: The Gazette, url: "https://example.com/a-move" }';
  const consent =
    until === undefined
      ? ''
      : `consent: { by: "${person}, ${name}", on: 2026-01-01, until: ${until}, where: This site, covers: [${covers.join(', ')}] }\n`;
  const description = story.hasDescription
    ? `seo: { page_description: "What happened in the tale ${slug}." }\n`
    : '';
  return `---
title: "${titleOf(story)}"
date: 2026-02-01
${description}origin: ${origin}
${origin === 'verified' ? 'verified_on: 2026-02-01\n' : ''}source: ${source}
customer: { name: "${name}", logo: "${logoOf(story)}", anonymous_as: "a firm in the tale ${slug}" }
${consent}industry: trade
employees: 80
region: Wales
stage: run
services: [Desk ${slug}]
problems: [Trouble ${slug}]
also_asked: ["Who did ${slug}?"]
aliases: [/stories/${slug}]
sources: [{ title: A study, url: "https://example.com/study" }]
ask: [{ ask: "How fast?", good_answer: "So." }]
metrics:
  - { id: thing, label: Measured thing ${slug}, unit: things, before: ${before}, after: ${after}, direction: lower, period: Span of ${slug}, baseline: Base of ${slug}, method: Means of ${slug}, measured_by: Meter of ${slug}, measured_on: 2026-02-01, typical: false }
quotation: { text: "${quotation}", by: "${person}, head of ${name}" }
journey:
  - { title: Move, from: 2025-01-01, happened: They moved., touchpoints: [A call], involved: [The office manager] }
follow_up: { confirmed_on: 2026-02-01, due: 2026-03-01 }
---

This is what <Customer /> did, see [who](/learn/sla/questions/who-tells). **<Customer />** waited.

<Metric id="thing" />

<Quotation />

<Note title="Mind">

So said <Customer />.

</Note>

## What did not go well

It took <Customer /> long.

## What we would do differently

Ask <Customer /> first.

## What the provider changed since

It asks, and <Customer/> answers.
`;
}
