import { describe, expect, test } from 'vitest';
import { type RenderOptions, renderMarkdown } from './render.ts';

function headings(markdown: string, options?: RenderOptions) {
  return renderMarkdown(markdown, options).headings;
}

/** A text with headings of these levels. */
function outline(...levels: number[]): string {
  return levels.map((level) => `${'#'.repeat(level)} H\n\ntext`).join('\n\n');
}

describe('headings', () => {
  test.each([
    [[3, 4, 3], 2, [2, 3, 2]],
    [[3, 4, 3], 3, [3, 4, 3]],
    [[1, 2, 3], 2, [2, 3, 4]],
    [[3, 5, 6, 4, 3], 2, [2, 3, 4, 3, 2]],
    [[4, 3, 4], 2, [2, 2, 3]],
    [[1, 2, 3, 4, 5, 6], 4, [4, 5, 6, 6, 6, 6]],
  ] as const)('of the levels %j below %i become %j', (written, topHeading, levels) => {
    expect(headings(outline(...written), { topHeading }).map(({ level }) => level)).toEqual(levels);
  });

  test('have ids of their own', () => {
    expect(headings('## What is it?\n\n## What is it?\n\n## The $\\alpha$ of *it*')).toEqual([
      { level: 2, id: 'what-is-it', text: 'What is it?' },
      { level: 2, id: 'what-is-it-1', text: 'What is it?' },
      { level: 2, id: 'the-alpha-of-it', text: 'The \\alpha of it' },
    ]);
  });

  test('have ids with the prefix asked for', () => {
    expect(renderMarkdown('## A', { idPrefix: 'q-' }).html).toContain('<h2 id="q-a">A</h2>');
  });

  test('have ids that no footnote has', () => {
    const { html } = renderMarkdown('## fn 1\n\na[^1]\n\n[^1]: b');
    expect(html.match(/id="fn-1"/g)).toHaveLength(1);
  });

  test('without text go', () => {
    expect(renderMarkdown('###\n\ntext').html.trim()).toBe('<p>text</p>');
  });

  test('of only signs have no id', () => {
    expect(renderMarkdown('## ?!').html).toBe('<h2>?!</h2>');
  });

  test('may be written in HTML', () => {
    expect(renderMarkdown('<h4>A</h4>').html).toContain('<h2 id="a">A</h2>');
  });

  test('have beside them a link that names them and adds no text', () => {
    const { html, text } = renderMarkdown('## Who “pays”?');
    expect(html).toBe(
      '<div class="section-heading"><h2 id="who-pays">Who “pays”?</h2>' +
        '<a class="heading-anchor" href="#who-pays" aria-label="Link to this section: Who “pays”?"></a></div>',
    );
    expect(text).toBe('Who “pays”?');
  });

  test('have a link whose address is encoded', () => {
    expect(renderMarkdown('## Größe').html).toContain('href="#gr%C3%B6%C3%9Fe"');
  });

  test.each([
    '<details><summary><h3>A</h3></summary>text</details>',
    '<a href="/x"><h3>A</h3></a>',
  ])('have no link within what is clicked for something else: %s', (markdown) => {
    expect(renderMarkdown(markdown).html).not.toContain('heading-anchor');
  });
});
