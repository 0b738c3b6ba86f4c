import { itemStatuses, mostOf, writtenIn } from '#contracting/checklist.ts';
import { placeLabels, statusLabels, unknownPlace } from '#contracting/checklist-words.ts';
import { pillarAnchor } from '#kb/anchors.ts';
import type { BlueprintEntry } from '#kb/entry.ts';
import type { Heading } from '#kb/entry-text.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Blueprint, BlueprintItem, parties } from '#kb/schemas/blueprint.ts';
import { countText } from './count-text.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { askHeading, contentsOf, type EntryPage, entryPage } from './entry-page.ts';
import { readingTime } from './reading-time.ts';
import { itemCardId } from './tender-cards.ts';

export interface BlueprintPage extends EntryPage {
  readonly pillars: readonly Pillar[];
  /** What stands after the points, where scripts run. */
  readonly ends: readonly Pick<Heading, 'id' | 'text'>[];
  /** "19 points on 3 pillars" */
  readonly size: string;
  /** Addresses that it had: notes kept under them go on. */
  readonly formerAddresses: readonly string[];
  readonly form: ChecklistForm;
}

/** What the form for the reader’s own notes offers. */
export interface ChecklistForm {
  readonly statuses: readonly Choice[];
  readonly places: readonly Choice[];
  /** How many characters each field holds. */
  readonly limits: Readonly<Record<'answer' | 'what' | 'by' | 'place', number>>;
}

export interface Choice {
  readonly value: string;
  readonly text: string;
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
  /** What puts its question on the list for the tender, where it has one. */
  readonly card: ItemCard | undefined;
}

export interface ItemCard {
  readonly id: string;
  readonly group: string;
  readonly page: { readonly address: string; readonly title: string };
}

const partyLabels: Readonly<Record<(typeof parties)[number], string>> = {
  customer: 'You',
  provider: 'The provider',
  both: 'You and the provider',
};

const checklistForm: ChecklistForm = {
  statuses: itemStatuses.map((value) => ({ value, text: statusLabels[value] })),
  places: [
    { value: '', text: unknownPlace },
    ...writtenIn.map((value) => ({ value, text: placeLabels[value] })),
  ],
  limits: mostOf,
};

const checklistEnds = [
  { id: 'promises-not-in-the-contract', text: 'Promises that are not in the contract' },
  { id: 'keep-this-checklist', text: 'Save, open or print this checklist' },
] as const;

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
        card: item.ask === undefined ? undefined : cardOf(entry, item.id, pillar.title),
      };
    }),
  }));
  const headings = [
    ...kb.textOf(entry).headings,
    ...pillars.map(({ anchor, title }) => ({ level: 2, id: anchor, text: title })),
    ...checklistEnds.map((end) => ({ level: 2, ...end })),
    ...askHeading(entry),
  ];
  return {
    ...entryPage(kb, entry),
    contents: contentsOf(headings),
    readingTime: readingTime(wordsOf(kb, entry)),
    pillars,
    ends: checklistEnds,
    size: sizeOfBlueprint(entry.data),
    formerAddresses: entry.aliases,
    form: checklistForm,
  };
}

function cardOf({ address, title }: BlueprintEntry, id: string, group: string): ItemCard {
  return { id: itemCardId(address, id), group, page: { address, title } };
}

/** A blueprint in the list of them, as the browser counts what the reader has settled in it. */
export interface ListedBlueprint {
  readonly address: string;
  readonly formerAddresses: readonly string[];
  readonly items: readonly string[];
}

export function listedBlueprints(kb: KnowledgeBase): ListedBlueprint[] {
  return kb.library.ofKind('blueprint').map(({ address, aliases, data }) => ({
    address,
    formerAddresses: aliases,
    items: data.pillars.flatMap(({ items }) => items.map(({ id }) => id)),
  }));
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
