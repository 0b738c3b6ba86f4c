import type { SitePath } from '#kb/address.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Site } from '#kb/schemas/settings.ts';
import { listTitles } from './lists.ts';
import { memo } from './memo.ts';

/** What stands around every page: header, notice, footer. */
export interface Frame {
  readonly siteName: string;
  readonly navigation: readonly PageLink[];
  readonly banner: Banner | undefined;
  readonly footer: Footer;
}

export interface PageLink {
  readonly title: string;
  readonly address: string;
}

interface Banner {
  readonly text: string;
  readonly link: PageLink | undefined;
}

export interface Footer {
  readonly provider: string | undefined;
  /** The provider is invented. */
  readonly isSample: boolean;
  readonly contact: readonly PageLink[];
  readonly legal: readonly PageLink[];
}

/** The same for every page of a knowledge base. */
export const frameOf: (kb: KnowledgeBase) => Frame = memo((kb) => ({
  siteName: kb.site.name,
  navigation: navigationOf(kb),
  banner: bannerOf(kb),
  footer: {
    provider: kb.site.provider,
    isSample: kb.site.sample_provider ?? false,
    contact: contactOf(kb.site),
    legal: (kb.site.legal ?? []).map(({ title, url }) => ({ title, address: url })),
  },
}));

const navigationOrder: readonly Kind[] = [
  'question',
  'guide',
  'decision',
  'blueprint',
  'case-study',
  'service-levels',
  'report',
  'term',
];

/** The lists that have something in them. */
export function navigationOf({ library }: KnowledgeBase): PageLink[] {
  return navigationOrder
    .filter((kind) => library.ofKind(kind).some((entry) => !entry.isUnlisted))
    .map((kind) => ({ title: listTitles[kind], address: kinds[kind].list satisfies SitePath }));
}

/** The notice, on the days on which it is to be shown. */
function bannerOf({ site, today }: KnowledgeBase): Banner | undefined {
  const { banner } = site;
  if (!banner || (banner.from && today < banner.from) || (banner.until && today > banner.until))
    return undefined;
  const { text, link } = banner;
  return { text, link: link && { title: link.title, address: link.url } };
}

function contactOf({ contact }: Site): PageLink[] {
  const { email, phone, url } = contact ?? {};
  return [
    ...(email ? [{ title: email, address: `mailto:${email}` }] : []),
    ...(phone ? [{ title: phone, address: `tel:${phone.replace(/[^\d+]/g, '')}` }] : []),
    ...(url ? [{ title: url.replace(/^https?:\/\/|\/$/g, ''), address: url }] : []),
  ];
}
