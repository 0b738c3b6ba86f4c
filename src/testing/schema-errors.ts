import { type Schema, validate } from '#kb/validation.ts';

/** A change at a path of dots and numbers: `pillars.0.items.0.who`. `undefined` removes what stands there. */
export type Change = readonly [path: string, value: unknown];

/** What a schema says of valid fields with changes, one line each; nothing where it takes them. */
export function errorsOf(schema: Schema, fields: object, ...changes: readonly Change[]): string[] {
  const data: unknown = structuredClone(fields);
  for (const [path, value] of changes) change(data, path.split('.'), value);
  return validate('a.md', schema, data, () => undefined).findings.map(({ message }) => message);
}

function change(data: unknown, path: readonly string[], value: unknown): void {
  const [key = '', ...rest] = path;
  const container = data as Record<string, unknown>;
  if (rest.length > 0) {
    container[key] ??= {};
    change(container[key], rest, value);
  } else if (value === undefined) delete container[key];
  else container[key] = value;
}
