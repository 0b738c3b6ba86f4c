import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One address of every kind of page in a built site: lists, tools and the first entry of each kind. What the site has is
 * looked up, so that a new kind cannot be forgotten.
 */
export function everyKindOfPage(folder: string): string[] {
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .sort();
  const shapes = new Map<string, string>();
  for (const file of pages) {
    const html = readFileSync(join(folder, file), 'utf8');
    if (html.includes('http-equiv="refresh"')) continue;
    const kind = /data-kind="([^"]+)"/.exec(html)?.[1];
    const shape = kind ?? shapeOf(file);
    if (!shapes.has(shape))
      shapes.set(shape, file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`);
  }
  return [...shapes.values()];
}

/** Pages that differ only in a name have one shape: `learn/*`, `decide/*`. */
function shapeOf(file: string): string {
  const [top = '', ...below] = file.replace(/\.html$/, '').split('/');
  return [top, ...below.map(() => '*')].join('/');
}
