import { type SizeBand, sizeBands } from '#search/story-facts.ts';
import { type HadBefore, hadBefore, type Prospect } from '#search/story-match.ts';

/** What a link says of a prospect: nothing, a description, or what cannot be read of it. */
export type LinkedProspect =
  | { readonly is: 'nothing' }
  | { readonly is: 'prospect'; readonly prospect: Prospect }
  | { readonly is: 'unreadable'; readonly why: string };

/** The values that the form offers. */
export interface Offered {
  readonly industry: readonly string[];
  readonly problem: readonly string[];
  readonly outcome: readonly string[];
}

const single = ['industry', 'size', 'had'];
const several = ['problem', 'outcome'];

/**
 * Reads the part of an address from `#` on, which no server is sent. Whole or not at all: with one thing that cannot be read
 * nothing is taken over. An anchor of the page, which `isAnchor` tells, says nothing of a prospect.
 */
export function prospectIn(
  hash: string,
  offered: Offered,
  isAnchor: (name: string) => boolean,
): LinkedProspect {
  const text = hash.replace(/^#/, '');
  if (text === '' || (!text.includes('=') && isAnchor(text))) return { is: 'nothing' };
  const parameters = new URLSearchParams(text);
  const allowed = new Map<string, readonly string[]>([
    ...Object.entries(offered),
    ['size', sizeBands.map(({ slug }) => slug)],
    ['had', hadBefore],
  ]);
  for (const [name, value] of parameters) {
    const values = allowed.get(name);
    if (!values) return unreadable(`it says “${shortened(name)}”, which is no question here`);
    if (!values.includes(value))
      return unreadable(`it says “${shortened(value)}”, which is no answer here to “${name}”`);
  }
  const twice = single.find((name) => parameters.getAll(name).length > 1);
  if (twice !== undefined) return unreadable(`it answers “${twice}” more than once`);
  const lists = several.map((name) => [...new Set(parameters.getAll(name))]);
  const [problems = [], outcomes = []] = lists;
  return {
    is: 'prospect',
    prospect: {
      industry: parameters.get('industry') ?? undefined,
      size: sizeIn(parameters.get('size')),
      had: hadIn(parameters.get('had')),
      problems,
      outcomes,
    },
  };
}

/** What the fields of the form say. */
export function prospectBy(form: FormData): Prospect {
  const text = (name: string) => String(form.get(name) ?? '') || undefined;
  return {
    industry: text('industry'),
    size: sizeIn(text('size')),
    had: hadIn(text('had')),
    problems: form.getAll('problem').map(String),
    outcomes: form.getAll('outcome').map(String),
  };
}

/** What stands behind `#` for a prospect; empty where they said nothing. */
export function hashOf({ industry, size, had, problems, outcomes }: Prospect): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries({ industry, size, had }))
    if (value !== undefined) parameters.set(name, value);
  for (const value of problems) parameters.append('problem', value);
  for (const value of outcomes) parameters.append('outcome', value);
  return parameters.toString();
}

function unreadable(why: string): LinkedProspect {
  return { is: 'unreadable', why };
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

function sizeIn(value: string | null | undefined): SizeBand | undefined {
  return sizeBands.find(({ slug }) => slug === value)?.slug;
}

function hadIn(value: string | null | undefined): HadBefore | undefined {
  return hadBefore.find((one) => one === value);
}
