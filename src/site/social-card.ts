import { createHash } from 'node:crypto';
import type { Entry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { paletteOf } from '#kb/palette.ts';
import { type NamedSocialCard, type SocialCard, socialImageSize } from '#kb/social-card.ts';
import { absoluteUrl } from './absolute-url.ts';
import { labelOf } from './labels.ts';
import { memo } from './memo.ts';

/** The picture that other sites show beside a link to the page. */
export interface SocialImage {
  /** Full address. */
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The image of an entry’s page; `undefined` where it has none. */
export function socialImageOf(kb: KnowledgeBase, entry: Entry): SocialImage | undefined {
  const named = namedCardOf(kb, entry);
  if (!named) return undefined;
  const { kind, title, label, siteName } = named.card;
  const alt = [title, label, kind, siteName].filter((text) => text !== undefined).join(' · ');
  return { url: absoluteUrl(kb.site, named.address), ...socialImageSize, alt };
}

/** The images that the pages of a site name, each once. */
export function socialCards(kb: KnowledgeBase): readonly NamedSocialCard[] {
  const named = kb.library.listed.flatMap((entry) => namedCardOf(kb, entry) ?? []);
  return [...new Map(named.map((one) => [one.address, one])).values()];
}

/**
 * The address holds the hash of what the image shows: sites that keep pictures by their address fetch a changed one anew,
 * and what an entry no longer says is nowhere to be found.
 */
function namedCardOf(kb: KnowledgeBase, entry: Entry): NamedSocialCard | undefined {
  const { site, library } = kb;
  if (entry.isUnlisted || library.listed.length > site.social_images.most) return undefined;
  const card: SocialCard = {
    siteName: site.name,
    kind: kinds[entry.kind].label,
    title: entry.title,
    label: labelOf(entry),
    language: site.language,
    colours: coloursOf(kb),
  };
  if (![card.siteName, card.title, card.label ?? ''].every(isShowable)) return undefined;
  const hash = createHash('sha256')
    .update(JSON.stringify([design, card]))
    .digest('hex');
  return { address: `/social/${hash.slice(0, 20)}.png`, card };
}

const coloursOf: (kb: KnowledgeBase) => SocialCard['colours'] = memo(({ site }) => {
  const { paper, ink, 'ink-soft': inkSoft, accent } = paletteOf(site.accent).light;
  return { paper, ink, inkSoft, accent };
});

/** Raised when the same card is to look another way, so that its address changes with it. */
const design = 1;

/**
 * Whether the font of the images has every character: Latin, Greek and Cyrillic with their punctuation. Boxes in the place
 * of letters would be worse than no image.
 */
export function isShowable(text: string): boolean {
  return showable.test(text);
}

const latin = '\\u0020-\\u007e\\u00a0-\\u012b\\u012e-\\u0131\\u0134-\\u0165\\u0168-\\u017f';
const greek = '\\u0384-\\u0386\\u0388-\\u038a\\u038c\\u038e-\\u03a1\\u03a3-\\u03ce';
const cyrillic = '\\u0400-\\u045f\\u0490\\u0491';
const signs = '–—‘’‚“”„†•…′″‹›€™−';
const showable = new RegExp(`^[${latin}${greek}${cyrillic}${signs}]*$`);
