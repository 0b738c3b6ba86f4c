import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { openPage } from './page.ts';

const address = '/learn';

describe('the colours a reader chose', () => {
  test.each([
    ['Dark', 'light'],
    ['Light', 'dark'],
  ] as const)(
    '(%s on a %s system) hold at once, on the next page and the next day',
    async (name, colorScheme) => {
      const page = await openPage(address, { colorScheme });
      const before = await paperOf(page);
      await page.getByRole('radio', { name }).check();
      const chosen = await paperOf(page);
      expect(chosen).not.toBe(before);
      expect(await schemeOf(page)).toBe(name.toLowerCase());
      await page.goto('/');
      expect(await paperOf(page)).toBe(chosen);
      expect(await page.getByRole('radio', { name }).isChecked()).toBe(true);
      expect(await shownThemeColour(page)).toBe(chosen);
    },
  );

  test('are the system’s again by choice', async () => {
    const page = await openPage(address, { colorScheme: 'dark' });
    await page.getByRole('radio', { name: 'Light' }).check();
    await page.getByRole('radio', { name: 'System' }).check();
    expect(await schemeOf(page)).toBe('dark');
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await schemeOf(page)).toBe('light');
    await page.reload();
    expect(await page.locator('html').getAttribute('data-theme')).toBeNull();
  });

  test('are there before anything is painted', async () => {
    const page = await openPage(address, { colorScheme: 'light' });
    await page.getByRole('radio', { name: 'Dark' }).check();
    // What the document is like when its body begins, which is before the first paint.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (!document.body) return;
        observer.disconnect();
        Object.assign(window, { atBody: document.documentElement.dataset['theme'] });
      }).observe(document, { childList: true, subtree: true });
    });
    await page.reload();
    expect(await page.evaluate(() => (window as unknown as { atBody: string }).atBody)).toBe(
      'dark',
    );
  });

  test('hold in every tab', async () => {
    const page = await openPage(address, { colorScheme: 'light' });
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate(() => void window.open('/')),
    ]);
    await other.waitForLoadState();
    await page.getByRole('radio', { name: 'Dark' }).check();
    await expect.poll(() => other.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await other.getByRole('radio', { name: 'Dark' }).isChecked()).toBe(true);
    await other.close();
  });

  test('are chosen with the keyboard', async () => {
    const page = await openPage(address, { colorScheme: 'light' });
    await page.getByRole('radio', { name: 'System' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await schemeOf(page)).toBe('dark');
  });
});

test.each(['light', 'dark'] as const)(
  'without JavaScript the system decides (%s), and there is nothing to choose',
  async (colorScheme) => {
    const page = await openPage(address, { colorScheme, javaScriptEnabled: false });
    expect(await page.locator('theme-switch').isVisible()).toBe(false);
    const scripted = await openPage(address, { colorScheme });
    expect(await page.locator('meta[name=color-scheme]').getAttribute('content')).toBe(
      'light dark',
    );
    await page.screenshot();
    expect(await schemeOf(scripted)).toBe(colorScheme);
  },
);

test('the frame of the browser has the colour of the page', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openPage(address, { colorScheme });
    expect(await shownThemeColour(page)).toBe(await paperOf(page));
  }
});

/** The page's ground as `rgb(…)`. */
async function paperOf(page: Page): Promise<string> {
  return await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
}

async function schemeOf(page: Page): Promise<string> {
  return await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
}

/** The theme colour whose media query fits, as `rgb(…)`. */
async function shownThemeColour(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const fitting = Array.from(
      document.querySelectorAll<HTMLMetaElement>('meta[name=theme-color]'),
    ).filter(({ media }) => matchMedia(media).matches);
    if (fitting.length !== 1) return `${fitting.length} colours`;
    const probe = document.createElement('i');
    probe.style.color = fitting[0]?.content ?? '';
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  });
}
