import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import satori, { type Font } from 'satori';
import sharp from 'sharp';
import { type SocialCard, socialImageSize } from '#kb/social-card.ts';

/** Draws a card as a PNG; the same card gives the same bytes. Throws for a character that the font does not have. */
export async function drawSocialImage(card: SocialCard): Promise<Uint8Array> {
  const svg = await satori(layoutOf(card), {
    ...socialImageSize,
    fonts: fonts(),
    loadAdditionalAsset: async (_, text) => {
      throw new Error(`The font of the social images has no “${text}” (${card.title}).`);
    },
  });
  // Sixteen shades of ink, accent and paper: a third of the bytes, and no eye tells.
  return await sharp(Buffer.from(svg))
    .png({ palette: true, colours: 16, dither: 0, effort: 5 })
    .toBuffer();
}

const margin = 84;

function layoutOf(card: SocialCard) {
  const { paper, ink, inkSoft, accent } = card.colours;
  const fontSize = titleSize(card);
  const titleLine = { fontSize, fontWeight: 600, lineHeight: 1.2 };
  const lineClamp = card.label === undefined ? 6 : 5;
  // Satori balances what it has yet to cut as if it were whole, in half the width.
  const textWrap = card.title.length > longest ? 'wrap' : 'balance';
  return box(
    {
      ...socialImageSize,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: `${margin - 12}px ${margin}px`,
      background: paper,
      color: ink,
      fontFamily: scripts.join(', '),
    },
    box({ fontSize: 32, color: inkSoft }, card.kind),
    box(
      { flexDirection: 'column' },
      box({ ...titleLine, textWrap, wordBreak: 'break-word', lineClamp }, card.title),
      ...(card.label === undefined
        ? []
        : [box({ ...titleLine, marginTop: fontSize / 3, color: accent }, card.label)]),
    ),
    box(
      { flexDirection: 'column' },
      box({ height: 3, marginBottom: 24, background: accent }),
      box({ fontSize: 34, fontWeight: 600, lineClamp: 1 }, card.siteName),
    ),
  );
}

/** Characters of a title that is never cut, whatever its letters; the longest of real collections have 184. */
const longest = 200;

/** Pixels: a few words stand large, and the longest title with its label still leaves air. */
function titleSize({ title, label }: SocialCard): number {
  const length = title.length + (label === undefined ? 0 : 40);
  if (length <= 32) return 92;
  if (length <= 64) return 76;
  if (length <= 120) return 60;
  return length <= 190 ? 48 : 42;
}

interface Box {
  readonly type: 'div';
  readonly props: { readonly style: object; readonly children: readonly (Box | string)[] };
}

function box(style: object, ...children: (Box | string)[]): Box {
  const sized = { display: 'flex', boxSizing: 'border-box', ...style };
  // Satori balances and clamps a block of text only.
  const isText = children.some((child) => typeof child === 'string');
  return {
    type: 'div',
    props: { style: isText ? { ...sized, display: 'block' } : sized, children },
  };
}

/** The font comes in a file for each, and each goes by its name. */
const scripts = ['latin', 'latin-ext', 'greek', 'cyrillic'] as const;

let loaded: Font[] | undefined;

function fonts(): Font[] {
  const { resolve } = createRequire(import.meta.url);
  loaded ??= scripts.flatMap((script) =>
    ([400, 600] as const).map((weight) => ({
      name: script,
      weight,
      data: readFileSync(
        resolve(`@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff`),
      ),
    })),
  );
  return loaded;
}
