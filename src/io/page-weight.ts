import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a browser fetches for a page before the reader acts. */
export interface PageWeight {
  readonly page: string;
  readonly requests: number;
  /** Bytes as served with gzip. */
  readonly bytes: number;
  readonly scriptBytes: number;
}

/** Weighs the question page of median size of a built site; `undefined` where there is none. */
export function weighMedianPage(folder: string): PageWeight | undefined {
  const pages = readdirSync(join(folder, 'learn'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('questions') && path.endsWith('.html'))
    .map((path) => ({
      path: join('learn', path),
      bytes: readFileSync(join(folder, 'learn', path)).length,
    }))
    .sort((a, b) => a.bytes - b.bytes || (a.path < b.path ? -1 : 1));
  const median = pages[Math.floor(pages.length / 2)];
  if (!median) return undefined;
  const html = readFileSync(join(folder, median.path), 'utf8');
  const styles = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="(\/[^"]+)"/g)];
  const scripts = [...html.matchAll(/<script[^>]+src="(\/[^"]+)"/g)];
  const weigh = (address: string | undefined) =>
    gzipSync(readFileSync(join(folder, address ?? ''))).length;
  const scriptBytes = sum(scripts.map(([, address]) => weigh(address)));
  return {
    page: `/${median.path.replaceAll('\\', '/').replace(/\.html$/, '')}`,
    requests: 1 + styles.length + scripts.length,
    bytes: gzipSync(html).length + sum(styles.map(([, address]) => weigh(address))) + scriptBytes,
    scriptBytes,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, n) => total + n, 0);
}
