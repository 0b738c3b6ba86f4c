import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { personas } from '#search/story-personas.ts';
import { axeFindingsOn } from './axe.ts';
import { copiedOn, openCopyingPage } from './clipboard.ts';
import { openPage } from './page.ts';

const address = '/case-studies/like-you';
const phone = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };

describe('customers like you', () => {
  test.each(personas)(
    '$who finds their story, with reasons and questions',
    async ({ prospect, best }) => {
      const page = await openPage(address);
      const { industry, size, had, problems, outcomes } = prospect;
      for (const [name, value] of Object.entries({ industry, size, had }))
        if (value !== undefined) await page.locator(`select[name=${name}]`).selectOption(value);
      for (const value of problems)
        await page.locator(`input[name=problem][value=${value}]`).check();
      for (const value of outcomes)
        await page.locator(`input[name=outcome][value=${value}]`).check();
      const first = (await ranked(page)).slice(0, best.length);
      expect(first.sort()).toEqual([...best].sort());
      const top = page.locator('[data-stories] .story').first();
      expect(await top.locator('[data-same]').textContent()).toMatch(/^[A-Z].*\.$/);
      expect(await top.locator('[data-points]').textContent()).toMatch(/^\d+ of \d+ points$/);
      expect(await top.locator('[data-questions] li').count()).toBeGreaterThan(0);
    },
  );

  test('says why: the same, nearly the same and what differs', async () => {
    const page = await openPage(`${address}#industry=retail&size=50-249&problem=slow-resolution`);
    const haulier = page.locator('.story[data-story$="-18-months"]');
    await expect
      .poll(() => haulier.locator('[data-same]').textContent())
      .toBe('Same size (50 to 249 people); same problem: slow resolution.');
    expect(await haulier.locator('[data-differs]').textContent()).toBe(
      'Other industry (logistics).',
    );
    expect(await haulier.locator('[data-questions]').textContent()).toContain(
      'This story is made up. Which customer of yours in retail, with 50 to 249 people, with the same trouble (slow resolution)',
    );
    expect(await haulier.locator('[data-questions]').textContent()).toContain(
      'The story is set in logistics, we are in retail.',
    );
  });

  test('says what is nearly the same apart from what differs, and only what there is', async () => {
    const page = await openPage(`${address}#industry=logistics&size=10-49`);
    const haulier = page.locator('.story[data-story$="-18-months"]');
    await expect
      .poll(() => haulier.locator('[data-near]').textContent())
      .toBe('The next size (50 to 249 people).');
    expect(await haulier.locator('.story-reasons dt:visible').allTextContents()).toEqual([
      'Like you',
      'Nearly',
    ]);
    expect(await haulier.locator('[data-questions]').textContent()).toContain(
      'The story is of 50 to 249 people, we have 10 to 49 people.',
    );
  });

  test('prints the address that leads back to the result', async () => {
    const page = await openPage(`${address}#industry=logistics&size=10-49`);
    await expect
      .poll(() => page.locator('.print-source').textContent())
      .toContain(`${address}#industry=logistics&size=10-49`);
  });

  test('comes back from its address, on reload, and goes back step by step', async () => {
    const page = await openPage(address);
    await page.locator('select[name=industry]').selectOption('charities');
    await page.locator('input[value=slow-resolution]').check();
    await page.waitForURL(/#industry=charities&problem=slow-resolution$/);
    const before = await ranked(page);
    await page.reload();
    expect(await ranked(page)).toEqual(before);
    expect(await page.locator('input[value=slow-resolution]').isChecked()).toBe(true);
    await page.goBack();
    await expect.poll(() => page.locator('input[value=slow-resolution]').isChecked()).toBe(false);
    expect(await page.locator('select[name=industry]').inputValue()).toBe('charities');
    await page.goBack();
    await expect.poll(() => page.locator('select[name=industry]').inputValue()).toBe('');
    expect(await page.locator('[data-summary]').textContent()).toBe('');
  });

  test('is shared as a link that asks the server for nothing of it', async () => {
    const page = await openCopyingPage(`${address}#industry=retail&problem=costs-beyond-the-fee`);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.locator('select[name=size]').selectOption('10-49');
    await page.getByRole('button', { name: 'Copy link to this result' }).click();
    await page.getByText('Link to this result copied').waitFor();
    const copied = await copiedOn(page);
    expect(copied).toBe(page.url());
    expect(asked).toEqual([]);
    const other = await openPage(copied ?? '');
    expect(await ranked(other)).toEqual(await ranked(page));
  });

  test.each([
    ['#industry=mining', 'it says “mining”, which is no answer here to “industry”'],
    ['#age=7', 'it says “age”, which is no question here'],
    ['#%E0%A4%A', 'which is no question here'],
  ])('says that it cannot read %s, and changes nothing', async (hash, why) => {
    const page = await openPage(`${address}#industry=retail`);
    const before = await ranked(page);
    await page.evaluate((to) => location.assign(to), hash);
    await expect.poll(() => page.getByRole('alert').textContent()).toContain(why);
    expect(await page.getByRole('alert').textContent()).toContain('Nothing was changed.');
    expect(await page.locator('select[name=industry]').inputValue()).toBe('retail');
    expect(await ranked(page)).toEqual(before);
    await page.locator('select[name=industry]').selectOption('charities');
    await expect.poll(() => page.getByRole('alert').textContent()).toBe('');
  });

  test('takes the link past the navigation for what it is', async () => {
    const page = await openPage(`${address}#industry=retail`);
    const before = await ranked(page);
    await page.evaluate(() => location.assign('#main'));
    expect(await page.getByRole('alert').textContent()).toBe('');
    expect(await ranked(page)).toEqual(before);
  });

  test('says when no story is like the reader', async () => {
    const page = await openPage(`${address}#industry=education`);
    await page.getByText('No story here is like you.').waitFor();
    await page.getByRole('button', { name: 'Begin again' }).click();
    expect(await page.locator('[data-rest]').isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('');
  });

  test('is worked with the keyboard alone', async () => {
    const page = await openPage(address);
    await page.locator('select[name=industry]').focus();
    await page.keyboard.type('Ret');
    await page.waitForURL(/industry=retail/);
    for (let i = 0; i < 3; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.waitForURL(/problem=/);
    expect(await page.locator('[data-summary]').textContent()).toContain('in common with you');
  });

  test('fits a phone, with places that a thumb hits', async () => {
    const page = await openPage(`${address}#industry=retail&size=10-49`, phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    for (const part of await page.locator('.like-you-form :is(select, .story-choice)').all())
      expect((await part.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  });

  test('is printed with what was said, reasons and questions, without the form', async () => {
    const page = await openPage(`${address}#industry=retail&size=10-49`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.like-you-form').isVisible()).toBe(false);
    expect(await page.getByText('You said: retail; 10 to 49 people.').isVisible()).toBe(true);
    const first = page.locator('[data-stories] .story').first();
    expect(await first.locator('[data-same]').isVisible()).toBe(true);
    expect(await first.locator('[data-questions]').isVisible()).toBe(true);
  });

  test('reads without JavaScript: every story with what to ask, and ways on', async () => {
    const page = await openPage(address, { javaScriptEnabled: false });
    expect(await page.locator('.like-you-form').isVisible()).toBe(false);
    expect(await page.getByText('needs JavaScript').isVisible()).toBe(true);
    await page.getByText('What to ask after this story').first().click();
    expect(await page.locator('.story-questions').first().textContent()).toContain('made up');
    expect(await page.locator('.story-indexes a').count()).toBeGreaterThan(2);
  });

  test('publishes the weights that rank', async () => {
    const page = await openPage(address);
    await page.getByText('How this is ranked').click();
    expect(await page.locator('.like-you-weights tbody tr').count()).toBe(7);
  });

  test.each(['light', 'dark'] as const)('has no fault that axe finds, %s', async (colorScheme) => {
    const page = await openPage(`${address}#industry=retail`, { bypassCSP: true, colorScheme });
    await page.getByText('How this is ranked').click();
    expect(await axeFindingsOn(page)).toEqual([]);
    await page.evaluate(() => location.assign('#age=7'));
    await page.getByText('cannot be read').waitFor();
    expect(await axeFindingsOn(page)).toEqual([]);
  });
});

async function ranked(page: Page): Promise<string[]> {
  return await page
    .locator('[data-stories] .story')
    .evaluateAll((items) =>
      items.map((item) => item.getAttribute('data-story')?.split('/').at(-1) ?? ''),
    );
}
