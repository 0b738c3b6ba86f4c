import { createIndex } from 'pagefind';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { fieldFiles, fragmentPage } from './search-fields.ts';
import { searchKnowledgeOf } from './search-knowledge.ts';

/** The files of a search index by their path below `/pagefind/`. */
export type IndexFiles = ReadonlyMap<string, Uint8Array>;

/** Indexes the listed entries straight from their texts, without pages: for the dev server, which writes none. */
export async function indexKnowledgeBase(knowledgeBase: KnowledgeBase): Promise<IndexFiles> {
  const { library, textOf } = knowledgeBase;
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(`The search index could not be begun: ${errors.join('; ')}`);
  const titles = new Map(library.subjects.map(({ slug, title }) => [slug, title]));
  for (const entry of library.listed) {
    if (library.canonicalOf(entry) !== entry.address) continue;
    const subject = entry.kind === 'question' ? titles.get(entry.subject) : undefined;
    await index.addCustomRecord({
      url: entry.address,
      content: `${entry.title}. ${textOf(entry).text || (entry.description ?? '')}`,
      language: 'en',
      meta: {
        title: entry.title,
        kind: kinds[entry.kind].label,
        ...(subject !== undefined && { subject }),
      },
      filters: {
        kind: [kinds[entry.kind].label],
        ...(subject !== undefined && { subject: [subject] }),
      },
    });
  }
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
