import { contrastOf, hexOfOklch, type Oklch, oklchOfHex } from './colour.ts';

/** Where ink lies, seen from paper: -1 darker, 1 lighter. */
export type Away = -1 | 1;

/**
 * The colour, or the nearest of its hue further from the papers that has the contrast with each of them. Throws where not
 * even black or white has it.
 */
export function readable(
  hex: string,
  papers: readonly string[],
  contrast: number,
  away: Away,
): string {
  const { lightness, ...rest } = oklchOfHex(hex);
  let found = hex;
  for (let at = lightness; papers.some((paper) => contrastOf(found, paper) < contrast); ) {
    if (at < 0 || at > 1) throw new RangeError(`No colour has ${contrast}:1 on ${papers}.`);
    at += away * 0.005;
    found = hexOfOklch({ lightness: Math.min(1, Math.max(0, at)), ...rest });
  }
  return found;
}

/** The colour one clear step further from the paper, or nearer where there is no room. */
export function stronger(hex: string, away: Away): string {
  const { lightness, ...rest } = oklchOfHex(hex);
  const further = lightness + away * 0.09;
  const hasRoom = further > 0.12 && further < 0.97;
  return hexOfOklch({ lightness: hasRoom ? further : lightness - away * 0.2, ...rest });
}

/** A paper with a breath of the colour. */
export function tinted(
  hex: string,
  { lightness, chroma: most }: Pick<Oklch, 'lightness' | 'chroma'>,
): string {
  const { chroma, hue } = oklchOfHex(hex);
  return hexOfOklch({ lightness, chroma: Math.min(chroma, most), hue });
}
