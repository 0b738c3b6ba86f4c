import type { BlueprintEntry, CaseStudyEntry, DecisionEntry, Entry, GuideEntry } from './entry.ts';
import { compareText } from './issue.ts';

/** The field of an entry that refers to another one. */
export type DataPlace =
  /** An item of a blueprint that the other entry explains. */
  | { readonly in: 'item'; readonly title: string }
  /** What a decision asks or advises on the way to the other entry. */
  | { readonly in: 'step' | 'advice'; readonly title: string }
  /** The part of a series beside the other entry. */
  | { readonly in: 'series'; readonly title: string; readonly part: number }
  /** The services of a story that the other entry describes. */
  | { readonly in: 'services'; readonly titles: readonly string[] }
  /** The results that are held against the other entry's levels. */
  | { readonly in: 'results' }
  /** The entry repeats the other one. */
  | { readonly in: 'canonical' };

/** A field that refers to an entry by its address, which nobody may be at. */
export interface DataReference {
  readonly to: string;
  readonly place: DataPlace;
}

/** What the fields of each entry refer to, besides relations. */
export function dataReferences(
  entries: readonly Entry[],
): (entry: Entry) => readonly DataReference[] {
  const seriesNeighbours = neighboursInSeries(entries);
  const levels = entries.find((entry) => entry.kind === 'service-levels');
  const ofKind = (entry: Entry): DataReference[] => {
    switch (entry.kind) {
      case 'blueprint':
        return questionsOf(entry);
      case 'decision':
        return linksOf(entry, levels?.address);
      case 'guide':
        return seriesNeighbours(entry);
      case 'case-study':
        return levels ? servicesOf(entry, levels.data.services ?? [], levels.address) : [];
      case 'report':
        return levels ? [{ to: levels.address, place: { in: 'results' } }] : [];
      default:
        return [];
    }
  };
  return (entry) => {
    const { canonical } = entry;
    const repeats: DataReference[] =
      canonical === undefined ? [] : [{ to: canonical, place: { in: 'canonical' } }];
    return [...ofKind(entry), ...repeats];
  };
}

function questionsOf({ data }: BlueprintEntry): DataReference[] {
  return data.pillars.flatMap(({ items }) =>
    items.flatMap(({ question, title }): DataReference[] =>
      question === undefined ? [] : [{ to: question, place: { in: 'item', title } }],
    ),
  );
}

function linksOf({ data }: DecisionEntry, levels: string | undefined): DataReference[] {
  return Object.values(data.nodes).flatMap(({ question, result, links = [], preset = {} }) => {
    const place: DataPlace =
      question === undefined
        ? { in: 'advice', title: result ?? '' }
        : { in: 'step', title: question };
    const set = [preset.blueprint, preset.level === undefined ? undefined : levels];
    const tos = [...links, ...set.flatMap((to) => (to === undefined ? [] : [to]))];
    return [...new Set(tos)].map((to) => ({ to, place }));
  });
}

/** A part of a series leads to the part before it and to the next one; both have the others in their list of parts. */
function neighboursInSeries(entries: readonly Entry[]): (guide: GuideEntry) => DataReference[] {
  const partOf = ({ data }: GuideEntry) => data.series?.part ?? 0;
  const guides = entries.filter((entry) => entry.kind === 'guide' && !entry.isUnlisted);
  const series = Map.groupBy(guides as GuideEntry[], ({ data }) => data.series?.id);
  for (const parts of series.values())
    parts.sort((a, b) => partOf(a) - partOf(b) || compareText(a.address, b.address));
  return (guide) => {
    const { series: own } = guide.data;
    if (!own) return [];
    const parts = series.get(own.id) ?? [];
    const at = parts.indexOf(guide);
    if (at < 0) return [];
    const place: DataPlace = { in: 'series', title: own.title, part: own.part };
    return [parts[at - 1], parts[at + 1]].flatMap((part) =>
      part ? [{ to: part.address, place }] : [],
    );
  };
}

/** A story and the provider's levels speak of the same service where they call it the same. */
function servicesOf(
  { data }: CaseStudyEntry,
  offered: readonly { readonly title: string }[],
  address: string,
): DataReference[] {
  const known = new Set(offered.map(({ title }) => title.toLowerCase()));
  const titles = data.services.filter((title) => known.has(title.toLowerCase()));
  return titles.length === 0 ? [] : [{ to: address, place: { in: 'services', titles } }];
}
