import { createIndex } from 'pagefind';
import type { Entry } from '#kb/entry.ts';
import { foundPages } from '#kb/found-pages.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { stageTitles } from '#kb/stage-titles.ts';
import { fieldFiles, fragmentPage } from './search-fields.ts';
import { searchKnowledgeOf } from './search-knowledge.ts';

/** The files of a search index by their path below `/pagefind/`. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Indexes the listed entries straight from their texts, and the site’s own pages, without their HTML: for the dev server, which writes none. */
export async function indexKnowledgeBase(knowledgeBase: KnowledgeBase): Promise<IndexFiles> {
  const { library, textOf } = knowledgeBase;
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  for (const entry of library.listed) {
    if (library.canonicalOf(entry) !== entry.address) continue;
    const filters = filtersOf(entry, knowledgeBase);
    await index.addCustomRecord({
      url: entry.address,
      content: `${entry.title}. ${textOf(entry).text || (entry.description ?? '')}`,
      language: 'en',
      meta: {
        title: entry.title,
        kind: kinds[entry.kind].label,
        ...(filters['subject']?.[0] !== undefined && { subject: filters['subject'][0] }),
      },
      filters,
    });
  }
  for (const { address, title, purpose, kind } of foundPages(library))
    await index.addCustomRecord({
      url: address,
      content: `${title} ${purpose}`,
      language: 'en',
      meta: { title, kind: kind.label },
      filters: { kind: [kind.label] },
    });
  const { files } = await index.getFiles();
  await index.deleteIndex();
  const fragments = files.flatMap(({ path, content }) => {
    const [, name] = /^fragment\/(.*)$/.exec(path) ?? [];
    return name === undefined ? [] : [fragmentPage(name, content)];
  });
  return new Map([
    ...files.map(({ path, content }) => [path, content] as const),
    ...fieldFiles(fragments, searchKnowledgeOf(knowledgeBase)),
  ]);
}

/** What the pages of the built site mark: kind, subjects (also those of its copies), stage and industry. */
function filtersOf(entry: Entry, { library, industries }: KnowledgeBase): Record<string, string[]> {
  const slugs = [entry, ...library.copiesOf(entry)].flatMap((one) =>
    one.kind === 'question' ? [one.subject] : [],
  );
  const subjects = library.subjects.filter(({ slug }) => slugs.includes(slug));
  const own = (slug: string) => (slug === slugs[0] ? 0 : 1);
  const industry = entry.kind === 'case-study' ? industries.get(entry.data.industry) : undefined;
  return {
    kind: [kinds[entry.kind].label],
    ...(subjects.length > 0 && {
      subject: subjects.sort((a, b) => own(a.slug) - own(b.slug)).map(({ title }) => title),
    }),
    ...(entry.stage && { stage: [stageTitles[entry.stage]] }),
    ...(industry !== undefined && { industry: [industry] }),
  };
}
