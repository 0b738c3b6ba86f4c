import fc from 'fast-check';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { readAnswer } from '#markdown/answer.ts';
import { offsetInSource } from './answer-offset.ts';

/** The source from the character on that the mark `@` of the read answer comes from. */
function sourceAt(source: string): string {
  const { answer } = load(`answer: ${source}`) as { answer: string };
  const text = readAnswer(answer.trim());
  return source.slice(offsetInSource(source, text, text.indexOf('@')));
}

test.each([
  ['folded text', '>-\n  One two\n  three @here\n', '@here\n'],
  ['the first character', '>-\n  @One\n', '@One\n'],
  ['escaped line breaks', '>-\n  One\\n\\ntwo\\n@three\n', '@three\n'],
  ['an escape at the fold', '>-\n  One\\n\n  \\n@two\n', '@two\n'],
  ['blank lines', '>-\n  One\n\n  \\ntwo @x\n', '@x\n'],
  ['literal text', '|\n  One\n    two @x\n', '@x\n'],
  ['plain text', 'One two @x', '@x'],
  ['double quotes', '"One \\"two\\" @x"', '@x"'],
  ['CSV quotes', '>-\n  "One ""two"" @x"\n', '@x"\n'],
  ['an n after a line break', '>-\n  One\\nnone @x\n', '@x\n'],
  ['TeX that begins with \\n', '>-\n  So\\n\\n$\\neq \\nu$ @x\n', '@x\n'],
  ['TeX right after line breaks', '>-\n  So\\n\\n$a$\\n$\\nu$ is @x\n', '@x\n'],
])('a place in %s is found in its source', (_, source, rest) => {
  expect(sourceAt(source)).toBe(rest);
});

test('every character of an answer is found, however it is escaped and folded', () => {
  const word = fc.stringMatching(/^[a-m]{1,5}$/);
  const gap = fc.constantFrom(' ', '\n  ', '\\n', '\\n\\n', '\\n\n  ');
  const parts = fc.array(fc.tuple(word, gap), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(parts, fc.nat(11), (pieces, which) => {
      const marked = pieces.map(([letters, blank], i) => [
        i === which % pieces.length ? `@${letters}` : letters,
        i < pieces.length - 1 ? blank : '',
      ]);
      const source = `>-\n  ${marked.flat().join('')}\n`;
      expect(sourceAt(source)).toBe(source.slice(source.indexOf('@')));
    }),
  );
});
