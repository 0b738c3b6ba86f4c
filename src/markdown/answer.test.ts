import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, literalNewlines, readAnswer } from './answer.ts';
import { scan } from './scan.ts';

const CASES: [name: string, raw: string, answer: string][] = [
  ['breaks lines in prose', 'One.\\n\\nTwo.', 'One.\n\nTwo.'],
  [
    'breaks the line whatever letter follows',
    'as below\\nwhere\\ne) Silicon',
    'as below\nwhere\ne) Silicon',
  ],
  ['breaks the line before what would be a command in mathematics', 'a\\nu\\neq', 'a\nu\neq'],
  ['keeps real newlines', 'One.\n\nTwo.\\n', 'One.\n\nTwo.\n'],
  ['takes no other escape', '\\t \\r \\" \\u0041 \\b \\f \\\\', '\\t \\r \\" \\u0041 \\b \\f \\\\'],
  ['takes only the backslash before the n', 'C:\\\\n', 'C:\\\n'],

  ['keeps TeX commands in inline mathematics', 'if $q \\neq 0$\\nthen', 'if $q \\neq 0$\nthen'],
  ['keeps them in padded mathematics', 'if $ q \\neq 0 $,\\nso', 'if $ q \\neq 0 $,\nso'],
  ['keeps them in parentheses', '\\(\\nabla f\\)\\nx', '\\(\\nabla f\\)\nx'],
  ['keeps them in brackets', '\\[ x \\notin A \\]\\n', '\\[ x \\notin A \\]\n'],
  ['keeps them in display mathematics', '$$\\nu = 1$$\\nx', '$$\\nu = 1$$\nx'],
  ['breaks the line after the opener of a block', '$$\\nu = 1\\n$$', '$$\nu = 1\n$$'],
  ['breaks the line after the opener of a bracket block', '\\[\\nu = 1\\n\\]', '\\[\nu = 1\n\\]'],
  [
    'breaks lines of a block before what is no command',
    '$$\\nx = 1\\ny = 2\\n$$',
    '$$\nx = 1\ny = 2\n$$',
  ],
  ['takes the whole run of letters for the command', '$$\\nx \\negx\\n$$', '$$\nx \negx\n$$'],
  ['breaks the line after a row of TeX', '$$\\na \\\\\\nb\\n$$', '$$\na \\\\\nb\n$$'],
  ['takes money for prose', 'from $5\\nnow $6\\neach', 'from $5\nnow $6\neach'],
  [
    'finds mathematics behind money',
    'At $200 a month, $p \\neq q$.',
    'At $200 a month, $p \\neq q$.',
  ],

  [
    'keeps a newline in a string',
    '```c\\nprintf("a\\n");\\n}\\n```',
    '```c\nprintf("a\\n");\n}\n```',
  ],
  ['keeps every newline of a string', '```\\nf("a\\nb\\n")\\n```', '```\nf("a\\nb\\n")\n```'],
  ['keeps a newline in a single-quoted string', "```\\nf('a\\n')\\n```", "```\nf('a\\n')\n```"],
  ['breaks lines between strings', '```\\nf("a")\\nf("b")\\n```', '```\nf("a")\nf("b")\n```'],
  [
    'takes an escaped quotation mark for part of the string',
    '```\\nf("\\"\\n")\\n```',
    '```\nf("\\"\\n")\n```',
  ],
  ['takes an apostrophe for none', "```\\n# it's\\nx = 'a'\\n```", "```\n# it's\nx = 'a'\n```"],
  [
    'takes an apostrophe after a statement for none',
    "```\\na; // the '90s;\\nb('x')\\n```",
    "```\na; // the '90s;\nb('x')\n```",
  ],
  ['takes a semicolon in a string for text', "```\\nf('a; b\\n')\\n```", "```\nf('a; b\\n')\n```"],
  ['takes inches for none', '```\\n5" wide\\n6" high\\n```', '```\n5" wide\n6" high\n```'],
  ["takes Lisp's quote for none", "```scheme\\n'a\\n'b\\n```", "```scheme\n'a\n'b\n```"],
  [
    "takes Rust's lifetime for none",
    "```rust\\nf<'a>\\n(x: &'a T, '\\n')\\n```",
    "```rust\nf<'a>\n(x: &'a T, '\\n')\n```",
  ],
  [
    'breaks lines in a triple-quoted string',
    '```\\n"""\\nDoc\\n"""\\n```',
    '```\n"""\nDoc\n"""\n```',
  ],
  ['ends a string with its fence', '```\\nf("a\\n```\\nSay "b".', '```\nf("a\n```\nSay "b".'],
  [
    'reads a fence in a list',
    '- x:\\n  ```sh\\n  printf "%s\\n" *\\n  ```',
    '- x:\n  ```sh\n  printf "%s\\n" *\n  ```',
  ],
  ['reads a fence in a quotation', '> ~~~\\n> f("\\n")\\n> ~~~\\nx', '> ~~~\n> f("\\n")\n> ~~~\nx'],
  ['reads a fence without an end', '```\\nf("\\n")\\ng()', '```\nf("\\n")\ng()'],
  [
    'closes a fence with no shorter run',
    '````\\n```\\nf("\\n")\\n````',
    '````\n```\nf("\\n")\n````',
  ],

  ['keeps newlines in a code span', 'write `a\\nb`\\nhere', 'write `a\\nb`\nhere'],
  [
    'keeps a code span of line ends',
    'ends with `\\r\\n\\r\\n` or `\\n\\n`.',
    'ends with `\\r\\n\\r\\n` or `\\n\\n`.',
  ],
  [
    'opens no code span with a stray backtick',
    'the ` sign.\\n\\nUse `x`.',
    'the ` sign.\n\nUse `x`.',
  ],
  ['ends a code span with its list item', '- a ` b\\n- c ` d', '- a ` b\n- c ` d'],
  ['closes a code span with the same run', '``a`\\nb``\\nc', '``a`\\nb``\nc'],
  ['opens no code span with an escaped backtick', '\\`a\\nb`', '\\`a\nb`'],

  [
    'undoes a CSV field first',
    '"Say ""hi"".\\n```\\nf(""\\n"")\\n```"',
    'Say "hi".\n```\nf("\\n")\n```',
  ],
];

describe('readAnswer', () => {
  test.each(CASES)('%s', (_, raw, answer) => {
    expect(readAnswer(raw)).toBe(answer);
  });

  test.each(CASES)('%s, and changes nothing when it reads again', (_, raw, answer) => {
    expect(readAnswer(readAnswer(raw))).toBe(answer);
  });

  test('changes nothing when it reads again, whatever the parts', () => {
    fc.assert(
      fc.property(anyAnswer(), (raw) => {
        const answer = readAnswer(raw);
        expect(readAnswer(answer)).toBe(answer);
      }),
      { numRuns: 3000 },
    );
  });

  test('leaves no escape outside code and mathematics, whatever the parts', () => {
    fc.assert(
      fc.property(anyAnswer(), (raw) => {
        const answer = readAnswer(raw);
        for (const prose of proseOf(answer)) expect(prose).not.toContain('\\n');
      }),
      { numRuns: 3000 },
    );
  });

  test('reads well-formed parts each in its way, in any order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...BLOCKS), { maxLength: 8 }), (blocks) => {
        const raw = blocks.map(([written]) => written).join('\\n\\n');
        const read = blocks.map(([, meant]) => meant).join('\n\n');
        expect(readAnswer(raw)).toBe(read);
      }),
    );
  });
});

describe('literalNewlines', () => {
  test('says where a newline was kept, in units of the answer as given', () => {
    expect(literalNewlines('\u{1F600}\\n$a \\neq b$ and `\\nx`')).toEqual([
      { offset: 7, token: '\\neq' },
      { offset: 20, token: '\\nx' },
    ]);
  });

  test('counts the quotation marks of a CSV field', () => {
    const raw = '"Say ""a"" and ""b"": `\\n`"';
    expect(literalNewlines(raw)).toEqual([{ offset: raw.indexOf('\\n'), token: '\\n' }]);
  });

  test('names those places at which reading left a newline as it was', () => {
    fc.assert(
      fc.property(anyAnswer(), (raw) => {
        const literals = literalNewlines(raw);
        for (const { offset, token } of literals) expect(raw.startsWith(token, offset)).toBe(true);
        expect(literals).toHaveLength(readAnswer(raw).split('\\n').length - 1);
      }),
    );
  });
});

describe('isBlank', () => {
  test.each(['', ' \n', '&nbsp;', '&nbsp;\n\n&#160;', '<!-- nothing yet -->'])(
    'is true of %j',
    (text) => {
      expect(isBlank(text)).toBe(true);
    },
  );

  test.each(['x', '&nbsp;x', '&amp;'])('is false of %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});

/** Parts as written and as meant. */
const BLOCKS: [written: string, meant: string][] = [
  ['Plain prose.\\nThe next line.', 'Plain prose.\nThe next line.'],
  ['It costs $1,200 now and $900 later.', 'It costs $1,200 now and $900 later.'],
  ['- one\\n- not two', '- one\n- not two'],
  ['Where $x \\neq 0$,\\nmind $ \\nu $.', 'Where $x \\neq 0$,\nmind $ \\nu $.'],
  ['$$\\nn = \\nu \\\\\\nm\\n$$', '$$\nn = \\nu \\\\\nm\n$$'],
  ['\\[ a \\notin B \\]', '\\[ a \\notin B \\]'],
  ['```c\\nputs("a\\n");\\nnext();\\n```', '```c\nputs("a\\n");\nnext();\n```'],
  ['Type `\\n` there.\\nThen here.', 'Type `\\n` there.\nThen here.'],
];

/** Texts in which everything that the reader looks at meets everything else. */
function anyAnswer() {
  const parts = [
    ...[
      '\\n',
      '\\n',
      '\\n',
      '\n',
      '\\',
      '\\\\',
      'n',
      'eq',
      'u',
      ' ',
      '  ',
      'word',
      'and the',
      '5',
      ',',
      ';',
    ],
    ...[
      '`',
      '``',
      '```',
      '~~~',
      '```c',
      '$',
      '$$',
      '\\(',
      '\\)',
      '\\[',
      '\\]',
      '\\begin{cases}',
      '\\end{cases}',
    ],
    ...[
      '"',
      "'",
      '"""',
      '- ',
      '> ',
      '# ',
      '| ',
      '1. ',
      '=',
      '{',
      '}',
      '<b',
      'x="',
      '>',
      '](',
      ')',
      'https://',
    ],
    ...['\uFFFF', '\u{1F600}', '\\frac', '^2', '_i', '---'],
  ];
  return fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((chosen) => chosen.join(''));
}

function proseOf(markdown: string): string[] {
  const { spans } = scan(markdown);
  const starts = [0, ...spans.map(({ end }) => end)];
  return starts.map((start, i) => markdown.slice(start, spans[i]?.start ?? markdown.length));
}
