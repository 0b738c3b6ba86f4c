import { kinds, searchQueriesFile } from '#kb/kinds.ts';
import { readAnswer } from '#markdown/answer.ts';
import { linkSources } from '#markdown/link-sources.ts';
import { offsetInSource } from '../answer-offset.ts';
import { type ReadFile, readMarkdownFile, readYamlFile } from '../front-matter.ts';
import { parsedYaml, type YamlScalar, yamlScalars } from './yaml-scalars.ts';

/** A link or a relation as it is typed in a file: what stands from `start` up to `end` is `href`. */
export interface FileReference {
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

/** A file of the content, opened for changes. All offsets are UTF-16 units of `source`. */
export interface OpenFile {
  /** Relative to the content folder. */
  readonly file: string;
  readonly source: string;
  readonly read: ReadFile;
  /** Where the YAML begins. */
  readonly yamlAt: number;
  readonly scalars: readonly YamlScalar[];
}

/** Opens the text of a file that is Markdown, MDX or YAML. */
export function openFile(file: string, source: string): OpenFile {
  if (file === searchQueriesFile)
    return { file, source, read: readYamlFile(''), yamlAt: 0, scalars: [] };
  const read = file.endsWith('.yaml') ? readYamlFile(source) : readMarkdownFile(source);
  const isReadable = read.faults.length === 0;
  return {
    file,
    source,
    read,
    yamlAt: markLength(source) + read.yamlOffset,
    scalars: isReadable ? yamlScalars(parsedYaml(read.yaml).contents) : [],
  };
}

/** The addresses in the fields of a file, and the links in its text, in no order. */
export function fileReferences(open: OpenFile): FileReference[] {
  if (open.file === searchQueriesFile) return queryReferences(open.source);
  return [...fieldReferences(open), ...answerReferences(open), ...textReferences(open)];
}

/** Addresses in the columns of a table that is no comment. */
function queryReferences(source: string): FileReference[] {
  return [...source.matchAll(/^(?!#).*$/gm)].flatMap(({ 0: row, index }) =>
    [...row.matchAll(/(?<!\S)\/\S+/g)].map(({ 0: href, index: at }) =>
      referenceAt(index + at, href),
    ),
  );
}

/** Fields whose whole value is an address. Old addresses are no references: they say where a page was. */
function fieldReferences({ file, read, yamlAt, scalars }: OpenFile): FileReference[] {
  return scalars.flatMap(({ path, value, start, end }) => {
    const href = value.trim();
    const isOld = path[0] === 'aliases' || (file === 'redirects.yaml' && path[1] === 'from');
    if (isOld || !/^\/(?!\/)\S*$/.test(href)) return [];
    const at = read.yaml.slice(start, end).indexOf(href);
    return at < 0 ? [] : [referenceAt(yamlAt + start + at, href)];
  });
}

/** Links in an answer that stands in the front matter, folded and with its line breaks escaped. */
function answerReferences({ file, read, yamlAt, scalars }: OpenFile): FileReference[] {
  if (!file.startsWith(`${kinds.question.folder}/`)) return [];
  const answer = scalars.find(({ path }) => path.length === 1 && path[0] === 'answer');
  if (!answer) return [];
  const text = readAnswer(answer.value.trim());
  const typed = read.yaml.slice(answer.start, answer.end);
  return linkSources(text, 'markdown').flatMap(({ href, start }) => {
    const at = offsetInSource(typed, text, start);
    return typed.startsWith(href, at) ? [referenceAt(yamlAt + answer.start + at, href)] : [];
  });
}

function textReferences({ file, source, read }: OpenFile): FileReference[] {
  if (read.body === '') return [];
  const body = bodyOf(source, read);
  const format = file.endsWith('.mdx') ? 'mdx' : 'markdown';
  const bodyAt = source.length - body.length;
  return linkSources(body, format).map(({ href, start }) => referenceAt(bodyAt + start, href));
}

/** The text below the front matter with the line ends that it has in the file. */
function bodyOf(source: string, { bodyLine }: ReadFile): string {
  let at = 0;
  for (let line = 1; line < bodyLine; line += 1) at = source.indexOf('\n', at) + 1;
  return source.slice(at);
}

function referenceAt(start: number, href: string): FileReference {
  return { href, start, end: start + href.length };
}

/** The length of the byte order mark. */
function markLength(source: string): number {
  return source.startsWith('\uFEFF') ? 1 : 0;
}
