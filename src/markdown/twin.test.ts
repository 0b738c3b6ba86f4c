import fc from 'fast-check';
import type { Nodes } from 'hast';
import { markdownToHast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { escapeMarkdown, markdownTwin } from './twin.ts';

describe('markdownTwin', () => {
  test('puts the title above the text and changes nothing else', () => {
    expect(markdownTwin('What is an SLA?', 'A *promise*.\n\n$x$\n')).toBe(
      '# What is an SLA?\n\nA *promise*.\n\n$x$\n',
    );
  });

  test('ends with a line end', () => {
    expect(markdownTwin('A', 'b')).toBe('# A\n\nb\n');
  });

  test.each([
    ['What does `ls` do?', '# What does \\`ls\\` do?'],
    ['Is a * b > c_d?', '# Is a \\* b \\> c\\_d?'],
    ['Why C#?', '# Why C#?'],
    ['What is C#', '# What is C\\#'],
    ['Is $6 or &amp; right?', '# Is \\$6 or \\&amp; right?'],
    ['R&D: what is it?', '# R&D: what is it?'],
  ])('shows the title %s as text', (title, heading) => {
    expect(markdownTwin(title, '').split('\n')[0]).toBe(heading);
  });
});

test('escapeMarkdown keeps Markdown from reading anything into a text', () => {
  const sign = fc.constantFrom(
    ...'abc1 #*_`~[]()<>!&;|$\\-+.:="\'{}/@',
    '&lt;',
    'https://x.yz',
    '\n',
  );
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 20 }), (signs) => {
      const text = signs.join('').replace(/\s+/g, ' ').trim();
      const [heading] = childrenOf(markdownToHast(`# ${escapeMarkdown(text)}`));
      expect(textOf(heading)).toBe(text);
    }),
    { numRuns: 2000 },
  );
});

function childrenOf(node: Nodes | undefined): Nodes[] {
  return node && 'children' in node ? node.children : [];
}

function textOf(node: Nodes | undefined): string {
  return node?.type === 'text' ? node.value : childrenOf(node).map(textOf).join('');
}
