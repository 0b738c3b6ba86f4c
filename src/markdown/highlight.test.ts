import { describe, expect, test } from 'vitest';
import { highlight } from './highlight.ts';

describe('highlight', () => {
  test.each([
    ['js', 'const'],
    ['TypeScript', 'const'],
    ['c++', 'int'],
    ['C#', 'int'],
    ['R', 'if'],
    ['php', 'echo'],
    ['powershell', 'function'],
    ['sql', 'SELECT'],
  ])('colours %s by classes', (language, keyword) => {
    expect(highlight(`${keyword} x`, language)).toContain('<span class="token');
  });

  test.each(['klingon', 'extend', 'toString', '__proto__', '', undefined])(
    'shows code in the language %j as plain text',
    (language) => {
      expect(highlight('<b>&', language)).toBe('&lt;b&gt;&amp;');
    },
  );

  test('escapes code that it colours', () => {
    expect(highlight('"</code><script>"', 'js')).not.toMatch(/<(?:script|\/code)/);
  });

  test('leaves no global behind', () => {
    expect('Prism' in globalThis).toBe(false);
  });
});
