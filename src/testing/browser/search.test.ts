import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeFindings, axeFindingsOn } from './axe.ts';
import { openBlankPage, openPage } from './page.ts';

const query = 'service level agreement';
const asked = `/search?q=${query.replaceAll(' ', '+')}`;

describe('the search page', () => {
  test('answers what is typed, and says so in its address and title', async () => {
    const page = await openPage('/search');
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await titles(page)).toContain('Service-level agreement');
    expect(new URL(page.url()).search).toBe('?q=service+level+agreement');
    expect(await page.title()).toMatch(/^service level agreement · /);
  });

  test('answers what its address asks, with the words marked', async () => {
    const page = await openPage(asked);
    await answered(page);
    expect(await page.getByRole('searchbox').inputValue()).toBe(query);
    expect(await statusOf(page)).toMatch(/^\d+ results? for “service level agreement”$/);
    expect((await page.locator('mark').allTextContents()).join(' ').toLowerCase()).toMatch(
      /service|level|agreement|sla/,
    );
  });

  test('leads to a result’s page', async () => {
    const page = await openPage(asked);
    await answered(page);
    const result = page.locator('.search-result-title a').first();
    const title = (await result.textContent()) ?? '';
    await result.click();
    await page.waitForURL((url) => url.pathname !== '/search');
    expect((await page.locator('h1').textContent())?.trim()).toBe(title);
  });

  test('narrows by kind, "or" within it, and counts what each would leave', async () => {
    const page = await openPage(asked);
    await answered(page);
    const box = page.getByRole('checkbox', { name: /^Term/ });
    const count = Number(
      await page.locator('label', { has: box }).locator('[data-count]').textContent(),
    );
    await box.check();
    await page.waitForURL(/kind=Term/);
    await expect.poll(() => statusOf(page)).toMatch(new RegExp(`^${count} results?`));
    await page.getByRole('checkbox', { name: /^Question/ }).check();
    await page.waitForURL(/kind=Question/);
    await expect.poll(() => statusOf(page).then(Number.parseInt)).toBeGreaterThan(count);
  });

  test('keeps question and filters on back and reload', async () => {
    const page = await openPage(`${asked}&kind=Term`);
    await answered(page);
    const before = await titles(page);
    await page.getByRole('searchbox').fill('exit');
    await page.keyboard.press('Enter');
    await page.waitForURL(/q=exit/);
    await answered(page);
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(before);
    await page.reload();
    await answered(page);
    expect(await titles(page)).toEqual(before);
    expect(await page.getByRole('searchbox').inputValue()).toBe(query);
  });

  test('goes on to further results by keyboard', async () => {
    const page = await openPage('/search?q=provider');
    await answered(page);
    const more = page.getByRole('button', { name: 'Show more results' });
    await more.press('Enter');
    await expect.poll(() => page.locator('.search-result').count()).toBeGreaterThan(10);
    const focused = page.locator('.search-result').nth(10).locator('a').first();
    expect(await focused.evaluate((link) => link === document.activeElement)).toBe(true);
  });

  test('says what to do where nothing fits', async () => {
    const page = await openPage('/search?q=qqqqxyzzy');
    await answered(page);
    expect(await statusOf(page)).toBe('No results for “qqqqxyzzy”');
    expect(await page.getByText('Check the spelling.').isVisible()).toBe(true);
    expect(await page.getByRole('heading', { name: 'Browse by subject' }).isVisible()).toBe(true);
  });

  test('says in words that the index cannot be loaded', async () => {
    const page = await openPage('/search');
    await page.route('**/pagefind/**', (route) =>
      route.fulfill({ body: 'export {}', contentType: 'text/javascript' }),
    );
    await page.getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    await expect.poll(() => statusOf(page)).toMatch(/^Search could not be loaded\./);
    expect(await page.getByRole('heading', { name: 'Browse by subject' }).isVisible()).toBe(true);
  });

  test('says what was corrected, and takes it back', async () => {
    const page = await openPage('/search?q=servise+credits');
    await answered(page);
    expect(await statusOf(page)).toMatch(/^\d+ results for “service credits”$/);
    expect(await noteOf(page)).toMatch(
      /^Showing results for service credits\. Search instead for servise credits/,
    );
    await page.getByRole('link', { name: 'Search instead for servise credits' }).click();
    await expect.poll(() => noteOf(page)).toMatch(/^Only your words were searched for\./);
    expect(await statusOf(page)).toMatch(/“servise credits”/);
    await page.reload();
    await answered(page);
    expect(await noteOf(page)).toMatch(/^Only your words were searched for\./);
    await page.goBack();
    await expect.poll(() => noteOf(page)).toMatch(/^Showing results for service credits\./);
    await page.goForward();
    await expect.poll(() => noteOf(page)).toMatch(/^Only your words/);
    // Another question is understood as any other.
    await page.getByRole('searchbox').fill('availabilty');
    await page.keyboard.press('Enter');
    await expect.poll(() => noteOf(page)).toMatch(/^Showing results for availability\./);
  });

  test('says what else was searched for, and leaves it out', async () => {
    const page = await openPage('/search?q=rto');
    await answered(page);
    expect(await noteOf(page)).toMatch(/Also searched for: recovery time objective/);
    await page.getByRole('link', { name: 'Only my words' }).click();
    await expect.poll(() => noteOf(page)).toMatch(/^Only your words were searched for\./);
    expect(new URL(page.url()).searchParams.get('words')).toBe('typed');
    await page.getByRole('link', { name: 'Search more widely' }).click();
    await expect.poll(() => noteOf(page)).toMatch(/Also searched for/);
  });

  test('tells assistive technology what was found and made of it in one go', async () => {
    const page = await openPage('/search');
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said);
    await page.evaluate(() => {
      const status = document.querySelector('.search-status');
      const said: string[] = [];
      Object.assign(window, { said });
      if (status)
        new MutationObserver(() => said.push(status.textContent?.trim() ?? '')).observe(status, {
          childList: true,
          subtree: true,
        });
    });
    await page.getByRole('searchbox').fill('servise credits');
    await page.keyboard.press('Enter');
    await answered(page);
    expect(await said()).toEqual([
      expect.stringMatching(/“service credits”\s+Showing results for service credits/),
    ]);
  });

  test('puts a definition on top, with its source', async () => {
    const page = await openPage('/search?q=rto');
    await answered(page);
    const best = page.locator('.search-result').first();
    expect(await best.locator('.search-result-best-name').textContent()).toBe('Definition');
    expect(await best.locator('a').first().getAttribute('href')).toBe(
      '/glossary/recovery-time-objective',
    );
    expect((await best.locator('.search-result-text').textContent())?.length).toBeGreaterThan(40);
    expect(await page.locator('.search-result-best').count()).toBe(1);
  });

  test('says that a question is not answered here, and leads on', async () => {
    const page = await openPage('/search?q=best+pizza+in+naples');
    await answered(page);
    expect(await statusOf(page)).toMatch(/^(This site does not seem to answer|No results for)/);
    expect(await page.locator('.search-result-best').count()).toBe(0);
    const ask = page.getByRole('link', { name: 'Ask us: “best pizza in naples”' });
    const href = (await ask.getAttribute('href')) ?? '';
    expect(href).toMatch(/^(mailto|https):/);
    expect(href).toContain('best%20pizza%20in%20naples');
    // The nearest pages are few, and come after the ways on.
    expect(await page.locator('.search-result').count()).toBeLessThanOrEqual(3);
    const likely = page.locator('[data-likely] a');
    if ((await likely.count()) > 0)
      expect(await likely.first().getAttribute('href')).toMatch(/^\/learn\//);
  });

  test('with filters that leave nothing offers to remove them', async () => {
    const page = await openPage('/search?q=best+pizza+in+naples&kind=Case+study&subject=Nothing');
    await answered(page);
    expect(await statusOf(page)).toBe('No results for “best pizza in naples” with these filters');
    await page.locator('[data-onward]').getByRole('button', { name: 'Remove all filters' }).click();
    await expect.poll(() => new URL(page.url()).search).toBe('?q=best+pizza+in+naples');
  });

  test('shows values that would leave nothing, which can be reached but not chosen', async () => {
    const page = await openPage('/search?q=rto');
    await answered(page);
    await expect.poll(() => page.locator('[data-filter] input').first().isVisible()).toBe(true);
    const none = page.locator('[data-filter] input[aria-disabled=true]').first();
    await none.waitFor();
    const before = page.url();
    await none.focus();
    expect(await none.evaluate((box) => box === document.activeElement)).toBe(true);
    await page.keyboard.press('Space');
    await none.locator('..').click({ force: true });
    expect(await none.isChecked()).toBe(false);
    expect(page.url()).toBe(before);
    expect(await none.locator('..').textContent()).toMatch(/0\s*$/);
  });

  test('narrows by several groups at once, "and" across them', async () => {
    const page = await openPage('/search?q=provider');
    await answered(page);
    await page.getByRole('checkbox', { name: /^Question/ }).check();
    await page.waitForURL(/kind=Question/);
    await answered(page);
    const alone = Number.parseInt(await statusOf(page), 10);
    const box = page.locator('[data-filter=stage] input:not([aria-disabled])').first();
    await box.waitFor();
    const expected = Number(await box.locator('..').locator('[data-count]').textContent());
    await box.check();
    await page.waitForURL(/stage=/);
    await expect.poll(() => statusOf(page).then(Number.parseInt)).toBe(expected);
    expect(expected).toBeLessThan(alone);
    await page.reload();
    await answered(page);
    expect(await page.locator('[data-filter] input:checked').count()).toBe(2);
    expect(await page.locator('[data-chosen]').textContent()).toBe('(2 chosen)');
    await page.goBack();
    await expect.poll(() => page.locator('[data-filter] input:checked').count()).toBe(1);
    await expect.poll(() => statusOf(page).then(Number.parseInt)).toBe(alone);
  });

  test('groups by kind, and keeps that on reload and back', async () => {
    const page = await openPage('/search?q=exit');
    await answered(page);
    await page.getByRole('checkbox', { name: 'Group by kind' }).check();
    await page.waitForURL(/view=kinds/);
    const headings = page.locator('[data-results] h2');
    await expect.poll(() => headings.count()).toBeGreaterThan(1);
    await expect
      .poll(() => headings.allTextContents())
      .toEqual(expect.arrayContaining([expect.stringMatching(/^Questions \d+$/)]));
    await page.reload();
    await expect.poll(() => headings.count()).toBeGreaterThan(1);
    await page.goBack();
    await expect.poll(() => headings.count()).toBe(0);
  });

  test('leads to the heading below which the passage stands', async () => {
    const page = await openPage('/search?q=exit');
    await answered(page);
    const section = page.locator('.search-result-sections a').first();
    const href = (await section.getAttribute('href')) ?? '';
    expect(href).toMatch(/^\/.+#.+/);
    await section.click();
    await page.waitForURL((url) => url.pathname + url.hash === href);
    const id = decodeURIComponent(href.replace(/^[^#]*#/, ''));
    expect(await page.locator(`[id="${id}"]`).count()).toBe(1);
  });

  test.each(['', 'not what it should be'])(
    'answers less well, not with an error, where the files beside the index are broken (%j)',
    async (body) => {
      const page = await openBlankPage();
      await page.route('**/pagefind/fields**', (route) =>
        route.fulfill({ body, contentType: 'application/octet-stream' }),
      );
      await page.goto(asked);
      await answered(page);
      expect(await titles(page)).toContain('Service-level agreement');
      expect(await page.locator('[data-note]').isVisible()).toBe(false);
      await page.getByRole('checkbox', { name: /^Term/ }).check();
      await page.waitForURL(/kind=Term/);
      await answered(page);
    },
  );

  test('answers less well where the files beside the index do not come', async () => {
    const page = await openBlankPage();
    await page.addInitScript(() => {
      const { fetch } = window;
      window.fetch = (input, init) =>
        String(input instanceof Request ? input.url : input).includes('/fields')
          ? Promise.reject(new TypeError('Failed to fetch'))
          : fetch(input, init);
    });
    await page.goto(asked);
    await answered(page);
    expect(await titles(page)).toContain('Service-level agreement');
  });

  test('sends nothing away from the site', async () => {
    const page = await openBlankPage();
    const away: string[] = [];
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (url.search.includes('naples') && url.pathname !== '/search') away.push(request.url());
      if (page.url() !== 'about:blank' && url.origin !== new URL(page.url()).origin)
        away.push(request.url());
    });
    await page.goto('/search?q=best+pizza+in+naples');
    await answered(page);
    await page.waitForTimeout(300);
    expect(away).toEqual([]);
  });

  test('shows what a reader typed as text', async () => {
    const page = await openPage(
      `/search?q=${encodeURIComponent('<img src=x onerror=alert(1)> provider')}`,
    );
    await answered(page);
    expect(await page.locator('main img').count()).toBe(0);
  });

  test('is usable without JavaScript', async () => {
    const page = await openPage(asked, { javaScriptEnabled: false });
    expect(await page.getByText('needs JavaScript').isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'ask us' }).isVisible()).toBe(true);
    expect(await page.locator('.search-browse a').count()).toBeGreaterThan(0);
  });

  test('does not scroll sideways on a narrow screen', async () => {
    const page = await openPage(asked, { viewport: { width: 360, height: 640 } });
    await answered(page);
    await page.getByText('Narrow the results').click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      360,
    );
  });

  test('has no fault that axe finds, before and after an answer', async () => {
    expect(await axeFindings('/search')).toEqual([]);
    const page = await openPage(asked, { bypassCSP: true });
    await answered(page);
    await page.getByRole('checkbox').first().waitFor();
    expect(await axeFindingsOn(page)).toEqual([]);
  });

  test.each([
    ['corrected', '/search?q=servise+credits'],
    ['with a definition', '/search?q=rto'],
    ['a dead end', '/search?q=best+pizza+in+naples'],
    ['nothing', '/search?q=qqqqxyzzy&kind=Term'],
    ['grouped', '/search?q=exit&view=kinds'],
  ])('has no fault that axe finds: %s', async (_state, address) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await openPage(address, { bypassCSP: true, colorScheme });
      await answered(page);
      await page
        .locator('[data-filter] [data-count]:not(:empty)')
        .first()
        .waitFor({ state: 'attached' });
      expect(await axeFindingsOn(page)).toEqual([]);
    }
  });
});

async function answered(page: Page): Promise<void> {
  await page.locator('search-page[data-state=answered]').waitFor();
}

async function titles(page: Page): Promise<string[]> {
  return await page.locator('.search-result-title a').allTextContents();
}

async function statusOf(page: Page): Promise<string> {
  return (await page.locator('[data-summary]').textContent()) ?? '';
}

async function noteOf(page: Page): Promise<string> {
  return (await page.locator('[data-note]').textContent()) ?? '';
}
