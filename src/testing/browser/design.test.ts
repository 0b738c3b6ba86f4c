import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageWith } from '../page-with.ts';
import { openPage } from './page.ts';

const phone = { viewport: { width: 360, height: 780 } };
const wide = { viewport: { width: 1440, height: 900 } };
const question = pageWith(
  (html) => html.includes('data-kind="question"') && html.includes('rel="next"'),
);
const longQuestion = pageWith(
  (html) => html.includes('data-kind="question"') && html.includes('contents-fold'),
);
const levels = '/service-levels';

async function heightOf(page: Page, selector: string): Promise<number> {
  return (await page.locator(selector).boundingBox())?.height ?? 0;
}

describe('the header', () => {
  test.each([phone, wide])('is one line: %j', async (options) => {
    const page = await openPage(question, options);
    expect(await heightOf(page, '.site-header')).toBeLessThan(80);
  });

  test('has a menu on a phone that opens without JavaScript', async () => {
    const page = await openPage(question, { ...phone, javaScriptEnabled: false });
    const link = page
      .getByRole('navigation', { name: 'Menu' })
      .getByRole('link', { name: 'Learn' });
    expect(await link.isVisible()).toBe(false);
    await page.getByText('Menu', { exact: true }).click();
    await link.click();
    expect(new URL(page.url()).pathname).toBe('/learn');
  });

  test('leads to search without JavaScript', async () => {
    const page = await openPage(question, { ...phone, javaScriptEnabled: false });
    await page.locator('header').getByRole('link', { name: 'Search' }).click();
    expect(new URL(page.url()).pathname).toBe('/search');
  });
});

describe('a question', () => {
  test('leads to the next one of its subject and back', async () => {
    const page = await openPage(question);
    const title = await page.locator('h1').textContent();
    await page.locator('a[rel=next]').click();
    expect(await page.locator('h1').textContent()).not.toBe(title);
    await page.locator('a[rel=prev]').click();
    expect(await page.locator('h1').textContent()).toBe(title);
  });

  test('says how long it takes to read, below the short answer', async () => {
    const page = await openPage(longQuestion);
    expect(await page.locator('.entry-header .meta').textContent()).toMatch(/\d+ minutes? to read/);
    const answer = await page.locator('.entry-header .lead').boundingBox();
    const meta = await page.locator('.entry-header .meta').boundingBox();
    expect(answer?.y ?? 0).toBeLessThan(meta?.y ?? 0);
  });

  test('has its contents beside the text on a wide screen, folded on a phone', async () => {
    const onWide = await openPage(longQuestion, wide);
    const contents = await onWide.getByRole('navigation', { name: 'On this page' }).boundingBox();
    const text = await onWide.locator('.entry-text').boundingBox();
    expect((contents?.x ?? 0) + (contents?.width ?? 0)).toBeLessThanOrEqual(text?.x ?? 0);
    const onPhone = await openPage(longQuestion, { ...phone, javaScriptEnabled: false });
    const link = onPhone.getByRole('navigation', { name: 'Contents' }).getByRole('link').first();
    expect(await link.isVisible()).toBe(false);
    await onPhone.locator('summary', { hasText: 'On this page' }).click();
    expect(await link.isVisible()).toBe(true);
  });

  test('keeps its lines between 45 and 80 characters on a wide screen', async () => {
    const page = await openPage(longQuestion, wide);
    const characters = await page.evaluate<number>(`(() => {
      const text = document.querySelector('.entry-text p');
      const ruler = document.createElement('span');
      ruler.style.whiteSpace = 'nowrap';
      ruler.textContent = 'The provider tells you when the clock starts and when it stops.';
      text.append(ruler);
      const width = ruler.getBoundingClientRect().width / ruler.textContent.length;
      ruler.remove();
      return text.getBoundingClientRect().width / width;
    })()`);
    expect(characters).toBeGreaterThan(45);
    expect(characters).toBeLessThan(80);
  });
});

test('a chart says in words what it draws', async () => {
  const page = await openPage(pageWith((html) => html.includes('class="bar-chart"')));
  const charts = page.locator('figure.bar-chart');
  expect(await charts.count()).toBeGreaterThan(0);
  for (const chart of await charts.all()) {
    const words = await chart.locator('svg > title').textContent();
    const drawn = await chart.locator('svg text').allTextContents();
    expect(drawn).toHaveLength(2);
    for (const line of drawn) expect(words).toContain(line.split(': ')[1]?.trim());
  }
});

describe('the service levels', () => {
  test('stand side by side on a wide screen, with their names in view while the table is read', async () => {
    const page = await openPage(levels, wide);
    const heads = page.locator('.level-table thead th');
    const last = page.locator('.level-table tbody tr').last();
    await last.scrollIntoViewIfNeeded();
    const head = await heads.first().boundingBox();
    expect(head?.y ?? -1).toBeGreaterThanOrEqual(0);
    expect(await page.locator('.level-name').first().isVisible()).toBe(false);
  });

  test('are named in every cell on a phone, where nothing has to be scrolled sideways', async () => {
    const page = await openPage(levels, phone);
    const cells = await page.locator('.level-table tbody td').count();
    const names = page.locator('.level-table tbody td .level-name');
    expect(await names.count()).toBe(cells);
    expect(await names.first().isVisible()).toBe(true);
    const scrolls = 'document.querySelector(".table-scroll").scrollWidth > innerWidth';
    expect(await page.evaluate(scrolls)).toBe(false);
  });
});

test('on paper an entry ends with where it comes from, and figures show their evidence', async () => {
  const address = pageWith((html) => html.includes('class="metric"'));
  const page = await openPage(address);
  expect(await page.locator('.print-source').isVisible()).toBe(false);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-source').textContent()).toContain(address);
  expect(await page.locator('.print-source').isVisible()).toBe(true);
  const evidence = page.locator('.metric details dd').first();
  expect((await evidence.boundingBox())?.height ?? 0).toBeGreaterThan(0);
});
