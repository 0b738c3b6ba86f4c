import { pillarAnchor } from '#kb/anchors.ts';
import type { BlueprintEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Blueprint, BlueprintItem, parties } from '#kb/schemas/blueprint.ts';
import { countText } from './count-text.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { askHeading, contentsOf, type EntryPage, entryPage } from './entry-page.ts';
import { readingTime } from './reading-time.ts';

export interface BlueprintPage extends EntryPage {
  readonly pillars: readonly Pillar[];
  /** "19 points on 3 pillars" */
  readonly size: string;
}

export interface Pillar {
  /** "2" */
  readonly number: string;
  readonly anchor: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem extends Omit<BlueprintItem, 'question' | 'who'> {
  /** Within the pillar: "2.4"; it changes where an item is put in, the id does not. */
  readonly number: string;
  /** Who does it, in words. */
  readonly who: string;
  /** The entry that explains it. */
  readonly explainedBy: EntryLink | undefined;
}

const partyLabels: Readonly<Record<(typeof parties)[number], string>> = {
  customer: 'You',
  provider: 'The provider',
  both: 'You and the provider',
};

/** A blueprint; an item’s anchor is its id, which never changes. */
export function blueprintPage(kb: KnowledgeBase, entry: BlueprintEntry): BlueprintPage {
  const pillars = entry.data.pillars.map((pillar, p) => ({
    number: `${p + 1}`,
    anchor: pillarAnchor(pillar.id),
    title: pillar.title,
    summary: pillar.summary,
    items: pillar.items.map(({ question, who, ...item }, i) => {
      const explaining = question === undefined ? undefined : kb.library.entryAt(question);
      return {
        ...item,
        number: `${p + 1}.${i + 1}`,
        who: partyLabels[who],
        explainedBy: explaining && linkTo(explaining),
      };
    }),
  }));
  const headings = [
    ...kb.textOf(entry).headings,
    ...pillars.map(({ anchor, title }) => ({ level: 2, id: anchor, text: title })),
    ...askHeading(entry),
  ];
  return {
    ...entryPage(kb, entry),
    contents: contentsOf(headings),
    readingTime: readingTime(wordsOf(kb, entry)),
    pillars,
    size: sizeOfBlueprint(entry.data),
  };
}

/** "19 points on 3 pillars" */
export function sizeOfBlueprint({ pillars }: Pick<Blueprint, 'pillars'>): string {
  const points = pillars.reduce((sum, { items }) => sum + items.length, 0);
  return `${countText(points, 'point')} on ${countText(pillars.length, 'pillar')}`;
}

function wordsOf(kb: KnowledgeBase, entry: BlueprintEntry): string[] {
  const items = entry.data.pillars.flatMap((pillar) => pillar.items);
  return [
    kb.textOf(entry).text,
    ...items.flatMap((item) => [item.title, item.do, item.why, item.evidence ?? '']),
    ...items.flatMap((item) => [item.ask ?? '', item.good_answer ?? '', item.red_flag ?? '']),
  ];
}
