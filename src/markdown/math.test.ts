import { describe, expect, test } from 'vitest';
import { findMath } from './math.ts';

/** The formulas of a text as written, display ones in double braces. */
function formulas(markdown: string): string[] {
  return findMath(markdown).map(({ source, isDisplay }) => (isDisplay ? `{{${source}}}` : source));
}

describe('findMath takes for prose', () => {
  test.each([
    'The licence costs $26,000 and has a resale value of $2,000.',
    'From $10 to $20, or $5–$7, or $100K-$200K.',
    'Each seat is $12 ($144 a year); the third is free ($0).',
    '**$5** a month, **$6** with support',
    '$500 * 10% = $50, and $550 / 12 = approximately $45.83',
    'US$ 5 million or C$ 6 million',
    'Some $5 million, US$ 6 million more',
    'It costs 10$ now and 20$ later.',
    'Two at $2 each and one at $3 each.',
    'between $X and $Y, where $N million is spent on $M units',
    'The $ sign stands before the amount, a $ sign.',
    'Set $HOME and $PATH.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a shell writes it so.
    'Set ${HOME}/bin:${PATH}/bin.',
    '$_GET and $_POST hold what was sent; $this->x_y, $that',
    'Excel writes $A$1:$B$10.',
    'The pattern ^a$ differs from ^b$.',
    '\\$5 and \\$6',
    'It earned $5\nand lost $6',
    '- pay $5 ^now\n- pay 6$ later',
    '| $5 | $6 |\n| a$ | b$ |',
    'He made lots of $$ and more of the $$ after.',
    'A price in $$$ is high, $$$.',
    '`$x$` and ``a `$x$` b``',
    '```\n$x$\n```',
    '[x](https://example.org/?a=$b$c) and https://example.org/$x$',
    '<a title="$x$">x</a>',
    'an array\\[0\\], a note \\[see below\\], an aside \\(see the next page\\)',
    '\\\\(x\\\\)',
  ])('%s', (markdown) => {
    expect(formulas(markdown)).toEqual([]);
  });
});

describe('findMath takes for mathematics', () => {
  test.each([
    ['$x$, $ P $, $O(n)$, $2k + 1$ and $10$', ['$x$', '$ P $', '$O(n)$', '$2k + 1$', '$10$']],
    ['the $n$th of $k$-means', ['$n$', '$k$']],
    ['10$^{-3}$ m', ['$^{-3}$']],
    ['$v = u + at$ and $ax + by = c$', ['$v = u + at$', '$ax + by = c$']],
    ['$P(A and B)$ and $\\text{cost of all}$', ['$P(A and B)$', '$\\text{cost of all}$']],
    [
      '$5 kg$, $30 degrees$, $25.0 \\, \\text{mL}$',
      ['$5 kg$', '$30 degrees$', '$25.0 \\, \\text{mL}$'],
    ],
    ['A loan of $1,000 at rate $r$', ['$r$']],
    ['Apples at $2 each, pears at $3: let $x$ be $2a + 3b$.', ['$x$', '$2a + 3b$']],
    ['costs $1,000. At a rate of 5% ($r = 0.05$)', ['$r = 0.05$']],
    ['At $5 each, $x_1$ costs $6 and $y_2$ costs $7.', ['$x_1$', '$y_2$']],
    ['$[0, 1)$ and $|x|$', ['$[0, 1)$', '$|x|$']],
    ['$\\$5 + \\$6$', ['$\\$5 + \\$6$']],
    ['**$x$** and _$y$_ and [$z$](/z)', ['$x$', '$y$', '$z$']],
    ['| $P(A | B)$ | $|x|$ |', ['$P(A | B)$', '$|x|$']],
    ['\\(x\\), \\( a_b \\), \\(P(A and B)\\)', ['\\(x\\)', '\\( a_b \\)', '\\(P(A and B)\\)']],
    ['\\[ x = 1 \\]', ['{{\\[ x = 1 \\]}}']],
    ['$$x$$', ['{{$$x$$}}']],
    ['$$\nx\n=\n- y\n$$', ['{{$$\nx\n=\n- y\n$$}}']],
    ['$$\nx\n\n= y\n$$', ['{{$$\nx\n\n= y\n$$}}']],
    ['where $$x$$ is the price', ['$$x$$']],
    ['so $$x = 1$$.', ['{{$$x = 1$$}}']],
    ['## About $$x$$', ['$$x$$']],
    [
      '\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}',
      ['{{\\begin{align}\na &= b \\\\\nc &= d\n\\end{align}}}'],
    ],
    ['$$x = 1', []],
    ['$$\nx\n\n## Next\n\n$$', []],
  ])('%j', (markdown, found) => {
    expect(formulas(markdown)).toEqual(found);
  });

  test('without the markers of a blockquote', () => {
    expect(findMath('> $$\n> x\n> = y\n> $$')[0]?.tex).toBe('x\n = y');
  });

  test('at its place', () => {
    expect(findMath('\u{1F600} $x$')[0]).toMatchObject({ tex: 'x', start: 3, end: 6 });
  });
});
