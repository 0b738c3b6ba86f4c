import type { CaseStudyEntry, Entry } from '#kb/entry.ts';
import type { EntryText, TextProblem } from '#kb/entry-text.ts';
import { nearest } from '#kb/nearest.ts';
import { renderMarkdown } from './render.ts';
import { metricSentence, storyKit } from './story-kit.ts';

/** Compiles the text of an entry. Kinds that are only data have none. */
export function renderEntryText(entry: Entry): EntryText {
  if (entry.kind !== 'case-study') return renderMarkdown(entry.markdown, { format: entry.format });
  const { components, unknownMetrics } = storyKit(entry);
  const rendered = renderMarkdown(entry.markdown, { format: entry.format, components });
  const problems = unknownMetrics.map((id) => unknownMetric(entry, id));
  return { ...rendered, problems: [...rendered.problems, ...problems] };
}

/** The text of an entry for readers of plain Markdown: components are replaced by what they show. */
export function shownMarkdown(entry: Entry): string {
  if (entry.format !== 'mdx') return entry.markdown;
  const withNotes = entry.markdown
    .replace(/<Note(?:\s+title="([^"]*)")?\s*>/g, (_tag, title?: string) =>
      title ? `**${title}**` : '',
    )
    .replace(/<\/Note>/g, '');
  return entry.kind === 'case-study' ? withoutStoryKit(withNotes, entry) : withNotes;
}

function withoutStoryKit(markdown: string, { data }: CaseStudyEntry): string {
  const { customer, quotation, metrics } = data;
  return markdown
    .replace(/<Customer\s*\/>/g, () => customer.name)
    .replace(/<Quotation\s*\/>/g, () =>
      quotation ? `> ${quotation.text}\n>\n> — ${quotation.by}` : '',
    )
    .replace(/<Metric\s+id="([^"]*)"\s*\/>/g, (_tag, id: string) => {
      const metric = metrics?.find((one) => one.id === id);
      return metric ? metricSentence(metric) : '';
    });
}

function unknownMetric({ markdown, data }: CaseStudyEntry, id: string): TextProblem {
  const offset = Math.max(0, markdown.search(new RegExp(`<Metric\\s+id="${RegExp.escape(id)}"`)));
  const before = markdown.slice(0, offset);
  const near = nearest(
    id,
    (data.metrics ?? []).map((metric) => metric.id),
  );
  return {
    code: 'mdx/component',
    message: `There is no metric ${id} in the front matter.`,
    hint: near ? `Did you mean ${near}?` : undefined,
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}
