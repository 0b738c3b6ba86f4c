import { describe, expect, test } from 'vitest';
import type { Component } from './mdx.ts';
import { element, text } from './nodes.ts';
import { renderMarkdown } from './render.ts';

const Customer: Component = () => [text('Acme <Ltd>')];
const Metric: Component = ({ value, big }, children) => [
  element('data', { value: String(value), className: big === true ? ['big'] : [] }, children),
];

function render(markdown: string) {
  return renderMarkdown(markdown, { format: 'mdx', components: { Customer, Metric } });
}

describe('MDX', () => {
  test.each([
    [
      'uses the kit',
      '<Note title="A & B">\nSee *here*.\n</Note>',
      '<aside class="note"><p class="note-title">A &#x26; B</p><p>See <em>here</em>.</p></aside>',
    ],
    ['uses components in a sentence', 'At <Customer/>.', '<p>At Acme &#x3C;Ltd>.</p>'],
    [
      'gives attributes as written',
      '<Metric value="$5 of $x$" big>two</Metric>',
      '<data value="$5 of $x$" class="big">two</data>',
    ],
    [
      'nests components',
      '<Note>\n<Note>\na\n</Note>\n</Note>',
      '<aside class="note"><aside class="note"><p>a</p></aside></aside>',
    ],
    [
      'cleans HTML as Markdown does',
      '<b onclick="x" class="y" lang="en">b</b>',
      '<p><b lang="en">b</b></p>',
    ],
    ['leaves comments out', 'a {/* b */} c', '<p>a  c</p>'],
    [
      'keeps braces in formulas',
      '$x_{1}$',
      '<p><math><semantics><mrow><msub><mi>x</mi><mn>1</mn></msub></mrow><annotation encoding="application/x-tex">x_{1}</annotation></semantics></math></p>',
    ],
  ])('%s', (_, markdown, html) => {
    const rendered = render(markdown);
    expect(rendered.html).toBe(html);
    expect(rendered.problems).toEqual([]);
  });

  test('takes the text of components into headings', () => {
    expect(render('## At <Customer/>').headings).toEqual([
      { level: 2, id: 'at-acme-ltd', text: 'At Acme <Ltd>' },
    ]);
  });

  test.each([
    ['an import', 'a\n\nimport x from "y"', 3, 1],
    ['an export', 'export const x = 1', 1, 1],
    ['an expression', 'a {1 + 1} b', 1, 3],
    ['an expression on its own', 'a\n\n{x}', 3, 1],
    ['an attribute', 'a <Metric value={1}/>', 1, 3],
    ['spread attributes', '<Note {...x}>a</Note>', 1, 1],
    ['code behind a formula of many lines', '$$\nx\n$$\n\n{y}', 5, 1],
  ])('reports %s as code', (_, markdown, line, column) => {
    expect(render(markdown).problems).toMatchObject([{ code: 'mdx/code', line, column }]);
  });

  test.each([
    ['<Noet>a</Noet>', 'There is no component <Noet>.', 'Did you mean <Note>?'],
    ['<Chart/>', 'There is no component <Chart>.', 'There are: Note, Customer, Metric.'],
    [
      '<constructor/>',
      'The HTML element <constructor> is not allowed, so its tags are shown.',
      undefined,
    ],
    [
      '<script>a</script>',
      'The HTML element <script> is not allowed, so its tags are shown.',
      undefined,
    ],
  ])('reports the unknown component in %s', (markdown, message, hint) => {
    const { problems, html } = render(`text ${markdown}`);
    expect(problems).toMatchObject([{ code: 'mdx/component', message, line: 1, column: 6 }]);
    expect(problems[0]?.hint).toBe(hint);
    expect(html).not.toMatch(/<(?:script|Noet|Chart)/);
  });

  test.each([
    ['a <Note> b', 1, 3],
    ['$$\nx\n$$\n\né <b>', 5, 3],
    ['a\n\n<!-- b -->', 3, 1],
    ['a {', 1, 3],
    ['a </b>', 1, 3],
  ])('reports that %j cannot be read, and shows it', (markdown, line, column) => {
    const { problems, html } = render(markdown);
    expect(problems).toMatchObject([{ code: 'mdx/syntax', line, column }]);
    expect(html).toMatch(/^<pre class="code" tabindex="0">/);
  });

  test.each([
    [
      'a <Note> b',
      'The <Note> that opens here is never closed.',
      'Write </Note> where it ends, or \\< where no tag is meant.',
    ],
    [
      '<Note>a\n\nb</Note>',
      'The <Note> that opens here is closed in another paragraph, list or quotation.',
      'Put <Note> and </Note> on lines of their own.',
    ],
    [
      '<Note>\na\n</Noet>',
      '</Noet> stands here while <Note> is still open.',
      'Write </Note> here or further up.',
    ],
    [
      'a </b>',
      'Nothing opens what </b> closes here.',
      'Remove it, or write \\< where no tag is meant.',
    ],
    [
      'a <!-- b -->',
      expect.stringContaining('create a comment'),
      'In MDX a comment is written {/* … */}; here, leave it out.',
    ],
    ['a {', expect.any(String), 'In MDX, write \\< and \\{ for the signs themselves.'],
  ])('says in plain words what is wrong with %j', (markdown, message, hint) => {
    expect(render(markdown).problems).toMatchObject([{ message, hint }]);
  });
});
