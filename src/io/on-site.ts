import { type Browser, chromium } from 'playwright-core';
import { browserArguments, findBrowser } from './find-browser.ts';
import { serveSite } from './site-server.ts';

/** Serves a built site on this machine and does something with it in a browser. Throws where there is no browser. */
export async function onSite<T>(
  folder: string,
  act: (browser: Browser, url: string) => Promise<T>,
): Promise<T> {
  const site = await serveSite(folder, { port: 0, host: '127.0.0.1' });
  try {
    const browser = await chromium.launch({ ...(await findBrowser()), args: browserArguments });
    try {
      return await act(browser, site.url);
    } finally {
      await browser.close();
    }
  } finally {
    await site.close();
  }
}
