import { describe, expect, test } from 'vitest';
import { reportReading } from '#kb/pages.ts';
import { pageWith } from '../page-with.ts';
import { axeFindings } from './axe.ts';
import { openPage } from './page.ts';

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true };
/** A report in which a target was missed. */
const report = pageWith((html) => html.includes('class="result-why"'));
const pages = [report, '/reports', reportReading];

describe.each(pages)('%s', (address) => {
  test.each([
    ['light', undefined],
    ['dark', undefined],
    ['light', phone],
    ['dark', phone],
  ] as const)('has no fault that axe can find, %s %o', async (colorScheme, options) => {
    expect(await axeFindings(address, { ...options, colorScheme })).toEqual([]);
  });

  test.each([320, 360, 768, 1440])(
    'fits a screen %i pixels wide, all of it open',
    async (width) => {
      const page = await openPage(address, { viewport: { width, height: 800 } });
      await page.locator('details').evaluateAll((all) => {
        for (const one of all) one.setAttribute('open', '');
      });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    },
  );
});

describe('a report', () => {
  test('says a missed target in words, and leads to its explanation', async () => {
    const page = await openPage(report);
    const row = page.locator('tr.is-missed').first();
    expect(await row.textContent()).toContain('Missed');
    const why = page.locator('tr.result-why').first();
    expect((await why.textContent())?.replace(/\s+/g, ' ')).toMatch(
      /\d+ calls? late, (?:none|\d+) allowed; explained below/,
    );
    await why.getByRole('link').click();
    expect(await page.locator(':target h3').count()).toBe(1);
  });

  test('draws its charts with a title, text that can be selected and a table', async () => {
    const page = await openPage(report, { javaScriptEnabled: false });
    const charts = page.locator('figure:is(.column-chart, .line-chart)');
    expect(await charts.count()).toBeGreaterThan(1);
    for (const chart of await charts.all()) {
      expect(await chart.locator('svg[role=img] > title').first().textContent()).toMatch(/\d/);
      await chart.locator('summary').click();
      expect(await chart.getByRole('table').isVisible()).toBe(true);
    }
    await page.locator('.column-chart .chart-value').first().selectText();
    expect(await page.evaluate(() => String(getSelection()))).toMatch(/^\d+\.\d%$/);
  });

  test('leads from each part to what explains it', async () => {
    const page = await openPage(report);
    const links = page.getByRole('link', { name: /^How to read this/ });
    const targets = await links.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(targets.length).toBeGreaterThan(4);
    const reading = await openPage(reportReading);
    for (const target of targets) {
      const [address, anchor] = String(target).split('#');
      expect(address).toBe(reportReading);
      expect(await reading.locator(`h2#${anchor}`).count(), anchor).toBe(1);
    }
  });
});
