import { describe, expect, test } from 'vitest';
import { everyKindOfPage } from '../every-kind.ts';
import { axeFindings } from './axe.ts';
import { openPage } from './page.ts';

const pages = everyKindOfPage();
const question = pages.find((address) => address.includes('/questions/')) ?? '';

test('there is a page of every kind to look at', () => {
  expect(pages.length).toBeGreaterThan(15);
  expect(question).not.toBe('');
});

describe.each(pages)('%s', (address) => {
  test('has no accessibility finding, light or dark', async () => {
    expect(await axeFindings(address, { colorScheme: 'light' })).toEqual([]);
    expect(await axeFindings(address, { colorScheme: 'dark' })).toEqual([]);
  });

  test.each([320, 360, 768, 1440])('has no sideways scroll at %i px', async (width) => {
    const page = await openPage(address, { viewport: { width, height: 800 } });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
  });

  test('can be read without JavaScript', async () => {
    const page = await openPage(address, { javaScriptEnabled: false });
    expect(await page.locator('h1').count()).toBe(1);
    expect((await page.locator('main').textContent())?.length).toBeGreaterThan(40);
  });
});

test('a reader gets from the first page to a question and on to a related one', async () => {
  const page = await openPage('/');
  await page
    .getByRole('navigation')
    .getByRole('link', { name: 'Learn', exact: true })
    .first()
    .click();
  await page.locator('main').getByRole('link').first().click();
  const link = page.locator('main a[href*="/questions/"]').first();
  const title = (await link.textContent())?.trim();
  await link.click();
  expect((await page.locator('h1').textContent())?.trim()).toBe(title);
  const related = page.getByRole('navigation', { name: 'Related' }).getByRole('link').first();
  const next = await related.getAttribute('href');
  await related.click();
  expect(new URL(page.url()).pathname).toBe(next);
  await expect(page.locator('article').count()).resolves.toBe(1);
});

test('the first press of Tab offers a way past the header', async () => {
  const page = await openPage(question);
  await page.keyboard.press('Tab');
  const focused = page.locator(':focus');
  expect(await focused.getAttribute('href')).toBe('#main');
  expect(await focused.isVisible()).toBe(true);
});

test('an address that does not exist says so and offers a way on', async () => {
  const page = await openPage('/no/such/page');
  const answer = await page.request.get('/no/such/page');
  expect(answer.status()).toBe(404);
  expect(await page.locator('main').getByRole('link').count()).toBeGreaterThan(0);
});

test('an old address leads to the new one', async () => {
  const page = await openPage('/sla');
  expect(new URL(page.url()).pathname).toBe('/glossary/service-level-agreement');
});
