import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings } from './axe.ts';
import { openPage } from './page.ts';

const tree = '/decide/which-service-level';
const phone: BrowserContextOptions = { viewport: { width: 360, height: 740 }, hasTouch: true };

describe('a decision', () => {
  test('is walked without JavaScript, and says where readers come from', async () => {
    const page = await openPage(tree, { javaScriptEnabled: false });
    await page.getByRole('link', { name: 'No, it can wait until the morning' }).click();
    expect(await trailOf(page)).toEqual(['No, it can wait until the morning']);
    expect(await page.getByText('Why do we ask?').isVisible()).toBe(true);
    await page.getByRole('link', { name: 'Yes, clearly' }).click();
    expect(page.url()).toContain(`${tree}/silver`);
    // Two questions lead here, and the page cannot know which of them was asked.
    expect(await page.locator('.trail-title').textContent()).toContain('You may have come from');
    expect(await trailOf(page)).toEqual(['Yes, clearly', 'No, or only by the way']);
    expect(await page.locator('[data-back]').isVisible()).toBe(false);
  });

  test('is walked with the keyboard alone, shows the answers so far, and goes back', async () => {
    const page = await openPage(tree);
    const answers = [
      'No, it can wait until the morning',
      'No, or it is close',
      'No, or only by the way',
    ];
    for (const answer of answers) {
      await tabTo(page, answer);
      await page.keyboard.press('Enter');
      await expect.poll(() => trailOf(page)).toContain(answer);
    }
    expect(await page.locator('.trail-title').textContent()).toBe('Your answers so far');
    expect(await page.locator('.decision-kind').textContent()).toBe(
      'What follows from your answers',
    );
    expect(await trailOf(page)).toEqual(answers);
    await page.reload();
    expect(await trailOf(page)).toEqual(answers);
    await tabTo(page, 'Back to the question before');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).toContain('/help-inside');
    expect(await trailOf(page)).toEqual(answers.slice(0, 2));
    await page.getByRole('link', { name: 'Change' }).first().click();
    await expect.poll(() => page.url()).toMatch(new RegExp(`${tree}$`));
    expect(await page.locator('[data-trail]').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Yes, we work or sell then' }).click();
    await expect.poll(() => trailOf(page)).toEqual(['Yes, we work or sell then']);
  });

  test('says nothing of answers to whoever comes to a result by a link', async () => {
    const page = await openPage(`${tree}/gold`);
    await page.waitForFunction(() => customElements.get('decision-step') !== undefined);
    expect(await page.locator('.decision-kind').textContent()).toMatch(
      /^\s*One possible result\s*$/,
    );
  });

  test('is printed without what leads on or back', async () => {
    const page = await openPage(tree);
    await page.getByRole('link', { name: 'Yes, we work or sell then' }).click();
    await expect.poll(() => trailOf(page)).toEqual(['Yes, we work or sell then']);
    await page.emulateMedia({ media: 'print' });
    for (const name of ['Change', 'Back', 'Start again'])
      expect(await page.getByRole('link', { name }).count(), name).toBe(0);
    expect(await page.locator('.trail-answer').isVisible()).toBe(true);
  });

  test('sets the tools to its result', async () => {
    const page = await openPage(`${tree}/gold`);
    await page.getByRole('link', { name: 'By when is a call solved under Gold?' }).click();
    await page.waitForFunction(() => customElements.get('deadline-tool') !== undefined);
    await expect.poll(() => page.inputValue('[name="offer-0-level"]')).toBe('gold');
    expect(await page.locator('[name="priority"]').inputValue()).toBe('p1');
    await page.goBack();
    await page.getByRole('link', { name: 'Gold beside the other levels' }).click();
    await expect.poll(() => page.url()).toContain('/service-levels#level-gold');
  });

  test.each([undefined, phone])('has nothing that axe objects to (%o)', async (options) => {
    expect(await axeFindings(`${tree}/silver`, options)).toEqual([]);
    expect(await axeFindings(tree, options)).toEqual([]);
  });
});

async function trailOf(page: Page): Promise<string[]> {
  return await page.locator('.trail-answer').allInnerTexts();
}

async function tabTo(page: Page, text: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    const is = await page.evaluate(() => document.activeElement?.textContent?.trim());
    if (is === text) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard does not reach ${text}.`);
}
