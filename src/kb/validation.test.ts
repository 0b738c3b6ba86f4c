import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { told } from '#testing/entries.ts';
import { line } from './schemas/fields.ts';
import { validate } from './validation.ts';

const schema = z.strictObject({
  title: line,
  tags: z.array(line).optional(),
  size: z.number().optional(),
  seo: z.strictObject({ title: line.optional() }).optional(),
  parts: z.array(z.strictObject({ version: line })).optional(),
});

const nothingTyped = () => undefined;

describe('what editing tools write for empty fields', () => {
  test.each<[object, object]>([
    [{ title: 'A', size: null }, { title: 'A' }],
    [{ title: 'A', seo: { title: null } }, { title: 'A' }],
    [{ title: 'A', seo: { title: null, other: { deep: null } } }, { title: 'A' }],
    [
      { title: 'A', seo: {} },
      { title: 'A', seo: {} },
    ],
    [
      { title: 'A', tags: [] },
      { title: 'A', tags: [] },
    ],
  ])('%j counts as %j', (raw, data) => {
    expect(validate('a.md', schema, raw, nothingTyped)).toEqual({ data, findings: [] });
  });

  test('a required field that is null is missing', () => {
    const { data, findings } = validate('a.md', schema, { title: null }, nothingTyped);
    expect(data).toBeUndefined();
    expect(told(findings)).toEqual([
      'a.md ^title front-matter/field: title is missing (expected text) | Add a line that starts with title:',
    ]);
  });

  test('an empty item of a list is an error', () => {
    const { findings } = validate('a.md', schema, { title: 'A', tags: ['x', null] }, nothingTyped);
    expect(told(findings)).toEqual([
      'a.md tags.1 front-matter/field: tags[2]: expected text, found nothing',
    ]);
  });
});

describe('text that YAML takes for something else', () => {
  const typed = (texts: Record<string, string>) => (path: readonly PropertyKey[]) =>
    texts[path.join('.')];

  test('is read as it was typed, without a word where both look the same', () => {
    const raw = { title: 365, tags: [true], parts: [{ version: 2 }] };
    const texts = typed({ title: '365', 'tags.0': 'true', 'parts.0.version': '2' });
    expect(validate('a.md', schema, raw, texts)).toEqual({
      data: { title: '365', tags: ['true'], parts: [{ version: '2' }] },
      findings: [],
    });
  });

  test('is read as it was typed, with a warning where the two differ', () => {
    const raw = { title: 12, parts: [{ version: 1.1 }] };
    const texts = typed({ title: '012', 'parts.0.version': '1.10' });
    const { data, findings } = validate('a.md', schema, raw, texts);
    expect(data).toEqual({ title: '012', parts: [{ version: '1.10' }] });
    expect(told(findings)).toEqual([
      'a.md title front-matter/changed: YAML reads 012 as the number 12. | Put it in quotes: "012".',
      'a.md parts.0.version front-matter/changed: YAML reads 1.10 as the number 1.1. | Put it in quotes: "1.10".',
    ]);
  });

  test('stays a number where a number is wanted', () => {
    expect(validate('a.md', schema, { title: 'A', size: 1.1 }, typed({ size: '1.10' }))).toEqual({
      data: { title: 'A', size: 1.1 },
      findings: [],
    });
  });

  test('the data it was given are not changed', () => {
    const raw = { title: 'A', parts: [{ version: 1.1 }] };
    validate('a.md', schema, raw, typed({ 'parts.0.version': '1.10' }));
    expect(raw).toEqual({ title: 'A', parts: [{ version: 1.1 }] });
  });
});
