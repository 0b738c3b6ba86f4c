import type { BlueprintEntry, CaseStudyEntry, DecisionEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { type BlueprintPage, blueprintPage } from '../blueprint-page.ts';
import { caseStudyPage } from '../case-study-page.ts';
import { decisionStepPage, stepNames } from '../decision-page.ts';
import type { MetricShown } from '../metric.ts';
import { heading, namedList, paragraphs } from './markdown-blocks.ts';

/** The items of a blueprint, pillar by pillar, as blocks of Markdown. */
export function blueprintMarkdown(kb: KnowledgeBase, entry: BlueprintEntry): string[] {
  return blueprintPage(kb, entry).pillars.flatMap(({ title, summary, items }) => [
    heading(2, title),
    ...paragraphs(summary === undefined ? [] : [summary]),
    ...items.flatMap(itemMarkdown),
  ]);
}

/** The facts, figures and phases of a case study, as far as the customer allows them. */
export function storyMarkdown(kb: KnowledgeBase, entry: CaseStudyEntry): string[] {
  const { facts, metrics, journey, provenance } = caseStudyPage(kb, entry);
  const { source } = provenance;
  return [
    heading(2, provenance.title),
    ...paragraphs(provenance.statements.map(({ text }) => text)),
    heading(2, 'At a glance'),
    ...namedList(facts.map(({ name, values }) => [name, values.join('; ')] as const)),
    ...(metrics.length > 0 ? [heading(2, 'Figures'), ...metrics.flatMap(metricMarkdown)] : []),
    ...(journey.phases.length > 0 ? [heading(2, 'What happened when')] : []),
    ...journey.phases.flatMap(({ title, from, to, lasted, before, happened }) => [
      heading(3, title),
      ...paragraphs([
        `${to ? `${from.text} to ${to.text}` : `From ${from.text}`}${lasted === undefined ? '' : `, ${lasted}`}.${before === undefined ? '' : ` ${before}`}`,
        ...happened,
      ]),
    ]),
    ...(source ? namedList([['Source', `${source.title}, ${source.url}`]]) : []),
  ];
}

/** The steps of a decision tree, each with where its answers lead. */
export function decisionMarkdown(kb: KnowledgeBase, entry: DecisionEntry): string[] {
  const names = [
    entry.data.start,
    ...stepNames(entry.data).filter((name) => name !== entry.data.start),
  ];
  return names.flatMap((name) => {
    const { step } = decisionStepPage(kb, entry, name);
    const options = entry.data.nodes[name]?.options ?? [];
    return [
      heading(2, step.heading),
      ...paragraphs(step.explanation),
      ...namedList(
        options.map(({ label, to }) => {
          const target = entry.data.nodes[to];
          return [label, target?.question ?? target?.result] as const;
        }),
      ),
    ];
  });
}

function itemMarkdown(item: BlueprintPage['pillars'][number]['items'][number]): string[] {
  return [
    heading(3, item.title),
    ...paragraphs([item.do]),
    ...namedList([
      ['Why', item.why],
      ['Evidence', item.evidence],
      ['Ask', item.ask],
      ['A good answer', item.good_answer],
      ['A red flag', item.red_flag],
      ['Who', item.who],
      ['Explained by', item.explainedBy?.title],
    ]),
  ];
}

function metricMarkdown(metric: MetricShown): string[] {
  return [
    heading(3, metric.label),
    ...namedList([
      ['Course', `${metric.course} That is ${metric.change}.`],
      ['Period', metric.period],
      ['Baseline', metric.baseline],
      ['Method', metric.method],
      ['Measured by', `${metric.measuredBy}, ${metric.measuredOn.text}`],
      ['Typical', metric.isTypical ? 'yes' : 'no: other customers should not expect the like'],
    ]),
  ];
}
