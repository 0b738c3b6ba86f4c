import matter from 'gray-matter';
import { CORE_SCHEMA, load } from 'js-yaml';
import type { Position } from '#kb/issue.ts';
import { diagnoseYaml } from './yaml-faults.ts';

/** Something that keeps front matter or YAML from being read. */
export interface SyntaxFault extends Position {
  readonly message: string;
  readonly hint: string;
}

/** A file cut into its YAML and its text. */
export interface ReadFile {
  /** What the YAML says; undefined where it cannot be read. Scalars are text, numbers, booleans or null: no dates. */
  readonly data: unknown;
  /** The text below the front matter. */
  readonly body: string;
  /** The line of the file on which the body begins. */
  readonly bodyLine: number;
  readonly yaml: string;
  /** The line of the file on which the YAML begins, and its offset in the file without a byte order mark. */
  readonly yamlLine: number;
  readonly yamlOffset: number;
  readonly faults: readonly SyntaxFault[];
}

/** A file with front matter, which is a map of fields. */
export interface ReadMarkdownFile extends ReadFile {
  readonly data: Record<string, unknown> | undefined;
}

/**
 * Reads a Markdown or MDX file, whose front matter is a map. Never throws on what an editor wrote; front matter in other
 * languages than YAML is refused, never run.
 */
export function readMarkdownFile(source: string): ReadMarkdownFile {
  const text = withoutMark(source);
  const blank = /^\s*\n(?=---)/.exec(text)?.[0] ?? '';
  const faults = blank === '' ? [] : [blankStart];
  const start = blank.split('\n').length;
  const cut = cutFrontMatter(text.slice(blank.length), start);
  if ('fault' in cut) return { ...nothingRead, faults: [...faults, cut.fault] };
  const { yaml, body, bodyLine } = cut;
  const yamlOffset = text.indexOf('\n', blank.length) + 1;
  const place = { yaml, body, bodyLine, yamlLine: start + 1, yamlOffset };
  try {
    return { ...place, data: parseFrontMatter(yaml), faults };
  } catch (error) {
    const found = diagnoseYaml(yaml, error);
    const inFile = found.map((fault) => ({ ...fault, line: fault.line + start }));
    return { ...place, data: undefined, faults: [...faults, ...inFile] };
  }
}

/** Reads a YAML file. Never throws on what an editor wrote. */
export function readYamlFile(source: string): ReadFile {
  const yaml = withoutMark(source);
  const place = { body: '', bodyLine: 1, yaml, yamlLine: 1, yamlOffset: 0 };
  try {
    return { ...place, data: parseYaml(yaml), faults: [] };
  } catch (error) {
    return { ...place, data: undefined, faults: diagnoseYaml(yaml, error) };
  }
}

/** Without the byte order mark that some editors put before a text. */
function withoutMark(source: string): string {
  return source.replace(/^\uFEFF/, '');
}

const blankStart: SyntaxFault = {
  line: 1,
  column: 1,
  message: 'The file begins with a blank line, so that its front matter is not seen.',
  hint: 'Delete everything before the first line of three dashes.',
};

const nothingRead = {
  data: undefined,
  body: '',
  bodyLine: 1,
  yaml: '',
  yamlLine: 1,
  yamlOffset: 0,
};

type Cut =
  | { readonly yaml: string; readonly body: string; readonly bodyLine: number }
  | { readonly fault: SyntaxFault };

/** Cuts at the two lines of three dashes; `start` is the line of the first. */
function cutFrontMatter(text: string, start: number): Cut {
  const [first = ''] = text.split('\n', 1);
  const opening = /^---(?!-)[ \t]*(\S*)[ \t]*\r?$/.exec(first);
  if (!opening) return { fault: { line: start, column: 1, ...noFrontMatter } };
  const language = opening[1] ?? '';
  if (language !== '' && language !== 'yaml' && language !== 'yml')
    return { fault: { line: start, column: first.indexOf(language) + 1, ...foreign(language) } };
  const closing = /\n---[ \t]*\r?(?:\n|$)/.exec(text);
  if (!closing) return { fault: { line: start, column: 1, ...unclosed } };
  const yaml = text.slice(first.length + 1, closing.index + 1);
  const bodyAt = closing.index + closing[0].length;
  const bodyLine = start + text.slice(0, bodyAt).split('\n').length - 1;
  return { yaml, body: text.slice(bodyAt).replaceAll('\r\n', '\n'), bodyLine };
}

const noFrontMatter = {
  message: 'There is no front matter: the file does not begin with a line of three dashes.',
  hint: 'Begin the file with ---, the fields, and --- again.',
};

const unclosed = {
  message: 'The front matter is not closed: there is no second line of three dashes.',
  hint: 'Add a line --- after the last field.',
};

function foreign(language: string) {
  return {
    message: `The front matter is marked as ${language}; only YAML is read.`,
    hint: `Remove ${language} after the dashes and write the fields as YAML.`,
  };
}

/** The fields of front matter. Throws where it is no YAML, or no map. */
function parseFrontMatter(yaml: string): Record<string, unknown> {
  // gray-matter ends the front matter at the first line that begins with three dashes, whatever follows them.
  if (/^---/m.test(yaml)) throw new Error('A line of the front matter begins with three dashes.');
  // Without an options object gray-matter caches, and swallows the error of a text that it sees a second time.
  const options = { language: 'yaml', engines: { yaml: parseMap, ...refusedEngines } };
  return matter(`---\n${yaml}---\n`, options as Parameters<typeof matter>[1]).data;
}

/** gray-matter would run front matter that says it is JavaScript. */
const refusedEngines = Object.fromEntries(
  ['js', 'javascript', 'coffee', 'json', 'toml'].map((language) => [language, refuse]),
);

function refuse(): never {
  throw new Error('Only YAML front matter is read.');
}

function parseMap(yaml: string): object {
  const value = parseYaml(yaml) ?? {};
  if (typeof value === 'object' && !Array.isArray(value)) return value;
  throw new Error('The front matter is no map of fields.');
}

/** YAML 1.2 with the core schema: `yes`, `12:30` and `2026-02-30` are text. */
function parseYaml(yaml: string): unknown {
  return load(yaml, { schema: CORE_SCHEMA });
}
