import type { DecisionEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Decision } from '#kb/schemas/decision.ts';
import { crumbsOf } from './breadcrumbs.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { type EntryPage, entryPage } from './entry-page.ts';
import { type Page, pageOf } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';

/** The first page of a decision tree: what it decides, and its first step. */
export interface DecisionPage extends EntryPage {
  readonly step: DecisionStep;
}

/** The page of a step on the way. */
export interface DecisionStepPage extends Page {
  readonly title: string;
  readonly start: string;
  readonly step: DecisionStep;
}

/** A question with its answers, or a result with what to read next. */
export interface DecisionStep {
  readonly heading: string;
  readonly isResult: boolean;
  readonly explanation: readonly string[];
  /** What the reader answered to get here, from the first question on; only as far as one way alone leads here. */
  readonly trail: readonly TrailStep[];
  readonly options: readonly { readonly label: string; readonly address: string }[];
  readonly links: readonly EntryLink[];
}

/** An answer on the way, and the question where it can be changed. */
export interface TrailStep {
  readonly question: string;
  readonly answer: string;
  readonly address: string;
}

export function decisionPage(kb: KnowledgeBase, entry: DecisionEntry): DecisionPage {
  return { ...entryPage(kb, entry), step: stepOf(kb, entry, entry.data.start) };
}

/** The page of the step with this name. Throws where the tree has none. */
export function decisionStepPage(
  kb: KnowledgeBase,
  entry: DecisionEntry,
  name: string,
): DecisionStepPage {
  const step = stepOf(kb, entry, name);
  const isStart = name === entry.data.start;
  const page = pageOf(
    kb,
    {
      address: isStart ? entry.address : stepAddress(entry, name),
      heading: `${step.heading} (${entry.title})`,
      description: step.explanation[0] ?? step.heading,
      isIndexed: !entry.isUnlisted && !isStart,
      crumbs: [...crumbsOf(kb, entry), { title: entry.title, address: entry.address }],
    },
    `${entry.address}/${name}`,
  );
  return { ...page, title: entry.title, start: entry.address, step };
}

/** The names of all steps of a tree. */
export function stepNames({ nodes }: Decision): string[] {
  return Object.keys(nodes);
}

function stepOf({ library }: KnowledgeBase, entry: DecisionEntry, name: string): DecisionStep {
  const node = entry.data.nodes[name];
  if (!node) throw new RangeError(`${entry.address} has no step ${name}.`);
  return {
    heading: node.question ?? node.result ?? '',
    isResult: node.result !== undefined,
    explanation: paragraphsOf(node.explanation ?? node.why ?? ''),
    trail: trailTo(entry, name),
    options: (node.options ?? []).map(({ label, to }) => ({
      label,
      address: stepAddress(entry, to),
    })),
    links: (node.links ?? []).flatMap((address) => {
      const target = library.entryAt(address);
      return target && !target.isUnlisted ? [linkTo(target)] : [];
    }),
  };
}

/** The answers that lead to a step; where several ways meet, those before the meeting are left out. */
function trailTo(entry: DecisionEntry, name: string, seen: readonly string[] = []): TrailStep[] {
  const { start, nodes } = entry.data;
  if (name === start || seen.includes(name)) return [];
  const [only, ...others] = Object.entries(nodes).flatMap(([from, node]) =>
    (node.options ?? [])
      .filter(({ to }) => to === name)
      .map(({ label }) => ({ from, question: node.question ?? '', answer: label })),
  );
  if (!only || others.length > 0) return [];
  const { from, question, answer } = only;
  const step = { question, answer, address: stepAddress(entry, from) };
  return [...trailTo(entry, from, [...seen, name]), step];
}

/** The first step stands on the tree’s own page. */
function stepAddress({ address, data }: DecisionEntry, name: string): string {
  return name === data.start ? address : `${address}/${name}`;
}
