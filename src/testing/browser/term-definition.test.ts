import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageWith } from '../page-with.ts';
import { axeFindingsOn } from './axe.ts';
import { openPage } from './page.ts';

const withTerms = pageWith((html) => html.split('class="term"').length > 3);
const wide = { viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' } as const;
const touch = { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true } as const;

describe('the definition of a term', () => {
  test('opens on pointing, stays while the pointer is on it, and goes when it leaves', async () => {
    const page = await openPage(withTerms, wide);
    const { term, tooltip } = await firstTerm(page);
    await term.hover();
    await expect.poll(() => tooltip.count()).toBe(1);
    expect(await tooltip.textContent()).toContain(await definitionOf(page, term));
    await tooltip.hover();
    await page.waitForTimeout(600);
    expect(await tooltip.isVisible()).toBe(true);
    await page.mouse.move(5, 5);
    await expect.poll(() => tooltip.count()).toBe(0);
  });

  test('is not opened by a pointer that only passes', async () => {
    const page = await openPage(withTerms, wide);
    const { term, tooltip } = await firstTerm(page);
    await term.hover();
    await page.mouse.move(5, 5);
    await page.waitForTimeout(500);
    expect(await tooltip.count()).toBe(0);
  });

  test('opens on Tab, goes with Escape while the focus stays, and is back on the next visit', async () => {
    const page = await openPage(withTerms, wide);
    const { term, tooltip } = await firstTerm(page);
    await tabTo(page, term);
    expect(await tooltip.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await tooltip.count()).toBe(0);
    expect(await isFocused(term)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await tooltip.isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    expect(await isFocused(term)).toBe(false);
  });

  test('goes with Escape while the pointer is on the word', async () => {
    const page = await openPage(withTerms, wide);
    const { term, tooltip } = await firstTerm(page);
    await term.hover();
    await expect.poll(() => tooltip.count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(400);
    expect(await tooltip.count()).toBe(0);
  });

  test('is one at a time', async () => {
    const page = await openPage(withTerms, wide);
    const { term, tooltip } = await firstTerm(page);
    await tabTo(page, term);
    const other = page.locator('a.term').nth(1);
    await other.hover();
    await expect
      .poll(() => tooltip.allTextContents())
      .toEqual([expect.stringContaining(await definitionOf(page, other))]);
  });

  test('opens on a tap, which goes nowhere, and leads on to the term', async () => {
    const page = await openPage(withTerms, touch);
    const { term, tooltip } = await firstTerm(page);
    const before = page.url();
    const href = await term.getAttribute('href');
    await term.tap();
    await expect.poll(() => tooltip.count()).toBe(1);
    expect(page.url()).toBe(before);
    const more = page.getByRole('link', { name: /^More about / });
    expect(await more.getAttribute('href')).toContain(href);
    await page.locator('h1').tap();
    expect(await tooltip.count()).toBe(0);
    await term.tap();
    await more.tap();
    await page.waitForURL(`**${href}`);
  });

  test('leaves an author’s link to a term what it is when it is tapped', async () => {
    const page = await openPage(withLink(), touch);
    const link = page.locator(authorsLink).first();
    const href = await link.getAttribute('href');
    await link.tap();
    await page.waitForURL(`**${href}`);
  });

  test('leaves a click to open the page', async () => {
    const page = await openPage(withTerms, wide);
    const { term } = await firstTerm(page);
    const href = await term.getAttribute('href');
    await term.click();
    await page.waitForURL(`**${href}`);
  });

  test('leaves a click with a key, and one with the middle button, to the browser', async () => {
    const page = await openPage(withTerms, wide);
    const { term } = await firstTerm(page);
    // Another tab would hide this one; what matters is that nobody keeps the browser from opening it.
    await page.evaluate(() => {
      const kept: boolean[] = [];
      Object.assign(window, { kept });
      for (const type of ['click', 'auxclick'])
        addEventListener(type, (event) => {
          kept.push(event.defaultPrevented);
          event.preventDefault();
        });
    });
    await term.click({ modifiers: ['ControlOrMeta'] });
    await term.click({ button: 'middle' });
    expect(await page.evaluate('window.kept')).toEqual([false, false]);
  });

  test('describes its word, which keeps its name, also while it is shown', async () => {
    const page = await openPage(withTerms, wide);
    const { term, tooltip } = await firstTerm(page);
    const description = await definitionOf(page, term);
    const word = (await term.textContent()) ?? '';
    expect(await descriptionsOf(page, word)).toContain(description);
    await tabTo(page, term);
    expect(await descriptionsOf(page, word)).toContain((await tooltip.textContent()) ?? '');
    await page.keyboard.press('Escape');
    expect(await descriptionsOf(page, word)).toContain(description);
  });

  test('describes each word of a text with many terms', async () => {
    const page = await openPage(withManyTerms(), wide);
    for (const term of await page.locator('.entry a[aria-describedby^="term:"]').all())
      expect(await descriptionsOf(page, (await term.textContent()) ?? '')).toContain(
        await definitionOf(page, term),
      );
  });

  test.each([
    ['on the narrowest phone', { width: 320, height: 480 }],
    ['at twice the size', { width: 180, height: 390 }],
  ])('stays within the window %s', async (_, viewport) => {
    const page = await openPage(withTerms, { ...touch, viewport });
    await firstTerm(page);
    const before = await page.evaluate('document.documentElement.scrollWidth');
    for (const term of await page.locator('a.term').all()) {
      await term.tap();
      const box = await page.locator('.term-definition').boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(viewport.width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(before);
      await page.keyboard.press('Escape');
    }
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that axe objects to in %s',
    async (colorScheme) => {
      const page = await openPage(withTerms, {
        ...touch,
        colorScheme,
        reducedMotion: 'reduce',
        bypassCSP: true,
      });
      const { term, tooltip } = await firstTerm(page);
      await term.tap();
      await expect.poll(() => tooltip.count()).toBe(1);
      expect(await axeFindingsOn(page)).toEqual([]);
    },
  );

  test('is a link and a list of terms without JavaScript', async () => {
    const page = await openPage(withTerms, { ...wide, javaScriptEnabled: false });
    const term = page.locator('a.term').first();
    const id = await term.getAttribute('aria-describedby');
    expect((await page.locator(`[id="${id}"]`).textContent())?.length).toBeGreaterThan(20);
    const href = await term.getAttribute('href');
    await term.click();
    expect(new URL(page.url()).pathname).toBe(href);
  });
});

const withManyTerms = () => pageWith((html) => html.split('aria-describedby="term:').length > 7);
const authorsLink = '.entry a:not(.term)[aria-describedby^="term:"]';
const withLink = () => pageWith((html) => /<a href="[^"]*" aria-describedby="term:/.test(html));

/** The first marked word, once the script is there. */
async function firstTerm(page: Page): Promise<{ term: Locator; tooltip: Locator }> {
  await page.waitForLoadState('networkidle');
  const term = page.locator('a.term').first();
  await term.scrollIntoViewIfNeeded();
  return { term, tooltip: page.getByRole('tooltip') };
}

async function definitionOf(page: Page, term: Locator): Promise<string> {
  const id = await term.getAttribute('aria-describedby');
  return (await page.locator(`[id="${id}"]`).textContent()) ?? '';
}

async function tabTo(page: Page, term: Locator): Promise<void> {
  for (let n = 0; n < 200 && !(await isFocused(term)); n += 1) await page.keyboard.press('Tab');
}

function isFocused(term: Locator): Promise<boolean> {
  return term.evaluate((one) => one === document.activeElement);
}

/** What the accessibility tree says of the links with a name. */
async function descriptionsOf(page: Page, name: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  return nodes.flatMap(({ role, name: own, description }) =>
    role?.value === 'link' && own?.value === name ? [String(description?.value ?? '')] : [],
  );
}
