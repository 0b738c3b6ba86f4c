import { text } from 'node:stream/consumers';
import type { Download, Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pageWith } from '../page-with.ts';
import { axeFindings, axeFindingsOn } from './axe.ts';
import { copiedOn, openCopyingPage } from './clipboard.ts';
import { openPage } from './page.ts';

const blueprint = pageWith(
  (html) => html.includes('<blueprint-checklist') && html.split('data-item').length > 12,
);
const list = blueprint.slice(0, blueprint.lastIndexOf('/'));
const key = `tool checklist ${blueprint}`;
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

test('somebody settles a contract with the keyboard alone, and nothing leaves the page', async () => {
  const page = await openPage(blueprint, { acceptDownloads: true });
  await reach(page, itemAt(page, 0).locator('.checklist-tick'));
  // The way there passed the site’s search, which is made ready when it gets the focus.
  await page.waitForLoadState('networkidle');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));

  // Tick the first point, write down an answer, a red flag and a promise at the second.
  await page.keyboard.press('Space');
  expect(await sentence(page)).toMatch(/^1 of \d+ points settled\.$/);
  await expect.poll(() => page.locator('[data-status]').first().textContent()).toBeTruthy();
  await expect
    .poll(() => page.locator('.standing [role=status]').textContent())
    .toMatch(/ Settled\. 1 of \d+ points settled\. /);
  const second = itemAt(page, 1);
  await reach(page, second.locator('summary'));
  await page.keyboard.press('Enter');
  await reach(page, second.locator('[name=status]').first());
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ask again: nobody knew');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('A named contact');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Jo Miller');
  await reach(page, second.locator('[name=where]'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Mail of 3 March');
  await reach(page, second.locator('[data-add]'));
  await page.keyboard.press('Enter');
  await page.keyboard.type('Free training');

  const outside = page.locator('[data-promises-outside] li');
  expect(await outside.count()).toBe(2);
  expect(await outside.first().textContent()).toMatch(
    /^A named contactby Jo Miller · In an e-mail or a chat \(Mail of 3 March\)/,
  );
  expect(await sentence(page)).toMatch(
    /^2 of \d+ points settled\. 1 red flag and 2 promises that are not in the contract\.$/,
  );
  // The sentence counts promises, the choice beside it points.
  expect(await page.locator('label:has([value=promise])').textContent()).toMatch(
    /^\s*With a promise not in the contract 1\s*$/,
  );

  // Remove one and have it back.
  await reach(page, second.locator('[data-remove]').nth(1));
  await page.keyboard.press('Enter');
  expect(await outside.count()).toBe(1);
  await page.keyboard.press('Enter');
  expect(await outside.count()).toBe(2);

  // Show the red flags only.
  await reach(page, page.locator('[name=show]').first());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[data-item]:visible').count()).toBe(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');

  // Save it as a table.
  await reach(page, page.locator('.tool-menu summary'));
  await page.keyboard.press('Enter');
  const csv = page.getByRole('button', { name: /\.csv/ });
  await reach(page, csv);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  expect(download.suggestedFilename()).toBe(`${blueprint.split('/').at(-1)}.csv`);
  expect(await textOf(download)).toContain('A named contact,Jo Miller');

  // Clear, and undo it.
  await reach(page, page.locator('[data-clear]'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect.poll(() => sentence(page)).toMatch(/^0 of \d+ points settled\.$/);
  await page.keyboard.press('Enter');
  await expect.poll(() => outside.count()).toBe(2);
  expect(await second.locator('[name=what]').first().inputValue()).toBe('A named contact');
  expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual([]);
});

describe('what was noted', () => {
  test('is there after a reload, also on a phone, without anything standing out of it', async () => {
    const page = await openPage(blueprint, phone);
    await note(page, 2, { answer: 'x'.repeat(200), flag: true, promise: 'y'.repeat(80) });
    expect(await overflow(page)).toBe(0);
    await page.reload();
    expect(await itemAt(page, 2).locator('.checklist-own').textContent()).toContain('Red flag');
    expect(await itemAt(page, 2).locator('.checklist-own').textContent()).toContain('xxx');
    expect(await overflow(page)).toBe(0);
  });

  test('is joined with what another tab notes at the same time', async () => {
    const page = await openPage(blueprint);
    const opened = page.waitForEvent('popup');
    await page.evaluate((address) => void window.open(address), blueprint);
    const other = await opened;
    await other.waitForLoadState('load');
    await note(page, 0, { promise: 'From here' });
    await note(other, 0, { promise: 'From there' });
    await other.locator('.checklist-tick').nth(1).check();
    await expect
      .poll(() => page.locator('[data-promises-outside] .own-what').allTextContents())
      .toEqual(['From here', 'From there']);
    await expect.poll(() => sentence(page)).toMatch(/^1 of/);
    expect(await itemAt(page, 0).locator('[name=what]').count()).toBe(2);
    await other.close();
  });

  test('opens elsewhere by a link, beside what is there, and links within the page keep it', async () => {
    const page = await openCopyingPage(blueprint);
    await note(page, 1, { answer: 'Sent on', promise: 'An hour' });
    await page.locator('tool-bar [data-link]').click();
    const field = page.locator('[data-link-field]');
    await field.waitFor();
    const link = await field.inputValue();
    await expect.poll(() => copiedOn(page)).toBe(link);
    const other = await openPage(blueprint);
    await other.locator('.checklist-tick').nth(5).check();
    await other.goto(new URL(link).pathname);
    await other.goto(link.slice(new URL(link).origin.length));
    await other.reload();
    await expect.poll(() => sentence(other)).toMatch(/1 promise that is not in the contract/);
    expect(await itemAt(other, 1).locator('.own-answer').textContent()).toBe('Sent on');
    await other.locator('.standing-pillars a').nth(1).click();
    expect(await itemAt(other, 1).locator('.own-answer').textContent()).toBe('Sent on');
    expect(other.url()).toBe(link);
    await other.getByRole('button', { name: 'Back to mine' }).click();
    expect(await sentence(other)).toMatch(/^1 of \d+ points settled\.$/);
  });

  test('comes back from its own file, and another blueprint’s changes nothing', async () => {
    const page = await openPage(blueprint, { acceptDownloads: true });
    await note(page, 1, { answer: 'To a file', promise: 'An hour' });
    await page.locator('.tool-menu summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /\.json/ }).click(),
    ]);
    const saved = await textOf(download);
    await page.locator('[data-clear]').click();
    await page.locator('dialog [value=clear]').click();
    await openFile(page, saved);
    await expect.poll(() => itemAt(page, 1).locator('.own-answer').textContent()).toBe('To a file');
    await openFile(page, saved.replace(/"blueprint": "[^"]*"/, '"blueprint": "another"'));
    await expect
      .poll(() => page.locator('[data-fault]').textContent())
      .toContain('it belongs to another blueprint, another');
    expect(await itemAt(page, 1).locator('.own-answer').textContent()).toBe('To a file');
  });

  test('stays on its points when the blueprint is edited, and what is new or gone is said', async () => {
    const page = await openPage(blueprint);
    await note(page, 0, { answer: 'Still here' });
    const [first, newest] = await page
      .locator('[data-item]')
      .evaluateAll((items) => items.map(({ id }) => id));
    await page.evaluate(
      ([at, added]) => {
        const file = JSON.parse(localStorage.getItem(at ?? '') ?? '');
        file.state.items['taken-out'] = {
          status: 'done',
          promises: [{ id: 'p', what: 'Kept', by: 'Jo' }],
        };
        file.state.seen['taken-out'] = 'A point of last year';
        delete file.state.seen[added ?? ''];
        localStorage.setItem(at ?? '', JSON.stringify(file));
      },
      [key, newest],
    );
    await page.reload();
    expect(await page.locator(`#${first} .own-answer`).textContent()).toBe('Still here');
    const news = page.locator('[data-news-list] li');
    expect(await news.count()).toBe(2);
    expect(await news.first().locator('a').getAttribute('href')).toBe(`#${newest}`);
    expect(await news.nth(1).textContent()).toBe('Gone: A point of last year');
    expect(await page.locator('[data-gone] li').first().textContent()).toContain('Kept');
    expect(await page.locator('[data-promises-outside] li').textContent()).toContain(
      'A point of last year',
    );
    await page.getByRole('button', { name: 'I have seen this' }).click();
    expect(await page.locator('[data-news]').isVisible()).toBe(false);
    await page.reload();
    expect(await page.locator('[data-news]').isVisible()).toBe(false);
    await page.getByRole('button', { name: /^Remove these notes/ }).click();
    expect(await page.locator('[data-gone]').isVisible()).toBe(false);
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-gone]').isVisible()).toBe(true);
  });

  test('is counted in the list of blueprints', async () => {
    const page = await openPage(blueprint);
    await page.locator('.checklist-tick').first().check();
    await page.goto(list);
    const entry = page.locator('li', { has: page.locator(`a[href="${blueprint}"]`) });
    expect(await entry.locator('[data-settled]').textContent()).toMatch(/^1 of \d+ settled$/);
  });
});

describe('its files', () => {
  test('say where they are from, and which of them opens again', async () => {
    const page = await openPage(blueprint, { acceptDownloads: true });
    await note(page, 1, { promise: 'An hour' });
    await page.locator('.tool-menu summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /\.md/ }).click(),
    ]);
    const text = await textOf(download);
    expect(text).toContain(`from <${new URL(page.url()).origin}${blueprint}>.`);
    expect(text).toMatch(/^As of \d{1,2} [A-Z][a-z]+ \d{4}, from /m);
    expect(text).toContain('- An hour (Where written: not known yet), at 1.2 ');
    await openFile(page, text, 'list.md');
    await expect
      .poll(() => page.locator('[data-fault]').textContent())
      .toContain('“File to open again here (.json)”');
    expect(await page.locator('[data-promises-outside] li').count()).toBe(1);
  });
});

describe('the page', () => {
  test('leads to what stands after the points from where it begins', async () => {
    const page = await openPage(blueprint, phone);
    for (const [name, target] of [
      ['Promises that are not in the contract', '#promises-not-in-the-contract'],
      ['Save, open or print this checklist', '#keep-this-checklist'],
    ] as const) {
      await page.locator('.standing-ends').getByRole('link', { name }).tap();
      await expect.poll(() => isInSight(page, target)).toBe(true);
      expect(await page.locator(`.contents-fold a[href="${target}"]`).count()).toBe(1);
    }
    await note(page, 1, { flag: true, promise: 'An hour' });
    for (const [at, target] of ['#your-red-flags', '#promises-not-in-the-contract'].entries()) {
      await page.locator('[data-sentence] a').nth(at).tap();
      await expect.poll(() => isInSight(page, target)).toBe(true);
    }
  });

  test('has a box at each point that says what it is for, and can be ticked by its word', async () => {
    const page = await openPage(blueprint, phone);
    await itemAt(page, 0).getByText('Settled', { exact: true }).tap();
    expect(await page.locator('.checklist-tick').first().isChecked()).toBe(true);
    expect(await sentence(page)).toMatch(/^1 of \d+ points settled\.$/);
  });

  test.each([360, 768, 1440])(
    'shows every place of a promise whole at %i pixels',
    async (width) => {
      const page = await openPage(blueprint, { viewport: { width, height: 900 } });
      await note(page, 1, { promise: 'An hour' });
      const where = itemAt(page, 1).locator('[name=where]');
      const room = await where.evaluate((element) => {
        const select = element as HTMLSelectElement;
        const { clientWidth } = select;
        // As wide as the longest that there is to choose.
        select.style.width = 'max-content';
        return clientWidth - select.clientWidth;
      });
      expect(room).toBeGreaterThanOrEqual(0);
    },
  );

  test('is printed on no more pages than its points fill', async () => {
    const page = await openPage(blueprint);
    const points = await page.locator('[data-item]').count();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(3);
    expect(pages).toBeLessThan(points * 0.6);
  });

  test('has no accessibility findings, with notes open and promises listed', async () => {
    const options = { bypassCSP: true, ...phone };
    const page = await openPage(blueprint, options);
    await note(page, 1, { answer: 'No', flag: true, promise: 'An hour' });
    expect(await axeFindingsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindingsOn(page)).toEqual([]);
    expect(await axeFindings(list)).toEqual([]);
  });

  test('makes the fields of a point only when they are asked for, one point at a time', async () => {
    const page = await openPage(blueprint);
    expect(await page.locator('.notes-form').count()).toBe(0);
    await itemAt(page, 0).locator('summary').click();
    await itemAt(page, 0).locator('.notes-form').waitFor();
    await itemAt(page, 1).locator('summary').click();
    await itemAt(page, 1).locator('.notes-form').waitFor();
    expect(await page.locator('.notes-form:visible').count()).toBe(1);
  });

  test('shows a point that the filter hides when a link leads to it', async () => {
    const page = await openPage(blueprint);
    await page.getByRole('radio', { name: /^Red flags/ }).check();
    expect(await page.locator('[data-item]:visible').count()).toBe(0);
    expect(await page.getByText('No point is like this.').isVisible()).toBe(true);
    await page.locator('.standing-pillars a').first().click();
    expect(await page.locator('[data-item]:visible').count()).toBeGreaterThan(5);
  });

  test('is a checklist to be read and printed without JavaScript', async () => {
    const page = await openPage(blueprint, { javaScriptEnabled: false });
    expect(await page.locator('[data-item]').count()).toBeGreaterThan(10);
    for (const made of [
      '.standing',
      '.checklist-notes',
      '.checklist-end',
      '.checklist-keep',
      '.contents a[href="#keep-this-checklist"]',
    ])
      expect(await page.locator(made).first().isVisible()).toBe(false);
  });

  test('prints the reader’s notes and no controls', async () => {
    const page = await openPage(blueprint);
    await note(page, 1, { answer: 'On paper', flag: true, promise: 'An hour' });
    await page.getByRole('radio', { name: /^Red flags/ }).check();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('[data-item]:visible').count()).toBeGreaterThan(10);
    expect(await itemAt(page, 1).locator('.checklist-own').isVisible()).toBe(true);
    expect(await page.locator('[data-promises-outside]').isVisible()).toBe(true);
    const controls = page.locator('article :is(input, textarea, select, button, summary)');
    expect(await controls.locator('visible=true').count()).toBe(0);
  });
});

function itemAt(page: Page, index: number): Locator {
  return page.locator('[data-item]').nth(index);
}

async function sentence(page: Page): Promise<string | null> {
  return await page.locator('[data-sentence]').textContent();
}

/** Goes to an element with the tab key, forwards or backwards; fails where it cannot be reached. */
async function reach(page: Page, target: Locator): Promise<void> {
  const isBehind = await target.evaluate(
    (element) =>
      document.activeElement === null ||
      document.activeElement === document.body ||
      Boolean(
        document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
      ),
  );
  for (let step = 0; step < 400; step++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(isBehind ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`The tab key does not reach ${target}.`);
}

async function note(
  page: Page,
  index: number,
  { answer, flag, promise }: { answer?: string; flag?: boolean; promise?: string },
): Promise<void> {
  const item = itemAt(page, index);
  await item.locator('summary').click();
  if (answer) await item.locator('[name=answer]').fill(answer);
  if (flag) await item.locator('[name=flag]').check();
  if (!promise) return;
  await item.locator('[data-add]').click();
  await item.locator('[name=what]').last().fill(promise);
}

/** Whether an element stands within the window. */
async function isInSight(page: Page, selector: string): Promise<boolean> {
  return await page.locator(selector).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
}

async function openFile(page: Page, content: string, name = 'list.json'): Promise<void> {
  await page.locator('[data-file]').setInputFiles({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(content),
  });
}

async function textOf(download: Download): Promise<string> {
  return await text(await download.createReadStream());
}

/** How far the page is wider than its window, in pixels. */
async function overflow(page: Page): Promise<number> {
  return await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}
