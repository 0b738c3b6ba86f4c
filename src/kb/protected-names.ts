import { slugOf } from './address.ts';
import type { CaseStudy } from './schemas/case-study.ts';

/** A name that must not stand where it cannot be withheld. */
export interface ProtectedName {
  readonly text: string;
  readonly isPerson: boolean;
  /** How a message calls it, which must not say it. */
  readonly called: string;
  /** The offsets at which a text holds the name, in whatever spelling it is found by. */
  placesIn(text: string): readonly number[];
}

/** The customer’s name and those of the persons who speak for them. */
export function namesOf({ customer, quotation, consent }: CaseStudy): ProtectedName[] {
  const named = (text: string, called: string, isPerson: boolean): ProtectedName => {
    const finder = finderOf(text);
    return { text, called, isPerson, placesIn: finder };
  };
  const people = [
    { by: quotation?.by, called: 'The name of the person who is quoted' },
    { by: consent?.by, called: 'The name of the person who agreed' },
  ].flatMap(({ by, called }) => {
    const person = by === undefined ? undefined : personIn(by);
    return person === undefined ? [] : [named(person, called, true)];
  });
  const unique = new Map(people.map((person) => [person.text.toLowerCase(), person] as const));
  return [named(customer.name, 'The customer’s name', false), ...unique.values()];
}

/** Whether one of the values is a text that holds the name as whole words, or an address that does. */
export function holdsName(values: readonly unknown[], name: string): boolean {
  const placesIn = finderOf(name);
  return values.some((value) => typeof value === 'string' && placesIn(value).length > 0);
}

/** In prose the words of the name, in addresses its slug. */
function finderOf(name: string): (text: string) => readonly number[] {
  const spellings = [name, withoutLegalForm(name)];
  const patterns = [...new Set(spellings)].map(patternOf);
  const slugs = [...new Set(spellings.map(slugOf))].filter(Boolean);
  return (text) => {
    const normal = text.normalize('NFC');
    const inProse = patterns.flatMap((pattern) =>
      [...normal.matchAll(pattern)].map(({ index }) => index),
    );
    const inAddresses = [...normal.matchAll(addressLike)].flatMap(({ 0: address, index }) =>
      slugs.some((slug) => isInAddress(address, slug)) ? [index] : [],
    );
    // An address in which prose was found already is told once.
    const further = inAddresses.filter(
      (at) => !inProse.some((place) => at <= place && !/\s/.test(normal.slice(at, place))),
    );
    return [...new Set([...inProse, ...further])].sort((a, b) => a - b);
  };
}

/** What has a slash, an at sign or a dot between letters: addresses, files, hosts, e-mail addresses. */
const addressLike = /[^\s()<>[\]"“”]*(?:[/@]|\p{L}\.\p{L})[^\s()<>[\]"“”]*/gu;
/** Shorter ones stand in other words by chance. */
const fewestRunTogether = 8;

function isInAddress(address: string, slug: string): boolean {
  let decoded = address;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    // What is no encoding stands for itself.
  }
  const inSlug = slugOf(decoded);
  if (`-${inSlug}-`.includes(`-${slug}-`)) return true;
  const together = slug.replaceAll('-', '');
  return (
    together !== slug &&
    together.length >= fewestRunTogether &&
    inSlug.replaceAll('-', '').includes(together)
  );
}

/**
 * The words of the name with nothing but marks between them (“Tamsin-Retail”, “Tamsin **Retail**”), the first with a capital
 * where it has one (“Target” is a customer, “target” a word), otherwise in any case.
 */
function patternOf(name: string): RegExp {
  const words = name.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  // A name without a letter or figure is found as it stands.
  if (words.length === 0) return new RegExp(RegExp.escape(name), 'gu');
  const [[first = '', ...others] = [], ...further] = words.map((word) => [...word]);
  const between = '(?:[^\\p{L}\\p{N}]{0,3}|\\s*&\\w+;\\s*|\\s+)';
  const rest = [others, ...further].map((word) => RegExp.escape(word.join(''))).join(between);
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${RegExp.escape(first)}(?i:${rest})(?![\\p{L}\\p{N}])`,
    'gu',
  );
}

/** “Tamsin Retail” for “Tamsin Retail Ltd”; a single word that is left may be any word, and is not looked for. */
function withoutLegalForm(name: string): string {
  const short = name.replace(legalForm, '').trim();
  return short.split(/\s+/).length > 1 ? short : name;
}

const legalForm =
  /[,\s]+(?:ltd|limited|plc|llp|llc|inc|corp|gmbh|ag|kg|b\.?v|s\.?a|sarl|holdings?)\.?$/i;

/** The person in “Ana Lee, head of shops”; `undefined` in “The office manager”. */
function personIn(by: string): string | undefined {
  const [head = ''] = by.split(/,|\(|\s[–—-]\s|\s(?:of|at|from)\s/);
  const words = head.trim().split(/\s+/);
  const isNamed = words.every((word) => /^\p{Lu}/u.test(word) || particle.test(word));
  return words.length > 1 && words.length < 6 && isNamed && !role.test(head)
    ? head.trim()
    : undefined;
}

const particle = /^(?:de|del|der|den|di|da|van|von|bin|al|la|le|y)$/;
const role =
  /\b(?:the|a|our|manager|director|officer|head|partner|lead|leader|owner|chief|engineer|administrator|assistant|secretary|president|founder|chair|chairman|team|office|desk|department|customer|board|accountant|bookkeeper|teacher|IT|CEO|CTO|CIO|CFO|COO)\b/i;
