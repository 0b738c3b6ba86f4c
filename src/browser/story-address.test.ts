import { describe, expect, it } from 'vitest';
import { addressOfChoice, choiceIn } from './story-address.ts';

const values = ['retail', 'education', '10-49', 'slow'];
const isValue = (_: string, value: string) => values.includes(value);

describe('the address of the list of stories', () => {
  it.each([
    ['', {}, 'relevance'],
    ['?industry=retail&industry=education', { industry: ['retail', 'education'] }, 'relevance'],
    ['?size=10-49&problem=slow&sort=date', { size: ['10-49'], problem: ['slow'] }, 'date'],
  ])('%s says a choice and comes back from it', (search, filters, order) => {
    expect(choiceIn(search, isValue)).toEqual({ choice: { filters, order }, unknown: [] });
    expect(addressOfChoice('/case-studies', choiceIn(search, isValue).choice)).toBe(
      `/case-studies${search}`,
    );
  });

  it.each([
    ['?industry=mining&industry=retail', { industry: ['retail'] }, ['mining']],
    ['?sort=luck', {}, ['luck']],
    ['?industry=&industry=retail&industry=retail&utm=x', { industry: ['retail'] }, []],
    ['?__proto__=retail&constructor=x', {}, []],
  ])('%s: what is not there is told and left out', (search, filters, unknown) => {
    expect(choiceIn(search, isValue)).toEqual({ choice: { filters, order: 'relevance' }, unknown });
  });
});
