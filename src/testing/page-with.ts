import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { siteFolder } from './site-folder.ts';

/** Address of the first page of the built site whose HTML fits. Throws where there is none. */
export function pageWith(fits: (html: string) => boolean): string {
  const folder = siteFolder();
  const found = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort()
    .find((file) => fits(readFileSync(join(folder, file), 'utf8')));
  if (found === undefined) throw new Error(`No page is like this: ${fits}`);
  return `/${found.replace(/\.html$/, '')}`;
}
