import { blankOffer, deadlineFormat } from '#contracting/deadline-form.ts';
import type { Priority } from '#contracting/priority.ts';
import { addressPrefix, encodeState } from '#contracting/tool-state.ts';
import { levelAnchor } from '#kb/anchors.ts';
import type { DecisionEntry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { compareAddress, deadlineAddress, tenderAddress } from '#kb/pages.ts';
import { deadlinePage } from './deadline-page.ts';
import type { EntryLink } from './entry-link.ts';
import { publishedServiceLevels } from './service-levels-page.ts';

/** A page on which the reader works something out, set to what is known of them. */
export interface ToolLink {
  readonly address: string;
  readonly title: string;
  /** What it is set to. */
  readonly about: string;
}

const titles = new Map<string, string>([
  [deadlineAddress, 'When is it due?'],
  [compareAddress, 'Compare providers'],
  [tenderAddress, 'Questions for the tender'],
]);

/** The tool at the address, as it stands among entries. */
export function toolLink(address: string): EntryLink | undefined {
  const title = titles.get(address);
  return title === undefined ? undefined : { address, title, kind: 'Tool', label: undefined };
}

/** The tools to which the result of a decision leads, set to what it says; none for a question. */
export async function presetLinks(
  kb: KnowledgeBase,
  entry: DecisionEntry,
  name: string,
): Promise<ToolLink[]> {
  const { level: id, priority, blueprint } = entry.data.nodes[name]?.preset ?? {};
  const level = publishedServiceLevels(kb)?.data.levels.find((one) => one.id === id);
  const next = blueprint === undefined ? undefined : kb.library.entryAt(blueprint);
  return [
    ...(level
      ? [
          {
            address: `${kinds['service-levels'].list}#${levelAnchor(level.id)}`,
            title: `${level.title} beside the other levels`,
            about: 'Service levels',
          },
          {
            address: await deadlineLink(kb, level.id, priority),
            title: `By when is a call solved under ${level.title}?`,
            about: 'Deadline calculator',
          },
        ]
      : []),
    ...(next && !next.isUnlisted
      ? [{ address: next.address, title: next.title, about: kinds[next.kind].label }]
      : []),
  ];
}

/** The deadline calculator with the printer of its example, under a level alone. */
export async function deadlineLink(
  kb: KnowledgeBase,
  level: string,
  priority?: Priority | undefined,
): Promise<string> {
  const { known, form } = deadlinePage(kb);
  const targets = known.levels.find(({ id }) => id === level)?.targets ?? {};
  const chosen = priority ?? (targets[form.priority] ? form.priority : undefined);
  const first = (['p1', 'p2', 'p3', 'p4'] as const).find((one) => targets[one]);
  const preset = {
    ...form,
    priority: chosen ?? first ?? form.priority,
    offers: [blankOffer(level, known, 'Offer 1')],
  };
  return `${deadlineAddress}${addressPrefix}${await encodeState(deadlineFormat, preset)}`;
}
