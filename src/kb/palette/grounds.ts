import { hexOfOklch, oklchOfHex } from './colour.ts';
import type { Away } from './readable.ts';

/** What a theme begins with, whoever the owner is. */
export interface Ground {
  readonly away: Away;
  readonly paper: string;
  readonly raised: string;
  readonly ink: string;
  readonly inkSoft: string;
  readonly rule: string;
  readonly ruleStrong: string;
  readonly mark: string;
  /** Text on the accent. */
  readonly accentInk: string;
  readonly tint: { readonly lightness: number; readonly chroma: number };
  /** Where good, bad and warn are looked for. */
  readonly verdict: { readonly lightness: readonly number[]; readonly chroma: number };
  readonly code: { readonly lightness: number; readonly chroma: number };
  /** The accent to begin with. */
  readonly accentFrom: (asked: string) => string;
}

/** Warm paper, deep ink. */
export const lightGround: Ground = {
  away: -1,
  paper: oklch(0.985, 0.006, 90),
  raised: oklch(0.958, 0.009, 90),
  ink: oklch(0.25, 0.012, 260),
  inkSoft: oklch(0.45, 0.014, 260),
  rule: oklch(0.885, 0.011, 85),
  ruleStrong: oklch(0.6, 0.012, 85),
  mark: oklch(0.92, 0.1, 95),
  accentInk: '#ffffff',
  tint: { lightness: 0.947, chroma: 0.018 },
  verdict: { lightness: [0.5, 0.44, 0.38, 0.32], chroma: 0.13 },
  code: { lightness: 0.46, chroma: 0.13 },
  accentFrom: (asked) => asked,
};

/** Deep, not black; the ink is warm. */
export const darkGround: Ground = {
  away: 1,
  paper: oklch(0.215, 0.008, 265),
  raised: oklch(0.25, 0.009, 265),
  ink: oklch(0.92, 0.008, 85),
  inkSoft: oklch(0.76, 0.008, 265),
  rule: oklch(0.35, 0.012, 265),
  ruleStrong: oklch(0.6, 0.012, 265),
  mark: oklch(0.4, 0.075, 95),
  accentInk: oklch(0.215, 0.008, 265),
  tint: { lightness: 0.29, chroma: 0.03 },
  verdict: { lightness: [0.74, 0.79, 0.84, 0.89], chroma: 0.1 },
  code: { lightness: 0.82, chroma: 0.09 },
  // A colour chosen for white paper is too dark here, and glares where it is only made lighter.
  accentFrom: (asked) => {
    const { lightness, chroma, hue } = oklchOfHex(asked);
    return lightness >= 0.74 ? asked : oklch(0.78, Math.min(chroma, 0.13), hue);
  },
};

function oklch(lightness: number, chroma: number, hue: number): string {
  return hexOfOklch({ lightness, chroma, hue });
}
