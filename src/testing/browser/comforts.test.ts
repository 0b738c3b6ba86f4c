import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageWith } from '../page-with.ts';
import { axeFindingsOn } from './axe.ts';
import { copiedOn, openCopyingPage } from './clipboard.ts';
import { openPage } from './page.ts';

const withSections = pageWith(
  (html) => html.includes('<page-contents') && html.split('class="heading-anchor"').length > 3,
);
const withCode = pageWith((html) => html.includes('<pre class="code"'));
const list = pageWith(
  (html) => html.includes('<reading-list') && html.split('/questions/').length > 5,
);

describe('the contents of a page', () => {
  const wide = { viewport: { width: 1440, height: 700 }, reducedMotion: 'reduce' } as const;
  const current = (page: Page) => page.locator('page-contents [aria-current=true]');

  test('mark the section that is being read', async () => {
    const page = await openPage(withSections, wide);
    const links = page.locator('page-contents a');
    expect(await current(page).count()).toBe(0);
    for (const at of [1, 0]) {
      const href = await links.nth(at).getAttribute('href');
      await page.evaluate((id) => {
        document.getElementById(id)?.scrollIntoView();
      }, href?.slice(1) ?? '');
      await expect.poll(() => current(page).getAttribute('href')).toBe(href);
      expect(await current(page).count()).toBe(1);
    }
  });

  test('mark the last section at the end of the page, or the one that was asked for', async () => {
    const page = await openPage(withSections, wide);
    const links = page.locator('page-contents a');
    await page.keyboard.press('End');
    await expect
      .poll(() => current(page).getAttribute('href'))
      .toBe(await links.last().getAttribute('href'));
    for (const link of await links.all()) {
      await link.click();
      await expect.poll(() => current(page).allTextContents()).toEqual([await link.textContent()]);
    }
  });

  test('lead to their sections without JavaScript', async () => {
    const page = await openPage(withSections, { ...wide, javaScriptEnabled: false });
    const link = page.locator('page-contents a').last();
    await link.click();
    expect(new URL(page.url()).hash).toBe(await link.getAttribute('href'));
  });
});

describe('the link beside a heading', () => {
  test('copies the full address, says so and goes there', async () => {
    const page = await openCopyingPage(withSections);
    const anchor = page.locator('.heading-anchor').nth(1);
    await page.locator('.section-heading').nth(1).hover();
    await anchor.click();
    await expect.poll(() => saidOn(page)).toBe('Link to this section copied');
    expect(await copiedOn(page)).toBe(page.url());
    expect(new URL(page.url()).hash).toBe(await anchor.getAttribute('href'));
  });

  test('is reached and seen with the keyboard, and names its section', async () => {
    const page = await openCopyingPage(withSections);
    const anchor = page.locator('.heading-anchor').first();
    const heading = page.locator('.section-heading > :first-child').first();
    await anchor.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await anchor.evaluate((one) => getComputedStyle(one).opacity)).toBe('1');
    const title = ((await heading.textContent()) ?? '').trim();
    expect(await anchor.getAttribute('aria-label')).toBe(`Link to this section: ${title}`);
    expect(await page.getByRole('heading', { name: title, exact: true }).count()).toBe(1);
  });

  test('says where the browser does not let it copy', async () => {
    const page = await openPage(withSections);
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.reload();
    await page.locator('.heading-anchor').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => saidOn(page)).toMatch(/^Your browser does not let this page copy\./);
  });
});

describe('a page is handed on', () => {
  test('by its address, which is copied', async () => {
    const page = await openCopyingPage(withSections, { bypassCSP: true });
    await page.getByRole('button', { name: 'Copy link to this page' }).click();
    await expect.poll(() => saidOn(page)).toBe('Link to this page copied');
    expect(await copiedOn(page)).toBe(
      await page.locator('link[rel=canonical]').getAttribute('href'),
    );
    expect(await axeFindingsOn(page)).toEqual([]);
  });

  test('by the system where it has a way to share', async () => {
    const page = await openPage(withSections);
    const button = page.locator('share-page [data-share]');
    await page.addInitScript(() => {
      Object.assign(navigator, {
        share: async (data: ShareData) => Object.assign(window, { shared: data }),
      });
    });
    await page.reload();
    await button.click();
    const shared = await page.evaluate(() => (window as unknown as { shared: ShareData }).shared);
    expect(shared.url).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
    const [heading, label] = await Promise.all([
      page.locator('h1').textContent(),
      page.locator('article .entry-label').textContent(),
    ]);
    expect(shared.title).toBe(`${heading?.trim()} (${label?.trim().toLowerCase()})`);
  });

  test('by mail without JavaScript, and no button that would do nothing is there', async () => {
    const page = await openPage(withSections, { javaScriptEnabled: false });
    const mail = await page.getByRole('link', { name: 'Send by e-mail' }).getAttribute('href');
    const canonical = (await page.locator('link[rel=canonical]').getAttribute('href')) ?? '';
    expect(decodeURIComponent(mail ?? '')).toContain(canonical);
    expect(await page.locator('main button:visible').count()).toBe(0);
    expect(await page.locator('.needs-script:visible').count()).toBe(0);
  });
});

test('a block of code is copied as it stands, and its button moves nothing', async () => {
  const page = await openCopyingPage(withCode);
  const code = page.locator('pre.code').first();
  await code.hover();
  await page.getByRole('button', { name: 'Copy this code' }).first().click();
  await expect.poll(() => saidOn(page)).toBe('Code copied');
  expect(await copiedOn(page)).toBe(await code.textContent());
  const plain = await openPage(withCode, { javaScriptEnabled: false });
  expect(await placeOf(page)).toEqual(await placeOf(plain));
});

describe('back in a list', () => {
  const short = { viewport: { width: 900, height: 300 }, reducedMotion: 'reduce' } as const;

  test('the reader is where they were, and sees what they opened', async () => {
    const page = await openPage(list, short);
    const link = page.locator('reading-list li a').last();
    await link.scrollIntoViewIfNeeded();
    const [scroll, title] = [await scrollOf(page), await link.textContent()];
    expect(scroll).toBeGreaterThan(50);
    await link.click();
    await page.waitForURL((url) => url.pathname !== list);
    await page.locator(`.breadcrumbs a[href="${list}"]`).click();
    await page.waitForURL((url) => url.pathname === list);
    await expect.poll(() => scrollOf(page)).toBe(scroll);
    const marked = page.locator('[data-last-opened]');
    expect(await marked.count()).toBe(1);
    expect(await marked.textContent()).toContain(title ?? '');
    expect(await marked.textContent()).toContain('(opened last)');
  });

  test('the browser’s own way back does the same', async () => {
    const page = await openPage(list, short);
    const link = page.locator('reading-list li a').last();
    await link.scrollIntoViewIfNeeded();
    const scroll = await scrollOf(page);
    await link.click();
    await page.waitForURL((url) => url.pathname !== list);
    await page.goBack();
    await expect.poll(() => scrollOf(page)).toBe(scroll);
    await expect.poll(() => page.locator('[data-last-opened]').count()).toBe(1);
  });

  test('a reader who comes by the navigation begins at the top', async () => {
    const page = await openPage(list, short);
    const link = page.locator('reading-list li a').last();
    await link.click();
    await page.waitForURL((url) => url.pathname !== list);
    await page.goto(list);
    await page.locator('[data-last-opened]').waitFor();
    expect(await scrollOf(page)).toBe(0);
  });
});

describe('keyboard shortcuts', () => {
  test('are listed by ? and by a button, which gets the focus back', async () => {
    const page = await openPage(list, { bypassCSP: true });
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await page.keyboard.press('?');
    await help.waitFor();
    expect(await axeFindingsOn(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect.poll(() => help.count()).toBe(0);
    const button = page.getByRole('button', { name: 'Keyboard shortcuts' });
    await button.press('Enter');
    await help.getByRole('button', { name: 'Close' }).press('Enter');
    await expect.poll(() => help.count()).toBe(0);
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('of a single key can be turned off for good', async () => {
    const page = await openPage(list);
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /^Single keys/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.reload();
    for (const key of ['/', '?']) await page.keyboard.press(key);
    await page.waitForTimeout(300);
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.keyboard.press('Control+k');
    await page.locator('.search-dialog[open]').waitFor();
  });
});

test('the menu of narrow screens closes with Escape and when the reader goes on', async () => {
  const page = await openPage(list, { viewport: { width: 360, height: 640 } });
  const menu = page.locator('details.site-menu');
  const summary = menu.locator('summary');
  await summary.press('Enter');
  await menu.locator('a').first().focus();
  await page.keyboard.press('Escape');
  expect(await menu.getAttribute('open')).toBeNull();
  expect(await summary.evaluate((one) => one === document.activeElement)).toBe(true);
  await summary.press('Enter');
  await page.locator('main a').first().focus();
  expect(await menu.getAttribute('open')).toBeNull();
});

test('a browser that keeps nothing reads all the same', async () => {
  const page = await openPage(list);
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage'])
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('Denied', 'SecurityError');
        },
      });
  });
  await page.reload();
  await page.getByRole('radio', { name: 'Dark' }).check();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
  await page.keyboard.press('/');
  await page.locator('.search-dialog[open]').waitFor();
  await page.keyboard.type('exit plan');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\?q=exit\+plan/);
  await page.goto(list);
  await page.locator('reading-list li a').first().click();
  await page.waitForURL((url) => url.pathname !== list);
});

/** Where the first block of code stands on its page. */
async function placeOf(page: Page): Promise<number[]> {
  return await page
    .locator('pre.code')
    .first()
    .evaluate((code) => {
      const { x, y, width, height } = code.getBoundingClientRect();
      return [x, y + scrollY, width, height];
    });
}

async function saidOn(page: Page): Promise<string | null> {
  return await page.locator('[data-said]').textContent();
}

async function scrollOf(page: Page): Promise<number> {
  return await page.evaluate(() => Math.round(scrollY));
}
