declare module 'subset-font' {
  type Range = { min: number; max: number; default?: number };
  interface Options {
    targetFormat?: 'sfnt' | 'woff2';
    variationAxes?: Record<string, number | Range>;
    keepFeatures?: string[];
    keepAllGlyphs?: boolean;
    noHinting?: boolean;
    dropTables?: string[];
    preserveNameIds?: number[];
  }
  export default function subsetFont(
    font: Buffer,
    text: string | undefined,
    options: Options,
  ): Promise<Buffer>;
}
