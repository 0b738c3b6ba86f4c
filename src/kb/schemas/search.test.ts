import { describe, expect, it } from 'vitest';
import { searchSettings } from './search.ts';

describe('search.yaml', () => {
  it('may say nothing', () => {
    expect(searchSettings.parse({})).toEqual({ stop_words: [], synonyms: [] });
  });

  it.each([
    [{ synonyms: [['help desk']] }, 'expected two wordings or more that mean the same'],
    [{ synonyms: ['help desk'] }, 'expected a list of wordings, such as [provider, supplier]'],
    [
      { synonyms: [['Help desk', 'help desk']] },
      'expected a wording that the list has not yet, found help desk again',
    ],
    [{ stop_words: ['of course'] }, 'expected a single word'],
    [{ stop_words: 'the' }, 'expected a list of words'],
  ])('%j is refused: %s', (data, message) => {
    const { error } = searchSettings.safeParse(data);
    expect(error?.issues.map((issue) => issue.message)).toEqual([message]);
  });
});
