import type { SyntaxFault } from './front-matter.ts';

/**
 * The usual slips in YAML that cannot be read, line by line. Lines inside block text and inside quotes that run over
 * lines are left alone. Lines count from 1.
 */
export function slipsIn(yaml: string): SyntaxFault[] {
  const faults: SyntaxFault[] = [];
  let inside: Inside | undefined;
  for (const [i, raw] of yaml.split('\n').entries()) {
    const line = raw.replace(/\r$/, '');
    if (inside && continues(inside, line)) {
      if (inside.quote && closes(line, inside.quote)) inside = undefined;
      continue;
    }
    if (inside?.quote) faults.push(inside.unclosed);
    const slip = slipIn(line);
    if (slip) faults.push({ ...slip, line: i + 1 });
    inside = openedBy(line, i + 1);
  }
  if (inside?.quote) faults.push(inside.unclosed);
  return faults;
}

type Slip = Omit<SyntaxFault, 'line'>;

/** What a line opens that runs on over the next ones. */
type Inside = { readonly indent: number } & (
  | { readonly quote: undefined }
  | { readonly quote: '"' | "'"; readonly unclosed: SyntaxFault }
);

const key = String.raw`[\p{L}_][\p{L}\p{N}_-]*`;
const keyed = new RegExp(
  `^(?<indent> *)(?<dash>- +)?(?<key>${key}):(?<gap>[ \\t]*)(?<value>.*)$`,
  'su',
);
const headless = new RegExp(`^(?<indent> *)(?<key>${key})[ \\t]+[>|][+-]?\\d?[+-]?[ \\t]*$`, 'u');
const wordOnly = new RegExp(`^${key}[ \\t]*$`, 'u');
const blockHead = /(?::|^ *-|^[^:]*)[ \t]+[>|][+-]?\d?[+-]?[ \t]*(?:#.*)?$/;

function continues({ indent, quote }: Inside, line: string): boolean {
  return (
    line.trim() === '' || indentOf(line) > indent || (quote !== undefined && !keyed.test(line))
  );
}

function closes(line: string, quote: '"' | "'"): boolean {
  const without = quote === '"' ? line.replace(/\\./g, '') : line.replaceAll("''", '');
  return without.includes(quote);
}

function openedBy(line: string, number: number): Inside | undefined {
  const indent = indentOf(line) + (keyed.exec(line)?.groups?.['dash'] ?? '').length;
  if (blockHead.test(line)) return { indent, quote: undefined };
  const { value, column } = valueIn(line);
  const quote = value.startsWith('"') ? '"' : value.startsWith("'") ? "'" : undefined;
  if (!quote || closes(value.slice(1), quote)) return undefined;
  const unclosed = {
    line: number,
    column,
    message: 'The quote that opens here is not closed.',
    hint: `Add ${quote} at the end of the value.`,
  };
  return { indent, quote, unclosed };
}

function valueIn(line: string): { value: string; column: number } {
  const value = keyed.exec(line)?.groups?.['value'] ?? /^ *- +(.+)$/.exec(line)?.[1] ?? '';
  return { value, column: line.length - value.length + 1 };
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function slipIn(line: string): Slip | undefined {
  if (line.trim() === '' || line.trimStart().startsWith('#')) return undefined;
  const tab = /^ *\t/.exec(line);
  if (tab)
    return {
      column: tab[0].length,
      message: 'The line is indented with a tab.',
      hint: 'Use spaces instead.',
    };
  if (/^ *:(?:[ \t]|$)/.test(line))
    return {
      column: line.indexOf(':') + 1,
      message: 'There is no name before the colon.',
      hint: 'Write the name of the field before it.',
    };
  if (line.startsWith('---'))
    return {
      column: 1,
      message: 'The line begins with three dashes, but they do not stand alone.',
      hint: 'Leave --- alone on the line that ends the front matter; put a value that begins with dashes in quotes.',
    };
  const found = keyed.exec(line)?.groups;
  if (!found) return slipWithoutKey(line);
  const { dash, key: name = '', gap = '', value = '' } = found;
  const column = line.length - value.length + 1;
  if (value === '' || gap !== '') return slipInValue(value, column);
  // `- https://…` is an address, not a field.
  if (dash || value.startsWith('//')) return undefined;
  return {
    column,
    message: `There is no space after ${name}:`,
    hint: `Write ${name}: ${shorten(value)}`,
  };
}

/** A line that has no key is a list item, the rest of a value above it, or lacks its colon. */
function slipWithoutKey(line: string): Slip | undefined {
  const item = /^( *- +)(.+)$/.exec(line);
  if (item) return slipInValue(item[2] ?? '', (item[1] ?? '').length + 1);
  const headed = headless.exec(line)?.groups;
  if (headed)
    return noColon(headed['key'] ?? '', (headed['indent'] ?? '').length, 'the rest of the line');
  if (wordOnly.test(line)) return noColon(line.trim(), 0, 'the value');
  if (/^[\s\-[\]{}"']/.test(line)) return undefined;
  const first = /^[a-z_][a-z0-9_]*(?=[ \t])/.exec(line)?.[0];
  if (first) return noColon(first, 0, 'the rest of the line');
  return {
    column: 1,
    message: 'The line belongs to no field.',
    hint: 'Indent it where it belongs to the text above, or write name: before it.',
  };
}

function noColon(name: string, indent: number, what: string): Slip {
  return {
    column: indent + name.length + 1,
    message: `There is no colon after ${name}.`,
    hint: `Write ${name}: and ${what}.`,
  };
}

function slipInValue(value: string, column: number): Slip | undefined {
  const quoted = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(\s*)(.*)$/.exec(value);
  if (quoted) return slipAfterQuote(quoted[3] ?? '', quoted[2] !== '', column + value.length);
  if (/^["'[{>|#]/.test(value)) return undefined;
  const reserved = /^[@`%*&!]/.exec(value);
  if (reserved)
    return {
      column,
      message: `A value cannot begin with ${reserved[0]}`,
      hint: 'Put the value in quotes.',
    };
  const colon = /:(?:[ \t]|$)/.exec(value);
  if (!colon) return undefined;
  return {
    column: column + colon.index,
    message: 'The value holds a colon followed by a space, which YAML takes for another field.',
    hint: `Put the value in quotes: "${shorten(value).replaceAll('"', '\\"')}"`,
  };
}

function slipAfterQuote(rest: string, hasGap: boolean, end: number): Slip | undefined {
  const isComment = rest.startsWith('#') && hasGap;
  if (rest === '' || isComment || /^[:,\]}]/.test(rest)) return undefined;
  return {
    column: end - rest.length,
    message: `There is text after the closing quote: ${shorten(rest)}`,
    hint: 'Put the whole value in quotes and double the quotes inside it, or write >- and the text on the next line.',
  };
}

function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}
