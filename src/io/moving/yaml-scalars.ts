import { isAlias, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';

/** A value in YAML that is text, and where it is typed: offsets in the YAML, quotation marks or block header included. */
export interface YamlScalar {
  readonly path: readonly (string | number)[];
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** The YAML as its exact parser sees it. */
export function parsedYaml(yaml: string) {
  return parseDocument(yaml, { version: '1.2', schema: 'core' });
}

/** Every text among the values, in the order of the YAML. Repetitions by `*name` are left out. */
export function yamlScalars(contents: unknown, path: YamlScalar['path'] = []): YamlScalar[] {
  if (isAlias(contents)) return [];
  if (isMap(contents))
    return contents.items.flatMap(({ key, value }) =>
      yamlScalars(value, [...path, String(isScalar(key) ? key.value : key)]),
    );
  if (isSeq(contents)) return contents.items.flatMap((item, i) => yamlScalars(item, [...path, i]));
  if (!isScalar(contents) || typeof contents.value !== 'string' || !contents.range) return [];
  const [start, end] = contents.range;
  return [{ path, value: contents.value, start, end }];
}

/**
 * A single-line text as the source of a scalar, in the style of the source that it replaces: within its quotation marks or
 * its block; in double quotation marks where that style cannot hold it.
 */
export function scalarSource(text: string, replaced: string): string {
  const old = oneLineOf(replaced);
  if (old !== undefined && isSame(old.before + text + old.after, text))
    return old.before + text + old.after;
  return JSON.stringify(text);
}

/** What stands before and after the text of a scalar that is typed on one line. */
function oneLineOf(source: string): { before: string; after: string } | undefined {
  const block = /^([>|][-+\d]*[ \t]*\r?\n[ \t]*)\S[^\n]*?([ \t\r\n]*)$/.exec(source);
  if (block) return { before: block[1] ?? '', after: block[2] ?? '' };
  const quoted = /^(["'])[^\n]*\1$/.exec(source);
  if (quoted) return { before: quoted[1] ?? '', after: quoted[1] ?? '' };
  return source.includes('\n') ? undefined : { before: '', after: '' };
}

function isSame(source: string, text: string): boolean {
  const document = parsedYaml(`key: ${source}\n`);
  const value = document.errors.length === 0 ? document.get('key', true) : undefined;
  const read = isScalar(value) ? (value as Scalar).value : undefined;
  return typeof read === 'string' && read.trim() === text && !(value as Scalar).comment;
}
