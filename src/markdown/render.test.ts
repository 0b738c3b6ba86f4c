import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './render.ts';

const html = (markdown: string) => renderMarkdown(markdown).html;
const codes = (markdown: string) => renderMarkdown(markdown).problems.map(({ code }) => code);

describe('renderMarkdown', () => {
  test.each([
    ['changes no characters', '"Quoted" -- and... (c)', '<p>"Quoted" -- and... (c)</p>'],
    ['keeps money as text', 'from $5 to $6', '<p>from $5 to $6</p>'],
    ['strikes out between two tildes', '~~old~~ new', '<p><del>old</del> new</p>'],
    ['leaves single tildes alone', 'H~2~O, ~5 and ~6', '<p>H~2~O, ~5 and ~6</p>'],
    ['leaves formulas in code alone', 'use `$x$`', '<p>use <code>$x$</code></p>'],
    [
      'leaves formulas in indented code alone',
      'a\n\n    $x_1$',
      '<p>a</p>\n<pre class="code" tabindex="0"><code>$x_1$\n</code></pre>',
    ],
    [
      'names the language of code',
      '```Rust\nx\n```',
      '<pre class="code" tabindex="0"><code class="language-rust">x\n</code></pre>',
    ],
    [
      'names no language that is no name',
      '```"><b>\nx\n```',
      '<pre class="code" tabindex="0"><code class="language-b">x\n</code></pre>',
    ],
    [
      'says whether tasks are done',
      '- [x] a',
      '<ul class="contains-task-list">\n<li class="task-list-item"><input type="checkbox" checked disabled aria-label="Done"> a</li>\n</ul>',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  test('lets a table scroll and aligns its cells by classes', () => {
    expect(html('| a | |\n|:-:|--:|\n| 1 | 2 |').replaceAll('\n', '')).toBe(
      '<div class="table-scroll" role="group" tabindex="0" aria-label="Table"><table>' +
        '<thead><tr><th class="align-center" scope="col">a</th><td class="align-right"></td></tr></thead>' +
        '<tbody><tr><td class="align-center">1</td><td class="align-right">2</td></tr></tbody>' +
        '</table></div>',
    );
  });

  test('parts the first paragraph from the rest', () => {
    const { lead, rest, html } = renderMarkdown('First $x$.\n\nSecond.');
    expect(lead).toMatch(/^<p>First <math>.*<\/p>$/);
    expect(rest.trim()).toBe('<p>Second.</p>');
    expect(lead + rest).toBe(html);
  });

  test('has no first paragraph where the text opens otherwise', () => {
    expect(renderMarkdown('## Title\n\nText.').lead).toBeUndefined();
  });

  test('gives the plain text, with TeX as its source', () => {
    const markdown =
      '## A *title*\n\nOf $x_1$\nand `code`.\n\n| a | b |\n|--|--|\n| c | d<br>e |\n\n![A chart](/c.png)';
    expect(renderMarkdown(markdown).text).toBe('A title Of x_1 and code. a b c d e A chart');
  });

  test('numbers footnotes, with ids of their own', () => {
    const { html } = renderMarkdown('A[^1]\n\n[^1]: B', { idPrefix: 'n-' });
    expect(html).toContain('<a href="#n-fn-1" id="n-fnref-1"');
    expect(html).toContain('<li id="n-fn-1">');
    expect(html).toContain('id="n-footnote-label"');
    expect(html).toContain('aria-describedby="n-footnote-label"');
  });

  test('shows a text that is nested too deeply as its source', () => {
    const { html, problems } = renderMarkdown(`${'> '.repeat(20_000)}<b>`);
    expect(html).toMatch(/^<pre class="code" tabindex="0">&gt; .*&lt;b&gt;<\/pre>$/);
    expect(problems.map(({ code }) => code)).toEqual(['html/depth']);
  });
});

describe('mathematics', () => {
  const tex = (markdown: string) =>
    [...html(markdown).matchAll(/<annotation[^>]*>(.*?)<\/annotation>/gs)].map(
      ([, source]) => source,
    );

  test.each([
    ['in emphasis', '**$a_1$** and *$b$*', ['a_1', 'b']],
    [
      'beside underscores and stars',
      '$a_1$ and $b_1$, $x^*$ and $y^*$',
      ['a_1', 'b_1', 'x^*', 'y^*'],
    ],
    ['with escapes of its own', '\\(\\{a\\}\\) $\\_ \\\\ b$', ['\\{a\\}', '\\_ \\\\ b']],
    ['in a table, with bars', '| a |\n|---|\n| $|x|$ |', ['|x|']],
    ['in a list', '- a\n\n  $$\n  x\n  $$\n- $y$', ['x', 'y']],
    ['in a heading and a link', '## $x$\n\n[$y$](/y)', ['x', 'y']],
    ['in a footnote', 'a[^1]\n\n[^1]: $x$', ['x']],
    ['with a line that would be a heading', 'so\n$$\nx\n=\ny\n$$\nends', ['x\n=\ny']],
    ['with a line that would be a list', '$$\nx\n- y\n$$', ['x\n- y']],
    ['in HTML', '<details>\n<summary>$x$</summary>\n\n$y$\n\n</details>', ['x', 'y']],
  ])('is found %s', (_, markdown, found) => {
    expect(tex(markdown)).toEqual(found);
    expect(html(markdown)).not.toMatch(/<h[12]>(?!<math)|[\uE000-\uF8FF]/);
  });

  test('that cannot be rendered is shown and reported at its place', () => {
    const { html, problems } = renderMarkdown('Fine.\n\nIs $\\frac{1$ wrong?');
    expect(html).toContain('<code class="math-source">$\\frac{1$</code>');
    expect(problems).toEqual([
      {
        code: 'math/syntax',
        message:
          "KaTeX cannot render $\\frac{1$: Unexpected end of input in a macro argument, expected '}'.",
        hint: 'It is shown as its source.',
        snippet: '$\\frac{1$ wrong?',
        line: 3,
        column: 4,
      },
    ]);
  });

  test('that cannot be rendered is reported at its first line', () => {
    expect(renderMarkdown('$$\n\\frac\n$$').problems[0]).toMatchObject({
      line: 2,
      column: 1,
      snippet: '\\frac',
    });
  });
});

describe('HTML', () => {
  test.each([
    [
      'keeps allowed tags',
      'x<sub>1</sub> and <kbd>Esc</kbd><br>',
      '<p>x<sub>1</sub> and <kbd>Esc</kbd><br></p>',
    ],
    [
      'keeps blocks with Markdown in them',
      '<details>\n<summary>S</summary>\n\n*x*\n\n</details>',
      '<details>\n<summary>S</summary>\n<p><em>x</em></p>\n</details>',
    ],
    [
      'drops attributes',
      '<b onclick="x" style="y" class="z" id="i" title="t">b</b>',
      '<p><b>b</b></p>',
    ],
    ['resolves character references', '<p>a &amp; b</p>', '<p>a &#x26; b</p>'],
    ['drops comments', 'a <!-- b --> c', '<p>a  c</p>'],
    [
      'shows placeholders',
      'ssh <user@host>, <IP address>',
      '<p>ssh &#x3C;user@host>, &#x3C;IP address></p>',
    ],
    [
      'shows types and headers',
      'List<T> of vector<int>, <stdio.h>, <std::string>',
      '<p>List&#x3C;T> of vector&#x3C;int>, &#x3C;stdio.h>, &#x3C;std::string></p>',
    ],
    [
      'shows tags that nothing closes',
      'the <p> tag and </i>',
      '<p>the &#x3C;p> tag and &#x3C;/i></p>',
    ],
    ['shows blocks within a paragraph', 'a <div>b</div>', '<p>a &#x3C;div>b&#x3C;/div></p>'],
    [
      'shows scripts as text',
      '<script>alert(1)</script>',
      '<p>&#x3C;script>alert(1)&#x3C;/script></p>',
    ],
    [
      'renders what follows a script',
      '<style>\n\n**b**',
      '<p>&#x3C;style></p>\n<p><strong>b</strong></p>',
    ],
    ['shows an unclosed comment', 'a <!-- b', '<p>a &#x3C;!-- b</p>'],
    [
      'closes what is nested wrongly',
      '<b>a <i>b</b> c</i>',
      '<p><b>a &#x3C;i>b</b> c&#x3C;/i></p>',
    ],
    [
      'leaves placeholders in code alone',
      '`<IP address>`',
      '<p><code>&#x3C;IP address></code></p>',
    ],
  ])('%s', (_, markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });
});

describe('links', () => {
  test.each(['/a', 'a.md', '../a', '#a', '?a=b:c', 'a/b:c', 'mailto:a@b.example', 'tel:+441'])(
    'keep %s',
    (href) => {
      expect(html(`[x](${href})`)).toBe(`<p><a href="${href}">x</a></p>`);
    },
  );

  test.each(['https://e.example', 'http://e.example', '//e.example'])(
    'mark %s as external',
    (href) => {
      expect(html(`[x](${href})`)).toBe(`<p><a href="${href}" rel="external noopener">x</a></p>`);
    },
  );

  test.each([
    '[x](javascript:alert)',
    '[x](JaVaScript:alert)',
    '[x](java&#10;script:alert)',
    '[x](&#1;javascript:alert)',
    '[x](data:text/html,x)',
    '[x](vbscript:x)',
    '<a href="javascript:alert">x</a>',
    '<a href=" javascript:alert">x</a>',
    '[x][y]\n\n[y]: javascript:alert',
  ])('lose the address in %j', (markdown) => {
    expect(html(markdown)).toContain('<a>x</a>');
    expect(codes(markdown)).toEqual(['html/link']);
  });

  test('are listed as written, with their places', () => {
    const markdown = 'A [b](/c) and\n<a href="/d">e</a>, $x$ [f](g.md#h).';
    const { links, html } = renderMarkdown(markdown, {
      resolveLink: (href) => (href === 'g.md#h' ? '/g#h' : undefined),
    });
    expect(links).toMatchObject([
      { href: '/c', line: 1, column: 3 },
      { href: '/d', line: 2, column: 1 },
      { href: 'g.md#h', line: 2, column: 25 },
    ]);
    expect(html).toContain('<a href="/g#h">f</a>');
  });
});

describe('images', () => {
  test('load late', () => {
    expect(html('![A rack](/rack.png "R")')).toBe(
      '<p><img src="/rack.png" alt="A rack" title="R" loading="lazy" decoding="async"></p>',
    );
  });

  test.each(['http://e.example/a.png', 'a.png', '//e.example/a.png', 'data:image/png,x'])(
    'do not come from %s',
    (src) => {
      expect(html(`![A rack](${src})`)).toBe('<p>A rack</p>');
      expect(codes(`![A rack](${src})`)).toEqual(['html/image']);
    },
  );

  test('need a description', () => {
    expect(codes('![](/rack.png)')).toEqual(['html/image']);
  });

  test('have formulas in their description as written', () => {
    expect(html('![A plot of $x_1$](/p.png)')).toContain('alt="A plot of $x_1$"');
  });
});
