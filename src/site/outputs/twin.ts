import type { Entry, TermEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { shownMarkdown } from '#markdown/entry-text.ts';
import { escapeMarkdown, markdownTwin } from '#markdown/twin.ts';
import { labelledTitle } from '../labels.ts';
import { blueprintMarkdown, decisionMarkdown, storyMarkdown } from './data-markdown.ts';
import { reportMarkdown, serviceLevelsMarkdown } from './table-markdown.ts';

/** The Markdown twin of an entry: its title, its text as it was read, and what its page shows of its data. */
export function twinOf(kb: KnowledgeBase, entry: Entry): string {
  const parts = entry.kind === 'term' ? [definitionOf(entry)] : [];
  const text = shownMarkdown(entry);
  if (text.trim() !== '') parts.push(text);
  parts.push(...dataOf(kb, entry));
  return markdownTwin(labelledTitle(entry), parts.join('\n\n'));
}

function definitionOf({ data }: TermEntry): string {
  return escapeMarkdown(data.definition);
}

function dataOf(kb: KnowledgeBase, entry: Entry): string[] {
  switch (entry.kind) {
    case 'blueprint':
      return blueprintMarkdown(kb, entry);
    case 'case-study':
      return storyMarkdown(kb, entry);
    case 'decision':
      return decisionMarkdown(kb, entry);
    case 'report':
      return reportMarkdown(kb, entry);
    case 'service-levels':
      return serviceLevelsMarkdown(kb, entry);
    default:
      return [];
  }
}
