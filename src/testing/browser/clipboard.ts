import type { BrowserContextOptions, Page } from 'playwright-core';
import { openBlankPage } from './page.ts';

const permissions = ['clipboard-read', 'clipboard-write'];

/**
 * Opens an address in a window that may copy. All windows of a run share one clipboard, and tests
 * run beside one another; so each window also remembers what it put there itself.
 */
export async function openCopyingPage(
  address: string,
  options?: BrowserContextOptions,
): Promise<Page> {
  const page = await openBlankPage({ ...options, permissions });
  await page.addInitScript(() => {
    const write = navigator.clipboard.writeText.bind(navigator.clipboard);
    navigator.clipboard.writeText = async (text) => {
      await write(text);
      document.documentElement.dataset.copied = text;
    };
  });
  await page.goto(address);
  return page;
}

/** What a window that `openCopyingPage` opened copied last, since it was loaded. */
export async function copiedOn(page: Page): Promise<string | null> {
  return await page.locator('html').getAttribute('data-copied');
}
