import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';

describe('a query', () => {
  it.each([
    ['backup cost', ['backup', 'cost'], [], []],
    ['“grace period” fee', ['fee'], ['grace period'], []],
    ['exit -plan', ['exit'], [], ['plan']],
    ['exit -"exit plan"', ['exit'], [], ['exit plan']],
    ['on-site co-managed', ['on', 'site', 'co', 'managed'], [], []],
    ['- alone', ['alone'], [], []],
    ['"unclosed phrase', ['unclosed', 'phrase'], [], []],
    ['SLAs', ['sla'], [], []],
    ['', [], [], []],
  ])('%s', (typed, words, phrases, excluded) => {
    expect(parseQuery(typed)).toMatchObject({ words, phrases, excluded });
  });

  it.each([
    ['prov', false],
    ['prov ', true],
    ['prov?', true],
  ])('%s is finished: %s', (typed, isFinished) => {
    expect(parseQuery(typed).isFinished).toBe(isFinished);
  });

  it('is read whatever was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        const { words, phrases, excluded } = parseQuery(typed);
        for (const text of [...words, ...phrases, ...excluded]) expect(text).toMatch(/\S/);
      }),
    );
  });
});
