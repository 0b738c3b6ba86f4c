import type { Entry } from './entry.ts';

/** Where a figure of a case study stands on its page. */
export function metricAnchor(id: string): string {
  return `metric-${id}`;
}

/** Where a pillar of a blueprint stands on its page; an item stands at its own id. */
export function pillarAnchor(id: string): string {
  return `pillar-${id}`;
}

/** Where a service level stands on its page. */
export function levelAnchor(id: string): string {
  return `level-${id}`;
}

/** The anchors that an entry’s page has besides the headings of its text. */
export function dataAnchors(entry: Entry): string[] {
  switch (entry.kind) {
    case 'case-study':
      return (entry.data.metrics ?? []).map(({ id }) => metricAnchor(id));
    case 'blueprint':
      return entry.data.pillars.flatMap(({ id, items }) => [
        pillarAnchor(id),
        ...items.map((item) => item.id),
      ]);
    case 'service-levels':
      return entry.data.levels.map(({ id }) => levelAnchor(id));
    default:
      return [];
  }
}
