import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { onSite } from './on-site.ts';

/** What a phone fetches for a page before the reader acts, with nothing in its cache; the site’s icon aside. */
export interface PageWeight {
  readonly page: string;
  readonly requests: number;
  /** Bytes with gzip, without fonts. */
  readonly bytes: number;
  readonly fontBytes: number;
  /** The scripts’ part of `bytes`. */
  readonly scriptBytes: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** The phone on which pages are weighed. */
export const phone = {
  viewport: { width: 360, height: 780 },
  deviceScaleFactor: 3,
  isMobile: true,
  hasTouch: true,
} as const satisfies BrowserContextOptions;

/** Opens an address in a page that has opened none before, and waits until it fetches nothing more. */
export async function weighPage(page: Page, address: string): Promise<PageWeight> {
  const fetched: Promise<{ type: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    const type = response.request().resourceType();
    fetched.push(response.body().then((body) => ({ type, bytes: bytesSent(type, body) })));
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const shift = await layoutShift(page);
  const files = await Promise.all(fetched);
  const bytesOf = (has: (type: string) => boolean) =>
    files.reduce((sum, { type, bytes }) => (has(type) ? sum + bytes : sum), 0);
  return {
    page: new URL(page.url()).pathname,
    requests: files.length,
    bytes: bytesOf((type) => type !== 'font'),
    fontBytes: bytesOf((type) => type === 'font'),
    scriptBytes: bytesOf((type) => type === 'script'),
    shift,
  };
}

/** Weighs a page of a built site. Throws where there is no browser. */
export async function weighPageOf(folder: string, address: string): Promise<PageWeight> {
  return onSite(folder, async (browser, url) =>
    weighPage(await browser.newPage(phone), url + address),
  );
}

/** The address of the question whose page is of median size; `undefined` where the site has none. */
export function medianQuestion(folder: string): string | undefined {
  const pages = readdirSync(join(folder, 'learn'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.includes('questions') && path.endsWith('.html'))
    .map((path) => ({ path, bytes: readFileSync(join(folder, 'learn', path)).length }))
    .sort((a, b) => a.bytes - b.bytes || (a.path < b.path ? -1 : 1));
  const path = pages[Math.floor(pages.length / 2)]?.path;
  return path && `/learn/${path.replaceAll('\\', '/').replace(/\.html$/, '')}`;
}

/** Hosts compress text; fonts and pictures are compressed as they are. */
function bytesSent(type: string, body: Buffer): number {
  return type === 'font' || type === 'image' ? body.length : gzipSync(body).length;
}

/**
 * How far things have moved on the page so far. Every shift counts: a browser that plays a phone takes the setting of its
 * screen for the input of a reader, who may move things.
 */
export async function layoutShift(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          const shifts = list.getEntries().map((shift) => ('value' in shift ? shift.value : 0));
          resolve(shifts.reduce<number>((sum, value) => sum + Number(value), 0));
        });
        observer.observe({ type: 'layout-shift', buffered: true });
        // Where nothing has moved, the observer is told nothing.
        setTimeout(() => resolve(0), 100);
      }),
  );
}
