import type { Page } from 'playwright-core';
import { onSite } from '#io/on-site.ts';
import { percentile } from './metrics.ts';

/** Milliseconds from asking to the results on the page, in a browser. */
export interface BrowserTimes {
  readonly median: number;
  readonly p95: number;
}

/**
 * Asks the queries one after the other on the search page of a built site, which has asked before, as a reader does: by its
 * form. What is not there yet is fetched from a server of this machine. Throws where there is no browser.
 */
export async function timeInBrowser(
  folder: string,
  queries: readonly string[],
): Promise<BrowserTimes> {
  return onSite(folder, async (browser, url) => {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    await page.goto(`${url}/search?q=service`);
    await page.locator('search-page[data-state=answered]').waitFor();
    const times: number[] = [];
    for (const query of queries) times.push(await timeOf(page, query));
    return { median: percentile(times, 0.5), p95: percentile(times, 0.95) };
  });
}

async function timeOf(page: Page, query: string): Promise<number> {
  return await page.evaluate(async (asked) => {
    const search = document.querySelector('search-page');
    const form = search?.querySelector('form');
    const field = search?.querySelector('input[name=q]');
    if (!search || !form || !(field instanceof HTMLInputElement))
      throw new Error('The search page has no form.');
    field.value = asked;
    const start = performance.now();
    const answered = new Promise<void>((resolve, reject) => {
      new MutationObserver((_, observer) => {
        const state = search.getAttribute('data-state');
        if (state === 'searching') return;
        observer.disconnect();
        if (state === 'answered') resolve();
        else reject(new Error(`The search page could not answer “${asked}”.`));
      }).observe(search, { attributeFilter: ['data-state'] });
    });
    form.requestSubmit();
    await answered;
    const time = performance.now() - start;
    // The numbers beside the filters come after the results: they are not to slow the next question.
    await new Promise((resolve) => setTimeout(resolve, 30));
    return time;
  }, query);
}
