import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrastOf, oklchOfHex } from './palette/colour.ts';
import { distanceBetween, seenColours } from './palette/colour-vision.ts';
import { type ColourName, defaultAccent, paletteOf, type Theme } from './palette.ts';

type Pair = readonly [ink: ColourName, paper: ColourName, contrast: number];

const papers = ['paper', 'paper-raised', 'accent-tint'] as const;
const on = (contrast: number, inks: readonly ColourName[], grounds: readonly ColourName[]) =>
  inks.flatMap((ink) => grounds.map((ground): Pair => [ink, ground, contrast]));

/** Every pair of colours that pages put together, and the least contrast of it. */
const pairs: readonly Pair[] = [
  ...on(7, ['ink'], [...papers, 'mark', 'good-tint', 'bad-tint', 'warn-tint']),
  ...on(5.5, ['ink-soft'], papers),
  ...on(4.5, ['accent', 'accent-strong', 'good', 'bad', 'warn'], papers),
  ...(['good', 'bad', 'warn'] as const).flatMap((name) => on(4.5, [name], [`${name}-tint`])),
  ...on(4.5, ['accent-ink'], ['accent', 'accent-strong']),
  ...on(3, ['rule-strong', 'focus'], papers),
  ...on(
    4.5,
    (['comment', 'keyword', 'string', 'number', 'name', 'title'] as const).map(
      (name): ColourName => `code-${name}`,
    ),
    ['paper-raised'],
  ),
];

const themesOf = (accent: string): [name: string, theme: Theme][] => {
  const { light, dark } = paletteOf(accent);
  return [
    ['light', light],
    ['dark', dark],
  ];
};

/** Pairs whose contrast is too small, as text. */
function faults(accent: string): string[] {
  return themesOf(accent).flatMap(([name, theme]) =>
    pairs
      .filter(([ink, paper, least]) => contrastOf(theme[ink], theme[paper]) < least)
      .map(([ink, paper]) => `${accent} ${name}: ${ink} on ${paper}`),
  );
}

const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

const hard = [
  '#000000',
  '#ffffff',
  '#808080',
  '#ffff00',
  '#fff3a0',
  '#00ff00',
  '#00ffff',
  '#0000ff',
];

describe('every pair of colours can be read in both themes', () => {
  test.each([defaultAccent, '#ff0000', '#ff00ff', '#777777', ...hard])('with %s', (accent) => {
    expect(faults(accent)).toEqual([]);
  });

  test('with any accent', () => {
    fc.assert(
      fc.property(hex, (accent) => {
        expect(faults(accent)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
});

test('an accent that can be read is used as it is on light paper', () => {
  for (const accent of [defaultAccent, '#000000', '#0000ff', '#7a1f2b']) {
    const { light, isAdjusted } = paletteOf(accent);
    expect([light.accent, isAdjusted]).toEqual([accent, false]);
  }
});

test('an accent that cannot be read keeps its hue and is darker on light paper, and is used as it is on dark', () => {
  for (const accent of ['#fff3a0', '#ffd400', '#7fe0ff', '#ffb3c7']) {
    const { light, dark, isAdjusted } = paletteOf(accent);
    expect(isAdjusted).toBe(true);
    const [asked, used] = [oklchOfHex(accent), oklchOfHex(light.accent)];
    expect(used.lightness).toBeLessThan(asked.lightness);
    const turn = Math.abs(((used.hue - asked.hue + 540) % 360) - 180);
    expect(turn, `${accent} → ${light.accent}`).toBeLessThan(4);
    expect(dark.accent).toBe(accent);
  }
});

test('no accent is adjusted further than it takes', () => {
  fc.assert(
    fc.property(hex, (accent) => {
      const { light, isAdjusted } = paletteOf(accent);
      const least = Math.min(...papers.map((paper) => contrastOf(light.accent, light[paper])));
      expect(least).toBeGreaterThanOrEqual(4.5);
      if (isAdjusted) expect(least).toBeLessThan(4.75);
    }),
  );
});

test('hovering, tints and marks can be seen: they differ from what they stand beside', () => {
  fc.assert(
    fc.property(hex, (accent) => {
      for (const [, theme] of themesOf(accent)) {
        expect(apart(theme.accent, theme['accent-strong'])).toBeGreaterThan(0.05);
        expect(apart(theme.mark, theme.paper)).toBeGreaterThan(0.05);
        expect(apart(theme['accent-tint'], theme.paper)).toBeGreaterThan(0.02);
      }
    }),
  );
});

test('good, bad, warn, the accent and the ink look different to every reader, whatever the accent', () => {
  fc.assert(
    fc.property(hex, (accent) => {
      for (const [, theme] of themesOf(accent)) {
        const { accent: own, ink, good, bad, warn } = theme;
        const pairs = [
          ...[good, bad, warn].flatMap((verdict) => [own, ink].map((other) => [verdict, other])),
          [good, bad],
          [good, warn],
          [bad, warn],
        ];
        for (const [one = '', other = ''] of pairs)
          expect(distanceBetween(seenColours(one), seenColours(other))).toBeGreaterThan(0.03);
      }
    }),
  );
});

function apart(one: string, other: string): number {
  return distanceBetween(seenColours(one).slice(0, 1), seenColours(other));
}
