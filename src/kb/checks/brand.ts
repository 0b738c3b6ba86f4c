import { type Finding, field } from '../issue.ts';
import { didYouMean } from '../nearest.ts';
import { contrastOf } from '../palette/colour.ts';
import { paletteOf } from '../palette.ts';
import type { PublicFile } from '../public-files.ts';
import type { Site } from '../schemas/settings.ts';

/** A picture that `site.yaml` names. */
interface BrandPicture {
  readonly path: readonly string[];
  readonly address: string;
}

/** What `site.yaml` says of the owner's colour and pictures. */
export function checkBrand(site: Site, files: ReadonlyMap<string, PublicFile>): Finding[] {
  return [
    ...checkAccent(site.accent),
    ...brandPictures(site).flatMap((picture) => checkPicture(picture, files)),
  ];
}

/** The pictures of the brand, each with its field. */
export function brandPictures({ logo, icon }: Site): BrandPicture[] {
  return [
    ...(logo ? [{ path: ['logo', 'file'], address: logo.file }] : []),
    ...(logo?.dark ? [{ path: ['logo', 'dark'], address: logo.dark }] : []),
    ...(icon ? [{ path: ['icon'], address: icon }] : []),
  ];
}

function checkAccent(accent: string): Finding[] {
  const { light, dark, isAdjusted } = paletteOf(accent);
  if (!isAdjusted) return [];
  const papers = [light.paper, light['paper-raised'], light['accent-tint']];
  const contrast = Math.min(...papers.map((paper) => contrastOf(accent, paper)));
  // Rounded down: 4.46 is less than 4.5, and has to read so.
  const shown = (Math.floor(contrast * 10) / 10).toFixed(1);
  return [
    {
      code: 'brand/accent-adjusted',
      file: 'site.yaml',
      place: field(['accent']),
      message: `${accent} cannot be read well on light paper (contrast ${shown}; links need 4.5). ${light.accent} of the same hue is used there, ${dark.accent} on dark paper.`,
      hint: 'Name a darker colour if you would rather choose it yourself.',
    },
  ];
}

function checkPicture(
  { path, address }: BrandPicture,
  files: ReadonlyMap<string, PublicFile>,
): Finding[] {
  const found = files.get(address);
  if (found?.size) return [];
  const finding = { code: 'brand/picture', file: 'site.yaml', place: field(path) } as const;
  if (found)
    return [
      {
        ...finding,
        message: `${found.file} is no picture whose width and height can be read.`,
        hint: 'Save it again; an SVG needs a viewBox, or a width and a height.',
      },
    ];
  return [
    {
      ...finding,
      message: `There is no ${address.slice(1)} in the content folder.`,
      hint:
        didYouMean(address, [...files.keys()]) ??
        'Put the picture into the folder files/ beside site.yaml, or correct the address.',
    },
  ];
}
