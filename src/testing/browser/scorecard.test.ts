import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindingsOn } from './axe.ts';
import { openPage } from './page.ts';

const address = '/compare';
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true };
const wide: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

describe('the scorecard', () => {
  test('is a guide with a worked example and an empty form to print without JavaScript', async () => {
    const page = await openPage(address, { javaScriptEnabled: false });
    expect(await page.locator('scorecard-tool').isVisible()).toBe(false);
    expect(await page.locator('.score-guide .score-sentence').textContent()).toBe(
      'Offer B leads by at least 5 points of 100.',
    );
    expect(await page.locator('.score-blank tbody tr').count()).toBeGreaterThan(25);
    expect(await page.locator('.score-blank').isVisible()).toBe(true);
  });

  test('is used from end to end with the keyboard alone, and asks the network for nothing', async () => {
    const page = await openTool(wide);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.focus('[data-provider="a"] [data-name]');
    await page.keyboard.type('Acme');
    await tabTo(page, 'data-name');
    await page.keyboard.type('Bolt & <Sons>');
    await tabTo(page, 'data-add-provider');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Cobalt');
    // A point of a blueprint, and one of one's own.
    await tabTo(page, 'summary');
    await page.keyboard.press('Enter');
    await tabTo(page, 'checkbox');
    await page.keyboard.press('Space');
    await tabTo(page, 'data-own-title', 200);
    await page.keyboard.type('A person answers at 7:30');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-criteria] > li').count()).toBe(2);
    await tabTo(page, 'data-weight');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('6');
    await tabTo(page, 'data-must');
    await page.keyboard.press('Space');
    await tabTo(page, 'data-weight');
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('4');
    expect(await page.locator('[data-criteria] [data-share]').allTextContents()).toEqual([
      '60%',
      '40%',
    ]);
    // First row: Acme misses the must-have. Second row: Cobalt is not known.
    for (const key of ['1', '3', '4', '4', '4']) {
      await tabTo(page, 'data-score');
      await page.keyboard.press(key);
    }
    await tabTo(page, 'data-note');
    await page.keyboard.type('Roster seen');
    expect(await sentencesOf(page)).toEqual([
      'No winner yet: Bolt & <Sons> has 85 and Cobalt has 60 to 100 points of 100.',
      expect.stringMatching(/^Acme is out: it misses a must-have, “.+”\.$/),
      'Still unknown: 1 answer. It can change the winner.',
    ]);
    await tabTo(page, 'data-score');
    await page.keyboard.press('2');
    expect((await sentencesOf(page))[0]).toBe('Bolt & <Sons> leads by 5 points of 100.');
    await expect
      .poll(() => page.locator('scorecard-tool > [data-status]').textContent())
      .toContain('leads by 5 points of 100.');
    expect(await page.locator('.score-result .score-chart text').allTextContents()).toEqual([
      'Bolt & <Sons>: 85',
      'Cobalt: 80',
      'Acme: 55, out',
    ]);
    expect(await page.locator('.score-sensitivity li').first().textContent()).toMatch(
      /^Bolt & <Sons> wins if “.+” weighs 66% or less; Cobalt if it weighs 67% or more\. Now 60%, it turns at 66\.7%\.$/,
    );
    expect(requests).toEqual([]);
  });

  test('shows one criterion at a time on a phone, and never scrolls sideways', async () => {
    const page = await openExample({ ...phone, bypassCSP: true });
    const shown = () =>
      page
        .locator('.score-grid tbody tr')
        .evaluateAll((rows) => rows.flatMap((row, at) => (row.checkVisibility() ? [at] : [])));
    expect(await shown()).toEqual([0]);
    await page.getByRole('button', { name: 'Next' }).tap();
    expect(await shown()).toEqual([1]);
    expect(await page.locator('[data-position]').textContent()).toBe('Criterion 2 of 5');
    for (let i = 0; i < 3; i++) await page.getByRole('button', { name: 'Next' }).tap();
    expect(await shown()).toEqual([4]);
    await page.locator('tr[data-current] [data-score]').last().selectOption('4');
    expect((await sentencesOf(page))[0]).toBe('Offer B leads by 5 points of 100.');
    for (const width of [320, 360]) {
      await page.setViewportSize({ width, height: 740 });
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    }
    expect(await axeFindingsOn(page)).toEqual([]);
  });

  test.each([320, 768, 1024])(
    'holds five providers with long names at %i pixels',
    async (width) => {
      const page = await openExample({ viewport: { width, height: 900 } });
      for (let i = 0; i < 2; i++)
        await page.getByRole('button', { name: 'Add a provider' }).click();
      for (const field of await page.locator('[data-providers] [data-name]').all())
        await field.fill('Unbreakablylongprovidername and Sons of Somewhere');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      expect(await page.locator('.score-result .score-chart text').first().textContent()).toMatch(
        /^Unbreakablylongprovider…: /,
      );
      const room = await page
        .locator('.score-grid [data-score]')
        .first()
        .evaluate((element) => {
          const select = element as HTMLSelectElement;
          const { clientWidth } = select;
          // As wide as the longest score.
          select.style.width = 'max-content';
          return clientWidth - select.clientWidth;
        });
      expect(room).toBeGreaterThanOrEqual(0);
    },
  );

  test('is all there after a reload, and in a fresh browser that opens its link', async () => {
    const page = await openTool(wide);
    await fill(page);
    const before = await sentencesOf(page);
    await page.reload();
    expect(await sentencesOf(page)).toEqual(before);
    expect(await page.inputValue('[data-provider="b"] [data-name]')).toBe('Bolt');
    await page.getByRole('button', { name: 'Copy link' }).click();
    const field = page.locator('[data-link-field]');
    await expect.poll(() => field.inputValue()).toContain('/compare#s=1.scorecard.');
    const link = await field.inputValue();
    const fresh = await openPage(link, wide);
    await expect.poll(() => sentencesOf(fresh)).toEqual(before);
    expect(await fresh.locator('.score-grid [data-note]').nth(1).inputValue()).toBe('Clause 9');
  });

  test('is the same in two tabs', async () => {
    const page = await openTool(wide);
    const [other] = await Promise.all([
      page.context().waitForEvent('page'),
      page.evaluate((url) => void open(url, '_blank'), address),
    ]);
    await fill(page);
    await expect
      .poll(() => other.locator('[data-result] > .score-sentence').textContent())
      .toBe('Acme leads by 25 points of 100.');
  });

  test('is cleared only when asked twice, and comes back', async () => {
    const page = await openTool(wide);
    await fill(page);
    const before = await sentencesOf(page);
    await page.getByRole('button', { name: 'Clear …' }).click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect
      .poll(() => sentencesOf(page))
      .toEqual(['Nothing to compare yet: choose what counts.']);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await sentencesOf(page)).toEqual(before);
  });

  test('gives back a provider that was removed with its answers', async () => {
    const page = await openExample(wide);
    await page.getByRole('button', { name: /^Remove\s?: Offer B$/ }).click();
    expect((await sentencesOf(page))[0]).toMatch(/^Offer C is the only one left/);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect((await sentencesOf(page))[0]).toBe('Offer B leads by at least 5 points of 100.');
  });

  test('gives back with the same key what a key removed, several steps and later changes on', async () => {
    const page = await openExample(wide);
    const names = () =>
      page
        .locator('[data-providers] [data-name]')
        .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    const remove = page.locator('[data-providers] [data-remove]');
    await remove.nth(1).focus();
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(['Offer A', 'Offer C']);
    await page.keyboard.press('Enter');
    expect(await names()).toEqual(['Offer A', 'Offer B', 'Offer C']);
    // Two removed, one added, one criterion weighed anew.
    await page.getByRole('button', { name: 'Add a provider' }).click();
    await page.keyboard.type('Offer D');
    await remove.nth(0).click();
    await remove.nth(0).click();
    await page.getByRole('button', { name: 'Add a provider' }).click();
    await page.keyboard.type('Offer E');
    await page.locator('[data-weight]').last().fill('9');
    for (let i = 0; i < 2; i++) await page.getByRole('button', { name: 'Undo' }).click();
    expect(await names()).toEqual(['Offer A', 'Offer B', 'Offer C', 'Offer D', 'Offer E']);
    expect(await page.locator('[data-weight]').last().inputValue()).toBe('9');
    expect(await page.locator('.score-print').nth(1).textContent()).toContain('2, acceptable');
    expect(await page.locator('.score-removed:visible').count()).toBe(0);
  });

  test('gives back a criterion with its weight and answers, also where it is ticked again', async () => {
    const page = await openTool(wide);
    await fill(page);
    const before = await sentencesOf(page);
    await page.getByRole('button', { name: /^Remove\s?: Price$/ }).click();
    expect(await sentencesOf(page)).not.toEqual(before);
    await page.keyboard.press('Enter');
    expect(await sentencesOf(page)).toEqual(before);
    await page.locator('.score-source summary').first().click();
    const box = page.locator('[data-item] input').first();
    await box.check();
    await page.locator('[data-weight]').last().fill('8');
    await page.locator('.score-grid tbody tr').last().locator('[data-note]').first().fill('Seen');
    await box.uncheck();
    await box.check();
    expect(await page.locator('[data-weight]').last().inputValue()).toBe('8');
    expect(
      await page.locator('.score-grid tbody tr').last().locator('[data-note]').first().inputValue(),
    ).toBe('Seen');
  });

  test('forgets what was removed with the scorecard that it belonged to', async () => {
    const page = await openExample(wide);
    await page.getByRole('button', { name: /^Remove\s?: Offer B$/ }).click();
    await page.getByRole('button', { name: 'Clear …' }).click();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect.poll(() => page.locator('.score-removed:visible').count()).toBe(0);
  });

  test('puts criteria in another order with the keyboard, and keeps it', async () => {
    const page = await openExample(wide);
    const titles = () => page.locator('[data-criteria] [data-title]').allTextContents();
    const [first = '', second = '', ...others] = await titles();
    const before = await sentencesOf(page);
    await page.locator('[data-criteria] [data-move="1"]').first().focus();
    await page.keyboard.press('Enter');
    expect(await titles()).toEqual([second, first, ...others]);
    expect(await page.locator('.score-grid tbody [data-title]').first().textContent()).toBe(second);
    await page.keyboard.press('Enter');
    expect((await titles())[2]).toBe(first);
    expect(await sentencesOf(page)).toEqual(before);
    await page.reload();
    expect((await titles())[2]).toBe(first);
  });

  test('is saved as a table, and opened again from it', async () => {
    const page = await openTool(wide);
    await fill(page);
    const before = await sentencesOf(page);
    await page.getByText('Save as …').click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Table (.csv)' }).click();
    const chunks: Buffer[] = [];
    for await (const chunk of await (await saving).createReadStream()) chunks.push(chunk);
    const other = await openTool(wide);
    await other.locator('[data-file]').setInputFiles({
      name: 'scorecard.csv',
      mimeType: 'text/csv',
      buffer: Buffer.concat(chunks),
    });
    await expect.poll(() => sentencesOf(other)).toEqual(before);
  });

  test('is printed as a document: the result, then the answers as text', async () => {
    const page = await openExample(wide);
    await page.emulateMedia({ media: 'print' });
    const isShown = (selector: string) => page.locator(selector).first().isVisible();
    expect(await isShown('.score-sentence')).toBe(true);
    expect(await isShown('.score-grid .score-print')).toBe(true);
    for (const selector of ['.score-grid select', '.score-own', '.score-guide', 'tool-bar'])
      expect(await isShown(selector), selector).toBe(false);
    const [result, answers] = await Promise.all(
      ['.score-result', '.score-answers'].map((one) => page.locator(one).boundingBox()),
    );
    expect(result?.y).toBeLessThan(answers?.y ?? 0);
    expect(await page.locator('.score-print').nth(7).textContent()).toContain('Clause 14');
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.score-source summary').first().click();
    await page.locator('[data-item] input').first().check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.score-grid .score-about').count()).toBe(1);
    expect(await isShown('.score-grid .score-about')).toBe(false);
  });

  test.each(['11', '-1', '2.5'])('takes no weight that is none: %s', async (typed) => {
    const page = await openExample(wide);
    const weight = page.locator('[data-weight]').first();
    const fault = page.locator('[data-weight-fault]').first();
    await weight.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type(typed);
    expect(await fault.textContent()).toBe('A whole number from 0 to 10, please. It stays 6.');
    expect(await weight.inputValue()).toBe(typed);
    expect(await page.locator('[data-share]').first().textContent()).toBe('30%');
    await weight.blur();
    expect(await weight.inputValue()).toBe('6');
    await weight.fill('10');
    await weight.blur();
    expect(await fault.textContent()).toBe('');
    expect(await weight.inputValue()).toBe('10');
  });

  // A4 between its margins is 673 wide.
  test.each([
    [360, 'screen'],
    [768, 'screen'],
    [1440, 'screen'],
    [673, 'print'],
  ] as const)('breaks no word in its tables at %i pixels, %s', async (width, media) => {
    const page = await openExample({ viewport: { width, height: 900 } });
    await page.locator('[data-providers] [data-name]').first().fill('Pemberton Managed Services');
    await page.emulateMedia({ media });
    expect(await brokenWords(page)).toEqual([]);
  });

  test('gives most of its width to the answers', async () => {
    const page = await openExample({ viewport: { width: 1440, height: 900 } });
    const [criterion, table] = await Promise.all(
      ['.score-grid thead th', '.score-grid'].map((one) => page.locator(one).first().boundingBox()),
    );
    expect((criterion?.width ?? 0) / (table?.width ?? 1)).toBeLessThan(0.3);
    await page.setViewportSize({ width: 768, height: 900 });
    expect(await page.locator('tr[data-current] [data-score]:visible').count()).toBe(3);
    expect(
      await page
        .locator('.table-scroll')
        .first()
        .evaluate((one) => one.scrollWidth - one.clientWidth),
    ).toBe(0);
  });

  test.each(['light', 'dark'] as const)('has no axe finding, filled, %s', async (colorScheme) => {
    expect(
      await axeFindingsOn(await openExample({ ...wide, colorScheme, bypassCSP: true })),
    ).toEqual([]);
  });
});

async function openTool(options: BrowserContextOptions): Promise<Page> {
  const page = await openPage(address, options);
  await page.locator('scorecard-tool').waitFor();
  return page;
}

/** By the link on the page; it becomes one's own with the first change. */
async function openExample(options: BrowserContextOptions): Promise<Page> {
  const page = await openTool(options);
  await page.getByRole('link', { name: 'Open a filled example' }).click();
  await page.locator('.score-result .score-chart').waitFor();
  await expect.poll(() => page.locator('[data-criteria] > li').count()).toBe(5);
  return page;
}

/** Two providers, two criteria of one's own. */
async function fill(page: Page): Promise<void> {
  await page.fill('[data-provider="a"] [data-name]', 'Acme');
  await page.fill('[data-provider="b"] [data-name]', 'Bolt');
  for (const title of ['Price', 'Exit']) {
    await page.fill('[data-own-title]', title);
    await page.keyboard.press('Enter');
  }
  for (const [at, score] of ['2', '3', '4', '1'].entries())
    await page.locator('.score-grid [data-score]').nth(at).selectOption(score);
  await page.locator('.score-grid [data-note]').nth(1).fill('Clause 9');
}

/** Words of the tables that stand on two lines. */
function brokenWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const broken: string[] = [];
    for (const cell of document.querySelectorAll(
      '.scorecard :is(th, td) :not(:has(*)), .scorecard th',
    )) {
      // What only a screen reader hears is a pixel wide.
      const isHeard = cell.getBoundingClientRect().width <= 1 || cell.closest('label') !== null;
      if (!cell.checkVisibility() || isHeard) continue;
      const text = cell.firstChild;
      if (!(text instanceof Text)) continue;
      for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) broken.push(word);
      }
    }
    return broken;
  });
}

function sentencesOf(page: Page): Promise<string[]> {
  return page.locator('[data-result] > p:not(.score-hint)').allTextContents();
}

/** Presses Tab until the focus is on a field of this kind. */
async function tabTo(page: Page, mark: string, most = 60): Promise<void> {
  for (let i = 0; i < most; i++) {
    await page.keyboard.press('Tab');
    const isThere = await page.evaluate((wanted) => {
      const element = document.activeElement;
      if (wanted === 'summary') return element?.tagName === 'SUMMARY';
      if (wanted === 'checkbox') return element?.matches('[data-item] input');
      return element?.hasAttribute(wanted);
    }, mark);
    if (isThere) return;
  }
  throw new Error(`The keyboard does not reach ${mark}.`);
}
