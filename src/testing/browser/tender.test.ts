import { text } from 'node:stream/consumers';
import type { Download, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindingsOn } from './axe.ts';
import { openPage } from './page.ts';

const entry = '/guides/leaving-well';
const rows = (page: Page) => page.locator('[data-row]');
const asks = (page: Page) => page.locator('.tender-ask').allTextContents();
const ofTool = (page: Page, text: string) =>
  page.locator('tender-tool').getByRole('button', { name: text });

async function withThree(options?: Parameters<typeof openPage>[1]): Promise<Page> {
  const page = await openPage('/tender', options);
  for (const ask of ['One?', 'Two?', 'Three?']) {
    await page.getByLabel('Question', { exact: true }).fill(ask);
    await page.getByRole('button', { name: 'Add this question' }).click();
  }
  return page;
}

/** A second tab of the same reader. */
async function tabBeside(page: Page, address: string): Promise<Page> {
  const opening = page.waitForEvent('popup');
  await page.evaluate((to) => void window.open(to), address);
  const tab = await opening;
  await tab.waitForLoadState();
  return tab;
}

async function contentOf(download: Download): Promise<string> {
  return await text(await download.createReadStream());
}

/** The link that “Copy link” gives, once it is there. */
async function linkOf(page: Page): Promise<string> {
  await ofTool(page, 'Copy link').click();
  await page.locator('[data-link-row]:not([hidden])').waitFor();
  return await page.locator('[data-link-field]').inputValue();
}

describe('a list of questions', () => {
  test('is put together from the pages, ordered, edited and cleared with the keyboard alone', async () => {
    const page = await openPage(entry);
    const add = page.locator('tender-card button').first();
    await add.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Added to your list: 1 question').waitFor();
    expect(await add.getAttribute('aria-pressed')).toBe('true');
    await page.locator('tender-card a[data-count]').first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tender');
    expect(await rows(page).count()).toBe(1);

    await page.getByLabel('Question', { exact: true }).focus();
    await page.keyboard.type('Who pays for the hand-over?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Guides');
    await page.keyboard.press('Enter');
    expect(await rows(page).count()).toBe(2);

    await page.getByRole('button', { name: 'Move question 1.2 up' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Now 1.1', { exact: true }).waitFor();
    expect((await asks(page))[0]).toBe('Who pays for the hand-over?');
    // The focus went with the question.
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(
      'Move question 1.1 up',
    );

    await page.getByRole('button', { name: 'Edit question 1.1' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' In pounds.');
    await page.getByRole('button', { name: 'Done with question 1.1' }).focus();
    await page.keyboard.press('Enter');
    expect((await asks(page))[0]).toBe('Who pays for the hand-over? In pounds.');

    await ofTool(page, 'Clear …').focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Clear', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Nothing is on it yet').waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('Undo');
    await page.keyboard.press('Enter');
    expect(await rows(page).count()).toBe(2);
  });

  test('is still there after a reload, in the middle of a word', async () => {
    const page = await withThree();
    await page.getByRole('button', { name: 'Edit question 1.2' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Half a wo');
    await page.reload();
    expect(await asks(page)).toEqual(['One?', 'Two? Half a wo', 'Three?']);
  });

  test('is the same in two tabs, and what both change is kept', async () => {
    const page = await withThree();
    const other = await tabBeside(page, '/tender');
    await other.getByRole('button', { name: 'Edit question 1.2' }).click();
    await other.keyboard.press('Control+A');
    await other.keyboard.type('Second');
    await page.getByText('Second', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Move question 1.1 down' }).click();
    await other.keyboard.type(' and more?');
    await page.getByText('Second and more?').waitFor();
    expect(await asks(page)).toEqual(['Second and more?', 'One?', 'Three?']);
    // The field that is typed in keeps the focus though the list was made anew around it.
    expect(await other.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
    await other.getByRole('button', { name: 'Done with' }).click();
    expect(await asks(other)).toEqual(['Second and more?', 'One?', 'Three?']);
  });

  test('goes to another device by link, which shows a copy and leaves one’s own alone', async () => {
    const page = await withThree();
    const link = await linkOf(page);
    expect(link.length).toBeLessThan(600);

    const other = await openPage('/tender');
    await other.getByLabel('Question', { exact: true }).fill('Mine?');
    await other.getByRole('button', { name: 'Add this question' }).click();
    await other.goto('/');
    await other.goto(link);
    await other.getByText('Shared copy.').waitFor();
    expect(await asks(other)).toEqual(['One?', 'Two?', 'Three?']);
    await other.getByRole('button', { name: 'Remove question 1.2' }).click();
    await other.reload();
    await other.getByText('Shared copy.').waitFor();
    expect(await asks(other)).toEqual(['One?', 'Three?']);
    await ofTool(other, 'Back to mine').click();
    expect(await asks(other)).toEqual(['Mine?']);

    await other.goto('/');
    await other.goto(link);
    await other.getByText('Shared copy.').waitFor();
    await ofTool(other, 'Keep this').click();
    expect(other.url()).not.toContain('#');
    await other.reload();
    expect(await asks(other)).toEqual(['One?', 'Two?', 'Three?']);
  });

  test('is unchanged by a link that is damaged, which is said', async () => {
    const page = await withThree();
    const link = await linkOf(page);
    await page.goto('/');
    await page.goto(`${link.slice(0, -9)}AAAAAAAAA`);
    await page.getByText('The link cannot be opened. It is damaged or was cut off.').waitFor();
    expect(await asks(page)).toEqual(['One?', 'Two?', 'Three?']);
  });

  test('of a whole blueprint fits into a link', async () => {
    const page = await openPage('/tender');
    await page.locator('[data-empty] button').first().click();
    expect(await rows(page).count()).toBeGreaterThan(20);
    const link = await linkOf(page);
    const before = await page.locator('.tender-words').allTextContents();
    const other = await openPage(link);
    await other.getByText('Shared copy.').waitFor();
    expect(await other.locator('.tender-words').allTextContents()).toEqual(before);
  });

  test('that is too long for a link offers a file, which opens again', async () => {
    const page = await openPage('/tender');
    // Words that cannot be compressed.
    const words = Array.from({ length: 2500 }, (_, i) => ((i * 2_654_435_761) >>> 0).toString(36));
    for (const part of [0, 500, 1000, 1500, 2000].map((from) => words.slice(from, from + 500))) {
      await page.getByLabel('Question', { exact: true }).fill(part.join(' '));
      await page.getByRole('button', { name: 'Add this question' }).click();
    }
    const before = await asks(page);
    await ofTool(page, 'Copy link').click();
    await page.locator('[data-fault]').getByText('is too long for a link').waitFor();
    const saving = page.waitForEvent('download');
    await ofTool(page, 'File to open again here').click();
    const file = await contentOf(await saving);

    const other = await openPage('/tender');
    await other.locator('[data-file]').setInputFiles({
      name: 'list.json',
      mimeType: 'application/json',
      buffer: Buffer.from(file),
    });
    await other.getByText('list.json opened').waitFor();
    expect(await asks(other)).toEqual(before);
    await other.locator('[data-file]').setInputFiles({
      name: 'wrong.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{"tool":"tender"}'),
    });
    await other.getByText('wrong.json cannot be opened.').waitFor();
    expect(await asks(other)).toEqual(before);
  });

  test('goes on where the browser keeps nothing, and says so', async () => {
    const page = await openPage('/tender');
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByLabel('Question', { exact: true }).fill('One?');
    await page.getByRole('button', { name: 'Add this question' }).click();
    await page.getByText('Your browser keeps nothing for this page').waitFor();
    expect(await asks(page)).toEqual(['One?']);
  });

  test('asks nothing of the network', async () => {
    const page = await openPage('/tender', { viewport: { width: 360, height: 740 } });
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('[data-empty] button').first().click();
    await page.getByRole('button', { name: 'Edit question 1.1', exact: true }).click();
    await page.keyboard.type('x');
    await ofTool(page, 'Copy link').click();
    await page.getByText('Save as …').click();
    const saving = page.waitForEvent('download');
    await ofTool(page, 'Annex for providers, text').click();
    expect(await contentOf(await saving)).toContain('# Annex: questions');
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('is printed as an annex with room for answers and without what one hopes to hear', async () => {
    const page = await openPage('/tender');
    await page.locator('[data-empty] button').first().click();
    await page.emulateMedia({ media: 'print' });
    const printed = await page.evaluate<string>('document.body.innerText');
    expect(printed).toContain('Annex: questions to the provider');
    expect(printed).toContain('Where the contract says so');
    expect(printed).not.toContain('A good answer');
    expect(printed).not.toContain('Copy link');
  });

  test.each(['light', 'dark'] as const)(
    'has nothing that axe objects to in %s',
    async (colorScheme) => {
      const page = await withThree({ bypassCSP: true, colorScheme });
      await page.getByRole('button', { name: 'Edit question 1.2' }).click();
      await page.locator('.tender-set summary').first().click();
      expect(await axeFindingsOn(page)).toEqual([]);
      await ofTool(page, 'Clear …').click();
      expect(await axeFindingsOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      expect(await axeFindingsOn(page)).toEqual([]);
    },
  );
});

test('without scripts every question of the site stands on the page, to be read and printed', async () => {
  const page = await openPage('/tender', { javaScriptEnabled: false });
  const cards = page.locator('tender-card .ask');
  expect(await cards.count()).toBeGreaterThan(50);
  expect(await cards.first().isVisible()).toBe(true);
  expect(await cards.last().isVisible()).toBe(true);
  expect(await page.locator('tender-tool').isVisible()).toBe(false);
});
