import type { z } from 'zod';
import { fieldFindings } from './field-findings.ts';
import { type Finding, field } from './issue.ts';

export type Schema = z.ZodType;
export type ValueOf<S extends Schema> = z.output<S>;

/** A schema's verdict on front matter or a settings file. */
export interface Validated<T> {
  /** `undefined` where there are errors. */
  readonly data: T | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Validates what YAML gave. Empty values (`null`, maps of nothing else) count as absent. Text that YAML takes for a
 * number or a truth value is read as it was typed (`typedAt` tells), with a warning where the two look different.
 */
export function validate<S extends Schema>(
  file: string,
  schema: S,
  raw: unknown,
  typedAt: (path: readonly PropertyKey[]) => string | undefined,
): Validated<ValueOf<S>> {
  const data = withoutNulls(raw) ?? {};
  const first = schema.safeParse(data);
  if (first.success) return { data: first.data, findings: [] };
  const { typed, changed } = asTyped(file, data, first.error, typedAt);
  const second = schema.safeParse(typed);
  if (second.success) return { data: second.data, findings: changed };
  return {
    data: undefined,
    findings: [...changed, ...fieldFindings(file, schema, second.error, typed)],
  };
}

/**
 * Editing tools write null for optional fields that are empty. The keys stay, without a value, so that a schema still sees
 * those it does not know: `{ title: Sign-in, calls }` has a key that nobody meant.
 */
export function withoutNulls(value: unknown): unknown {
  if (value === null) return undefined;
  if (Array.isArray(value)) return value.map((item) => withoutNulls(item) ?? null);
  if (typeof value !== 'object') return value;
  const all = Object.entries(value).map(([key, inner]) => [key, withoutNulls(inner)] as const);
  const isEmpty = all.length > 0 && all.every(([, inner]) => inner === undefined);
  return isEmpty ? undefined : Object.fromEntries(all);
}

/** The data with the text that was typed where text is wanted and YAML gave something else. */
function asTyped(
  file: string,
  data: unknown,
  error: z.ZodError,
  typedAt: (path: readonly PropertyKey[]) => string | undefined,
): { typed: unknown; changed: Finding[] } {
  const typed: unknown = structuredClone(data);
  const changed: Finding[] = [];
  for (const { code, path, ...issue } of error.issues) {
    if (code !== 'invalid_type' || !('expected' in issue) || issue.expected !== 'string') continue;
    const parent = containerAt(typed, path.slice(0, -1));
    const key = path.at(-1);
    if (!parent || key === undefined) continue;
    const value = parent[key];
    if (typeof value !== 'number' && typeof value !== 'boolean') continue;
    const text = typedAt(path);
    if (text === undefined) continue;
    parent[key] = text;
    if (text === String(value)) continue;
    changed.push({
      code: 'front-matter/changed',
      file,
      place: field(path),
      message: `YAML reads ${text} as ${typeof value === 'number' ? 'the number ' : ''}${value}.`,
      hint: `Put it in quotes: "${text}".`,
    });
  }
  return { typed, changed };
}

function containerAt(
  data: unknown,
  path: readonly PropertyKey[],
): Record<PropertyKey, unknown> | undefined {
  const found = path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    data,
  );
  return typeof found === 'object' && found !== null
    ? (found as Record<PropertyKey, unknown>)
    : undefined;
}
