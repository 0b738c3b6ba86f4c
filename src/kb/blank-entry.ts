import { z } from 'zod';
import type { Day } from './day.ts';
import { type Kind, kinds } from './kinds.ts';

/** What a file to fill in is made with. */
export interface BlankOptions {
  readonly title: string;
  readonly today: Day;
  /** An industry and a service level that there are. */
  readonly industry?: string | undefined;
  readonly level?: string | undefined;
}

/**
 * The text of a file of a kind, to be filled in: every field that the schema requires, with what it is for above it, and
 * the others as comments. It is right as it stands, so that the check tells only what is missing, and a draft, so that
 * nobody reads what is still to be written.
 */
export function blankEntry(kind: Kind, options: BlankOptions): string {
  const schema = kinds[kind].schemaFor([]);
  if (!(schema instanceof z.ZodObject)) throw new TypeError(`A ${kind} has no fields.`);
  const filled = { ...presetsFor(kind, options), title: options.title };
  const fields = [
    ...required(schema, filled, options.today, ''),
    '# Not published while this is true; remove the line when the text is written, or put the day of publication here',
    'draft: true',
    '# May be added:',
    ...optional(schema),
  ].join('\n');
  if (kinds[kind].ending === '.yaml') return `${fields}\n`;
  return `---\n${fields}\n---\n\n${texts[kind] ?? 'To be written.'}\n`;
}

const texts: Partial<Record<Kind, string>> = {
  question:
    'To be written: two sentences that answer the question. Then why, and how it works in practice.',
  guide: 'To be written: what the reader will be able to do.\n\n## First section\n\nTo be written.',
  'case-study':
    '## What went well\n\nTo be written: <Customer /> stands for the customer’s name.\n\n## What did not go well\n\nTo be written.\n\n## What we would do differently\n\nTo be written.\n\n## What the provider changed since\n\nTo be written.',
  blueprint: 'To be written: what the blueprint is for, in two sentences.',
  term: 'To be written: an example, in 60 to 200 words.',
};

/** What no schema tells by itself: names that must be there, steps that lead to one another. */
function presetsFor(kind: Kind, { industry, level }: BlankOptions): Record<string, unknown> {
  switch (kind) {
    case 'case-study':
      return { origin: 'illustrative', ...(industry !== undefined && { industry }) };
    case 'report':
      return level === undefined
        ? {}
        : { results: [{ level, priority: 'p1', calls: 1, in_time: 1, target: 95 }] };
    case 'decision':
      return {
        start: 'first-question',
        nodes: {
          'first-question': {
            question: toBeWritten,
            options: [{ label: toBeWritten, to: 'advice' }],
          },
          advice: { result: toBeWritten, explanation: toBeWritten },
        },
      };
    default:
      return {};
  }
}

const toBeWritten = 'To be written';

function required(
  schema: z.ZodObject,
  filled: Readonly<Record<string, unknown>>,
  today: Day,
  indent: string,
): string[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    if (field.safeParse(undefined).success && !(key in filled)) return [];
    const hint = field.description === undefined ? [] : [`${indent}# ${field.description}`];
    return [...hint, ...fieldLines(key, field, filled[key], today, indent)];
  });
}

function fieldLines(
  key: string,
  field: z.ZodType,
  preset: unknown,
  today: Day,
  indent: string,
): string[] {
  if (preset !== undefined) return valueLines(`${indent}${key}:`, preset, indent);
  if (field instanceof z.ZodObject)
    return [`${indent}${key}:`, ...required(field, {}, today, `${indent}  `)];
  if (!(field instanceof z.ZodArray)) return [`${indent}${key}: ${scalar(sample(field, today))}`];
  const element = field.element as z.ZodType;
  if (!(element instanceof z.ZodObject))
    return [`${indent}${key}:`, `${indent}  - ${scalar(sample(element, today))}`];
  return [`${indent}${key}:`, ...asItem(required(element, {}, today, `${indent}    `), indent)];
}

/** Puts the hyphen before the first field; comments above it stay above. */
function asItem(lines: readonly string[], indent: string): string[] {
  const first = lines.findIndex((line) => !line.trimStart().startsWith('#'));
  return lines.map((line, i) => {
    if (i < first) return `${indent}  ${line.trimStart()}`;
    return i === first ? `${indent}  - ${line.trimStart()}` : line;
  });
}

function valueLines(head: string, value: unknown, indent: string): string[] {
  if (Array.isArray(value))
    return [head, ...value.flatMap((item) => itemLines(item, `${indent}  `))];
  if (typeof value !== 'object' || value === null) return [`${head} ${scalar(value)}`];
  const inside = `${indent}  `;
  return [
    head,
    ...Object.entries(value).flatMap(([key, inner]) =>
      valueLines(`${inside}${key}:`, inner, inside),
    ),
  ];
}

function itemLines(item: unknown, indent: string): string[] {
  if (typeof item !== 'object' || item === null) return [`${indent}- ${scalar(item)}`];
  const pairs = Object.entries(item).map(([key, value]) => `${key}: ${scalar(value)}`);
  return [`${indent}- { ${pairs.join(', ')} }`];
}

/** The first value that the field takes. */
function sample(field: z.ZodType, today: Day): unknown {
  const choices = field instanceof z.ZodEnum ? field.options : [];
  const values = [...choices, toBeWritten, 'to-be-written', today, 1, 0, false];
  return values.find((value) => field.safeParse(value).success) ?? toBeWritten;
}

/** A value as YAML, in quotes where it might be taken for something else. */
function scalar(value: unknown): string {
  if (typeof value !== 'string') return String(value);
  const isPlain =
    /^(?:\p{L}[\p{L}\p{M}\p{N} ?!.’()/–-]*|\d{4}-\d\d-\d\d)$/u.test(value) &&
    !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(value) &&
    value === value.trim();
  return isPlain ? value : JSON.stringify(value);
}

/** Fields that need no comment: the text stands below, and every blank entry is a draft. */
const isWritten = ['answer', 'draft'];

function optional(schema: z.ZodObject): string[] {
  return Object.entries(schema.shape as Record<string, z.ZodType>).flatMap(([key, field]) =>
    field.safeParse(undefined).success && !isWritten.includes(key) ? hints(key, field, '# ') : [],
  );
}

/** A field as a comment; of one that has fields, these. */
function hints(key: string, field: z.ZodType, indent: string): string[] {
  const bare = field instanceof z.ZodOptional ? (field.unwrap() as z.ZodType) : field;
  if (!(bare instanceof z.ZodObject)) return [`${indent}${key}: ${descriptionOf(field)}`.trimEnd()];
  const inside = Object.entries(bare.shape as Record<string, z.ZodType>);
  return [`${indent}${key}:`, ...inside.flatMap(([name, one]) => hints(name, one, `${indent}  `))];
}

function descriptionOf(field: z.ZodType): string {
  if (field.description !== undefined) return field.description;
  return field instanceof z.ZodOptional ? descriptionOf(field.unwrap() as z.ZodType) : '';
}
