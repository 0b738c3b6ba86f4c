import type { GuideEntry } from '#kb/entry.ts';
import { compareText } from '#kb/issue.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Library } from '#kb/library.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { type EntryPage, entryPage } from './entry-page.ts';
import { memo } from './memo.ts';

export interface GuidePage extends EntryPage {
  readonly series: Series | undefined;
}

/** The series to which a guide belongs, seen from that guide. */
export interface Series {
  readonly title: string;
  readonly parts: readonly SeriesPart[];
  readonly previous: SeriesPart | undefined;
  readonly next: SeriesPart | undefined;
}

export interface SeriesPart extends EntryLink {
  readonly part: number;
  readonly isCurrent: boolean;
}

export function guidePage(kb: KnowledgeBase, guide: GuideEntry): GuidePage {
  const page = entryPage(kb, guide);
  const series = seriesOf(kb.library, guide);
  const head = { ...page.head, previous: series?.previous?.address, next: series?.next?.address };
  return { ...page, head, series };
}

function seriesOf(library: Library, guide: GuideEntry): Series | undefined {
  const { series } = guide.data;
  if (!series) return undefined;
  const guides = guidesBySeries(library).get(series.id) ?? [];
  const parts = guides
    .filter((other) => !other.isUnlisted || other === guide)
    .map((other) => ({
      ...linkTo(other),
      part: other.data.series?.part ?? 0,
      isCurrent: other === guide,
    }));
  const current = parts.findIndex(({ isCurrent }) => isCurrent);
  return { title: series.title, parts, previous: parts[current - 1], next: parts[current + 1] };
}

const guidesBySeries: (library: Library) => ReadonlyMap<string, readonly GuideEntry[]> = memo(
  (library) => {
    const partOf = ({ data }: GuideEntry) => data.series?.part ?? 0;
    const inSeries = library
      .ofKind('guide')
      .filter(({ data }) => data.series !== undefined)
      .sort((a, b) => partOf(a) - partOf(b) || compareText(a.address, b.address));
    return Map.groupBy(inSeries, ({ data }) => data.series?.id ?? '');
  },
);
