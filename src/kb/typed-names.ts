import { type SitePath, slugOf } from './address.ts';
import { type Finding, field, type Place, type Position } from './issue.ts';
import { namesOf, type ProtectedName } from './protected-names.ts';
import type { CaseStudy } from './schemas/case-study.ts';

export { holdsName } from './protected-names.ts';

/**
 * Places where an editor typed the name of a real customer, or of the person who speaks for them. It must stand in
 * `customer.name` (or `by`) only, where it can be withheld when consent ends; an address with the name in it would have
 * to change.
 */
export function typedNames(
  file: string,
  story: CaseStudy,
  address: SitePath,
  markdown: string,
): Finding[] {
  if (story.origin === 'illustrative') return [];
  return namesOf(story).flatMap((name) => {
    const at = (place: Place, where: string, hint: string): Finding => ({
      code: 'consent/typed-name',
      file,
      place,
      message: `${name.called} is typed in ${where}.`,
      hint,
    });
    const inAddress = `-${slugOf(address)}-`.includes(`-${slugOf(name.text)}-`)
      ? [at({ in: 'nowhere' }, 'the name of the file', 'Rename the file.')]
      : [];
    const inFields = textsIn(withoutNamedFields(story))
      .filter(({ text }) => name.placesIn(text).length > 0)
      .map(({ path }) => at(field(path), path.join('.'), hintFor(path)));
    return [...inAddress, ...inFields, ...inText(markdown, name, at)];
  });
}

function hintFor(path: readonly PropertyKey[]): string {
  return path.join('.') === 'customer.logo'
    ? 'Rename the logo’s file.'
    : 'Say it without the name.';
}

function inText(
  markdown: string,
  name: ProtectedName,
  at: (place: Place, where: string, hint: string) => Finding,
): Finding[] {
  const hint = name.isPerson ? 'Say it without the name.' : 'Write <Customer/> in its place.';
  return name
    .placesIn(markdown)
    .map((index) => at({ in: 'text', position: positionAt(markdown, index) }, 'the text', hint));
}

/** The place of an offset in a text, from 1. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** What is left when the fields go that are withheld together with the name. What says where it may be used is shown. */
function withoutNamedFields({ customer, consent, source: _, ...story }: CaseStudy): unknown {
  const { quotation } = story;
  const { anonymous_as, logo } = customer;
  return {
    ...story,
    customer: { anonymous_as, logo },
    ...(quotation && { quotation: { text: quotation.text } }),
    ...(consent && { consent: { where: consent.where } }),
  };
}

/** Every text in a value of any depth, with its path. */
export function textsIn(
  value: unknown,
  path: readonly PropertyKey[] = [],
): { readonly path: readonly PropertyKey[]; readonly text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
