import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { browserArguments, findBrowser } from '#io/find-browser.ts';
import { serveSite } from '#io/site-server.ts';
import { siteFolder } from '../site-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the site under test, without a trailing slash. */
    siteUrl: string;
    /** Where Playwright connects to the one browser of this run. */
    browserEndpoint: string;
  }
}

/** Serves the built site and starts one browser for all files of browser tests. */
export default async function setup(project: TestProject) {
  const folder = siteFolder();
  const browser = await chromium.launchServer({
    ...(await findBrowser()),
    args: browserArguments,
  });
  const site = await serveSite(folder, { port: 0, host: '127.0.0.1' });
  project.provide('siteUrl', site.url);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
