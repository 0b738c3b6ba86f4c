import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastOf, hexOfOklch, oklchOfHex } from './colour.ts';

// The values that CSS Color 4 and https://bottosson.github.io/posts/oklab/ give.
test.each([
  ['#ff0000', 0.628, 0.2577, 29.23],
  ['#00ff00', 0.8664, 0.2948, 142.5],
  ['#0000ff', 0.452, 0.3132, 264.05],
  ['#ffff00', 0.968, 0.211, 109.77],
])('%s has lightness %f, chroma %f and hue %f', (hex, lightness, chroma, hue) => {
  const found = oklchOfHex(hex);
  expect(found.lightness).toBeCloseTo(lightness, 3);
  expect(found.chroma).toBeCloseTo(chroma, 3);
  expect(found.hue).toBeCloseTo(hue, 1);
});

test('a colour that a screen shows comes back as it was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
      const hex = `#${value.toString(16).padStart(6, '0')}`;
      expect(hexOfOklch(oklchOfHex(hex))).toBe(hex);
    }),
  );
});

test('a colour that no screen shows loses chroma and keeps lightness and hue', () => {
  const found = oklchOfHex(hexOfOklch({ lightness: 0.7, chroma: 0.4, hue: 150 }));
  expect(found.lightness).toBeCloseTo(0.7, 2);
  expect(found.hue).toBeCloseTo(150, 0);
  expect(found.chroma).toBeLessThan(0.25);
});

// The ratios that WCAG 2.2 and its techniques name.
test.each([
  ['#000000', '#ffffff', 21],
  ['#767676', '#ffffff', 4.54],
  ['#949494', '#ffffff', 3.03],
  ['#ffffff', '#ffffff', 1],
])('%s on %s has a contrast of %f', (one, other, ratio) => {
  expect(contrastOf(one, other)).toBeCloseTo(ratio, 2);
  expect(contrastOf(other, one)).toBe(contrastOf(one, other));
});
