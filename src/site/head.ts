import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { plainExcerpt } from '#markdown/excerpt.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { SocialImage } from './social-card.ts';

/** What the `<head>` of a page says. */
export interface Head {
  readonly language: string;
  /** Of the page alone, as other sites show it when the page is shared. */
  readonly heading: string;
  /** Of the document: the heading first, then the site where there is room. */
  readonly title: string;
  readonly siteName: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Full address. */
  readonly canonical: string;
  readonly isIndexed: boolean;
  readonly type: 'website' | 'article';
  readonly published: string | undefined;
  readonly modified: string | undefined;
  readonly image: SocialImage | undefined;
  readonly alternates: readonly Alternate[];
  readonly previous: string | undefined;
  readonly next: string | undefined;
  /** What the search index keeps of a page besides its text; a page in the index has at least its kind. */
  readonly searchFacts: readonly SearchFact[];
  /** JSON-LD, ready to be put between script tags. */
  readonly structuredData: readonly string[];
}

/** Another form of the page, or a feed of what it lists. */
export interface Alternate {
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

export interface SearchFact {
  readonly name: 'kind' | 'subject' | 'stage' | 'industry' | 'label' | 'consent_until';
  readonly value: string;
  /** Readers may narrow a search by it. */
  readonly isFilter: boolean;
  /** A search result shows it. */
  readonly isShown: boolean;
}

/** What a page says about itself; the rest has a sensible default. */
export type HeadInput = Partial<Omit<Head, 'language' | 'siteName' | 'title' | 'canonical'>> &
  Pick<Head, 'heading' | 'description'> & {
    /** The page’s own address, or that of the page it repeats. */
    readonly address: string;
  };

export function headOf(kb: KnowledgeBase, { address, ...input }: HeadInput): Head {
  const { site } = kb;
  return {
    keywords: [],
    isIndexed: true,
    type: 'website',
    published: undefined,
    modified: undefined,
    image: undefined,
    previous: undefined,
    next: undefined,
    searchFacts: [],
    structuredData: [],
    ...input,
    alternates: [...(input.alternates ?? []), siteFeed(site.name)],
    language: site.language,
    siteName: site.name,
    title: documentTitle(input.heading, site.name),
    description: plainExcerpt(input.description),
    canonical: absoluteUrl(site, address),
  };
}

const roomForTitle = 70;

/** The heading is never cut; the site’s name follows where both fit what a search result shows. */
export function documentTitle(heading: string, siteName: string): string {
  const both = `${heading} · ${siteName}`;
  return heading === siteName || both.length > roomForTitle ? heading : both;
}

/** A feed as the pages announce it. */
export function feedAlternate(title: string, href: string): Alternate {
  return { type: 'application/rss+xml', title, href };
}

function siteFeed(siteName: string): Alternate {
  return feedAlternate(siteName, '/feed.xml');
}
