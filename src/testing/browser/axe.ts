import axe, { type AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { openPage } from './page.ts';

/**
 * What axe finds wrong with a page of the site: `rule: where` each, best compared with `[]`.
 * The page has to be opened past its policy, which forbids the script that axe is.
 */
export async function axeFindings(
  address: string,
  options?: BrowserContextOptions,
): Promise<string[]> {
  const page = await openPage(address, { ...options, bypassCSP: true });
  return await axeFindingsOn(page);
}

/** The same for a page as it is now, say with a dialogue open; opened with `bypassCSP: true`. Of all rules, or of some. */
export async function axeFindingsOn(page: Page, rules?: readonly string[]): Promise<string[]> {
  await page.evaluate(axe.source);
  const options = rules ? { runOnly: { type: 'rule', values: rules } } : {};
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target}`));
}
