import { z } from 'zod';
import { type Finding, field } from './issue.ts';
import { didYouMean } from './nearest.ts';

/**
 * What a schema found wrong with front matter, in plain words: an unknown, missing or ill-typed field, each at its key or
 * value. The hint is the nearest valid name or value, else what the field is for.
 */
export function fieldFindings(
  file: string,
  schema: z.ZodType,
  error: z.ZodError,
  data: unknown,
): Finding[] {
  return error.issues
    .flatMap((issue) => findingsOf(issue, schema, data))
    .map((finding) => ({ code: 'front-matter/field', file, ...finding }));
}

type Bare = Pick<Finding, 'place' | 'message' | 'hint'>;

function findingsOf(issue: z.core.$ZodIssue, schema: z.ZodType, data: unknown): Bare[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys') return unknownFields(path, issue.keys, schema);
  const name = nameOf(path);
  if (issue.code === 'invalid_key') {
    const reason = issue.issues[0]?.message ?? issue.message;
    const message = `${name} is no valid name: ${reason}`;
    return [{ place: field(path, 'key'), message, hint: 'Give it another name.' }];
  }
  const purpose = describedAt(schema, path);
  const found = valueAt(data, path);
  if (found === undefined) return [missingField(path, issue.message, purpose)];
  const near = nearValue(found, valuesOf(issue));
  const hint = near ?? (purpose && `What belongs there: ${purpose}.`);
  return [
    {
      place: field(path),
      message: `${name}: ${complaint(issue, found, schemaAt(schema, path))}`,
      hint,
    },
  ];
}

function unknownFields(
  path: readonly PropertyKey[],
  keys: readonly string[],
  schema: z.ZodType,
): Bare[] {
  const at = schemaAt(schema, path);
  const known = at instanceof z.ZodObject ? Object.keys(at.shape) : [];
  const all = `Known fields${path.length > 0 ? ` of ${nameOf(path)}` : ''}: ${known.join(', ')}.`;
  return keys.map((key) => ({
    place: field([...path, key], 'key'),
    message: `${nameOf([...path, key])} is no known field`,
    hint: didYouMean(key, known) ?? all,
  }));
}

const missing = 'missing: ';

function missingField(
  path: readonly PropertyKey[],
  message: string,
  purpose: string | undefined,
): Bare {
  const reason = message.startsWith(missing)
    ? `: ${message.slice(missing.length)}`
    : message.startsWith('expected ')
      ? ` (${message})`
      : '';
  const line = `Add a line that starts with ${String(path.at(-1))}:`;
  return {
    place: field(path, 'key'),
    message: `${nameOf(path)} is missing${reason}`,
    hint: purpose ? `${line} (${purpose}).` : line,
  };
}

/** What was expected and what was found. */
function complaint(issue: z.core.$ZodIssue, found: unknown, schema: z.ZodType | undefined): string {
  const isSaid = issue.message.startsWith('expected ');
  const expected = isSaid ? issue.message : plainWords(issue, schema);
  return expected.includes(', found ') ? expected : `${expected}, found ${describe(found)}`;
}

function plainWords(issue: z.core.$ZodIssue, schema: z.ZodType | undefined): string {
  switch (issue.code) {
    case 'invalid_type':
      if (schema instanceof z.ZodObject)
        return `expected fields of its own (${Object.keys(schema.shape).join(', ')}), indented below it`;
      return `expected ${typeNames[issue.expected] ?? issue.expected}`;
    case 'too_small':
      return issue.origin === 'array'
        ? `expected at least ${issue.minimum} in the list`
        : `expected ${issue.minimum} or more`;
    case 'too_big':
      return `expected ${issue.maximum} or less`;
    default:
      return issue.message;
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list (lines that start with "- ")',
  record: 'fields of its own, indented below it',
};

/** What a value may be: of one from a list this list; a rule about several fields says it itself. */
function valuesOf(issue: z.core.$ZodIssue): readonly unknown[] {
  if (issue.code === 'invalid_value') return issue.values;
  const known: unknown = issue.code === 'custom' ? issue.params?.['known'] : undefined;
  return Array.isArray(known) ? known : [];
}

function nearValue(found: unknown, values: readonly unknown[]): string | undefined {
  return typeof found === 'string' ? didYouMean(found, values.map(String)) : undefined;
}

function describe(value: unknown): string {
  if (value === null || value === '') return 'nothing';
  if (Array.isArray(value)) return value.length > 0 ? 'a list' : 'an empty list';
  if (typeof value === 'object') return 'fields of its own';
  if (typeof value === 'number') return `the number ${value}`;
  const text = String(value).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

/** `pillars[2].items[1].who`, with lists counted from 1 as people do. */
function nameOf(path: readonly PropertyKey[]): string {
  const name = path.map((part) =>
    typeof part === 'number' ? `[${part + 1}]` : `.${String(part)}`,
  );
  return name.join('').replace(/^\./, '') || 'the file';
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key)
        ? (value as Record<PropertyKey, unknown>)[key]
        : undefined,
    data,
  );
}

/** What the schema says a field is for; where it says nothing of the field, what it says of the one around it. */
function describedAt(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const purpose = describedOf(schemaAt(schema, path.slice(0, length), false));
    if (purpose) return purpose;
  }
  return undefined;
}

function describedOf(schema: z.ZodType | undefined): string | undefined {
  return schema?.description ?? (isWrapper(schema) ? describedOf(inside(schema)) : undefined);
}

/** The schema of the field at a path; without the wrappers that make it optional, unless they are wanted. */
function schemaAt(
  schema: z.ZodType,
  path: readonly PropertyKey[],
  isBare = true,
): z.ZodType | undefined {
  let found: z.ZodType | undefined = schema;
  for (const key of path) {
    const around: z.ZodType | undefined = unwrap(found);
    if (around instanceof z.ZodObject) found = around.shape[String(key)];
    else if (around instanceof z.ZodArray) found = around.element as z.ZodType;
    else if (around instanceof z.ZodRecord) found = around.valueType as z.ZodType;
    else return undefined;
  }
  return isBare ? unwrap(found) : found;
}

function unwrap(schema: z.ZodType | undefined): z.ZodType | undefined {
  return isWrapper(schema) ? unwrap(inside(schema)) : schema;
}

type Wrapper = z.ZodOptional | z.ZodDefault;

function isWrapper(schema: z.ZodType | undefined): schema is Wrapper {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
}

function inside(schema: Wrapper): z.ZodType {
  return schema.unwrap() as z.ZodType;
}
