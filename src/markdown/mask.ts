import { isHtml } from './author-html.ts';
import { type Formula, formulasOf } from './math.ts';
import { scan } from './scan.ts';

/** A text in which Markdown finds nothing to interpret where formulas and placeholders stand. */
export interface Masked {
  /** As long as the original: offsets hold for both. */
  readonly text: string;
  /** Parts a masked string into text and formulas. */
  readonly split: (masked: string) => (string | Formula)[];
  /** A masked string with the formulas as they were written. */
  readonly restore: (masked: string) => string;
}

/**
 * Puts letters of a private alphabet in the place of each formula, so that Markdown eats none of its signs, and
 * of each `<` that opens no HTML (`<IP address>`, `<string>`), so that it is shown.
 */
export function mask(markdown: string, format: 'markdown' | 'mdx'): Masked {
  const { spans } = scan(markdown);
  const formulas = formulasOf(markdown, spans);
  const [opener, lessThan] = unusedLetters(markdown);
  let masked = '';
  let at = 0;
  const ordinary = (until: number) => {
    const prose = markdown.slice(at, until);
    masked += format === 'mdx' ? prose : maskLessThan(markdown, at, until, lessThan);
    at = until;
  };
  let count = 0;
  for (const span of spans) {
    ordinary(span.start);
    const isFormula = formulas[count]?.start === span.start;
    masked += isFormula
      ? (opener + numeral(count)).padEnd(span.end - span.start, lessThan)
      : markdown.slice(span.start, span.end);
    if (isFormula) count += 1;
    at = span.end;
  }
  ordinary(markdown.length);
  return { text: masked, ...unmasking(formulas, opener, lessThan) };
}

function maskLessThan(markdown: string, from: number, until: number, lessThan: string): string {
  return markdown
    .slice(from, until)
    .replace(/<(?=[A-Za-z/!?])/g, (sign, at: number) =>
      isHtml(markdown, from + at) || isLinkTarget(markdown, from + at) ? sign : lessThan,
    );
}

/** Whether a `<` opens the target of a link: `[a](<b.md>)`, `[a]: <b.md>`. */
function isLinkTarget(markdown: string, at: number): boolean {
  if (!/\](?:\(|:[^\S\n]*)$/.test(markdown.slice(Math.max(0, at - 4), at))) return false;
  TARGET.lastIndex = at;
  return TARGET.test(markdown);
}

const TARGET = /<[^<>\s]*>/y;

function unmasking(formulas: Formula[], opener: string, lessThan: string) {
  // In addresses Markdown encodes what is no ASCII.
  const encoded = new RegExp(
    `(?:${encodeURIComponent(opener)}|${encodeURIComponent(lessThan)})(?:%[0-9A-F]{2})*`,
    'g',
  );
  const split = (value: string): (string | Formula)[] => {
    if (!value.includes(opener) && !value.includes(lessThan)) return [value];
    const parts: (string | Formula)[] = [];
    let at = 0;
    for (let next = value.indexOf(opener); next !== -1; next = value.indexOf(opener, at)) {
      const formula = formulas[numberOf(value.slice(next + 1, next + 3))];
      if (!formula) break;
      parts.push(value.slice(at, next).replaceAll(lessThan, '<'), formula);
      at = next + formula.end - formula.start;
    }
    parts.push(value.slice(at).replaceAll(lessThan, '<'));
    return parts.filter((part) => part !== '');
  };
  const restore = (value: string): string =>
    split(value.replace(encoded, decode))
      .map((part) => (typeof part === 'string' ? part : part.source))
      .join('');
  return { split, restore };
}

function decode(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

const PRIVATE_USE = 0xe000;
const LETTERS = 6400;

/** Two letters of the private use area that the text does not hold. */
function unusedLetters(text: string): [string, string] {
  const unused: string[] = [];
  for (let i = 0; unused.length < 2 && i < LETTERS; i += 1) {
    const letter = String.fromCharCode(PRIVATE_USE + i);
    if (!text.includes(letter)) unused.push(letter);
  }
  const [first = '\uFFFE', second = '\uFFFF'] = unused;
  return [first, second];
}

/** A number in two letters: even the shortest formula, `$x$`, has room for it and the opener. */
function numeral(number: number): string {
  return String.fromCharCode(
    PRIVATE_USE + Math.floor(number / LETTERS),
    PRIVATE_USE + (number % LETTERS),
  );
}

function numberOf(numeral: string): number {
  return (numeral.charCodeAt(0) - PRIVATE_USE) * LETTERS + numeral.charCodeAt(1) - PRIVATE_USE;
}
