import fc from 'fast-check';
import type { Nodes, Properties } from 'hast';
import { htmlToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { findMath } from './math.ts';
import { renderMarkdown } from './render.ts';

describe('whatever an author writes', () => {
  test.each(['markdown', 'mdx'] as const)('%s renders to safe HTML', (format) => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { html, lead = '', rest } = renderMarkdown(text, { format });
        expect(lead + rest).toBe(html);
        visit(htmlToHast(html, { fragment: true }), ({ tagName, properties }) => {
          expect(tagName).toMatch(SAFE_TAGS);
          expect(unsafeProperties(properties)).toEqual([]);
        });
      }),
      { numRuns: 1500 },
    );
  });

  test('no mark of the compiler is left in what it gives', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { html, text: plain, headings } = renderMarkdown(text);
        expect(html + plain + JSON.stringify(headings)).not.toMatch(/[\uE000-\uF8FF]|%EE%80/);
      }),
      { numRuns: 1500 },
    );
  });

  test('every formula that is found is in the HTML, as mathematics or as its source', () => {
    const parts = [
      '$x_1$',
      '$$\ny\n$$',
      '\\(z\\)',
      '**',
      '- ',
      '> ',
      '| ',
      '\n',
      '\n\n',
      ' a ',
      '$\\frac$',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...parts), { maxLength: 12 }), (chosen) => {
        const markdown = chosen.join('');
        const { html } = renderMarkdown(markdown);
        const shown = html.match(/<annotation|class="math-source"/g) ?? [];
        expect(shown.length).toBe(findMath(markdown).length);
      }),
    );
  });

  test('problems have places within the text', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const lines = text.split('\n');
        for (const { line, column } of renderMarkdown(text, { format: 'mdx' }).problems) {
          expect(line).toBeLessThanOrEqual(lines.length);
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
        }
      }),
    );
  });
});

const SAFE_TAGS =
  /^(?:a|abbr|annotation|aside|b|blockquote|br|code|dd|del|details|div|dl|dt|em|h[2-6]|hr|i|img|input|ins|kbd|li|m[a-z]+|ol|p|pre|section|semantics|span|strong|su[bp]|summary|table|tbody|td|th|thead|tr|ul)$/;

function unsafeProperties(properties: Properties): string[] {
  return Object.entries(properties).flatMap(([name, value]) => {
    const isUnsafe =
      /^on|^style$|^srcdoc$/i.test(name) ||
      (/^(?:href|src)$/.test(name) &&
        /^[^/?#]*:/.test(String(value)) &&
        !/^(?:https?|mailto|tel):/i.test(String(value)));
    return isUnsafe ? [`${name}=${value}`] : [];
  });
}

function visit(node: Nodes, check: (element: Extract<Nodes, { type: 'element' }>) => void): void {
  if (node.type === 'element') check(node);
  if ('children' in node) for (const child of node.children) visit(child, check);
}

/** Hostile and broken markup meets Markdown, mathematics and code. */
function anyText() {
  const parts = [
    ...[
      '<script>',
      '</script>',
      '<b onclick="x">',
      '</b>',
      '<a href="javascript:x">',
      '</a>',
      '<img src=x onerror=y>',
    ],
    ...[
      '<p style="x">',
      '</p>',
      '<svg/onload=x>',
      '<iframe src="x">',
      '<table>',
      '<td>',
      '<li>',
      '</table>',
      '<T>',
    ],
    ...[
      '<!--',
      '-->',
      '<',
      '>',
      '"',
      "'",
      '&lt;',
      '&#x3C;',
      '&',
      '=',
      '<Note>',
      '</Note>',
      '<Note title="',
      '{',
      '}',
    ],
    ...[
      '[a](javascript:b)',
      '![a](x',
      '](',
      ')',
      '[',
      ']',
      '[^1]',
      '[^1]: ',
      '`',
      '```',
      '```js',
      '~~',
      '~',
      '**',
    ],
    ...[
      '$',
      '$$',
      '$x$',
      '\\(',
      '\\)',
      '\\frac',
      '\\href{javascript:x}{y}',
      '\\htmlStyle{color:red}{x}',
      '{',
      '}',
    ],
    ...[
      '\\',
      '\n',
      '\n\n',
      ' ',
      '    ',
      '- ',
      '> ',
      '# ',
      '| a | b |\n|--|--|\n',
      '1. ',
      'word',
      '5',
      '\0',
      '\u{1F600}',
    ],
  ];
  return fc.oneof(
    fc.array(fc.constantFrom(...parts), { maxLength: 25 }).map((chosen) => chosen.join('')),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
  );
}
