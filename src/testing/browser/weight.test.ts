import { expect, test } from 'vitest';
import { layoutShift, phone, weighPage } from '#io/page-weight.ts';
import { everyKindOfPage } from '../every-kind.ts';
import { openBlankPage } from './page.ts';

const pages = everyKindOfPage();
const question = pages.find((address) => address.includes('/questions/')) ?? '';

test('an article page on a phone stays within its budget', async () => {
  const weight = await weighPage(await openBlankPage(phone), question);
  expect(weight.page).toBe(question);
  expect(weight.requests).toBeLessThanOrEqual(8);
  expect(weight.bytes).toBeLessThanOrEqual(35_000);
  expect(weight.bytes + weight.fontBytes).toBeLessThanOrEqual(60_000);
  expect(weight.scriptBytes).toBeLessThanOrEqual(10_000);
  expect(weight.shift).toBe(0);
});

test('nothing moves on any kind of page, though scripts come late and fonts later', {
  timeout: 60_000,
}, async () => {
  const page = await openBlankPage(phone);
  await page.route(/\.(?:woff2?|js)$/, async (route) => {
    // Fonts come well after the script that the first paint waits for.
    const milliseconds = route.request().resourceType() === 'font' ? 400 : 100;
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
  const shifts: Record<string, number> = {};
  for (const address of pages) {
    await page.goto(address);
    await page.evaluate('document.fonts.ready');
    // A thousandth is a pixel here and there, which no eye sees.
    shifts[address] = Math.round((await layoutShift(page)) * 1e3) / 1e3;
  }
  expect(shifts).toEqual(Object.fromEntries(pages.map((address) => [address, 0])));
});

test('a page on which something moves is told from one on which nothing does', async () => {
  const page = await openBlankPage(phone);
  const moving =
    'h1 { animation: down 200ms steps(2) } @keyframes down { to { margin-top: 9rem } }';
  await page.route('**/*.css', (route) => route.fulfill({ contentType: 'text/css', body: moving }));
  expect((await weighPage(page, question)).shift).toBeGreaterThan(0);
});
