import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutSentence, mostOfSentence, saysMore, sentenceAround } from './link-sentence.ts';

/** The sentence around the words in brackets, told the same way. */
function sentenceIn(marked: string): string {
  const [before = '', words = '', after = ''] = marked.split(/[[\]]/);
  const start = before.length;
  const found = sentenceAround(before + words + after, start, start + words.length);
  return `${found.before}[${found.words}]${found.after}`;
}

describe('the sentence around a link', () => {
  test.each([
    ['See [it].', 'See [it].'],
    ['One. See [it] here. Three.', 'See [it] here.'],
    ['One! Is [it] so? Three.', 'Is [it] so?'],
    ['One. [It].', '[It].'],
    ['No. [It] is not.', '[It] is not.'],
    ['[It] is so', '[It] is so'],
    ['Ask for levels, e.g. Gold or [Silver]. Then sign.', 'Ask for levels, e.g. Gold or [Silver].'],
    ['Ask Mr. Lee or [Dr. Ray]. Then sign.', 'Ask Mr. Lee or [Dr. Ray].'],
    ['It is in Art. 28 of the [law]. Read it.', 'It is in Art. 28 of the [law].'],
    ['It is in No. 5. The [law] is old.', 'The [law] is old.'],
    ['A credit, i.e. [money], etc. is due. Ask.', 'A credit, i.e. [money], etc. is due.'],
    ['It has 99.9% of [time]. Ask.', 'It has 99.9% of [time].'],
    ['“How long?” you [ask]. They say.', '“How long?” you [ask].'],
    ['They say “Soon.” You [ask] again.', 'You [ask] again.'],
    ['One. See [it. And that] too. Three.', 'See [it. And that] too.'],
    ['Erstens. Der [Vertrag] gilt. Drittens.', 'Der [Vertrag] gilt.'],
    ['一つ目。[契約]を読む。三つ目。', '[契約]を読む。'],
  ])('of %s is %s', (marked, sentence) => {
    expect(sentenceIn(marked)).toBe(sentence);
  });

  test('is cut between words on both sides where it is long', () => {
    const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    const sentence = sentenceIn(`${long} [link] ${long}`);
    expect(sentence).toMatch(/^…word4\d (?:word\d\d )*\[link\](?: word\d+)*…$/);
  });

  test('gives one side the room that the other does not need', () => {
    const long = Array.from({ length: 60 }, (_, i) => `word${i}`).join(' ');
    expect(sentenceIn(`See [link] ${long}`)).toMatch(/^See \[link\](?: word\d+){2}\d*.* word2\d…$/);
    expect(sentenceIn(`${long} [link].`)).toMatch(/^…word3\d .*word59 \[link\]\.$/);
  });
});

const parts = fc.record({
  before: fc.string({ unit: 'grapheme', maxLength: 300 }),
  words: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }),
  after: fc.string({ unit: 'grapheme', maxLength: 300 }),
});

test('whatever is cut stays within the room, whole in its characters and taken from its own side', () => {
  fc.assert(
    fc.property(parts, (sentence) => {
      const { before, words, after } = cutSentence({ ...sentence, block: 'prose' });
      expect((before + words + after).length).toBeLessThanOrEqual(mostOfSentence + 2);
      expect((before + words + after).isWellFormed()).toBe(true);
      expect(sentence.before.endsWith(before.replace(/^…/, ''))).toBe(true);
      expect(sentence.words.startsWith(words.replace(/…$/, ''))).toBe(true);
      expect(sentence.after.startsWith(after.replace(/…$/, ''))).toBe(true);
    }),
  );
});

test('what is short is kept whole', () => {
  fc.assert(
    fc.property(parts, (sentence) => {
      const { before, words, after } = sentence;
      fc.pre((before + words + after).length <= mostOfSentence && words.length <= 140);
      const whole = { ...sentence, block: 'prose' } as const;
      expect(cutSentence(whole)).toEqual(whole);
    }),
  );
});

test.each([
  [{ before: '', after: '.' }, false],
  [{ before: '– ', after: '' }, false],
  [{ before: 'See ', after: '' }, true],
  [{ before: '', after: ' in 5' }, true],
])('a sentence with %j around the link says more: %s', (sentence, more) => {
  expect(saysMore(sentence)).toBe(more);
});
