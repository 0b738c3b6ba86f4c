import { describe, expect, test } from 'vitest';
import { pageWith } from '../page-with.ts';
import { axeFindings } from './axe.ts';
import { openPage } from './page.ts';

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
const story = pageWith((html) => html.includes('class="metric"'));
const takePart = '/case-studies/take-part';

describe('a story', () => {
  test.each(['light', 'dark'] as const)(
    'has no fault that axe can find, %s',
    async (colorScheme) => {
      expect(await axeFindings(story, { colorScheme })).toEqual([]);
    },
  );

  test('says in the first screen of a phone where it comes from, and soon who says so', async () => {
    const page = await openPage(story, phone);
    const label = await page.locator('.entry-label').boundingBox();
    const title = await page.locator('h1').boundingBox();
    expect(label?.y ?? Number.NaN).toBeLessThan(title?.y ?? Number.NaN);
    const size = (selector: string) =>
      page.locator(selector).evaluate((one) => {
        const { fontSize, fontWeight } = getComputedStyle(one);
        return [fontSize, fontWeight];
      });
    expect(await size('.entry-label')).toEqual(await size('h1'));
    const provenance = await page.locator('.provenance').boundingBox();
    const figures = await page.locator('#figures').boundingBox();
    expect(provenance?.y ?? Number.NaN).toBeLessThan(figures?.y ?? Number.NaN);
  });

  test('shows the evidence of a figure after one tap', async () => {
    const page = await openPage(story, phone);
    const metric = page.locator('.metric').first();
    expect(await metric.getByText('Measured by').isVisible()).toBe(false);
    await metric.locator('summary').tap();
    for (const name of ['Before', 'After', 'Method', 'Measured by', 'Typical'])
      expect(await metric.getByText(name, { exact: true }).isVisible(), name).toBe(true);
    expect((await metric.locator('summary').boundingBox())?.height).toBeGreaterThanOrEqual(24);
  });

  test('shows it by keyboard, and without JavaScript', async () => {
    const page = await openPage(story, { javaScriptEnabled: false });
    const metric = page.locator('.metric').first();
    await metric.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await metric.getByText('Measured by').isVisible()).toBe(true);
  });

  test.each([true, false])(
    'opens the evidence that the text leads to (scripts: %s)',
    async (javaScriptEnabled) => {
      const page = await openPage(story, { javaScriptEnabled });
      const link = page.getByRole('link', { name: 'How this was measured' }).first();
      const target = page.locator((await link.getAttribute('href')) ?? '');
      expect(await target.isVisible()).toBe(false);
      await link.click();
      await target.waitFor();
      expect(await target.textContent()).toContain('Before');
    },
  );

  test('shows every evidence on paper', async () => {
    const page = await openPage(story);
    await page.emulateMedia({ media: 'print' });
    for (const one of await page.locator('.metric').getByText('Measured by').all())
      expect(await one.isVisible()).toBe(true);
  });

  test('lets its chart’s values be selected', async () => {
    const page = await openPage(story);
    const text = page.locator('.bar-chart text').first();
    await text.click({ clickCount: 3 });
    expect(await page.evaluate('getSelection().toString()')).toContain('Before');
  });

  test('tells its journey as a list of phases with days and lengths, style sheets or not', async () => {
    const page = await openPage(story);
    const phases = page.locator('.journey ol > li');
    expect(await phases.count()).toBeGreaterThan(1);
    for (const phase of await phases.all()) {
      expect(await phase.locator('time').count()).toBeGreaterThan(0);
      expect(await phase.locator('h3').count()).toBe(1);
    }
  });

  test('leads to stories of the same industry and to how customers take part', async () => {
    const page = await openPage(story);
    await page.getByRole('link', { name: /How customers take part/ }).click();
    await page.waitForURL(`**${takePart}`);
    await page.goto(story);
    await page.locator('.facts a[href^="/case-studies/industry/"]').click();
    await page.waitForURL('**/case-studies/industry/*');
  });

  test.each([360, 768, 1440])('needs no scrolling sideways at %i pixels', async (width) => {
    const page = await openPage(story, { viewport: { width, height: 800 } });
    for (const summary of await page.locator('.metric summary').all()) await summary.click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
  });
});

describe('the page for customers who take part', () => {
  test.each(['light', 'dark'] as const)(
    'has no fault that axe can find, %s',
    async (colorScheme) => {
      expect(await axeFindings(takePart, { colorScheme })).toEqual([]);
    },
  );

  test('is named by the list of stories', async () => {
    const page = await openPage('/case-studies');
    await page.getByRole('link', { name: /takes part/ }).click();
    await page.waitForURL(`**${takePart}`);
  });

  test('has a box and lines for each thing that may be agreed to', async () => {
    const page = await openPage(takePart);
    const items = page.locator('.form-items > li');
    expect(await items.count()).toBe(await page.locator('.approve-list > div').count());
    for (const item of await items.all()) {
      expect(await item.locator('.form-box').isVisible()).toBe(true);
      expect(await item.locator('.form-line').first().isVisible()).toBe(true);
    }
  });

  test('prints the form on one sheet of A4', async () => {
    // The width of A4 less the margins of the sheet, in CSS pixels.
    const page = await openPage(takePart, { viewport: { width: 672, height: 979 } });
    await page.emulateMedia({ media: 'print' });
    const height = (selector: string) =>
      page.locator(selector).evaluate((one) => one.getBoundingClientRect().height);
    // What stands below it on the sheet goes with it.
    const both = (await height('.consent-form')) + (await height('.print-source')) + 30;
    expect(both).toBeLessThan(979);
    const { breakBefore } = await page
      .locator('.consent-form')
      .evaluate((one) => ({ breakBefore: getComputedStyle(one).breakBefore }));
    expect(breakBefore).toBe('page');
  });
});
