import type { DecisionEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Decision } from '#kb/schemas/decision.ts';
import { crumbsOf } from './breadcrumbs.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { type EntryPage, entryPage } from './entry-page.ts';
import { type Page, pageOf } from './page.ts';
import { paragraphsOf } from './paragraphs.ts';
import { toolLink } from './tool-links.ts';

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
  /** The addresses of the tree’s first step and of this one. */
  readonly start: string;
  readonly here: string;
  readonly heading: string;
  readonly isResult: boolean;
  readonly explanation: readonly string[];
  /** What the reader answered to get here, from the first question on; only as far as one way alone leads here. */
  readonly trail: readonly TrailStep[];
  /** The last answers by which readers get here, where there are several questions that lead here. */
  readonly ways: readonly TrailStep[];
  /** The only question that leads here. */
  readonly back: string | undefined;
  readonly options: readonly { readonly label: string; readonly address: string }[];
  readonly links: readonly Pick<EntryLink, 'address' | 'title' | 'kind' | 'label'>[];
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
  const ways = waysTo(entry, name);
  return {
    heading: node.question ?? node.result ?? '',
    isResult: node.result !== undefined,
    explanation: paragraphsOf(node.explanation ?? node.why ?? ''),
    start: entry.address,
    here: stepAddress(entry, name),
    trail: trailTo(entry, name),
    ways: ways.length > 1 ? ways.map(({ from: _, ...way }) => way) : [],
    back: ways.length === 1 ? ways[0]?.address : undefined,
    options: (node.options ?? []).map(({ label, to }) => ({
      label,
      address: stepAddress(entry, to),
    })),
    links: (node.links ?? []).flatMap((address) => {
      const tool = toolLink(address);
      if (tool) return [tool];
      const target = library.entryAt(address);
      return target && !target.isUnlisted ? [linkTo(target)] : [];
    }),
  };
}

/** The answers that lead to a step; where several ways meet, those before the meeting are left out. */
function trailTo(entry: DecisionEntry, name: string, seen: readonly string[] = []): TrailStep[] {
  if (seen.includes(name)) return [];
  const [only, ...others] = waysTo(entry, name);
  if (!only || others.length > 0) return [];
  const { from, ...step } = only;
  return [...trailTo(entry, from, [...seen, name]), step];
}

/** The questions that lead to a step, each with the answers that do; none for the first one. */
function waysTo(entry: DecisionEntry, name: string): (TrailStep & { readonly from: string })[] {
  if (name === entry.data.start) return [];
  return Object.entries(entry.data.nodes).flatMap(([from, { question = '', options = [] }]) => {
    const labels = options.filter(({ to }) => to === name).map(({ label }) => label);
    const address = stepAddress(entry, from);
    return labels.length === 0 ? [] : [{ from, question, answer: labels.join(' / '), address }];
  });
}

/** The first step stands on the tree’s own page. */
function stepAddress({ address, data }: DecisionEntry, name: string): string {
  return name === data.start ? address : `${address}/${name}`;
}
