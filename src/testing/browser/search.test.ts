import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, axeFindingsOn } from './axe.ts';
import { openPage } from './page.ts';

const query = 'service level agreement';
const asked = `/search?q=${query.replaceAll(' ', '+')}`;

describe('the search page', () => {
  test('answers what is typed, and says so in its address and title', async () => {
    const page = await openPage('/search');
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await titles(page)).toContain('Service-level agreement');
    expect(new URL(page.url()).search).toBe('?q=service+level+agreement');
    expect(await page.title()).toMatch(/^service level agreement · /);
  });

  test('answers what its address asks, with the words marked', async () => {
    const page = await openPage(asked);
    await answered(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe(query);
    expect(await page.locator('.search-status').textContent()).toMatch(
      /^\d+ results? for “service level agreement”$/,
    );
    expect((await page.locator('mark').first().textContent())?.toLowerCase()).toMatch(
      /^\W*(service|level|agreement)/,
    );
  });

  test('leads to a result’s page', async () => {
    const page = await openPage(asked);
    await answered(page);
    const result = page.locator('.search-result-title a').first();
    const title = (await result.textContent()) ?? '';
    await result.click();
    await page.waitForURL((url) => url.pathname !== '/search');
    expect((await page.locator('h1').textContent())?.trim()).toBe(title);
  });

  test('narrows by kind, "or" within it, and counts what each would leave', async () => {
    const page = await openPage(asked);
    await answered(page);
    const box = page.getByRole('checkbox', { name: /^Term/ });
    const count = Number(
      await page.locator('label', { has: box }).locator('[data-count]').textContent(),
    );
    await box.check();
    await page.waitForURL(/kind=Term/);
    await expect.poll(() => statusOf(page)).toMatch(new RegExp(`^${count} results?`));
    await page.getByRole('checkbox', { name: /^Question/ }).check();
    await page.waitForURL(/kind=Question/);
    await expect.poll(() => statusOf(page).then(Number.parseInt)).toBeGreaterThan(count);
  });

  test('keeps question and filters on back and reload', async () => {
    const page = await openPage(`${asked}&kind=Term`);
    await answered(page);
    const before = await titles(page);
    await page.getByRole('searchbox').fill('exit');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=exit/);
    await answered(page);
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(before);
    await page.reload();
    await answered(page);
    expect(await titles(page)).toEqual(before);
    expect(await page.getByRole('searchbox').inputValue()).toBe(query);
  });

  test('goes on to further results by keyboard', async () => {
    const page = await openPage('/search?q=provider');
    await answered(page);
    const more = page.getByRole('button', { name: 'Show more results' });
    await more.press('Enter');
    await expect.poll(() => page.locator('.search-result').count()).toBeGreaterThan(10);
    const focused = page.locator('.search-result').nth(10).locator('a').first();
    expect(await focused.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('says what to do where nothing fits', async () => {
    const page = await openPage('/search?q=qqqqxyzzy');
    await answered(page);
    expect(await statusOf(page)).toBe('No results for “qqqqxyzzy”');
    expect(await page.getByRole('heading', { name: 'Nothing fits' }).isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Browse by subject' }).isVisible()).toBe(true);
  });

  test('says in words that the index cannot be loaded', async () => {
    const page = await openPage('/search');
    await page.route('**/pagefind/pagefind.js', (route) =>
      route.fulfill({ status: 200, body: 'export {}', contentType: 'text/javascript' }),
    );
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(page)).toMatch(/^Search could not be loaded\./);
    expect(await page.getByRole('heading', { name: 'Browse by subject' }).isVisible()).toBe(true);
  });

  test('shows what a reader typed as text', async () => {
    const page = await openPage(
      `/search?q=${encodeURIComponent('<img src=x onerror=alert(1)> provider')}`,
    );
    await answered(page);
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('is usable without JavaScript', async () => {
    const page = await openPage(asked, { javaScriptEnabled: false });
    expect(await page.getByText('needs JavaScript').isVisible()).toBe(true);
    expect(await page.locator('.search-browse a').count()).toBeGreaterThan(0);
  });

  test('does not scroll sideways on a narrow screen', async () => {
    const page = await openPage(asked, { viewport: { width: 360, height: 640 } });
    await answered(page);
    await page.getByText('Narrow the results').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });

  test('has no fault that axe finds, before and after an answer', async () => {
    expect(await axeFindings('/search')).toEqual([]);
    const page = await openPage(asked, { bypassCSP: true });
    await answered(page);
    await page.getByRole('checkbox').first().waitFor();
    expect(await axeFindingsOn(page)).toEqual([]);
  });
});

async function answered(page: Page): Promise<void> {
  await page.locator('search-page[data-state=answered]').waitFor();
}

async function titles(page: Page): Promise<string[]> {
  return await page.locator('.search-result-title a').allTextContents();
}

async function statusOf(page: Page): Promise<string> {
  return (await page.locator('.search-status').textContent()) ?? '';
}
