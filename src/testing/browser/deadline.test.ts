import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, axeFindingsOn } from './axe.ts';
import { openBlankPage, openPage } from './page.ts';

const address = '/service-levels/deadline';
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe('the deadline calculator', () => {
  test('is a worked example without JavaScript, and no form', async () => {
    const page = await openPage(address, { javaScriptEnabled: false });
    expect(await resultOf(page)).toMatch(/Somebody must answer by \w+ \d+ \w+, \d\d:\d\d/);
    expect(await page.locator('.deadline-form').isVisible()).toBe(false);
    expect(await page.locator('.due-steps li').count()).toBeGreaterThan(6);
  });

  test('shows the same before and after its script has run', async () => {
    const bare = await openPage(address, { javaScriptEnabled: false });
    const live = await openTool();
    const result = (page: Page) => page.locator('[data-result]').innerHTML();
    expect(await result(live)).toBe(await result(bare));
  });

  test('fetches the rules of time zones only for a browser that lacks them, and says the same', async () => {
    const scriptsOf = async (without: boolean) => {
      const page = await openBlankPage();
      if (without)
        await page.addInitScript(() => {
          Reflect.deleteProperty(globalThis, 'Temporal');
        });
      const scripts: string[] = [];
      page.on('request', (request) => {
        if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
      });
      await page.goto(address);
      await page.waitForFunction(() => customElements.get('deadline-tool') !== undefined);
      await page.selectOption('[name="offer-0-level"]', 'silver');
      return { scripts, result: await resultOf(page) };
    };
    const native = await scriptsOf(false);
    const filled = await scriptsOf(true);
    expect(filled.result).toBe(native.result);
    expect(native.result).toContain('Silver');
    expect(filled.scripts.length).toBe(native.scripts.length + 1);
  });

  test('is used from end to end with the keyboard alone, and asks the network for nothing', async () => {
    const page = await openTool();
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.focus('[name="offer-0-level"]');
    await page.keyboard.press('T'); // Terms of your own
    await tabTo(page, 'offer-0-title');
    await page.keyboard.type('The offer on my desk');
    await tabTo(page, 'offer-0-response');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('15');
    await tabTo(page, 'offer-0-response-unit');
    await page.keyboard.press('ArrowUp'); // From hours to minutes
    await tabTo(page, 'two');
    await page.keyboard.press('Space');
    await tabTo(page, 'by');
    await page.keyboard.press('Space');
    await page.keyboard.press('Space');
    await tabTo(page, 'date');
    await page.keyboard.type('11242026');
    await tabTo(page, 'time');
    await page.keyboard.type('1000AM');
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute('name'));
    await tabTo(page, 'data-add');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('pause-0-from');
    await page.keyboard.type('112520260900AM');
    await tabTo(page, 'pause-0-until');
    await page.keyboard.type('112520261100AM');
    expect(await resultOf(page)).toContain(
      'Somebody must answer by Tuesday 24 November, 10:15; it must work again by Friday 27 November, 12:00.',
    );
    expect(await resultOf(page)).toContain('The offer on my desk');
    await expect
      .poll(() => page.locator('[data-status]').textContent())
      .toContain('it must work again by Friday 27 November, 12:00.');
    await tabTo(page, 'data-remove');
    await page.keyboard.press('Enter');
    expect(await resultOf(page)).toContain('it must work again by Friday 27 November, 10:00.');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-add'))).toBe(true);
    expect(requests).toEqual([]);
  });

  test('fits a phone, where two offers stand one below the other', async () => {
    const page = await openTool(phone);
    await page.selectOption('[name="offer-0-level"]', 'silver');
    await page.selectOption('[name="offer-1-level"]', 'own');
    await page.getByText('Find the priority from').tap();
    await page.selectOption('[name="impact"]', 'high');
    await page.fill('[name="date"]', '2026-11-20');
    await page.fill('[name="time"]', '16:00');
    expect(await page.locator('[data-priority]').textContent()).toBe('That makes it P1.');
    expect(await resultOf(page)).toContain('it must work again by Monday 23 November, 12:00.');
    expect(await page.locator('.due-columns').first().locator('> *').count()).toBe(2);
    const overflow = () =>
      page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
    expect(await overflow()).toBe(0);
  });

  test('says at the field what is wrong, once it is left, and takes it back', async () => {
    const page = await openTool({ bypassCSP: true });
    await page.selectOption('[name="offer-0-level"]', 'own');
    await page.fill('[name="offer-0-resolution"]', 'soon');
    await page.fill('[name="zone"]', 'Europe/Atlantis');
    await page.locator('[name="zone"]').blur();
    const errorOf = (name: string) => page.locator(`#${name}-error`).textContent();
    expect(await errorOf('zone')).toBe('Enter a time zone such as Europe/London.');
    expect(await errorOf('offer-0-resolution')).toBe('Enter a whole number from 1, such as 4.');
    expect(await page.getAttribute('[name="zone"]', 'aria-describedby')).toBe('zone-error');
    expect(await page.locator('[data-result]').isVisible()).toBe(false);
    expect(await axeFindingsOn(page)).toEqual([]);
    await page
      .getByRole('link', { name: 'Time zone in which you read the clock: Enter a time zone' })
      .click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('zone');
    await page.fill('[name="zone"]', 'America/New_York');
    await page.fill('[name="offer-0-resolution"]', '1');
    expect(await page.locator('[data-problems]').isVisible()).toBe(false);
    expect(await resultOf(page)).toContain('On the clocks of America/New_York');
  });

  test('names each field that is wrong by its label, in the order of the form', async () => {
    const page = await openTool();
    for (const i of [0, 1]) {
      await page.selectOption(`[name="offer-${i}-level"]`, 'own');
      await page.locator(`[data-hours="${i}"] summary`).click();
      for (const name of ['response', 'resolution', 'hours-tue', 'zone'])
        await page.fill(`[name="offer-${i}-${name}"]`, '0');
    }
    for (const name of ['date', 'time']) await page.fill(`[name="${name}"]`, '');
    await page.fill('[name="zone"]', 'Nowhere');
    // What is wrong with the zone, which is told now, does not push the button away.
    await page.getByRole('button', { name: 'Add a pause' }).click();
    await page.fill('[name="pause-0-until"]', '2026-11-25T11:00');
    await page.focus('[name="zone"]');
    const links = await page
      .locator('[data-problems] a')
      .evaluateAll((all) => all.map((one) => [one.getAttribute('href'), one.textContent] as const));
    expect(links.length).toBe(12);
    const labels = await page
      .locator('.deadline-form label[for]')
      .evaluateAll((all) =>
        all.map((one) => [`#${one.getAttribute('for')}`, one.textContent.trim()] as const),
      );
    const order = labels.map(([href]) => href);
    expect(links.map(([href]) => href)).toEqual(
      order.filter((href) => links.some(([own]) => own === href)),
    );
    for (const [href, text] of links) {
      const label = labels.find(([own]) => own === href)?.[1] ?? '?';
      const [, i] = /^#offer-(\d)/.exec(href ?? '') ?? [];
      const which = i === undefined ? '' : i === '0' ? ', first offer' : ', second offer';
      expect(text.startsWith(`${label}${which}: Enter`), text).toBe(true);
    }
  });

  test('waits for the other end of a pause, and speaks of it once the pause is left', async () => {
    const page = await openTool();
    await page.getByRole('button', { name: 'Add a pause' }).click();
    await page.fill('[name="pause-0-from"]', '2026-11-25T09:00');
    await page.focus('[name="pause-0-until"]');
    expect(await page.locator('[data-problems]').isVisible()).toBe(false);
    expect(await page.locator('[data-result]').isVisible()).toBe(true);
    await page.focus('[name="date"]');
    expect(await page.locator('[data-problems] li').allInnerTexts()).toEqual([
      'The pause ended: Enter the day and time at which the pause ended.',
    ]);
    await page.fill('[name="pause-0-until"]', '2026-11-25T11:00');
    expect(await page.locator('[data-problems]').isVisible()).toBe(false);
    expect(await page.locator('[data-result]').isVisible()).toBe(true);
  });

  test('counts in calendar days where the clock always runs, and says for paper what was asked', async () => {
    const page = await openTool();
    await page.selectOption('[name="offer-0-level"]', 'own');
    await page.fill('[name="date"]', '2026-11-27');
    await page.fill('[name="time"]', '16:00');
    const unit = page.locator('[name="offer-0-resolution-unit"] option:checked');
    expect((await unit.textContent())?.trim()).toBe('business days');
    expect(await page.locator('[data-label-only]').isVisible()).toBe(false);
    await page.check('[name="offer-0-cover"][value="always"]');
    expect(await unit.textContent()).toBe('calendar days');
    expect(await resultOf(page)).toContain('it must work again by Monday 30 November, 16:00.');
    expect(await resultOf(page)).toContain('a solution within 3 calendar days.');
    await page.uncheck('[name="two"]');
    expect(await page.locator('[data-label-only]').isVisible()).toBe(true);
    expect(await page.locator('.due-call').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.due-call').textContent()).toBe(
      'A call of priority P3, reported Friday 27 November 2026, 16:00, on the clocks of Europe/London.',
    );
  });

  test('shows a long name whole, and the end of every worked example, on a phone', async () => {
    const page = await openTool(phone);
    await page.selectOption('[name="offer-0-level"]', 'own');
    await page.fill(
      '[name="offer-0-title"]',
      'Smith and Daughters, of 3 March 2026, second version of it',
    );
    const { right } = await page
      .locator('.line-title')
      .first()
      .evaluate((title) => {
        const range = document.createRange();
        range.selectNodeContents(title);
        return range.getBoundingClientRect();
      });
    expect(right).toBeLessThanOrEqual(360);
    const due = await page.locator('.example-due').first().boundingBox();
    expect((due?.x ?? 0) + (due?.width ?? 999)).toBeLessThanOrEqual(360);
  });

  test('tells on the first screen of a phone that a link cannot be opened', async () => {
    const page = await openTool(phone);
    await page.goto(`${address}#s=1.deadline.broken`);
    const fault = page.locator('[data-link-fault]');
    await expect.poll(() => fault.textContent()).toContain('The link cannot be opened.');
    const box = await fault.boundingBox();
    expect((box?.y ?? 999) + (box?.height ?? 0)).toBeLessThan(740);
  });

  test('keeps the form over a reload, shares it by link, and clears it undoably', async () => {
    const page = await openTool({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.fill('[name="date"]', '2026-11-20');
    await page.selectOption('[name="offer-0-level"]', 'silver');
    await page.getByRole('button', { name: 'Add a pause' }).click();
    await page.fill('[name="pause-0-from"]', '2026-11-23T09:00');
    await page.fill('[name="pause-0-until"]', '2026-11-23T10:00');
    const result = await resultOf(page);
    expect(result).toContain('while the provider waits for you: 1 hour');
    await page.reload();
    await expect.poll(() => resultOf(page)).toBe(result);
    await page.getByRole('button', { name: 'Copy link with your entries' }).click();
    const link = page.locator('[data-link-field]');
    await expect.poll(() => link.inputValue()).toContain('#s=1.deadline.');
    const other = await openTool();
    await other.goto(await link.inputValue());
    await expect.poll(() => resultOf(other)).toBe(result);
    await page.getByRole('button', { name: 'Clear …' }).click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect.poll(() => resultOf(page)).not.toBe(result);
    expect(await page.locator('[data-pauses] li').count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => resultOf(page)).toBe(result);
  });

  test.each([undefined, phone])('has nothing that axe objects to (%o)', async (options) => {
    expect(await axeFindings(address, options)).toEqual([]);
  });
});

async function openTool(options?: BrowserContextOptions): Promise<Page> {
  const page = await openPage(address, { locale: 'en-US', ...options });
  await page.waitForFunction(() => customElements.get('deadline-tool') !== undefined);
  await page.waitForLoadState('networkidle');
  return page;
}

async function resultOf(page: Page): Promise<string> {
  return (await page.locator('[data-result]').textContent()) ?? '';
}

/** Goes on with the tabulator until the field, or the button with the attribute, has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 60; i++) {
    const isThere = await page.evaluate(
      (wanted) =>
        document.activeElement?.getAttribute('name') === wanted ||
        document.activeElement?.hasAttribute(wanted) === true,
      name,
    );
    if (isThere) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}
