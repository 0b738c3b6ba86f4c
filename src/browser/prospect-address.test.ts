import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sizeBands } from '#search/story-facts.ts';
import { hadBefore, type Prospect } from '#search/story-match.ts';
import { hashOf, prospectIn } from './prospect-address.ts';

const offered = {
  industry: ['retail', 'education'],
  problem: ['slow', 'costs'],
  outcome: ['faster'],
};
const read = (hash: string) => prospectIn(hash, offered, (name) => name === 'main');

describe('a prospect in an address', () => {
  it('comes back as it was, whatever was said', () => {
    const optional = <T>(values: readonly T[]) =>
      fc.option(fc.constantFrom(...values), { nil: undefined });
    const prospects: fc.Arbitrary<Prospect> = fc.record({
      industry: optional(offered.industry),
      size: optional(sizeBands.map(({ slug }) => slug)),
      had: optional(hadBefore),
      problems: fc.subarray(offered.problem),
      outcomes: fc.subarray(offered.outcome),
    });
    fc.assert(
      fc.property(prospects, (prospect) => {
        const hash = hashOf(prospect);
        const expected = hash === '' ? { is: 'nothing' } : { is: 'prospect', prospect };
        expect(read(`#${hash}`)).toEqual(expected);
      }),
    );
  });

  it.each(['', '#', '#main'])('is not in %j', (hash) => {
    expect(read(hash)).toEqual({ is: 'nothing' });
  });

  it.each([
    ['#industry=mining', 'it says “mining”, which is no answer here to “industry”'],
    ['#industry=retail&age=7', 'it says “age”, which is no question here'],
    ['#size=10-49&size=1-9', 'it answers “size” more than once'],
    ['#problem=slow&problem=%3Cimg%3E', 'it says “<img>”, which is no answer here to “problem”'],
    ['#nowhere', 'it says “nowhere”, which is no question here'],
    [`#${'x'.repeat(99)}=1`, `it says “${'x'.repeat(40)}…”, which is no question here`],
  ])('cannot be read from %s, and nothing of it is taken over', (hash, why) => {
    expect(read(hash)).toEqual({ is: 'unreadable', why });
  });

  it('never fails, whatever the address says', () => {
    fc.assert(fc.property(fc.string(), (text) => void read(`#${text}`)));
  });
});
