import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindingsOn } from './axe.ts';
import { openPage } from './page.ts';

const address = '/service-levels';
const phone: BrowserContextOptions = { viewport: { width: 320, height: 640 }, hasTouch: true };

describe('the service levels', () => {
  test('stand beside each other without JavaScript, and have no form', async () => {
    const page = await openPage(address, { javaScriptEnabled: false });
    expect(await page.locator('.level-table thead th').allInnerTexts()).toEqual([
      'Gold',
      'Silver',
      'Bronze',
    ]);
    expect(await cellsOf(page, 'resolution-p1')).toEqual([
      '4 hours',
      '4 business hours',
      '8 business hours',
    ]);
    expect(await page.locator('[data-form]').isVisible()).toBe(false);
  });

  test('show two of them, and only what differs between these', async () => {
    const page = await openTool();
    await page.uncheck('input[value="gold"]');
    await page.check('[name="only-differences"]');
    expect(await summaryOf(page)).toMatch(/^Silver and Bronze differ in \d+ of \d+ lines\.$/);
    // Both run in business hours; gold does not.
    expect(await page.locator('tr[data-line="cover"]').isVisible()).toBe(false);
    expect(await page.locator('tbody[data-group="cover"]').isVisible()).toBe(false);
    expect(await cellsOf(page, 'resolution-p1')).toEqual(['4 business hours', '8 business hours']);
    expect(await page.locator('tr[data-line="resolution-p1"] [data-mark]').textContent()).toContain(
      'they differ',
    );
    await page.check('input[value="gold"]');
    expect(await page.locator('tr[data-line="cover"]').isVisible()).toBe(true);
  });

  test('are compared and rewritten with the keyboard alone, and the network is asked for nothing', async () => {
    const page = await openTool();
    // The search of the header, which is passed on the way, gets itself ready.
    await tabTo(page, 'from');
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.keyboard.press('S'); // Silver
    await tabTo(page, 'title');
    await page.keyboard.type('Our wish');
    await tabTo(page, 'own-response-p1');
    await page.keyboard.type('soon');
    expect(await page.locator('#own-response-p1-error').textContent()).toContain(
      'Enter a whole number from 1, such as 4',
    );
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('15');
    await tabTo(page, 'own-resolution-p1');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('2');
    expect(await page.locator('[data-problems]').isVisible()).toBe(false);
    expect(await summaryOf(page)).toContain('Our wish: 2 lines differ from Silver.');
    expect(await page.locator('tr[data-line="resolution-p1"] .own-change').textContent()).toBe(
      'Changed; Silver: 4 business hours',
    );
    expect(await page.locator('#level-own').textContent()).toBe('Our wish');
    expect(requests).toEqual([]);
  });

  test('keep terms over a reload and in a second tab, share them by link, and clear them undoably', async () => {
    const page = await openTool({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.selectOption('[name="from"]', 'gold');
    await page.fill('#own-price', 'One price for all');
    const [second] = await Promise.all([
      page.waitForEvent('popup'),
      page.evaluate((where) => void window.open(where), address),
    ]);
    await expect.poll(() => second.inputValue('#own-price')).toBe('One price for all');
    await second.fill('#own-credits', 'Ten per cent');
    await expect.poll(() => page.inputValue('#own-credits')).toBe('Ten per cent');
    await second.close();
    await page.reload();
    await expect.poll(() => page.inputValue('#own-price')).toBe('One price for all');
    await page.locator('.tool-bar [data-link]').click();
    const link = page.locator('[data-link-field]');
    await expect.poll(() => link.inputValue()).toContain('#s=1.levels.');
    const other = await openTool();
    await other.goto(await link.inputValue());
    await expect.poll(() => other.inputValue('#own-credits')).toBe('Ten per cent');
    await page.getByRole('button', { name: 'Clear …' }).click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect.poll(() => page.locator('#level-own').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.inputValue('#own-price')).toBe('One price for all');
  });

  test('begin again with another level, which is asked first and can be undone', async () => {
    const page = await openTool();
    await page.selectOption('[name="from"]', 'gold');
    await page.fill('#own-price', 'One price for all');
    page.once('dialog', (dialog) => void dialog.dismiss());
    await page.selectOption('[name="from"]', 'bronze');
    expect(await page.inputValue('#own-price')).toBe('One price for all');
    expect(await page.inputValue('[name="from"]')).toBe('gold');
    page.once('dialog', (dialog) => void dialog.accept());
    await page.selectOption('[name="from"]', 'bronze');
    expect(await page.inputValue('#own-price')).not.toBe('One price for all');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.inputValue('#own-price')).toBe('One price for all');
  });

  test('lead to the deadline calculator with the level, or with one’s own terms', async () => {
    const page = await openTool();
    await page.selectOption('[name="from"]', 'silver');
    await page.fill('[name="title"]', 'Our wish');
    await page.fill('#own-resolution-p1', '2');
    const own = page.getByRole('link', { name: 'under Our wish, P1' });
    await expect.poll(() => own.count()).toBe(1);
    await page.getByRole('link', { name: 'Work it out under Gold' }).click();
    await expect.poll(() => page.locator('[data-result]').textContent()).not.toContain('Bronze');
    expect(await page.locator('[data-result]').textContent()).toContain('Gold');
    await page.goBack();
    await page.waitForFunction(() => customElements.get('level-tool') !== undefined);
    await expect.poll(() => own.count()).toBe(1);
    await own.click();
    await expect.poll(() => page.locator('[data-result]').textContent()).toContain('Our wish');
    expect(await page.inputValue('[name="offer-0-resolution"]')).toBe('2');
  });

  test('fit a phone, where one’s own terms stand below the levels that are shown', async () => {
    const page = await openTool({ ...phone, bypassCSP: true });
    await page.selectOption('[name="from"]', 'gold');
    await page.getByLabel('Bronze').first().tap();
    const boxes = await Promise.all(
      ['[data-level="gold"]', '[data-level="silver"]', '.own-cell'].map((cell) =>
        page.locator(`tr[data-line="response-p1"] ${cell}`).boundingBox(),
      ),
    );
    const [gold, silver, own] = boxes;
    if (!gold || !silver || !own) throw new Error('A cell is not shown.');
    expect(gold.y).toBe(silver.y);
    expect(own.y).toBeGreaterThanOrEqual(gold.y + gold.height);
    expect(own.width).toBeGreaterThan(250);
    expect(
      await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      ),
    ).toBe(0);
    expect(await axeFindingsOn(page)).toEqual([]);
  });

  test('keep the line that somebody types in, though it says the same for a moment', async () => {
    const page = await openTool();
    await page.selectOption('[name="from"]', 'silver');
    for (const level of ['gold', 'bronze']) await page.uncheck(`input[value="${level}"]`);
    await page.fill('#own-resolution-p1', '6');
    await page.check('[name="only-differences"]');
    const shown = page.locator('tr[data-line]:visible');
    expect(await shown.count()).toBe(1);
    await page.focus('#own-resolution-p1');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('48');
    expect(await page.inputValue('#own-resolution-p1')).toBe('48');
    await page.reload();
    await expect.poll(() => page.inputValue('#own-resolution-p1')).toBe('48');
    await page.fill('#own-resolution-p1', '4');
    await page.locator('#own-resolution-p1').blur();
    expect(await shown.count()).toBe(1);
    await page.uncheck('[name="only-differences"]');
    await page.check('[name="only-differences"]');
    expect(await shown.count()).toBe(0);
    expect(await page.locator('.level-table').isVisible()).toBe(false);
    expect(await page.locator('[data-hidden-lines]').textContent()).toMatch(
      /^All \d+ lines say the same, so none is shown\.$/,
    );
    await page.getByRole('button', { name: 'Show every line' }).click();
    expect(await shown.count()).toBeGreaterThan(20);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe(
      'only-differences',
    );
  });

  test('are a single level where only one is shown, which stays', async () => {
    const page = await openTool();
    await page.check('[name="only-differences"]');
    for (const level of ['gold', 'bronze']) await page.uncheck(`input[value="${level}"]`);
    expect(await summaryOf(page)).toBe(
      'Only Silver is shown, so there is nothing to compare it with.',
    );
    expect(await page.locator('tr[data-line]:visible').count()).toBeGreaterThan(20);
    expect(await page.locator('[data-mark]:visible').count()).toBe(0);
    expect(await page.isDisabled('[name="only-differences"]')).toBe(true);
    await page.locator('input[value="silver"]').click();
    expect(await page.isChecked('input[value="silver"]')).toBe(true);
    expect(await page.isChecked('input[value="gold"]')).toBe(false);
    expect(await page.locator('[data-said]').textContent()).toBe('One level at least stays shown.');
  });

  test('count one’s own terms as their clock runs, on the screen as on paper', async () => {
    const page = await openTool();
    await page.selectOption('[name="from"]', 'silver');
    const chosen = (line: string) =>
      page.locator(`[name="own-${line}-unit"] option:checked`).textContent();
    expect(await chosen('resolution-p3')).toBe('business days');
    expect(await chosen('resolution-p1')).toBe('business hours');
    await page.selectOption('#own-cover', 'always');
    expect(await chosen('resolution-p3')).toBe('calendar days');
    expect(await chosen('resolution-p1')).toBe('hours');
    await page.fill('#own-exclusions', 'Projects\nCables');
    await page.emulateMedia({ media: 'print' });
    const printed = (line: string, what: string) =>
      page.locator(`tr[data-line="${line}"] .own-cell ${what}`).allInnerTexts();
    expect(await printed('resolution-p3', '.own-printed')).toEqual(['2 calendar days']);
    expect(await printed('resolution-p3', '.own-change')).toEqual([
      'Changed; Silver: 2 business days',
    ]);
    expect(await printed('exclusions', '.own-printed li')).toEqual(['Projects', 'Cables']);
  });

  test.each([768, 1440])('have room for every unit at %i px', async (width) => {
    const page = await openTool({ viewport: { width, height: 900 } });
    await page.selectOption('[name="from"]', 'silver');
    const cut = await page.locator('.own-cell select').evaluateAll((selects) =>
      selects.flatMap((select) => {
        const { options, id, offsetWidth: given } = select as HTMLSelectElement;
        const copy = select.cloneNode(true) as HTMLSelectElement;
        // As wide as the widest of its words.
        copy.setAttribute('class', 'is-measured');
        Object.assign(copy.style, { width: 'max-content', flex: 'none', minWidth: '0' });
        select.after(copy);
        const needed = copy.offsetWidth;
        copy.remove();
        return needed > given ? [`${id}: ${given} of ${needed}, ${options[0]?.text}`] : [];
      }),
    );
    expect(cut).toEqual([]);
  });

  test('tell at the beginning of the tool what came of a link, and where a step can be undone', async () => {
    const page = await openTool({ viewport: { width: 360, height: 740 } });
    await page.goto(`${address}#s=1.levels.broken`);
    const fault = page.locator('[data-link-fault]');
    await expect.poll(() => fault.textContent()).toContain('The link cannot be opened.');
    expect(await isInSight(page, '[data-link-fault]')).toBe(true);
    await page.selectOption('[name="from"]', 'gold');
    await page.fill('#own-price', 'One price for all');
    await page.locator('.tool-bar [data-link]').click();
    const link = page.locator('[data-link-field]');
    await expect.poll(() => link.inputValue()).toContain('#s=1.levels.');
    const other = await openTool({ viewport: { width: 360, height: 740 } });
    await other.selectOption('[name="from"]', 'bronze');
    await other.locator('#own-price').scrollIntoViewIfNeeded();
    await other.goto(await link.inputValue());
    await other.getByText('Shared copy.').waitFor();
    expect(await isInSight(other, '[data-shared]')).toBe(true);
    await other.getByRole('button', { name: 'Keep this' }).click();
    expect(await isInSight(other, '[data-undo]')).toBe(true);
    await other.getByRole('button', { name: 'Undo' }).click();
    expect(await other.inputValue('[name="from"]')).toBe('bronze');
    expect(
      await other.evaluate(() => document.activeElement?.hasAttribute('data-tool-notices')),
    ).toBe(true);
  });

  test('give a finger room for the links of one’s own terms, and tell two copied links apart', async () => {
    const page = await openTool(phone);
    await page.selectOption('[name="from"]', 'gold');
    const link = page.getByRole('link', { name: 'under Your terms, P1' });
    const box = await link.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    const names = await page.getByRole('button', { name: /^Copy link/ }).allInnerTexts();
    expect(names.sort()).toEqual(['Copy link to this page', 'Copy link with your entries']);
  });

  test('say where business days are defined', async () => {
    const page = await openPage(address, { javaScriptEnabled: false });
    const [open, counted] = await page
      .locator('.level-terms a')
      .evaluateAll((links) => links.map((one) => one.getAttribute('href')));
    expect(await page.locator(open ?? '').count()).toBe(1);
    await page.goto(counted ?? '');
    expect(await page.locator(new URL(page.url()).hash).count()).toBe(1);
  });

  test('have nothing that axe objects to, with terms that are wrong', async () => {
    const page = await openTool({ bypassCSP: true });
    await page.selectOption('[name="from"]', 'gold');
    await page.fill('#own-response-p1', 'x');
    await page.check('[name="only-differences"]');
    expect(await axeFindingsOn(page)).toEqual([]);
  });
});

async function openTool(options?: BrowserContextOptions): Promise<Page> {
  const page = await openPage(address, options);
  await page.waitForFunction(() => customElements.get('level-tool') !== undefined);
  await page.waitForLoadState('networkidle');
  return page;
}

async function isInSight(page: Page, selector: string): Promise<boolean> {
  const box = await page.locator(selector).boundingBox();
  const { height } = page.viewportSize() ?? { height: 0 };
  return box !== null && box.y >= 0 && box.y + box.height <= height;
}

async function summaryOf(page: Page): Promise<string> {
  return (await page.locator('[data-summary]').textContent()) ?? '';
}

/** What the levels that are shown say in a line. */
async function cellsOf(page: Page, line: string): Promise<string[]> {
  const cells = page.locator(`tr[data-line="${line}"] td:visible`);
  return (await cells.allInnerTexts()).map((text) => text.trim());
}

async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    const is = await page.evaluate(() => document.activeElement?.getAttribute('name'));
    if (is === name) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${name}.`);
}
