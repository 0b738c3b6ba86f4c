import { type Finding, field, type Place } from './issue.ts';
import { numberText, roundedText } from './quantities.ts';
import type { CaseStudy, Metric } from './schemas/case-study.ts';
import { positionAt, textsIn } from './typed-names.ts';

/**
 * Places where an editor typed a figure, words of the quotation or the logo of a real customer. They must stand in their
 * fields only, where they can be withheld when consent ends.
 */
export function typedEvidence(file: string, story: CaseStudy, markdown: string): Finding[] {
  if (story.origin === 'illustrative') return [];
  const at = (place: Place, what: string, where: string, hint: string): Finding => ({
    code: 'consent/typed-evidence',
    file,
    place,
    message: `${what} is typed in ${where}.`,
    hint,
  });
  const fields = textsIn(withoutEvidence(story));
  return evidenceOf(story).flatMap(({ called, hint, inField, placesIn }) => [
    ...fields
      .filter(({ text }) => placesIn(text).length > 0)
      .map(({ path }) => at(field(path), called, path.join('.'), inField)),
    ...placesIn(markdown).map((offset) =>
      at({ in: 'text', position: positionAt(markdown, offset) }, called, 'the text', hint),
    ),
  ]);
}

interface Evidence {
  readonly called: string;
  readonly hint: string;
  readonly inField: string;
  placesIn(text: string): readonly number[];
}

function evidenceOf({ metrics = [], quotation, customer }: CaseStudy): Evidence[] {
  const figures = metrics.map((metric): Evidence => {
    const pattern = figuresOf(metric);
    return {
      called: `A figure of the metric ${metric.id}`,
      hint: `Write <Metric id="${metric.id}" /> on a line of its own.`,
      inField: 'Say it without the figure.',
      placesIn: (text) => [...text.matchAll(pattern)].map(({ index }) => index),
    };
  });
  const words = quotation ? [quoted(quotation.text)] : [];
  return [...figures, ...words, ...(customer.logo === undefined ? [] : [logoAt(customer.logo)])];
}

function quoted(quotation: string): Evidence {
  const runs = runsOf(quotation);
  const length = Math.min(longestTold, wordsOf(quotation).length);
  return {
    called: 'A part of the quotation',
    hint: 'Write <Quotation /> on a line of its own.',
    inField: 'Say it without the customer’s words.',
    placesIn(text) {
      const words = wordsOf(text);
      const first = words.find((_, i) => runs.has(runAt(words, i, length)));
      return first ? [first.index] : [];
    },
  };
}

function logoAt(logo: string): Evidence {
  const name = logo.replace(/^\/files\//, '');
  return {
    called: 'The customer’s logo',
    hint: 'Leave it out: the page shows customer.logo while the customer agrees.',
    inField: 'Leave it out: the page shows customer.logo while the customer agrees.',
    placesIn: (text) => (text.includes(name) ? [text.indexOf(name)] : []),
  };
}

/** So many words in a row are no chance. */
const longestTold = 6;
const fewestTold = 3;

interface Word {
  readonly text: string;
  readonly index: number;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    text: word.toLowerCase(),
    index,
  }));
}

function runAt(words: readonly Word[], from: number, length: number): string {
  return words
    .slice(from, from + length)
    .map(({ text }) => text)
    .join(' ');
}

/** The runs of words that tell a text; a very short one is told by no run. */
export function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  if (words.length < fewestTold) return new Set();
  const length = Math.min(longestTold, words.length);
  return new Set(words.slice(0, words.length - length + 1).map((_, i) => runAt(words, i, length)));
}

/** The values of a metric with their unit, and its change in per cent or points, as prose may spell them. */
function figuresOf({ before, after, unit }: Metric): RegExp {
  const quantities = [before, after].map((value) => quantityPattern(value, unit));
  const difference = Math.abs(after - before);
  const share = unit.startsWith('%') || before <= 0 ? [] : [(difference / before) * 100];
  const changes = share.flatMap((value) =>
    [roundedText(value), String(Math.round(value))].map((text) => `${spelled(text)}${perCent}`),
  );
  const points = unit.startsWith('%')
    ? [`${spelled(roundedText(difference))}${gap}(?:percentage )?points?`]
    : [quantityPattern(difference, unit)];
  const unchanged = before === after;
  const all = [...quantities, ...(unchanged ? [] : [...changes, ...points])];
  return new RegExp(
    `(?<![\\p{L}\\p{N}.,])(?:${all.join('|')})(?![\\p{L}\\p{N}]|[.,]\\p{N})`,
    'giu',
  );
}

const gap = '[\\s\\u00a0-]*';
const perCent = `${gap}(?:%|per cent|percent)`;

function quantityPattern(value: number, unit: string): string {
  if (unit.startsWith('%')) return `${spelled(numberText(value))}${perCent}`;
  const currency = /^\p{Sc}/u.exec(unit)?.[0];
  if (currency !== undefined)
    return `${RegExp.escape(currency)}\\s?${spelled(numberText(Math.abs(value)))}`;
  const [word = ''] = unit.split(/\s/);
  return `${spelled(numberText(value))}${gap}${RegExp.escape(word.replace(/s$/, ''))}s?`;
}

/** The number with or without what sets thousands apart, and with either minus. */
function spelled(number: string): string {
  return RegExp.escape(number).replaceAll('\\x2c', ',?').replace('−', '[−-]');
}

/** What is left when the fields go in which the evidence belongs. */
function withoutEvidence({ metrics: _, quotation: _q, customer, consent, ...story }: CaseStudy) {
  const { anonymous_as } = customer;
  return { ...story, customer: { anonymous_as }, consent: consent && { where: consent.where } };
}
