import { expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';

/** The sentences of a text’s links with what they stand in: `prose: See [it].` */
function sentencesOf(markdown: string): string[] {
  return renderMarkdown(markdown).links.map(({ sentence }) =>
    sentence ? `${sentence.block}: ${sentence.before}[${sentence.words}]${sentence.after}` : 'none',
  );
}

test.each([
  ['a paragraph', 'One. See [a\nb](/a) here. Two.', ['prose: See [a b] here.']],
  [
    'several of a paragraph',
    '[A](/a) and [b](/b). [C](/c).',
    ['prose: [A] and b.', 'prose: A and [b].', 'prose: [C].'],
  ],
  ['marked words', '*See* **the [`code`](/a)** _here_.', ['prose: See the [code] here.']],
  ['a line break', 'One,  \ntwo [a](/a).', ['prose: One, two [a].']],
  ['an item', '- One.\n- Ask [a](/a)\n  - or [b](/b).', ['item: Ask [a]', 'item: or [b].']],
  ['a loose item', '- One.\n\n- Ask [a](/a).\n\n  More.', ['item: Ask [a].']],
  ['a heading', '## On [a](/a)\n\nText.', ['heading: On [a]']],
  ['a quotation', '> See [a](/a).', ['prose: See [a].']],
  ['a cell', '| A | B |\n|-|-|\n| See [a](/a) | c |', ['cell: See [a]']],
  [
    'a cell with nothing else',
    '| A | B |\n|-|-|\n| [a](/a) | One. Two. |',
    ['cell: [a] · One. Two.'],
  ],
  ['the last cell', '| A | B | C |\n|-|-|-|\n| One. | | [a](/a) |', ['cell: One. · [a]']],
  ['a formula', 'With $x_1 = 5$ see [a](/a).', ['prose: With x1 = 5 see [a].']],
  ['a picture', 'See [![A rack](/rack.png)](/a).', ['prose: See [A rack].']],
  ['a footnote', 'One[^1].\n\n[^1]: See [a](/a).', ['item: See [a].']],
  ['words behind a footnote', 'One[^1] has [a](/a).\n\n[^1]: Two.', ['prose: One has [a].']],
  ['raw HTML', '<div>See <a href="/a">a</a>.</div>', ['prose: See [a].']],
  ['a link by file', 'See [a](../x/a.md).', ['prose: See [a].']],
  [
    'links to elsewhere, which need none',
    '[a](https://e.example) [b](#b) [c](//e.example/) [d](mailto:a@e.example)',
    ['none', 'none', 'none', 'none'],
  ],
])('the sentence of %s is found', (_name, markdown, sentences) => {
  expect(sentencesOf(markdown)).toEqual(sentences);
});
