import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Scalar } from 'yaml';
import type { Position } from '#kb/issue.ts';

/** Where the fields of a YAML text stand. Slow: asked only for files that have an issue. */
export interface YamlPositions {
  /** The key or the value at a path; where the path does not exist, the nearest key above it, else the first line. */
  of(path: readonly PropertyKey[], on: 'key' | 'value'): Position;
  /** The place in the file of an offset in the YAML. */
  at(offset: number): Position;
  /** The text of a plain (unquoted) scalar as it was typed. */
  plainText(path: readonly PropertyKey[]): string | undefined;
  /** Offsets in the YAML between which the value stands. */
  rangeOf(path: readonly PropertyKey[]): readonly [number, number] | undefined;
  /** Plain texts that a # after a single blank cuts short: where, and what is lost. */
  cutByComment(): readonly {
    readonly position: Position;
    readonly key: string;
    readonly comment: string;
  }[];
}

/** Lines count from `firstLine`. The YAML is one that can be read. */
export function positionsIn(yaml: string, firstLine: number): YamlPositions {
  const counter = new LineCounter();
  const document = parseDocument(yaml, {
    version: '1.2',
    schema: 'core',
    lineCounter: counter,
    keepSourceTokens: true,
  });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };

  function find(path: readonly PropertyKey[]): {
    key: Node | undefined;
    value: Node | undefined;
    isWhole: boolean;
  } {
    let value: Node | undefined = document.contents ?? undefined;
    let key: Node | undefined;
    for (const part of path) {
      if (isMap(value)) {
        const pair = value.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(part),
        );
        if (!pair) return { key, value, isWhole: false };
        key = pair.key as Node;
        value = (pair.value as Node | null) ?? undefined;
      } else if (isSeq(value)) {
        const item = value.items[Number(part)] as Node | undefined;
        if (!item) return { key, value, isWhole: false };
        key = item;
        value = item;
      } else return { key, value, isWhole: false };
    }
    return { key, value, isWhole: true };
  }

  return {
    at,
    of(path, on) {
      const { key, value, isWhole } = find(path);
      const node = isWhole && on === 'value' ? (value ?? key) : key;
      return at(node?.range?.[0] ?? 0);
    },
    plainText(path) {
      const { value, isWhole } = find(path);
      return isWhole && isScalar(value) && value.type === 'PLAIN'
        ? (value.source ?? undefined)
        : undefined;
    },
    rangeOf(path) {
      const { value, isWhole } = find(path);
      return isWhole && value?.range ? [value.range[0], value.range[1]] : undefined;
    },
    cutByComment: () =>
      commentedValues(document.contents).flatMap(({ key, scalar }) => {
        // Where there is no value, its range begins with the comment, not with the blank before it.
        const end = (scalar.range?.[1] ?? 0) - (scalar.value === null ? 1 : 0);
        // A comment that is meant as one is set off by more than one blank.
        if (!yaml.startsWith(' #', end)) return [];
        return [{ key, position: at(end + 1), comment: (scalar.comment ?? '').trim() }];
      }),
  };
}

function commentedValues(node: unknown, key = ''): { key: string; scalar: Scalar }[] {
  if (isMap(node))
    return node.items.flatMap((pair) => commentedValues(pair.value, String(pair.key)));
  if (isSeq(node)) return node.items.flatMap((item) => commentedValues(item, key));
  if (!isScalar(node) || node.type !== 'PLAIN' || !node.comment) return [];
  // `accent: #0b5563` is meant as a value, `accent: # later` as a comment.
  const isMeantAsValue = node.value === null && /^\S/.test(node.comment);
  return typeof node.value === 'string' || isMeantAsValue ? [{ key, scalar: node }] : [];
}
