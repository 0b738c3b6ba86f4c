import type { SitePath } from '#kb/address.ts';
import type { CaseStudyEntry, Entry } from '#kb/entry.ts';
import type { EntryText, TextProblem } from '#kb/entry-text.ts';
import type { Glossary } from '#kb/glossary.ts';
import { addressLinked, writtenOut } from '#kb/link-target.ts';
import { nearest } from '#kb/nearest.ts';
import { linkSources } from './link-sources.ts';
import { renderMarkdown } from './render.ts';
import { metricSentence, storyKit } from './story-kit.ts';

/** What a text needs to know of the other entries. */
export interface TextContext {
  /** The terms to mark; none where absent. */
  readonly glossary?: Glossary | undefined;
}

/** Compiles the text of an entry, its links to files written out as addresses. Kinds that are only data have none. */
export function renderEntryText(entry: Entry, context: TextContext = {}): EntryText {
  const text = compile(entry, context);
  const links = text.links.map((link) => ({ ...link, address: addressLinked(link.href, entry) }));
  return { ...text, links };
}

function compile(entry: Entry, { glossary }: TextContext): EntryText {
  const terms = glossary && { glossary, isUnmarked: isUnmarkedIn(entry) };
  const resolveLink = (href: string) => writtenOut(href, entry.file);
  const options = { format: entry.format, terms, resolveLink };
  if (entry.kind !== 'case-study') return renderMarkdown(entry.markdown, options);
  const { components, unknownMetrics } = storyKit(entry);
  const rendered = renderMarkdown(entry.markdown, { ...options, components });
  const problems = [...Map.groupBy(unknownMetrics, String)].flatMap(([id, same]) =>
    same.map((_, nth) => unknownMetric(entry, id, nth)),
  );
  return { ...rendered, problems: [...rendered.problems, ...problems] };
}

/** A term is not marked on its own page, nor where the editor does not want it. */
function isUnmarkedIn({ address, unmarkedTerms }: Entry): (term: SitePath) => boolean {
  if (unmarkedTerms === true) return () => true;
  const unmarked = new Set([address, ...unmarkedTerms]);
  return (term) => unmarked.has(term);
}

/**
 * The text of an entry for readers of plain Markdown: components are replaced by what they show, links to files by the
 * addresses that the site has for them; all else stays as it was written.
 */
export function shownMarkdown(entry: Entry): string {
  const markdown = withAddresses(entry);
  if (entry.format !== 'mdx') return markdown;
  const withNotes = markdown
    .replace(/<Note(?:\s+title="([^"]*)")?\s*>/g, (_tag, title?: string) =>
      title ? `**${title}**` : '',
    )
    .replace(/<\/Note>/g, '');
  return entry.kind === 'case-study' ? withoutStoryKit(withNotes, entry) : withNotes;
}

/** The text with each link to a file written out as an address. */
function withAddresses({ markdown, format, file }: Entry): string {
  // Most texts hold no link to a file, and need not be parsed again.
  if (!mayLinkToFile.test(markdown)) return markdown;
  let written = '';
  let from = 0;
  for (const { href, start, end } of linkSources(markdown, format)) {
    const address = writtenOut(href, file);
    if (address === undefined || start < from) continue;
    written += markdown.slice(from, start) + address;
    from = end;
  }
  return written + markdown.slice(from);
}

const mayLinkToFile = /\.(?:mdx?|yaml)\b|\bfiles\/|%2e/i;

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

/** `nth` of those with the same name, from 0. */
function unknownMetric({ markdown, data }: CaseStudyEntry, id: string, nth: number): TextProblem {
  const written = id === '' ? /<Metric\b(?![^>]*\bid\s*=)/g : metricNamed(id);
  const offset = [...markdown.matchAll(written)][nth]?.index ?? 0;
  const before = markdown.slice(0, offset);
  const known = (data.metrics ?? []).map((metric) => metric.id);
  const near = nearest(id, known);
  return {
    code: 'mdx/component',
    message: id === '' ? 'A metric needs an id.' : `There is no metric ${id} in the front matter.`,
    hint: near ? `Did you mean ${near}?` : `Name one of ${known.join(', ')}.`,
    line: before.split('\n').length,
    column: offset - before.lastIndexOf('\n'),
  };
}

function metricNamed(id: string): RegExp {
  return new RegExp(`<Metric\\b[^>]*\\bid\\s*=\\s*(["'])${RegExp.escape(id)}\\1`, 'g');
}
