import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { paletteOf } from '#kb/palette.ts';
import type { PictureSize } from '#kb/public-files.ts';

/** Whose site it is, as every page shows it. */
export interface Brand {
  readonly name: string;
  readonly logo: Logo | undefined;
  /** The owner's icon, else the one in `public/`. */
  readonly icon: Icon;
  /** The ground of the page, for the browser's own frame. */
  readonly papers: { readonly light: string; readonly dark: string };
}

export interface Logo extends Picture {
  /** The picture for dark paper. */
  readonly dark: Picture | undefined;
  /** The picture shows the name. */
  readonly holdsName: boolean;
}

interface Picture extends PictureSize {
  readonly src: string;
}

interface Icon {
  readonly href: string;
  readonly type: string;
}

/** The brand that `site.yaml` describes. A picture that is not there is left out, as the check says. */
export function brandOf({ site, files }: KnowledgeBase): Brand {
  const { light, dark } = paletteOf(site.accent);
  return {
    name: site.name,
    logo: logoOf(site.logo, files),
    icon: iconAt(site.icon ?? '/favicon.svg'),
    papers: { light: light.paper, dark: dark.paper },
  };
}

function logoOf(
  logo: KnowledgeBase['site']['logo'],
  files: KnowledgeBase['files'],
): Logo | undefined {
  const picture = pictureAt(logo?.file, files);
  if (!logo || !picture) return undefined;
  return { ...picture, dark: pictureAt(logo.dark, files), holdsName: logo.holds_name };
}

function pictureAt(
  address: string | undefined,
  files: KnowledgeBase['files'],
): Picture | undefined {
  const size = address === undefined ? undefined : files.get(address)?.size;
  return address === undefined || !size ? undefined : { src: encodeURI(address), ...size };
}

const typeOfEnding: Readonly<Record<string, string>> = {
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
  jpg: 'image/jpeg',
};

function iconAt(address: string): Icon {
  const ending = address.slice(address.lastIndexOf('.') + 1);
  return { href: encodeURI(address), type: typeOfEnding[ending] ?? `image/${ending}` };
}
