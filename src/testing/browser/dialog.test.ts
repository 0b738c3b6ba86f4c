import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindingsOn } from './axe.ts';
import { openBlankPage, openPage } from './page.ts';

const address = '/learn';
const query = 'exit plan';

describe('the search dialog opens', () => {
  test.each(['/', 'Control+k', 'Control+K'])('with %s', async (key) => {
    const page = await openPage(address);
    await page.keyboard.press(key);
    expect(await isFocused(fieldOf(page))).toBe(true);
    expect(await fieldOf(page).inputValue()).toBe('');
  });

  test('from the link in the header, which leads to the search page without JavaScript', async () => {
    const page = await openPage(address);
    const opener = page.locator('[data-open-search]').first();
    expect(await opener.getAttribute('href')).toBe('/search');
    await opener.click();
    expect(await isFocused(fieldOf(page))).toBe(true);
    expect(new URL(page.url()).pathname).toBe(address);
    const plain = await openPage(address, { javaScriptEnabled: false });
    await plain.locator('[data-open-search]').first().click();
    expect(new URL(plain.url()).pathname).toBe('/search');
  });

  test('not with a key that a field takes', async () => {
    const page = await openPage('/');
    const field = page.getByRole('searchbox').first();
    await field.press('/');
    expect(await field.inputValue()).toBe('/');
    expect(await dialogOf(page).count()).toBe(0);
    await field.press('Control+k');
    await dialogOf(page).waitFor();
  });

  test('not on the search page, whose own field takes the focus', async () => {
    const page = await openPage('/search');
    await page.locator('h1').click();
    await page.keyboard.press('/');
    expect(await isFocused(page.locator('search-page input[name=q]'))).toBe(true);
    expect(await dialogOf(page).count()).toBe(0);
  });

  test('and its code and the index are fetched no earlier', async () => {
    const page = await openPage(address);
    const fetched: string[] = [];
    page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
    await page.waitForTimeout(300);
    expect(fetched).toEqual([]);
    await open(page);
    await expect
      .poll(() => fetched.some((path) => path.endsWith('/pagefind/fields.json')))
      .toBe(true);
    expect(fetched.some((path) => path.includes('search-dialog'))).toBe(true);
  });

  test('with the search page instead where its code cannot be loaded', async () => {
    const page = await openPage(address);
    await page.route('**/search-dialog.*.js', (route) =>
      route.fulfill({ body: 'throw new Error("cut off")', contentType: 'text/javascript' }),
    );
    await page.keyboard.press('/');
    await page.waitForURL((url) => url.pathname === '/search', { waitUntil: 'commit' });
  });
});

describe('with the keyboard alone', () => {
  test('a reader gets to a result', async () => {
    const page = await searched();
    const titles = await page.locator('.search-option-title').allTextContents();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await activeTitle(page)).toBe(titles[1]);
    expect(await isFocused(fieldOf(page))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== address);
    expect((await page.locator('h1').textContent())?.trim()).toBe(titles[1]);
  });

  test('the arrows go round through the field; Home and End reach both ends', async () => {
    const page = await searched();
    const titles = await page.locator('.search-option-title').allTextContents();
    const reached: (string | undefined)[] = [];
    for (const key of ['ArrowUp', 'ArrowUp', 'Home', 'End', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
      await page.keyboard.press(key);
      reached.push(await activeTitle(page));
    }
    const [first, last] = [titles[0], titles.at(-1)];
    expect(reached).toEqual([last, titles.at(-2), first, last, undefined, first, undefined]);
  });

  test('Home and End stay with the text while no result is chosen', async () => {
    const page = await searched();
    await page.keyboard.press('Home');
    await page.keyboard.type('my ');
    expect(await fieldOf(page).inputValue()).toBe(`my ${query}`);
  });

  test('typing on lets go of the chosen result', async () => {
    const page = await searched();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type('s');
    expect(await activeTitle(page)).toBeUndefined();
  });

  test('Enter without a chosen result shows all of them', async () => {
    const page = await searched();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=exit\+plan$/);
    await page.locator('search-page[data-state=answered]').waitFor();
  });

  test('Escape empties the field, once more closes, and the focus is where it was', async () => {
    const page = await openPage(address);
    const opener = page.locator('[data-open-search]').first();
    await opener.focus();
    await page.keyboard.press('Enter');
    await dialogOf(page).waitFor();
    await page.keyboard.type(query);
    await page.keyboard.press('Escape');
    expect(await fieldOf(page).inputValue()).toBe('');
    expect(await dialogOf(page).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => dialogOf(page).count()).toBe(0);
    expect(await isFocused(opener)).toBe(true);
  });

  test('Tab does not leave for the page behind', async () => {
    const page = await searched();
    for (let i = 0; i < 8; i += 1) {
      await page.keyboard.press('Tab');
      expect(
        await page.evaluate(
          () =>
            document.activeElement === document.body ||
            document.activeElement?.closest('dialog') !== null,
        ),
      ).toBe(true);
    }
  });

  test('the keys that open it close it, those without Ctrl excepted', async () => {
    const page = await open(await openPage(address));
    await page.keyboard.press('/');
    expect(await fieldOf(page).inputValue()).toBe('/');
    await page.keyboard.press('Control+k');
    await expect.poll(() => dialogOf(page).count()).toBe(0);
  });
});

describe('what assistive technology is told', () => {
  test('is a combobox with its listbox, and which option is chosen', async () => {
    const page = await open(await openPage(address));
    const field = page.getByRole('combobox', { name: 'Search' });
    await field.fill(query);
    await resultsOf(page).first().waitFor();
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    const list = await field.getAttribute('aria-controls');
    expect(await page.locator(`#${list}`).getAttribute('role')).toBe('listbox');
    await field.press('ArrowDown');
    const chosen = page.getByRole('option', { selected: true });
    expect(await chosen.count()).toBe(1);
    expect(await field.getAttribute('aria-activedescendant')).toBe(await chosen.getAttribute('id'));
    await field.fill('qqqqxyzzy');
    await expect.poll(() => field.getAttribute('aria-expanded')).toBe('false');
  });

  test('is how many results there are, once for a question typed in one go', async () => {
    const page = await open(await openPage(address));
    await page.evaluate(() => {
      const status = document.querySelector('.search-dialog [role=status]');
      const said: string[] = [];
      Object.assign(window, { said });
      if (status)
        new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
          childList: true,
        });
    });
    await page.keyboard.type(query, { delay: 30 });
    await resultsOf(page).first().waitFor();
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await expect.poll(said).toEqual([expect.stringMatching(/^\d+ results? for “exit plan”/)]);
    await page.waitForTimeout(700);
    expect(await said()).toHaveLength(1);
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds (%s)', async (colorScheme) => {
    const page = await openPage(address, { bypassCSP: true, colorScheme, reducedMotion: 'reduce' });
    await open(page);
    expect(await axeFindingsOn(page)).toEqual([]);
    await search(page);
    await page.keyboard.press('ArrowDown');
    expect(await axeFindingsOn(page)).toEqual([]);
    await fieldOf(page).fill('qqqqxyzzy');
    await page.getByText('No results for').filter({ visible: true }).first().waitFor();
    expect(await axeFindingsOn(page)).toEqual([]);
  });
});

describe('results as a reader types', () => {
  test('stay until the next ones are there', async () => {
    const page = await searched();
    const before = await resultsOf(page).count();
    const counts = page.evaluate(
      () =>
        new Promise<number[]>((resolve) => {
          const list = document.querySelector('.search-dialog [role=listbox]');
          const seen: number[] = [];
          const look = () => {
            seen.push(list?.querySelectorAll('[role=option]').length ?? 0);
            if (seen.length < 60) requestAnimationFrame(look);
            else resolve(seen);
          };
          look();
        }),
    );
    await page.keyboard.type(' leave', { delay: 40 });
    expect(before).toBeGreaterThan(0);
    expect(Math.min(...(await counts))).toBeGreaterThan(0);
  });

  test('are those of the last question, whichever answer comes last', async () => {
    const page = await openPage(address);
    let held: (() => void) | undefined;
    // The first question is long on its way.
    await page.route('**/pagefind/fragment/**', async (route) => {
      if (held === undefined) await new Promise<void>((resolve) => (held = resolve));
      await route.continue();
    });
    await open(page);
    await fieldOf(page).fill('availability');
    await expect.poll(() => held !== undefined).toBe(true);
    await fieldOf(page).fill('order form');
    await resultsOf(page).first().waitFor();
    const titles = await page.locator('.search-option-title').allTextContents();
    held?.();
    await page.waitForTimeout(500);
    expect(await page.locator('.search-option-title').allTextContents()).toEqual(titles);
    expect(titles.join()).toMatch(/order form/i);
  });

  test('show what an author or a reader wrote as text', async () => {
    const page = await open(await openPage(address));
    await fieldOf(page).fill('<img src=x onerror=alert(1)> provider');
    await resultsOf(page).first().waitFor();
    expect(await dialogOf(page).locator('img').count()).toBe(0);
  });

  test('that cannot be had say so, and the way to the subjects stays', async () => {
    const page = await openPage(address);
    await page.route('**/pagefind/**', (route) =>
      route.fulfill({ body: 'export {}', contentType: 'text/javascript' }),
    );
    await open(page);
    await fieldOf(page).fill(query);
    const failure = 'Search could not be loaded. Check your connection and try again.';
    await expect.poll(() => page.locator('[data-message]').textContent()).toBe(failure);
    await expect.poll(() => statusOf(page)).toBe(failure);
    expect(await page.getByRole('link', { name: 'Browse by subject' }).isVisible()).toBe(true);
    // Back on the net, the next question is answered.
    await page.unroute('**/pagefind/**');
    await page.keyboard.type('s');
    await resultsOf(page).first().waitFor();
  });

  test('that are none lead on', async () => {
    const page = await open(await openPage(address));
    await fieldOf(page).fill('qqqqxyzzy');
    await expect.poll(() => statusOf(page)).toBe('No results for “qqqqxyzzy”');
    await page.getByRole('link', { name: 'Browse by subject' }).click();
    expect(new URL(page.url()).pathname).toBe('/learn');
  });
});

describe('what was made of a question', () => {
  test('is said, can be undone, and goes along to all results', async () => {
    const page = await open(await openPage(address));
    await fieldOf(page).fill('servise credits');
    const note = page.locator('.search-dialog-note');
    await note.waitFor();
    await expect.poll(() => note.textContent()).toMatch(/^Showing results for service credits\./);
    await page.getByRole('button', { name: 'Search instead for servise credits' }).click();
    await expect.poll(() => note.textContent()).toMatch(/^Only your words were searched for\./);
    expect(await isFocused(fieldOf(page))).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=servise\+credits&words=typed$/);
  });

  test('is told once, with the number of results', async () => {
    const page = await open(await openPage(address));
    await fieldOf(page).fill('servise credits');
    await page.locator('.search-dialog-note').waitFor();
    await expect
      .poll(() => statusOf(page))
      .toMatch(/^\d+ results for “service credits”\. You typed “servise credits”\./);
  });

  test('is undone for these words only', async () => {
    const page = await open(await openPage(address));
    await fieldOf(page).fill('servise credits');
    await page.getByRole('button', { name: 'Search instead for servise credits' }).click();
    await fieldOf(page).fill('availabilty');
    await expect
      .poll(() => page.locator('.search-dialog-note').textContent())
      .toMatch(/^Showing results for availability\./);
  });
});

describe('an answer that is certain', () => {
  test('stands on top, and is read after its name', async () => {
    const page = await open(await openPage(address));
    await fieldOf(page).fill('rto');
    const best = page.locator('.search-option-best');
    await best.waitFor();
    expect(await resultsOf(page).first().getAttribute('class')).toContain('search-option-best');
    expect(await best.textContent()).toMatch(/^Definition Recovery time objective/);
    const id = await best.getAttribute('aria-describedby');
    expect((await page.locator(`#${id}`).textContent())?.length).toBeGreaterThan(40);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/glossary\/recovery-time-objective$/);
  });
});

describe('a question that is not answered here', () => {
  test('is said to be so, and there are ways on', async () => {
    const page = await open(await openPage(address, { bypassCSP: true, reducedMotion: 'reduce' }));
    await fieldOf(page).fill('best pizza in naples');
    await page.getByRole('link', { name: /^Ask us/ }).waitFor();
    await expect
      .poll(() => statusOf(page))
      .toMatch(/^(This site does not seem to answer|No results for) “best pizza in naples”/);
    expect(await page.locator('.search-option-best').count()).toBe(0);
    const ask = page.getByRole('link', { name: 'Ask us: “best pizza in naples”' });
    expect(await ask.getAttribute('href')).toContain('best%20pizza%20in%20naples');
    expect(await page.getByRole('link', { name: 'Browse by subject' }).isVisible()).toBe(true);
    expect(await axeFindingsOn(page)).toEqual([]);
    await fieldOf(page).fill('exit plan');
    await expect.poll(() => ask.count()).toBe(0);
  });
});

describe('to begin with', () => {
  test('there are examples that can be chosen', async () => {
    const page = await open(await openPage(address));
    const examples = page.getByRole('group', { name: 'For example' }).getByRole('option');
    const first = (await examples.first().textContent()) ?? '';
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await fieldOf(page).inputValue()).toBe(first);
    await resultsOf(page).first().waitFor();
  });

  test('there are later the reader’s own searches, until they are cleared', async () => {
    const page = await searched();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search/);
    await page.goto(address);
    await open(page);
    const recent = page.getByRole('group', { name: 'Recent searches' }).getByRole('option');
    expect(await recent.allTextContents()).toEqual([query]);
    await page.getByRole('button', { name: 'Clear recent searches' }).click();
    expect(await recent.count()).toBe(0);
    expect(await isFocused(fieldOf(page))).toBe(true);
    await page.reload();
    await open(page);
    expect(await page.getByRole('group', { name: 'For example' }).isVisible()).toBe(true);
  });

  test('one of the reader’s own searches is removed, by its button or by Delete', async () => {
    const page = await openPage(address, { bypassCSP: true, reducedMotion: 'reduce' });
    await page.evaluate(() =>
      localStorage.setItem('recent-searches', JSON.stringify(['exit plan', 'price', 'sla'])),
    );
    await open(page);
    const recent = page.getByRole('group', { name: 'Recent searches', exact: true });
    expect(await axeFindingsOn(page)).toEqual([]);
    await page.getByRole('button', { name: 'Remove “price”' }).click();
    expect(await recent.getByRole('option').allTextContents()).toEqual(['exit plan', 'sla']);
    expect(await isFocused(fieldOf(page))).toBe(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Delete');
    expect(await recent.getByRole('option').allTextContents()).toEqual(['sla']);
    await expect.poll(() => statusOf(page)).toBe('Removed “exit plan”');
    const rows = await page.evaluate(() =>
      ['.search-option-query', '.search-removal'].map((selector) =>
        Math.round(document.querySelector(selector)?.getBoundingClientRect().top ?? 0),
      ),
    );
    expect(rows[0]).toBe(rows[1]);
  });

  test('there is the last search again, ready to be replaced', async () => {
    const page = await searched();
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+k');
    await dialogOf(page).waitFor();
    // What the first press set going has run its course.
    await page.waitForTimeout(100);
    await page.keyboard.type('x');
    expect(await fieldOf(page).inputValue()).toBe('x');
  });
});

describe('on a phone', () => {
  const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

  test('it is the whole screen, and a visible button closes it', async () => {
    const page = await openPage(address, phone);
    const opener = page.locator('[data-open-search]').first();
    await opener.tap();
    await dialogOf(page).waitFor();
    await page.waitForTimeout(200);
    expect(await dialogOf(page).boundingBox()).toMatchObject({
      x: 0,
      y: 0,
      width: 360,
      height: 640,
    });
    const close = page.getByRole('button', { name: 'Close' });
    const box = await close.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await close.tap();
    await expect.poll(() => dialogOf(page).count()).toBe(0);
    expect(await isFocused(opener)).toBe(true);
  });

  test('it ends where the keyboard begins', async () => {
    const page = await openBlankPage(phone);
    await page.addInitScript(() => {
      const seen = Object.assign(new EventTarget(), { height: 640, offsetTop: 0, scale: 1 });
      Object.defineProperty(window, 'visualViewport', { value: seen });
    });
    await page.goto(address);
    await page.locator('[data-open-search]').first().tap();
    await dialogOf(page).waitFor();
    await page.evaluate(() => {
      Object.assign(window.visualViewport ?? {}, { height: 340, offsetTop: 20 });
      window.visualViewport?.dispatchEvent(new Event('resize'));
    });
    await page.waitForTimeout(200);
    expect(await dialogOf(page).boundingBox()).toMatchObject({ y: 20, height: 340 });
    await page.evaluate(() => {
      Object.assign(window.visualViewport ?? {}, { height: 200, scale: 3 });
      window.visualViewport?.dispatchEvent(new Event('resize'));
    });
    expect(await dialogOf(page).boundingBox()).toMatchObject({ y: 0, height: 640 });
  });

  test('a touch takes back a correction and removes a recent search', async () => {
    const page = await openPage(address, phone);
    await page.evaluate(() => localStorage.setItem('recent-searches', '["sla"]'));
    await page.locator('[data-open-search]').first().tap();
    const removal = page.getByRole('button', { name: 'Remove “sla”' });
    const box = await removal.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await removal.tap();
    await page.getByRole('group', { name: 'For example' }).waitFor();
    await fieldOf(page).fill('servise credits');
    await page.getByRole('button', { name: 'Search instead for servise credits' }).tap();
    await page.getByText('Only your words were searched for.').waitFor();
  });

  test('a touch opens a result', async () => {
    const page = await openPage(address, phone);
    await page.locator('[data-open-search]').first().tap();
    await search(page);
    const title = await page.locator('.search-option-title').first().textContent();
    await resultsOf(page).first().tap();
    await page.waitForURL((url) => url.pathname !== address);
    expect((await page.locator('h1').textContent())?.trim()).toBe(title);
  });

  test.each([320, 360])('it does not scroll sideways at %i px', async (width) => {
    const page = await openPage(address, { ...phone, viewport: { width, height: 640 } });
    await page.keyboard.press('/');
    await search(page);
    expect(
      await page.evaluate(() =>
        Array.from(document.querySelectorAll('.search-dialog, .search-dialog *'))
          .filter((part) => part.getBoundingClientRect().right > innerWidth + 1)
          .map((part) => part.className),
      ),
    ).toEqual([]);
  });
});

test('a click beside it closes it; a result opens in another tab with Ctrl', async () => {
  const page = await searched();
  const other = await inAnotherTab(page, resultsOf(page).first());
  await other.close();
  expect(await dialogOf(page).isVisible()).toBe(true);
  await page.mouse.click(5, 5);
  await expect.poll(() => dialogOf(page).count()).toBe(0);
});

test('the page behind stands still and keeps its width', async () => {
  const page = await openPage(address);
  const width = () =>
    page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().width);
  const before = await width();
  await open(page);
  expect(await width()).toBe(before);
  await page.mouse.move(10, 300);
  await page.mouse.wheel(0, 400);
  await page.waitForTimeout(200);
  expect(await page.evaluate(() => scrollY)).toBe(0);
});

test('nothing moves where reduced motion is asked for', async () => {
  const page = await openPage(address, { reducedMotion: 'reduce' });
  await open(page);
  expect(
    await dialogOf(page).evaluate((dialog) => dialog.getAnimations({ subtree: true }).length),
  ).toBe(0);
});

async function open(page: Page): Promise<Page> {
  await page.keyboard.press('/');
  await dialogOf(page).waitFor();
  return page;
}

async function search(page: Page): Promise<void> {
  await fieldOf(page).fill(query);
  await resultsOf(page).first().waitFor();
}

/** A page whose dialog shows results. */
/** Chromium without a window loses about one such click in ten, on plain links as well: it is made again. */
async function inAnotherTab(page: Page, link: Locator): Promise<Page> {
  for (let i = 1; ; i++) {
    const opened = page.context().waitForEvent('page', { timeout: 3000 });
    await link.click({ modifiers: ['Control'] });
    try {
      return await opened;
    } catch (error) {
      if (i === 5) throw error;
    }
  }
}

async function searched(): Promise<Page> {
  const page = await open(await openPage(address));
  await search(page);
  return page;
}

function dialogOf(page: Page) {
  return page.locator('dialog.search-dialog[open]');
}

function fieldOf(page: Page) {
  return page.locator('.search-dialog input[name=q]');
}

function resultsOf(page: Page) {
  return page.locator('.search-dialog a[role=option]');
}

async function statusOf(page: Page): Promise<string | null> {
  return await page.locator('.search-dialog [role=status]').textContent();
}

async function activeTitle(page: Page): Promise<string | undefined> {
  const id = await fieldOf(page).getAttribute('aria-activedescendant');
  return id === null
    ? undefined
    : ((await page.locator(`#${id} .search-option-title`).textContent()) ?? undefined);
}

async function isFocused(element: Locator): Promise<boolean> {
  await element.waitFor();
  return await element.evaluate((one) => one === document.activeElement);
}
