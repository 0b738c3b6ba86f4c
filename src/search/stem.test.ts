import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stemOf } from './stem.ts';

describe('the stem', () => {
  it.each([
    [['manage', 'managed', 'manages', 'managing'], 'manag'],
    [['respond', 'responded', 'responding'], 'respond'],
    [['terminate', 'termination', 'terminated'], 'termin'],
    [['policy', 'policies'], 'polici'],
    [['running', 'runs'], 'run'],
    [['hoping'], 'hope'],
    [['agreed', 'agree'], 'agre'],
    [['feed'], 'feed'],
    [['happily'], 'happili'],
    [['sky', 'skies'], 'sky'],
    [['news'], 'news'],
    [['exceed'], 'exceed'],
    [['generous', 'generously'], 'generous'],
    [['rational', 'relational'].slice(0, 1), 'ration'],
    [['controllable'], 'control'],
    [['sla'], 'sla'],
    [['iso27001'], 'iso27001'],
    [['c++'], 'c++'],
    [['is'], 'is'],
  ])('of %j is %s', (words, stem) => {
    expect(words.map(stemOf)).toEqual(words.map(() => stem));
  });

  it('is never longer than the word and an e, and never empty', () => {
    const words = fc.stringMatching(/^[a-z]{1,16}$/);
    fc.assert(
      fc.property(words, (word) => {
        const stem = stemOf(word);
        expect(stem.length).toBeGreaterThan(0);
        expect(stem.length).toBeLessThanOrEqual(word.length + 1);
      }),
    );
  });
});
