import { pillarAnchor } from '#kb/anchors.ts';
import type { BlueprintEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { BlueprintItem, parties } from '#kb/schemas/blueprint.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { contentsOf, type EntryPage, entryPage } from './entry-page.ts';

export interface BlueprintPage extends EntryPage {
  readonly pillars: readonly Pillar[];
}

export interface Pillar {
  readonly anchor: string;
  readonly title: string;
  readonly summary: string | undefined;
  readonly items: readonly ChecklistItem[];
}

export interface ChecklistItem extends Omit<BlueprintItem, 'question' | 'who'> {
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
  const pillars = entry.data.pillars.map((pillar) => ({
    anchor: pillarAnchor(pillar.id),
    title: pillar.title,
    summary: pillar.summary,
    items: pillar.items.map(({ question, who, ...item }) => {
      const explaining = question === undefined ? undefined : kb.library.entryAt(question);
      return { ...item, who: partyLabels[who], explainedBy: explaining && linkTo(explaining) };
    }),
  }));
  const headings = [
    ...kb.textOf(entry).headings,
    ...pillars.map(({ anchor, title }) => ({ level: 2, id: anchor, text: title })),
  ];
  return { ...entryPage(kb, entry), contents: contentsOf(headings), pillars };
}
