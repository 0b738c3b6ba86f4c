import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindingsOn } from './axe.ts';
import { openPage } from './page.ts';

const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

describe('the list of case studies', () => {
  test('narrows with "or" within a group and "and" across, and says what is left', async () => {
    const page = await openPage('/case-studies');
    const all = await shownTitles(page);
    await page.getByRole('checkbox', { name: /^1 to 9 people/ }).check();
    await expect.poll(() => statusOf(page)).toMatch(/^\d+ of \d+ stories$/);
    const small = await shownTitles(page);
    expect(small.length).toBeLessThan(all.length);
    await page.getByRole('checkbox', { name: /^10 to 49 people/ }).check();
    await expect
      .poll(() => shownTitles(page).then((titles) => titles.length))
      .toBeGreaterThan(small.length);
    await page.getByRole('checkbox', { name: /^Security incident/ }).check();
    await expect
      .poll(() => shownTitles(page))
      .toEqual(['A charity’s mailbox is read for eleven days']);
    expect(new URL(page.url()).search).toBe('?size=1-9&size=10-49&problem=security-incident');
  });

  test('says beside each value how many stories it would leave', async () => {
    const page = await openPage('/case-studies?size=1-9');
    await expect.poll(() => statusOf(page)).toMatch(/of/);
    const boxes = await page.locator('.story-choice:has(input:not(:checked))').all();
    for (const box of boxes) {
      const name = (await box.locator('input').getAttribute('name')) ?? '';
      const value = (await box.locator('input').getAttribute('value')) ?? '';
      const said = Number(await box.locator('[data-count]').textContent());
      const own = `[data-${name}~="${value}"]`;
      const all = page.locator(name === 'size' ? `.story${own}` : `.story[data-size="1-9"]${own}`);
      expect(said, `${name} ${value}`).toBe(await all.count());
    }
  });

  test('keeps what is chosen in the address, on back, forward and reload', async () => {
    const page = await openPage('/case-studies');
    await page.getByRole('checkbox', { name: /^Retail/ }).check();
    await page.waitForURL(/industry=retail/);
    await page.getByLabel('Sort by').selectOption('date');
    await page.waitForURL(/sort=date/);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => statusOf(page)).toMatch(/^\d+ stories$/);
    expect(await page.getByRole('checkbox', { name: /^Retail/ }).isChecked()).toBe(false);
    await page.goForward();
    await expect.poll(() => statusOf(page)).toMatch(/^1 of/);
    await page.reload();
    await expect.poll(() => statusOf(page)).toMatch(/^1 of/);
    expect(await page.getByRole('checkbox', { name: /^Retail/ }).isChecked()).toBe(true);
    await page.getByRole('link', { name: 'A garden centre finds an old backup at Easter' }).click();
    await page.waitForURL(/garden-centre/);
    await page.goBack();
    await expect.poll(() => statusOf(page)).toMatch(/^1 of/);
  });

  test('shows a shared address as it was sent, and says what is not there', async () => {
    const page = await openPage('/case-studies?industry=retail&industry=mining');
    await expect
      .poll(() => statusOf(page))
      .toMatch(/^1 of \d+ stories\. Nothing here is called “mining”: left out\.$/);
  });

  test('is put in order by date and by evidence', async () => {
    const page = await openPage('/case-studies?sort=date');
    const dates = await page
      .locator('.story')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-date') ?? ''));
    expect(dates).toEqual([...dates].sort().reverse());
    await page.getByLabel('Sort by').selectOption('evidence');
    await page.waitForURL(/sort=evidence/);
    const figures = await page
      .locator('.story[data-origin=illustrative]')
      .evaluateAll((items) => items.map((item) => Number(item.getAttribute('data-figures'))));
    expect(figures).toEqual([...figures].sort((a, b) => b - a));
  });

  test('says where nothing is left, and takes all filters away again', async () => {
    const page = await openPage('/case-studies?industry=retail&problem=security-incident');
    await page.getByText('No story has all of this').waitFor();
    await page.getByRole('button', { name: 'Remove all filters' }).click();
    await expect.poll(() => statusOf(page)).toMatch(/^\d+ stories$/);
    expect(new URL(page.url()).search).toBe('');
  });

  test('shows above the stories what narrows them, and takes each back', async () => {
    const page = await openPage('/case-studies?size=1-9&size=10-49&problem=security-incident');
    const removals = page.getByRole('list', { name: 'Filters' }).getByRole('button');
    await expect
      .poll(() => removals.allTextContents())
      .toEqual([
        '1 to 9 people ×',
        '10 to 49 people ×',
        'Security incident ×',
        'Remove all filters',
      ]);
    await page.getByRole('button', { name: 'Remove the filter 1 to 9 people' }).click();
    await page.waitForURL(/\?size=10-49&problem=security-incident$/);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      '10 to 49 people ×',
    );
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(page)).toMatch(/^\d+ stories$/);
    expect(await removals.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
  });

  test('keeps the stories in sight while filters further down are ticked', async () => {
    const page = await openPage('/case-studies', { viewport: { width: 1440, height: 900 } });
    await page.locator('.story-group[data-group=outcome] > summary').click();
    await page.getByRole('checkbox', { name: /^Contract ended early/ }).check();
    await expect.poll(() => statusOf(page)).toMatch(/ of /);
    for (const part of ['.story-bar', '.story:visible'])
      await expect
        .poll(async () => {
          const box = await page.locator(part).first().boundingBox();
          return box !== null && box.y >= 0 && box.y + box.height <= 900;
        })
        .toBe(true);
  });

  test('is worked with the keyboard alone', async () => {
    const page = await openPage('/case-studies');
    await page.getByLabel('Sort by').focus();
    // What the orders mean, the group's name, then its first value.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(/industry=/);
    await expect.poll(() => statusOf(page)).toMatch(/^1 of/);
    await page.keyboard.press('Space');
    await expect.poll(() => statusOf(page)).toMatch(/^\d+ stories$/);
  });

  test('is worked with one thumb on a phone, the number always in sight', async () => {
    const page = await openPage('/case-studies', phone);
    const bar = page.locator('.story-bar');
    const isInSight = () =>
      bar.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        return top > innerHeight / 2 && bottom <= innerHeight + 1;
      });
    expect(await isInSight()).toBe(true);
    await page.getByRole('button', { name: 'Filter' }).tap();
    const group = page.locator('.story-group[data-group=problem]');
    await group.locator('summary').tap();
    const choice = group.locator('.story-choice').first();
    expect((await choice.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await choice.tap();
    await expect.poll(() => statusOf(page)).toMatch(/ of /);
    expect(await isInSight()).toBe(true);
    await page.getByRole('button', { name: 'Show the stories' }).tap();
    const first = page.locator('.story:visible').first();
    await expect.poll(async () => (await first.boundingBox())?.y ?? -1).toBeLessThan(640);
    expect(await isInSight()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  });

  test('leads to pages by industry and by service without JavaScript', async () => {
    const page = await openPage('/case-studies', { javaScriptEnabled: false });
    expect(await page.locator('.story-filters').isVisible()).toBe(false);
    await page.locator('.story-indexes').getByRole('link', { name: 'Retail' }).click();
    expect(new URL(page.url()).pathname).toBe('/case-studies/industry/retail');
    expect(await shownTitles(page)).toEqual(['A garden centre finds an old backup at Easter']);
    await page.locator('.story-indexes').getByRole('link', { name: 'Service desk' }).click();
    expect(new URL(page.url()).pathname).toBe('/case-studies/service/service-desk');
    expect(await page.locator('.breadcrumbs a').allTextContents()).toContain('Case studies');
  });

  test('stands with every label as strong as its title', async () => {
    const page = await openPage('/case-studies');
    const weights = await page
      .locator('.story-title')
      .evaluateAll((titles) =>
        titles.map((title) =>
          [...title.querySelectorAll('a, .label')].map((part) => getComputedStyle(part).fontWeight),
        ),
      );
    for (const [title, label] of weights) expect(label).toBe(title);
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    const page = await openPage('/case-studies?size=1-9', { bypassCSP: true, colorScheme });
    expect(await axeFindingsOn(page)).toEqual([]);
    const small = await openPage('/case-studies', { bypassCSP: true, colorScheme, ...phone });
    await small.getByRole('button', { name: 'Filter' }).tap();
    expect(await axeFindingsOn(small)).toEqual([]);
  });
});

async function shownTitles(page: Page): Promise<string[]> {
  return await page.locator('.story:visible .story-title a').allTextContents();
}

async function statusOf(page: Page): Promise<string> {
  return ((await page.locator('.story-bar [role=status]').textContent()) ?? '').trim();
}
