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

/** The name of what has the focus. */
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.tagName);

/** Two groups, with the title of the second open. */
async function withRenaming(): Promise<Page> {
  const page = await withThree();
  await page.getByLabel('Question', { exact: true }).fill('Four?');
  await page.getByLabel('Group', { exact: true }).fill('Exit');
  await page.getByRole('button', { name: 'Add this question' }).click();
  await page.getByRole('button', { name: 'Rename the group “Exit”' }).click();
  return page;
}
const titles = (page: Page) => page.locator('.tender-group > h3').allTextContents();

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

    await page.getByRole('button', { name: 'Move question Q1.2 up' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Now Q1.1', { exact: true }).waitFor();
    expect((await asks(page))[0]).toBe('Who pays for the hand-over?');
    // The focus went with the question.
    expect(await page.evaluate(() => document.activeElement?.ariaLabel)).toBe(
      'Move question Q1.1 up',
    );

    await page.getByRole('button', { name: 'Edit question Q1.1' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' In pounds.');
    await page.getByRole('button', { name: 'Done with question Q1.1' }).focus();
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
    await page.getByRole('button', { name: 'Edit question Q1.2' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Half a wo');
    await page.reload();
    expect(await asks(page)).toEqual(['One?', 'Two? Half a wo', 'Three?']);
  });

  test('is the same in two tabs, and what both change is kept', async () => {
    const page = await withThree();
    const other = await tabBeside(page, '/tender');
    await other.getByRole('button', { name: 'Edit question Q1.2' }).click();
    await other.keyboard.press('Control+A');
    await other.keyboard.type('Second');
    await page.getByText('Second', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Move question Q1.1 down' }).click();
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
    // Told before the list, however long it is.
    expect(await other.evaluate(() => document.documentElement.scrollTop)).toBe(0);
    const told = await other.getByText('Shared copy.').boundingBox();
    expect(told?.y).toBeLessThan(600);
    await other.getByRole('button', { name: 'Remove question Q1.2' }).click();
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

  test('gives a question back where it was, also after several have gone', async () => {
    const page = await withThree();
    await page.getByRole('button', { name: 'Remove question Q1.1' }).focus();
    await page.keyboard.press('Enter');
    expect(await asks(page)).toEqual(['Two?', 'Three?']);
    // A second press of the key takes nothing more off: it brings the question back.
    expect(await focused(page)).toBe('Undo');
    await page.keyboard.press('Enter');
    expect(await asks(page)).toEqual(['One?', 'Two?', 'Three?']);
    expect(await focused(page)).toBe('Remove question Q1.1');

    for (const ask of ['Two?', 'Three?', 'One?']) {
      await page.locator('[data-row]', { hasText: ask }).getByText('Remove').click();
      await page.locator('.tender-undo').getByText(`“${ask}” taken off.`).waitFor();
    }
    await page.getByText('Nothing is on it yet').waitFor();
    const undo = page.locator('.tender-undo button');
    for (const left of [['One?'], ['One?', 'Three?'], ['One?', 'Two?', 'Three?']]) {
      await undo.click();
      expect(await asks(page)).toEqual(left);
    }
    expect(await undo.count()).toBe(0);
  });

  test('offers to undo between the rows, next to where the question was', async () => {
    const page = await withThree();
    await page.getByRole('button', { name: 'Remove question Q1.2' }).click();
    const parts = page.locator('.tender-rows > li');
    expect(await parts.nth(1).textContent()).toContain('“Two?” taken off.');
    // On goes the keyboard with the row after it.
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('Move question Q1.2 up');
  });

  test('asks nothing of the network', async () => {
    const page = await openPage('/tender', { viewport: { width: 360, height: 740 } });
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.locator('[data-empty] button').first().click();
    await page.getByRole('button', { name: 'Edit question Q1.1', exact: true }).click();
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
      await page.getByRole('button', { name: 'Remove question Q1.3' }).click();
      await page.getByRole('button', { name: 'Edit question Q1.2' }).click();
      await page.locator('.tender-set summary').first().click();
      expect(await axeFindingsOn(page)).toEqual([]);
      await ofTool(page, 'Clear …').click();
      expect(await axeFindingsOn(page)).toEqual([]);
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      expect(await axeFindingsOn(page)).toEqual([]);
    },
  );
});

describe('the title of a group', () => {
  const ours = '1 Our own questions';

  test.each<[string, (page: Page) => Promise<void>, string]>([
    ['Enter', (page) => page.keyboard.press('Enter'), 'Rename the group “Leaving”'],
    [
      '“Done”',
      (page) => page.getByRole('button', { name: 'Done', exact: true }).click(),
      'Rename the group “Leaving”',
    ],
    [
      'another question’s Edit',
      (page) => page.getByRole('button', { name: 'Edit question Q1.2' }).click(),
      'TEXTAREA',
    ],
    [
      'a field outside the list',
      (page) => page.getByLabel('Question', { exact: true }).click(),
      'TEXTAREA',
    ],
  ])('is kept on %s', async (_, leave, then) => {
    const page = await withRenaming();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(' Leaving ');
    await leave(page);
    await page.getByRole('heading', { name: '2 Leaving' }).waitFor();
    expect(await titles(page)).toEqual([ours, '2 Leaving']);
    expect(await focused(page)).toBe(then);
  });

  test.each<[string, (page: Page) => Promise<void>]>([
    ['Escape', (page) => page.keyboard.press('Escape')],
    ['“Cancel”', (page) => page.getByRole('button', { name: 'Cancel' }).click()],
  ])('is as before on %s', async (_, leave) => {
    const page = await withRenaming();
    await page.keyboard.type(' and more');
    await leave(page);
    expect(await titles(page)).toEqual([ours, '2 Exit']);
    expect(await focused(page)).toBe('Rename the group “Exit”');
  });

  test('is kept through a change in another tab and a reload', async () => {
    const page = await withRenaming();
    await page.keyboard.press('End');
    await page.keyboard.type(' plan');
    const other = await tabBeside(page, '/tender');
    await other.getByRole('button', { name: 'Remove question Q1.1' }).click();
    await page.waitForFunction(() => document.querySelectorAll('[data-row]').length === 3);
    expect(await page.getByLabel('Title of the group').inputValue()).toBe('Exit plan');
    await page.reload();
    expect(await titles(page)).toEqual([ours, '2 Exit plan']);
  });

  test('that another group has joins the two, which can be undone', async () => {
    const page = await withRenaming();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Our own questions');
    await page.keyboard.press('Enter');
    expect(await titles(page)).toEqual([ours]);
    await page.locator('.tender-undo').getByText('“Exit” joined to “Our own questions”.').waitFor();
    await page.locator('.tender-undo button').click();
    expect(await titles(page)).toEqual([ours, '2 Exit']);
    expect(await focused(page)).toBe('Rename the group “Exit”');
  });
});

describe('the group of a question', () => {
  test('is changed without the keyboard losing its place', async () => {
    const page = await withThree();
    await page.getByRole('button', { name: 'Edit question Q1.3' }).click();
    await page.locator('.tender-form').getByLabel('Group').fill('Exit');
    await page.locator('.tender-form').getByLabel('Group').press('Tab');
    await page.getByRole('heading', { name: '2 Exit' }).waitFor();
    // The row had moved to a group of its own, where there is nothing to move.
    expect(await focused(page)).toBe('Done with question Q2.1');
    await page.locator('.tender-form').getByLabel('Group').fill('Costs');
    await page.locator('.tender-form').getByLabel('Group').press('Enter');
    await page.getByRole('heading', { name: '2 Costs' }).waitFor();
    expect(await focused(page)).toBe('Edit question Q2.1');
  });

  test('is changed by a press on “Done”, which is not lost', async () => {
    const page = await withThree();
    await page.getByRole('button', { name: 'Edit question Q1.1' }).click();
    await page.locator('.tender-form').getByLabel('Group').fill('Exit');
    await page.getByRole('button', { name: 'Done with question' }).click();
    expect(await page.locator('.tender-form').count()).toBe(0);
    expect(await titles(page)).toEqual(['1 Exit', '2 Our own questions']);
  });
});

describe('a card of a page', () => {
  const toggle = (page: Page) => page.locator('tender-card [data-toggle]').first();
  const isOn = (page: Page) => toggle(page).getAttribute('aria-pressed');
  const stored = (page: Page) => page.evaluate(() => localStorage.getItem('tool tender') ?? '');

  /** The first question of the page is on the list, in the reader’s words, before another one. */
  async function withOwnWords(): Promise<Page> {
    const page = await openPage(entry);
    await toggle(page).click();
    await page.getByText('Added to your list: 1 question').waitFor();
    await page.goto('/tender');
    await page.getByRole('button', { name: 'Edit question Q1.1' }).click();
    await page.locator('.tender-form textarea').first().fill('In our words?');
    await page.getByRole('button', { name: 'Done with' }).click();
    await page.getByLabel('Question', { exact: true }).fill('Another?');
    await page.getByRole('button', { name: 'Add this question' }).click();
    await page.goto(entry);
    await page.locator('[data-toggle][aria-pressed="true"]').waitFor();
    return page;
  }

  test('takes its question off with an offer to have it back', async () => {
    const page = await openPage(entry);
    await toggle(page).click();
    await page.getByText('Added to your list: 1 question').waitFor();
    await toggle(page).click();
    await page.getByText('Taken off your list: 0 questions').waitFor();
    expect(await isOn(page)).toBe('false');
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await isOn(page)).toBe('true');
    expect(await page.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  });

  test('asks before it takes off words of the reader’s own', async () => {
    const page = await withOwnWords();
    const before = await stored(page);
    await toggle(page).focus();
    await page.keyboard.press('Enter');
    await page.getByText('You have worded this question your own way.').waitFor();
    // A second press of the key leaves it there.
    await page.keyboard.press('Enter');
    expect([await isOn(page), await stored(page)]).toEqual(['true', before]);
    expect(await focused(page)).toBe('BUTTON');

    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Take it off' }).click();
    expect(await isOn(page)).toBe('false');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Undo');
    await page.keyboard.press('Enter');
    expect([await isOn(page), await stored(page)]).toEqual(['true', before]);
  });

  test('brings back the reader’s own words when it is added again at once', async () => {
    const page = await withOwnWords();
    const before = await stored(page);
    await toggle(page).click();
    await page.getByRole('button', { name: 'Take it off' }).click();
    await toggle(page).click();
    await page.getByText('Back on your list: 2 questions').waitFor();
    expect(await stored(page)).toBe(before);
  });
});

describe('on paper', () => {
  const printed = async (page: Page) => {
    await page.emulateMedia({ media: 'print' });
    return await page.evaluate<string>('document.body.innerText');
  };

  test('a question that is open for editing reads like the others, and nothing stays with it that is not for providers', async () => {
    const page = await openPage('/tender');
    await page.locator('[data-empty] button').first().click();
    await page.getByRole('button', { name: 'Edit question Q1.1', exact: true }).click();
    await page.locator('.tender-form textarea').first().fill('In our words?');
    await page.getByRole('button', { name: 'Rename' }).last().click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Half a title');
    const annex = await printed(page);
    expect(annex).toContain('In our words?');
    expect(annex).toContain('Half a title');
    for (const text of ['stays with you', 'A red flag', 'Add a question', 'Print good answers'])
      expect(annex).not.toContain(text);
    for (const field of await page.locator('input, textarea').all())
      expect(await field.isVisible()).toBe(false);
  });

  test('good answers come under a title that says for whom they are', async () => {
    const page = await openPage('/tender');
    await page.locator('[data-empty] button').first().click();
    await page.getByLabel('Print good answers').check();
    const copy = await printed(page);
    expect(copy).toContain('Questions to the provider: your own copy');
    expect(copy).toContain('A good answer:');
    expect(copy).not.toContain('Annex');
    expect(copy).not.toContain('Please answer');
  });

  test('an empty list says so, with the questions that the reader has opened and no others', async () => {
    const page = await openPage('/tender');
    const empty = await printed(page);
    expect(empty).toContain('Your list is empty');
    expect(empty).not.toContain('What to ask');
    await page.emulateMedia({ media: 'screen' });
    await page.locator('.tender-set summary').nth(1).click();
    await printed(page);
    expect(await page.locator('.tender-set:visible').count()).toBe(1);
    expect(await page.locator('tender-card .ask:visible').count()).toBeGreaterThan(2);
  });
});

describe('a table', () => {
  test('that was cut off within a question changes nothing, and the line is said', async () => {
    const page = await withThree();
    const saving = page.waitForEvent('download');
    await page.getByText('Save as …').click();
    await ofTool(page, 'For yourselves, with good answers, table').click();
    const table = await contentOf(await saving);
    expect(table).toContain('\nQ1.1,Our own questions,One?,');
    await page.locator('[data-file]').setInputFiles({
      name: 'cut.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(`${table.slice(0, table.indexOf('One?'))}"One`),
    });
    await page.getByText('The quotation mark that opens in line 2 is never closed').waitFor();
    expect(await asks(page)).toEqual(['One?', 'Two?', 'Three?']);
  });

  test('and a text for oneself have full addresses of this site', async () => {
    const page = await openPage('/tender');
    await page.locator('[data-empty] button').first().click();
    const { origin } = new URL(page.url());
    for (const [name, address] of [
      ['table', `,${origin}/blueprints/`],
      ['text', `](${origin}/blueprints/`],
    ] as const) {
      const saving = page.waitForEvent('download');
      await page.getByText('Save as …').click();
      await ofTool(page, `For yourselves, with good answers, ${name}`).click();
      expect(await contentOf(await saving)).toContain(address);
    }
  });
});

test('without scripts every question of the site stands on the page, to be read and printed', async () => {
  const page = await openPage('/tender', { javaScriptEnabled: false });
  const cards = page.locator('tender-card .ask');
  expect(await cards.count()).toBeGreaterThan(50);
  expect(await cards.first().isVisible()).toBe(true);
  expect(await cards.last().isVisible()).toBe(true);
  expect(await page.locator('tender-tool').isVisible()).toBe(false);
});
