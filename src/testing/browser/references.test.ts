import { expect, test } from 'vitest';
import { pageWith } from '../page-with.ts';
import { axeFindings } from './axe.ts';
import { openPage } from './page.ts';

const address = pageWith((html) => /aria-label="Referenced by".*<summary>\d+ more/s.test(html));

test('of many references the first stand there, the others come with a key', async () => {
  const page = await openPage(address, { viewport: { width: 360, height: 800 } });
  const references = page.getByRole('navigation', { name: 'Referenced by' });
  const links = references
    .locator('dd', { has: page.locator('details') })
    .first()
    .locator('a');
  const shown = () => links.filter({ visible: true }).count();
  expect(await shown()).toBe(8);
  await references.locator('summary').first().focus();
  await page.keyboard.press('Enter');
  expect(await shown()).toBe(await links.count());
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});

test('the sentences can be read by everybody, light or dark', async () => {
  expect(await axeFindings(address, { colorScheme: 'light' })).toEqual([]);
  expect(await axeFindings(address, { colorScheme: 'dark' })).toEqual([]);
});
