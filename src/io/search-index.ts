import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { noKnowledge, type SearchKnowledge } from '#search/steering.ts';
import { writeFields } from './search-fields.ts';

/** The folder of a built site that holds its index. */
export const indexFolder = 'pagefind';

export interface IndexSize {
  /** Pages in the index. */
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
}

/**
 * Indexes the pages of a built site, those with a `data-pagefind-body`, into its folder `pagefind`. What searching does
 * not need is not left there. A site without such a page gets an index of no pages. Beside it lie the files that make search
 * better, made from the same pages and from what the editors say. Data in a text is left out: a passage of it would be shown as
 * what was found.
 */
export async function indexSite(
  dir: string,
  knowledge: SearchKnowledge = noKnowledge,
): Promise<IndexSize> {
  const out = resolve(dir, indexFolder);
  rmSync(out, { recursive: true, force: true });
  await withIndex(async (index) => {
    // Where no page marks its body, Pagefind would index every page as a whole.
    if (hasMarkedPage(dir)) done(await index.addDirectory({ path: resolve(dir) }));
    done(await index.writeFiles({ outputPath: out }));
  });
  for (const name of readdirSync(out))
    if (isUnneeded(name)) rmSync(join(out, name), { recursive: true });
  if (existsSync(join(out, 'fragment'))) writeFields(out, knowledge);
  return measure(out);
}

/** How many pages the index in a folder holds; `undefined` where there is no index. */
export function indexedPages(folder: string): number | undefined {
  const file = join(folder, 'pagefind-entry.json');
  if (!existsSync(file)) return undefined;
  const entry: { languages: Record<string, { page_count: number }> } = JSON.parse(
    readFileSync(file, 'utf8'),
  );
  return Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
}

/** Rows and settings: read beside a result they say nothing, and what they are about the text around them says. */
const dataLanguages = ['csv', 'tsv', 'json', 'yaml', 'yml'];

async function withIndex<T>(run: (index: PagefindIndex) => Promise<T>): Promise<T> {
  const excludeSelectors = dataLanguages.map((language) => `pre > code.language-${language}`);
  const { index } = done(await createIndex({ excludeSelectors }));
  if (!index) throw new Error('Pagefind made no index and gave no reason.');
  try {
    return await run(index);
  } finally {
    await index.deleteIndex();
  }
}

function done<T extends { readonly errors: readonly string[] }>(answer: T): T {
  if (answer.errors.length > 0) throw new Error(`Pagefind: ${answer.errors.join('; ')}`);
  return answer;
}

function hasMarkedPage(dir: string): boolean {
  return readdirSync(dir, { recursive: true, encoding: 'utf8' }).some(
    (file) =>
      file.endsWith('.html') && readFileSync(join(dir, file)).includes('data-pagefind-body'),
  );
}

/** Ready-made interfaces, and the worker, which is not used. */
function isUnneeded(path: string): boolean {
  return /^pagefind-(?:ui|modular-ui|component-ui|highlight|worker)\.(?:js|css)$/.test(path);
}

function measure(folder: string): IndexSize {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  const sizes = files.map(({ parentPath, name }) => statSync(join(parentPath, name)).size);
  return {
    pages: indexedPages(folder) ?? 0,
    files: files.length,
    bytes: sizes.reduce((sum, size) => sum + size, 0),
  };
}
