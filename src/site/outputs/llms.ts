import type { Entry } from '#kb/entry.ts';
import { kindNames } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { escapeMarkdown } from '#markdown/twin.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { descriptionOf } from '../description.ts';
import { labelledTitle } from '../labels.ts';
import { listTitles } from '../lists.ts';
import type { Output } from '../outputs.ts';
import { twinOf } from './twin.ts';

/** Listed entries under one heading; questions by their subject, the others by their kind. */
interface Section {
  readonly title: string;
  /** The subject's, where it is one. */
  readonly slug: string | undefined;
  readonly entries: readonly Entry[];
}

/** Sites up to this size are listed with a sentence on each entry. */
const mostDescribed = 1000;
/** Above this, `llms-full.txt` is split by subject. */
const mostBytes = 10_000_000;

/** The table of contents of the twins, in the form that llmstxt.org describes. */
export function llmsIndex(kb: KnowledgeBase): Output {
  const isDescribed = kb.library.listed.length <= mostDescribed;
  const lines = sectionsOf(kb).flatMap(({ title, entries }) => [
    `## ${escapeMarkdown(title)}`,
    '',
    ...entries.map((entry) => {
      const link = `- [${escapeMarkdown(labelledTitle(entry))}](${absoluteUrl(kb.site, `${entry.address}.md`)})`;
      return isDescribed ? `${link}: ${escapeMarkdown(descriptionOf(kb, entry))}` : link;
    }),
    '',
  ]);
  const whole = `- [Everything in one file](${absoluteUrl(kb.site, '/llms-full.txt')})`;
  return {
    path: 'llms.txt',
    body: `${[...headOf(kb), ...lines, '## Optional', '', whole].join('\n')}\n`,
  };
}

/**
 * The twins of all listed entries in one file; above `limit` bytes the questions stand in a file for each subject, which
 * the first one names.
 */
export function* llmsFull(kb: KnowledgeBase, limit = mostBytes): Generator<Output> {
  const sections = sectionsOf(kb);
  const bytes = kb.library.listed.reduce(
    (sum, entry) => sum + Buffer.byteLength(sourced(kb, entry)),
    0,
  );
  const parts = bytes > limit ? sections.filter(({ slug }) => slug !== undefined) : [];
  const rest = sections.filter((section) => !parts.includes(section));
  const links = parts.map(
    ({ title, slug }) =>
      `- [${escapeMarkdown(title)}](${absoluteUrl(kb.site, `/llms-full/${slug}.txt`)})`,
  );
  const listed = links.length > 0 ? ['Questions and answers by subject:', '', ...links, ''] : [];
  yield { path: 'llms-full.txt', body: textOf(kb, [...headOf(kb), ...listed], rest) };
  for (const part of parts)
    yield {
      path: `llms-full/${part.slug}.txt`,
      body: textOf(kb, [`# ${escapeMarkdown(`${kb.site.name}: ${part.title}`)}`, ''], [part]),
    };
}

function headOf({ site }: KnowledgeBase): string[] {
  const summary = site.tagline ?? site.description ?? `Questions and answers on ${site.name}.`;
  const more = site.tagline === undefined ? undefined : site.description;
  return [
    `# ${escapeMarkdown(site.name)}`,
    '',
    `> ${escapeMarkdown(summary)}`,
    '',
    ...(more === undefined ? [] : [escapeMarkdown(more), '']),
  ];
}

function sectionsOf({ library }: KnowledgeBase): Section[] {
  const byKind = Map.groupBy(library.listed, ({ kind }) => kind);
  const kinds = kindNames.filter((kind) => kind !== 'question');
  return [
    ...kinds.map((kind) => ({
      title: listTitles[kind],
      slug: undefined,
      entries: byKind.get(kind) ?? [],
    })),
    ...library.subjects.map(({ title, slug, questions }) => ({
      title,
      slug,
      // A question of several subjects stands in the first.
      entries: questions.filter(({ subject }) => subject === slug),
    })),
  ].filter(({ entries }) => entries.length > 0);
}

function textOf(kb: KnowledgeBase, head: readonly string[], sections: readonly Section[]): string {
  const entries = sections.flatMap((section) => section.entries);
  return `${head.join('\n')}${entries.map((entry) => `\n${sourced(kb, entry)}`).join('')}`;
}

/** A twin below the address of its page. */
function sourced(kb: KnowledgeBase, entry: Entry): string {
  return `---\n\nSource: ${absoluteUrl(kb.site, entry.address)}\n\n${twinOf(kb, entry)}`;
}
