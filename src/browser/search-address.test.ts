import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Asked,
  addressOf,
  askedBy,
  askedIn,
  filterGroups,
  plainly,
} from './search-address.ts';

describe('the address of the search page', () => {
  it.each([
    ['', {}],
    ['?q=', {}],
    ['?q=+exit++plan%0A', { query: 'exit plan' }],
    ['?q=sla&words=typed', { query: 'sla', isVerbatim: true }],
    ['?q=sla&words=others&view=kinds', { query: 'sla', isGrouped: true }],
    [
      '?q=a%26b&kind=Term&kind=Guide&subject=Costs+%26+fees',
      { query: 'a&b', filters: { kind: ['Term', 'Guide'], subject: ['Costs & fees'] } },
    ],
    ['?kind=Term&kind=Term&kind=&colour=red', { filters: { kind: ['Term'] } }],
  ])('%s says what is asked', (search, asked) => {
    expect(askedIn(search)).toEqual({ ...plainly(''), ...asked });
  });

  it('is plain where nothing is asked', () => {
    expect(addressOf(plainly(''))).toBe('/search');
  });

  it('keeps a very long question to its beginning', () => {
    expect(askedIn(`?q=${'why '.repeat(1000)}`).query).toHaveLength(300);
  });

  it('leads back to what was asked', () => {
    const word = fc
      .string({ minLength: 1, maxLength: 12, unit: 'grapheme' })
      .filter((text) => text.isWellFormed());
    const filters = fc.dictionary(
      fc.constantFrom(...filterGroups),
      fc.uniqueArray(word, { minLength: 1, maxLength: 3 }),
    );
    const query = word.map((text) => text.trim().replace(/\s+/g, ' '));
    const [isVerbatim, isGrouped] = [fc.boolean(), fc.boolean()];
    fc.assert(
      fc.property(fc.record({ query, filters, isVerbatim, isGrouped }), (asked: Asked) => {
        const { search } = new URL(addressOf(asked), 'https://example.com');
        expect(askedIn(search)).toEqual({ ...asked, filters: { ...asked.filters } });
      }),
    );
  });
});

it('a form asks what its fields hold', () => {
  const form = new FormData();
  form.append('q', ' service  credits ');
  form.append('kind', 'Term');
  form.append('subject', '');
  form.append('view', 'kinds');
  expect(askedBy(form)).toEqual({
    query: 'service credits',
    filters: { kind: ['Term'] },
    isVerbatim: false,
    isGrouped: true,
  });
});
