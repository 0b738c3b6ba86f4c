import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, inject, onTestFinished } from 'vitest';

let connected: Promise<Browser> | undefined;

afterAll(async () => {
  await (await connected)?.close();
});

/**
 * Opens an address of the site in a window of its own, which is closed after the test. The test
 * fails if the page throws or logs an error, as it does on a breach of its content security policy.
 */
export async function openPage(address: string, options?: BrowserContextOptions): Promise<Page> {
  const page = await openBlankPage(options);
  await page.goto(address);
  return page;
}

/** The same before it has gone anywhere: addresses of the site are relative to it. */
export async function openBlankPage(options?: BrowserContextOptions): Promise<Page> {
  connected ??= chromium.connect(inject('browserEndpoint'));
  const browser = await connected;
  const page = await browser.newPage({ baseURL: inject('siteUrl'), ...options });
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => {
    // A page that is not there is for the test to judge by its status.
    const isMissingPage = message.location().url === page.url() && / 404 /.test(message.text());
    if (message.type() === 'error' && !isMissingPage)
      faults.push(`${message.text()} (${message.location().url})`);
  });
  onTestFinished(async () => {
    const address = page.url();
    await page.close();
    if (faults.length > 0) throw new Error(`${address} has errors:\n${faults.join('\n')}`);
  });
  return page;
}
