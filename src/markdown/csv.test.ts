import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrapCsv } from './csv.ts';

describe('unwrapCsv', () => {
  test.each([
    ['a wrapped text', '"An ""SLA"" is a promise."', 'An "SLA" is a promise.'],
    ['a wrapped text without quotations', '"Two, not three."', 'Two, not three.'],
    ['a text that begins with a quotation', '"SLA" is short for a promise.', undefined],
    ['a text that begins and ends with one', '"Gold" costs more than "silver"', undefined],
    ['a text with one quotation mark', '"', undefined],
    ['a line end after the field', '"A ""b"""\n', 'A "b"\n'],
    ['an escaped line end after the field', '"A ""b"""\\n', 'A "b"\\n'],
    ['a text that was wrapped twice', '"""twice"""', 'twice'],
  ])('reads %s', (_, wrapped, unwrapped) => {
    expect(unwrapCsv(wrapped).text).toBe(unwrapped ?? wrapped);
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(quoted(), (text) => {
        const once = unwrapCsv(text).text;
        expect(unwrapCsv(once).text).toBe(once);
      }),
    );
  });

  test('says where each character stood', () => {
    fc.assert(
      fc.property(quoted(), (text) => {
        const { text: unwrapped, originOf } = unwrapCsv(text);
        for (let i = 0; i < unwrapped.length; i += 1) {
          expect(text[originOf(i)]).toBe(unwrapped[i]);
        }
      }),
    );
  });
});

function quoted() {
  const part = fc.constantFrom('"', '""', 'a', 'b c', '\\n', '\n');
  return fc.array(part, { maxLength: 12 }).map((parts) => parts.join(''));
}
