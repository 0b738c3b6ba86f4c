import { expect, test } from 'vitest';
import { deadlineAddress, reportReading, takePart } from '#kb/pages.ts';
import { pageWith } from '../page-with.ts';
import { openPage } from './page.ts';

const story = pageWith((html) => html.includes('class="metric"'));
const report = pageWith((html) => html.includes('class="line-chart"') && html.includes('<article'));

test.each([
  ['a figure and its evidence', story, '.metric', 'breakInside'],
  ['what the figures say together and the first of them', story, '.metrics-note', 'breakAfter'],
  ['what a chart is about and the chart', report, 'p:has(+ .line-chart)', 'breakAfter'],
  ['a rule and its name', deadlineAddress, '.deadline-rules dl > div', 'breakInside'],
  ['a thing to approve and its name', takePart, '.approve-list > div', 'breakInside'],
  ['where a page is from and its end', reportReading, '.print-source', 'breakBefore'],
] as const)('on paper %s stay on one sheet', async (_what, address, selector, property) => {
  const page = await openPage(address);
  await page.emulateMedia({ media: 'print' });
  const kept = await page
    .locator(selector)
    .evaluateAll((all, name) => all.map((one) => getComputedStyle(one)[name]), property);
  expect(kept.length).toBeGreaterThan(0);
  expect(new Set(kept)).toEqual(new Set(['avoid']));
});

test('on paper a figure stands beside its change, as on a wide screen and not as on a phone', async () => {
  const columns = async (width: number, media: 'print' | 'screen') => {
    const page = await openPage(story, { viewport: { width, height: 900 } });
    await page.emulateMedia({ media });
    return await page
      .locator('.metric')
      .first()
      .evaluate((one) => getComputedStyle(one).gridTemplateColumns.split(' ').length);
  };
  // The width of A4 less the margins of the sheet, in CSS pixels.
  expect(await columns(672, 'print')).toBe(2);
  expect(await columns(1440, 'screen')).toBe(2);
  expect(await columns(360, 'screen')).toBe(1);
});

test.each([story, report])(
  'without its style %s draws its charts in the colour of the text',
  async (address) => {
    const page = await openPage(address, { colorScheme: 'dark' });
    const { colour, fills } = await page.evaluate(() => {
      for (const one of document.querySelectorAll('link[rel=stylesheet], style')) one.remove();
      const drawn = document.querySelectorAll('figure svg[role=img] :is(text, rect, circle)');
      return {
        colour: getComputedStyle(document.body).color,
        fills: [...drawn].map((one) => getComputedStyle(one).fill),
      };
    });
    expect(colour).toBe('rgb(255, 255, 255)');
    expect(fills.length).toBeGreaterThan(0);
    expect(new Set(fills).difference(new Set(['none']))).toEqual(new Set([colour]));
  },
);
