import { isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { applyEdits, type TextEdit } from '#kb/moving/text-edit.ts';
import { parsedYaml } from './yaml-scalars.ts';

/** An old address, and what is to be remembered of the entry as it was there: written behind it as a comment. */
export interface Alias {
  readonly address: string;
  readonly note?: string | undefined;
}

/** What becomes of `aliases` in a move. */
export interface AliasChange {
  readonly edits: readonly TextEdit[];
  /** What a move that this one undoes wrote down; undefined where it undoes none. */
  readonly undone: Alias | undefined;
}

/**
 * The changes by which an entry that moves to `to` keeps the address `from` (`undefined` where another entry takes it).
 * They undo a move where `to` is what one has written: the list is left as that move found it. An old address that an
 * editor wrote becomes the new old address.
 */
export function aliasChange(yaml: string, to: string, from: Alias | undefined): AliasChange {
  const known = foundAlias(yaml, to);
  if (!known) return { edits: from ? addition(yaml, from) : [], undone: undefined };
  const removal = removalOf(yaml, known);
  const without = applyEdits(yaml, removal);
  const again = applyEdits(without, addition(without, known.alias));
  if (again === yaml) return { edits: removal, undone: known.alias };
  const [start, end] = known.text;
  return { edits: from ? [{ start, end, text: from.address }] : removal, undone: undefined };
}

interface FoundAlias {
  readonly alias: Alias;
  /** Where the address is typed. */
  readonly text: readonly [number, number];
  readonly list: YAMLSeq;
  readonly pair: Pair;
}

function foundAlias(yaml: string, address: string): FoundAlias | undefined {
  const { pair } = aliasesIn(yaml);
  const list = pair?.value;
  if (!pair || !isSeq(list)) return undefined;
  const item = list.items.find((one) => isScalar(one) && one.value === address);
  if (!isScalar(item) || !item.range) return undefined;
  const at = yaml.indexOf(address, item.range[0]);
  const end = at + address.length;
  const comment = /^["']? {2}# ([^\r\n]*)/.exec(yaml.slice(end))?.[1];
  return {
    alias: { address, note: list.flow ? undefined : comment },
    text: [at, end],
    list,
    pair,
  };
}

function aliasesIn(yaml: string): { map: YAMLMap | undefined; pair: Pair | undefined } {
  const { contents } = parsedYaml(yaml);
  if (!isMap(contents)) return { map: undefined, pair: undefined };
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'aliases');
  return { map: contents, pair: pair as Pair | undefined };
}

function addition(yaml: string, alias: Alias): TextEdit[] {
  const { map, pair } = aliasesIn(yaml);
  const list = pair?.value;
  if (!pair) return map?.flow ? inBraces(map, alias) : atTheEnd(yaml, alias);
  if (!isSeq(list)) return [inEmptyField(yaml, pair, alias)];
  if (list.flow) return [inBrackets(yaml, list, alias)];
  const first = list.items[0];
  const last = list.items.at(-1);
  if (!isScalar(first) || !first.range || !isScalar(last) || !last.range) return [];
  const lineStart = yaml.lastIndexOf('\n', first.range[0] - 1) + 1;
  const bullet = yaml.slice(lineStart, first.range[0]);
  const lineEnd = yaml.indexOf('\n', last.range[1] - 1);
  const eol = lineEndOf(yaml);
  const line = bullet + typed(alias);
  return lineEnd < 0 ? [insertion(yaml.length, eol + line)] : [insertion(lineEnd + 1, line + eol)];
}

/** A field of its own after all the others. */
function atTheEnd(yaml: string, alias: Alias): TextEdit[] {
  const eol = lineEndOf(yaml);
  const end = /^\.\.\.[ \t]*\r?$/m.exec(yaml)?.index ?? yaml.length;
  const lines = `aliases:${eol}${listIndent(yaml)}- ${typed(alias)}`;
  const isOnNewLine = end === 0 || yaml[end - 1] === '\n';
  return [insertion(end, isOnNewLine ? lines + eol : eol + lines)];
}

/** The blanks before the hyphens of the file's lists. */
function listIndent(yaml: string): string {
  return /^[\w-]+:[ \t]*\r?\n([ \t]*)- /m.exec(yaml)?.[1] ?? '  ';
}

function inBraces(map: YAMLMap, alias: Alias): TextEdit[] {
  const end = (map.range?.[1] ?? 1) - 1;
  const comma = map.items.length > 0 ? ', ' : '';
  return [insertion(end, `${comma}aliases: [${alias.address}]`)];
}

/** `aliases:` without a value gets blanks within the brackets, by which its removal knows that there were none. */
function inEmptyField(yaml: string, { key, value }: Pair, alias: Alias): TextEdit {
  const colon = yaml.indexOf(':', isScalar(key) ? (key.range?.[1] ?? 0) : 0) + 1;
  const text = ` [ ${alias.address} ]`;
  const typedNull = isScalar(value) ? (value.source ?? '') : '';
  if (typedNull === '') return insertion(colon, text);
  const end = yaml.indexOf(typedNull, colon) + typedNull.length;
  return { start: colon, end, text };
}

function inBrackets(yaml: string, list: YAMLSeq, alias: Alias): TextEdit {
  const last = list.items.at(-1);
  if (isScalar(last) && last.range) return insertion(last.range[1], `, ${alias.address}`);
  return insertion(yaml.indexOf('[', list.range?.[0] ?? 0) + 1, alias.address);
}

function removalOf(yaml: string, { text: [at, end], list, pair }: FoundAlias): TextEdit[] {
  if (list.flow) return [removalFromBrackets(yaml, list, pair, at, end)];
  const keyAt = isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
  const start = list.items.length === 1 ? keyAt : yaml.lastIndexOf('\n', at) + 1;
  const lineEnd = yaml.indexOf('\n', end);
  if (lineEnd >= 0) return [{ start, end: lineEnd + 1, text: '' }];
  // The last line has no end, so the line before it loses its own.
  const before = /\r?\n$/.exec(yaml.slice(0, start))?.[0].length ?? 0;
  return [{ start: start - before, end: yaml.length, text: '' }];
}

function removalFromBrackets(
  yaml: string,
  list: YAMLSeq,
  { key }: Pair,
  at: number,
  end: number,
): TextEdit {
  const [listStart = 0, listEnd = 0] = list.range ?? [];
  const isOnly = list.items.length === 1;
  if (isOnly && yaml.slice(listStart, listEnd) === `[ ${yaml.slice(at, end)} ]`) {
    const colon = yaml.indexOf(':', isScalar(key) ? (key.range?.[1] ?? 0) : 0) + 1;
    return { start: colon, end: listEnd, text: '' };
  }
  const inBrace = /, aliases: \[$/.exec(yaml.slice(0, at))?.[0].length;
  if (isOnly && inBrace !== undefined) return { start: at - inBrace, end: listEnd, text: '' };
  const comma = /(?:,\s*)?["']?$/.exec(yaml.slice(0, at))?.[0].length ?? 0;
  const quote = /^["']/.test(yaml.slice(end)) ? 1 : 0;
  const next =
    isOnly || comma > quote ? 0 : (/^\s*,\s*/.exec(yaml.slice(end + quote))?.[0].length ?? 0);
  return { start: at - comma, end: end + quote + next, text: '' };
}

function typed({ address, note }: Alias): string {
  return note === undefined ? address : `${address}  # ${note}`;
}

function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

function lineEndOf(yaml: string): string {
  return /\r?\n/.exec(yaml)?.[0] ?? '\n';
}
