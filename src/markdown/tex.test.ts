import { describe, expect, test } from 'vitest';
import { renderTex, renderTexSource } from './tex.ts';

describe('renderTex', () => {
  test('makes MathML that carries its source', () => {
    expect(renderTex('x < y', false).html).toBe(
      '<math><semantics><mrow><mi>x</mi><mo>&lt;</mo><mi>y</mi></mrow>' +
        '<annotation encoding="application/x-tex">x &lt; y</annotation></semantics></math>',
    );
  });

  test('frames display mathematics', () => {
    expect(renderTex('x', true).html).toMatch(/^<span class="math-display"><math display="block">/);
  });

  test('lets a wide formula scroll by itself', () => {
    const wide = 'a + b + c + d + e + f + g + h + i + j + k + l + m + n + o';
    const frame = 'role="group" tabindex="0" aria-label="Formula"';
    expect(renderTex(wide, true).html).toContain(`<span class="math-display" ${frame}>`);
    expect(renderTex(wide, false).html).toContain(`<span class="math-inline" ${frame}>`);
    expect(renderTex('a\\\\'.repeat(30), true).html).not.toContain('tabindex');
  });

  test('knows chemistry', () => {
    expect(renderTex('\\ce{2H2 + O2 -> 2H2O}', false).html).toContain(
      '<mi mathvariant="normal">H</mi>',
    );
  });

  test.each(['\\fcolorbox{red}{blue}{x}', '\\begin{align}a&=b\\\\c&=d\\end{align}', '\\tag{1} x'])(
    'writes neither styles nor classes for %s',
    (tex) => {
      expect(renderTex(tex, true).html?.replace(' class="math-display"', '')).not.toMatch(
        / (?:style|class) ?=/,
      );
    },
  );

  test.each([
    ['50% \\cdot x', 1],
    ['x = 5 % of y', 1],
    ['a % b \\% c', 2],
    ['x % note\n+ 5% y % z', 2],
  ])('shows the per cent signs of %j', (tex, count) => {
    const shown = renderTex(tex, false).html?.replace(/<annotation.*/s, '');
    expect(shown?.match(/>%</g)).toHaveLength(count);
  });

  test.each([
    ['\\frac{', "Unexpected end of input in a macro argument, expected '}'."],
    ['\\unknown', 'Undefined control sequence: \\unknown.'],
    ['\\href{https://example.org}{x}', '\\href is not allowed.'],
    ['{'.repeat(50_000), 'The formula is nested too deeply.'],
  ])('says what is wrong with %.20s', (tex, error) => {
    expect(renderTex(tex, false)).toEqual({ error });
  });
});

test('renderTexSource shows a formula as it was written', () => {
  expect(renderTexSource('$\\frac{<$')).toBe('<code class="math-source">$\\frac{&lt;$</code>');
});
