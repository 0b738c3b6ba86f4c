import type { SitePath } from '#kb/address.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { ownTools } from '#kb/own-tools.ts';
import type { Site } from '#kb/schemas/settings.ts';
import { askTargetOf } from './ask-us.ts';
import { type Brand, brandOf } from './brand.ts';
import { exampleQuestions } from './example-questions.ts';
import { listTitles } from './lists.ts';
import { memo } from './memo.ts';
import { type Notice, noticeOf } from './notice.ts';

/** What stands around every page: header, notice, footer. */
export interface Frame {
  readonly siteName: string;
  readonly brand: Brand;
  readonly navigation: readonly NavigationLink[];
  readonly banner: Notice | undefined;
  /** Questions with which a search may begin. */
  readonly examples: readonly string[];
  /** Where a reader asks what the site does not answer. */
  readonly ask: string | undefined;
  readonly footer: Footer;
}

export interface PageLink {
  readonly title: string;
  readonly address: string;
}

/** A place in the header; several lists may stand behind it. */
export interface NavigationLink extends PageLink {
  /** The lists behind it, itself among them; empty where it is the only one. */
  readonly places: readonly PageLink[];
}

export interface Footer {
  readonly provider: string | undefined;
  /** The provider is invented. */
  readonly isSample: boolean;
  readonly contact: readonly PageLink[];
  readonly legal: readonly PageLink[];
  /** Every list and tool of the site. */
  readonly places: readonly PageLink[];
}

/** The same for every page of a knowledge base. */
export const frameOf: (kb: KnowledgeBase) => Frame = memo((kb) => ({
  siteName: kb.site.name,
  brand: brandOf(kb),
  navigation: navigationOf(kb),
  banner: noticeOf(kb),
  examples: exampleQuestions(kb.library).map(({ title }) => title),
  ask: askTargetOf(kb.site),
  footer: {
    provider: kb.site.provider,
    isSample: kb.site.sample_provider ?? false,
    contact: contactOf(kb.site),
    places: placesOf(kb),
    legal: (kb.site.legal ?? []).map(({ title, url }) => ({ title, address: url })),
  },
}));

/** Lists in the order of the header; those in one row share a place. */
const navigationOrder: readonly (readonly Kind[])[] = [
  ['question'],
  ['guide'],
  ['blueprint'],
  ['service-levels', 'decision', 'report'],
  ['case-study'],
  ['term'],
];

/** The lists that have something in them, one place for those that belong together. */
export function navigationOf({ library }: KnowledgeBase): NavigationLink[] {
  const isFilled = (kind: Kind) => library.ofKind(kind).some((entry) => !entry.isUnlisted);
  return navigationOrder.flatMap((group) => {
    const places = group
      .filter(isFilled)
      .map((kind) => ({ title: listTitles[kind], address: kinds[kind].list satisfies SitePath }));
    const [first] = places;
    return first ? [{ ...first, places: places.length > 1 ? places : [] }] : [];
  });
}

/** All lists that have something in them, and the tools. */
export function placesOf(kb: KnowledgeBase): PageLink[] {
  const lists = navigationOf(kb).flatMap(({ title, address, places }) =>
    places.length > 0 ? places : [{ title, address }],
  );
  return [...lists, ...ownTools(kb.library).map(({ title, address }) => ({ title, address }))];
}

function contactOf({ contact }: Site): PageLink[] {
  const { email, phone, url } = contact ?? {};
  return [
    ...(email ? [{ title: email, address: `mailto:${email}` }] : []),
    ...(phone ? [{ title: phone, address: `tel:${phone.replace(/[^\d+]/g, '')}` }] : []),
    ...(url ? [{ title: url.replace(/^https?:\/\/|\/$/g, ''), address: url }] : []),
  ];
}
