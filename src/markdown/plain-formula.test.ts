import { expect, test } from 'vitest';
import { plainFormula } from './plain-formula.ts';
import { renderTex } from './tex.ts';

test.each([
  ['x', 'x'],
  ['x_1', 'x1'],
  ['(43{,}200 - 40) / 43{,}200 = 99.91\\%', '(43,200 − 40)/43,200 = 99.91%'],
  ['a < b \\text{ & so on}', 'a < b & so on'],
  ['3 \\times 4 \\le n', '3 × 4 ≤ n'],
  ['\\frac{T - D}{T}', '…'],
  ['x^2', '…'],
  ['\\sum_{i=1}^n i', '…'],
])('%s reads: %s', (tex, text) => {
  const { html } = renderTex(tex.replace('&', '\\&'), false);
  expect(plainFormula(html ?? '').replaceAll('\u{a0}', ' ')).toBe(text);
});
