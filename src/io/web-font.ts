import { fromBuffer } from '@capsizecss/unpack';
import subsetFont from 'subset-font';
import { type FontMetrics, fallbackFaces, rule } from './fallback-faces.ts';
import { type FontNames, renamedFont } from './font-name.ts';

/** A part of a family: the characters in one file. */
export interface FontPart {
  /** The whole font, as its package ships it. */
  readonly source: Buffer;
  /** Address of the file from the stylesheet. */
  readonly url: string;
  readonly characters: string;
}

const weights = { min: 400, max: 600 };

/** The part's characters alone, upright, from regular to semibold, for text of 18 px, as WOFF2. */
export async function cutFont({ source, characters }: FontPart, names: FontNames): Promise<Buffer> {
  const cut = await subsetFont(source, characters, {
    targetFormat: 'sfnt',
    variationAxes: { wght: weights, opsz: 18 },
    keepFeatures: ['kern', 'liga', 'locl'],
    noHinting: true,
    dropTables: ['gasp', 'STAT', 'BASE', 'DSIG', 'meta'],
  });
  return subsetFont(renamedFont(cut, names), undefined, {
    targetFormat: 'woff2',
    keepAllGlyphs: true,
    noHinting: true,
    preserveNameIds: [0, 13],
  });
}

/** The stylesheet of a family: its parts, and what stands in for them until they are there. */
export async function fontStylesheet(
  family: string,
  parts: readonly [FontPart, ...FontPart[]],
): Promise<string> {
  const faces = parts.map(({ url, characters }) =>
    rule({
      'font-family': `"${family}"`,
      src: `url("${url}") format("woff2")`,
      'font-weight': `${weights.min} ${weights.max}`,
      'font-style': 'normal',
      'font-display': 'swap',
      'unicode-range': unicodeRange(characters),
    }),
  );
  const { source } = parts[0];
  const regular = await metricsOf(source, weights.min);
  const widths = new Map(
    await Promise.all(
      [weights.min, weights.max].map(async (weight) => {
        const { xWidthAvg, unitsPerEm } = await metricsOf(source, weight);
        return [weight, xWidthAvg / unitsPerEm] as const;
      }),
    ),
  );
  return `${[...faces, fallbackFaces(family, regular, widths)].join('\n')}`;
}

/** `U+20-7E,U+A0`: ranges of the characters' code points. */
export function unicodeRange(characters: string): string {
  const points = Array.from(characters, (character) => character.codePointAt(0) ?? 0).sort(
    (a, b) => a - b,
  );
  const ranges: [from: number, to: number][] = [];
  for (const point of points) {
    const last = ranges.at(-1);
    if (last && point <= last[1] + 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hex = (point: number) => point.toString(16).toUpperCase();
  return ranges
    .map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`))
    .join(', ');
}

async function metricsOf(source: Buffer, wght: number): Promise<FontMetrics> {
  const instance = await subsetFont(source, undefined, {
    targetFormat: 'sfnt',
    keepAllGlyphs: true,
    variationAxes: { wght, opsz: 18 },
  });
  return fromBuffer(instance);
}
