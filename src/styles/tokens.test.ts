import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('prefers-color-scheme: dark');

function coloursIn(part: string): Map<string, string> {
  return new Map(
    Array.from(part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = '', hex = '']) => [
      name,
      hex,
    ]),
  );
}

const themes = { light: coloursIn(light), dark: coloursIn(dark) };

/** WCAG 2.2 contrast ratio of two colours. */
function contrast(a: string, b: string): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const papers = ['paper', 'paper-raised', 'accent-paper'];
const inks = ['ink', 'ink-quiet', 'accent', 'accent-strong', 'good', 'bad'];
const codeInks = ['comment', 'keyword', 'string', 'number', 'name', 'title'].map(
  (name) => `code-${name}`,
);

describe.each(Object.entries(themes))('in the %s theme', (_, colours) => {
  const between = (a: string, b: string) => contrast(colours.get(a) ?? '', colours.get(b) ?? '');

  test.each(inks.flatMap((ink) => papers.map((paper) => [ink, paper] as const)))(
    '%s on %s can be read (AA)',
    (ink, paper) => expect(between(ink, paper)).toBeGreaterThanOrEqual(4.5),
  );
  test.each(codeInks)('%s can be read on the ground of code (AA)', (ink) => {
    expect(between(ink, 'paper-raised')).toBeGreaterThanOrEqual(4.5);
  });
  test('running text can be read with ease (AAA)', () => {
    expect(between('ink', 'paper')).toBeGreaterThanOrEqual(7);
  });
  test.each(['field-line', 'focus'])('%s can be seen', (line) => {
    expect(between(line, 'paper')).toBeGreaterThanOrEqual(3);
  });
});
