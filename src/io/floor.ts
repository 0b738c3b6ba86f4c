import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { markdownToHtml } from 'satteri';
import { kinds } from '#kb/kinds.ts';
import { listContentFiles, readText } from './content-folder.ts';
import { readMarkdownFile } from './front-matter.ts';

/**
 * The least that any generator must do, as a measure for ours: read each Markdown file, its front matter, turn the text
 * into HTML and write a bare page. Seconds.
 */
export function buildFloor(content: string, out: string): number {
  const start = performance.now();
  for (const file of listContentFiles(content)) {
    if (
      !/\.mdx?$/.test(file) ||
      !Object.values(kinds).some(({ folder }) => file.startsWith(`${folder}/`))
    )
      continue;
    const { data, body } = readMarkdownFile(readText(content, file) ?? '');
    const answer =
      typeof data?.['answer'] === 'string' ? data['answer'].replaceAll('\\n', '\n') : body;
    const page = join(out, file.replace(/\.mdx?$/, '.html'));
    mkdirSync(dirname(page), { recursive: true });
    writeFileSync(
      page,
      `<!doctype html><title>${String(data?.['title'])}</title>${markdownToHtml(answer).html}`,
    );
  }
  return (performance.now() - start) / 1000;
}
