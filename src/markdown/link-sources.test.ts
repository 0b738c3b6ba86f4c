import { describe, expect, test } from 'vitest';
import { linkSources } from './link-sources.ts';

function targets(text: string, format: 'markdown' | 'mdx' = 'markdown'): string[] {
  return linkSources(text, format).map(({ href, start, end }) => {
    expect(text.slice(start, end)).toBe(href);
    return href;
  });
}

describe('linkSources', () => {
  test.each([
    ['links', '[a](/b) [a]( /c "T") [](/d) [a](g.md#h)', ['/b', '/c', '/d', 'g.md#h']],
    ['labels with brackets and code', '[a [b] `](/x)` ![p](/p.png)](/c)', ['/p.png', '/c']],
    ['pictures', '![a](/b "T") ![a [c]](../d.png)', ['/b', '../d.png']],
    ['definitions', '[a]\n\n[a]: /b "T"\n[c]:\n  /d', ['/b', '/d']],
    ['quotations', '> [a](\n> /b)\n>\n> [c]: /d', ['/b', '/d']],
    ['footnotes', 'x[^1]\n\n[^1]: [a](/b)', ['/b']],
    ['HTML', '<a title="x" href=\'/b\'>c</a>\n\n<div>\n<img src=/d>\n</div>', ['/b', '/d']],
    ['line ends of Windows', '[a](/b)\r\n\r\n[c](/d)', ['/b', '/d']],
  ])('finds the targets of %s', (_what, text, expected) => {
    expect(targets(text)).toEqual(expected);
  });

  test.each([
    ['code', '`[a](/b)`'],
    ['a block of code', '~~~\n[a](/b)\n~~~'],
    ['code by indentation', 'a\n\n    [a](/b)'],
    ['a formula', '$[a](/b) + x$'],
    ['a comment', '<!-- <a href="/b"> [a](/b) -->'],
    ['text', '\\[a](/b) a](/b) /b <https://x.org/b>'],
    ['a tag that is none', 'vector<a href> <IP address>'],
  ])('finds nothing in %s', (_what, text) => {
    expect(targets(text)).toEqual([]);
  });

  test('finds the attributes of components that are addresses', () => {
    const text = '<Note title="/b" at=\'/c#d\' than="e">\n[f](/g)\n</Note>\n\nx <A href="h.md" />';
    expect(targets(text, 'mdx')).toEqual(['/b', '/c#d', '/g', 'h.md']);
  });

  test('finds nothing in MDX that cannot be read', () => {
    expect(targets('<Note>[a](/b)', 'mdx')).toEqual([]);
  });
});
