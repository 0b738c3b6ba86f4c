import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  decodeState,
  encodeState,
  fileOfState,
  type StateFormat,
  stateInHash,
  stateOfFile,
} from './tool-state.ts';
import { byName, list, optional, record, text, wholeNumber, yesOrNo } from './validators.ts';

interface Sample {
  readonly items: Readonly<
    Record<string, { readonly isDone: boolean; readonly note?: string; readonly weight: number }>
  >;
  readonly names: readonly string[];
}

const format: StateFormat<Sample> = {
  tool: 'sample',
  version: 3,
  shape: record({
    items: byName(
      record({ isDone: yesOrNo, note: optional(text()), weight: wholeNumber({ most: 100 }) }),
    ),
    names: list(text()),
  }),
  migrations: {
    1: (old) => ({ items: {}, names: [(old as { name: string }).name] }),
    2: (old) => ({ ...(old as object), items: {} }),
  },
};

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const samples = fc.record({
  items: fc.dictionary(
    fc.string({ unit: 'binary', maxLength: 40 }).filter((name) => name !== '__proto__'),
    fc.record(
      { isDone: fc.boolean(), note: anyText, weight: fc.integer({ min: 0, max: 100 }) },
      { requiredKeys: ['isDone', 'weight'], noNullPrototype: true },
    ),
    { noNullPrototype: true },
  ),
  names: fc.array(anyText),
});

const some: Sample = {
  items: { 'exit-plan': { isDone: true, note: 'Annex 4 – “hand-over” 漢字', weight: 7 } },
  names: ['A', 'B'],
};

describe('a state in an address', () => {
  test('comes back as it went', async () => {
    await fc.assert(
      fc.asyncProperty(samples, async (value) => {
        expect(await decodeState(format, await encodeState(format, value))).toEqual({
          ok: true,
          value,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('has only characters that every mail program and chat leaves alone', async () => {
    await fc.assert(
      fc.asyncProperty(samples, async (value) => {
        expect(await encodeState(format, value)).toMatch(/^3\.sample\.[\w-]+$/);
      }),
      { numRuns: 50 },
    );
  });

  test('is refused, never misread, when one character is another, is missing or is one too many', async () => {
    const whole = await encodeState(format, some);
    const from = '3.sample.'.length;
    for (let at = from; at < whole.length; at++) {
      const sign = whole[at] === 'A' ? 'B' : 'A';
      for (const changed of [
        whole.slice(0, at) + sign + whole.slice(at + 1),
        whole.slice(0, at) + whole.slice(at + 1),
        whole.slice(0, at) + sign + whole.slice(at),
        whole.slice(0, at),
      ]) {
        const result = await decodeState(format, changed);
        // Spare bits of the last character carry nothing.
        if (result.ok) expect(result.value).toEqual(some);
      }
    }
  });

  test('may be any text without the reader throwing or finding a state', async () => {
    const anything = fc.oneof(
      anyText,
      fc.stringMatching(/^[1-9]\.sample\.[\w-]{0,200}$/),
      fc
        .tuple(fc.constantFrom('1', '3', '4'), fc.base64String())
        .map(([v, s]) => `${v}.sample.${s}`),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (value) => {
        expect((await decodeState(format, value)).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([
    ['of version 1', 1, { name: 'Old' }, { items: {}, names: ['Old'] }],
    ['of version 2', 2, { names: ['Older'] }, { items: {}, names: ['Older'] }],
  ])('%s is brought to the present one', async (_, version, old, value) => {
    const former = { tool: 'sample', version, shape: (any: unknown) => ({ ok: true, value: any }) };
    const link = await encodeState(former as StateFormat<unknown>, old);
    expect(await decodeState(format, link)).toEqual({ ok: true, value });
  });

  test('of an old version is refused where the migration fails or makes something else', async () => {
    const shape = (value: unknown) => ({ ok: true, value }) as const;
    for (const [version, old] of [
      [1, null],
      [1, { name: 7 }],
      [2, { names: 'x' }],
    ] as const) {
      const link = await encodeState({ tool: 'sample', version, shape }, old);
      expect(await decodeState(format, link)).toMatchObject({ ok: false });
    }
  });

  test('says which of the reasons it is', async () => {
    const reason = async (link: string) => {
      const result = await decodeState(format, link);
      return result.ok ? 'read' : result.reason;
    };
    expect(await reason(await encodeState({ ...format, tool: 'other' }, some))).toBe(
      'This link belongs to another tool of this site.',
    );
    expect(await reason(await encodeState({ ...format, version: 9 }, some))).toBe(
      'It was made with a newer version of this page. Reload the page and try again.',
    );
    expect(await reason('3.sample.AAAA')).toBe('It is damaged or was cut off.');
  });

  test('is not unfolded beyond what a reader can have written', async () => {
    const bomb: Sample = { items: {}, names: ['x'.repeat(3_000_000)] };
    const link = await encodeState(format, bomb);
    expect(link.length).toBeLessThan(8000);
    expect(await decodeState(format, link)).toEqual({
      ok: false,
      reason: 'It is damaged or was cut off.',
    });
  });

  test('is found behind its own sign only', () => {
    expect(stateInHash('#s=1.sample.x')).toBe('1.sample.x');
    expect(stateInHash('#settled-in-writing')).toBeUndefined();
    expect(stateInHash('')).toBeUndefined();
  });
});

describe('a state in a file', () => {
  test('comes back as it went', () => {
    fc.assert(
      fc.property(samples, (value) => {
        expect(stateOfFile(format, fileOfState(format, value))).toEqual({ ok: true, value });
      }),
    );
  });

  test('may be any text or JSON without the reader throwing or finding a state', () => {
    const wrapped = fc.jsonValue().map((state) => ({ tool: 'sample', version: 3, state }));
    const texts = fc.oneof(
      anyText,
      fc.json(),
      wrapped.map((file) => JSON.stringify(file)),
    );
    fc.assert(
      fc.property(texts, (value) => {
        expect(stateOfFile(format, value).ok).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
