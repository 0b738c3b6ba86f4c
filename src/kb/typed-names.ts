import { type SitePath, slugOf } from './address.ts';
import { type Finding, field, type Place } from './issue.ts';
import type { CaseStudy } from './schemas/case-study.ts';

/**
 * Places where an editor typed the name of a real customer. It must stand in `customer.name` only, where it can be
 * withheld when consent ends; an address with the name in it would have to change.
 */
export function typedNames(
  file: string,
  story: CaseStudy,
  address: SitePath,
  markdown: string,
): Finding[] {
  if (story.origin === 'illustrative') return [];
  const { name } = story.customer;
  const at = (place: Place, where: string, hint: string): Finding => ({
    code: 'consent/typed-name',
    file,
    place,
    message: `The customer’s name is typed in ${where}.`,
    hint,
  });
  const inAddress = `-${slugOf(address)}-`.includes(`-${slugOf(name)}-`)
    ? [at({ in: 'nowhere' }, 'the name of the file', 'Rename the file.')]
    : [];
  const inFields = textsIn(withoutNamedFields(story), [])
    .filter(({ text }) => holdsName([text], name))
    .map(({ path }) => at(field(path), path.join('.'), 'Say it without the name.'));
  return [...inAddress, ...inFields, ...inText(markdown, name, at)];
}

/** Whether one of the values is a text that holds the name as whole words. */
export function holdsName(values: readonly unknown[], name: string): boolean {
  const wanted = patternOf(name);
  return values.some((value) => typeof value === 'string' && value.search(wanted) >= 0);
}

function inText(
  markdown: string,
  name: string,
  at: (place: Place, where: string, hint: string) => Finding,
): Finding[] {
  return markdown.split('\n').flatMap((text, i) =>
    [...text.matchAll(patternOf(name))].map(({ index }) => {
      const position = { line: i + 1, column: index + 1 };
      return at({ in: 'text', position }, 'the text', 'Write <Customer/> in its place.');
    }),
  );
}

/** The name with a capital where it has one (“Target” is a customer, “target” a word), otherwise in any case. */
function patternOf(name: string): RegExp {
  const [first = '', ...others] = name.trim();
  const rest = others.join('').split(/\s+/).map(RegExp.escape).join('\\s+');
  const pattern = `(?<![\\p{L}\\p{N}])${RegExp.escape(first)}(?i:${rest})(?![\\p{L}\\p{N}])`;
  return new RegExp(pattern, 'gu');
}

/** What is left when the fields go that are withheld together with the name. */
function withoutNamedFields({ customer, consent: _c, source: _s, ...story }: CaseStudy): unknown {
  const { quotation } = story;
  return {
    ...story,
    customer: { anonymous_as: customer.anonymous_as },
    ...(quotation && { quotation: { text: quotation.text } }),
  };
}

function textsIn(
  value: unknown,
  path: readonly PropertyKey[],
): { path: readonly PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, i) => textsIn(item, [...path, i]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, [...path, key]));
}
