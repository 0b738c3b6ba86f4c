/** Figures of a font in units of its own, and the average width of a letter in Latin text. */
export interface FontMetrics {
  readonly unitsPerEm: number;
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
  readonly xWidthAvg: number;
}

/** Average width of a letter by weight, as parts of an em. */
export type LetterWidths = ReadonlyMap<number, number>;

interface LocalFont {
  readonly name: string;
  /** Names under which systems know it, by weight, with the average width of a letter. */
  readonly faces: readonly [weight: number, names: readonly string[], letterWidth: number][];
}

/** Fonts that systems bring along. Widths: @capsizecss/metrics 4.3.0, DejaVu by @capsizecss/unpack; units of 1/2048 and 1/1000. */
const localFonts: readonly LocalFont[] = [
  {
    name: 'Georgia',
    faces: [
      [400, ['Georgia'], 913 / 2048],
      [600, ['Georgia Bold', 'Georgia-Bold'], 1062 / 2048],
    ],
  },
  {
    name: 'Noto',
    faces: [
      [400, ['Noto Serif', 'NotoSerif-Regular'], 481 / 1000],
      [600, ['Noto Serif Bold', 'NotoSerif-Bold'], 512 / 1000],
    ],
  },
  {
    name: 'Times',
    faces: [
      [400, ['Times New Roman', 'Liberation Serif', 'Tinos'], 832 / 2048],
      [600, ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'], 886 / 2048],
    ],
  },
  {
    name: 'DejaVu',
    faces: [
      [400, ['DejaVu Serif'], 1058 / 2048],
      [600, ['DejaVu Serif Bold'], 1168 / 2048],
    ],
  },
];

/** Families that stand in until the web font is there, the likeliest first. */
export function fallbackFamilies(family: string): string[] {
  return localFonts.map(({ name }) => `${family} ${name}`);
}

/**
 * `@font-face` rules that give the fonts of systems the width and height of the web font, so that nothing moves when it
 * arrives. Source: CSS Fonts 5, size-adjust and the override descriptors.
 */
export function fallbackFaces(family: string, font: FontMetrics, widths: LetterWidths): string {
  const { unitsPerEm } = font;
  const rules = localFonts.flatMap(({ name, faces }) =>
    faces.map(([weight, names, letterWidth]) => {
      const size = (widths.get(weight) ?? font.xWidthAvg / unitsPerEm) / letterWidth;
      const override = (units: number) => percent(units / unitsPerEm / size);
      return rule({
        'font-family': `"${family} ${name}"`,
        src: names.map((local) => `local("${local}")`).join(', '),
        'font-weight': `${weight}`,
        'size-adjust': percent(size),
        'ascent-override': override(font.ascent),
        'descent-override': override(-font.descent),
        'line-gap-override': override(font.lineGap),
      });
    }),
  );
  return rules.join('\n');
}

/** A rule of `@font-face`. */
export function rule(descriptors: Readonly<Record<string, string>>): string {
  const lines = Object.entries(descriptors).map(([name, value]) => `  ${name}: ${value};\n`);
  return `@font-face {\n${lines.join('')}}\n`;
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))}%`;
}
