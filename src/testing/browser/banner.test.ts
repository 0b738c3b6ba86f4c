import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#io/site-server.ts';
import { runScript } from '../built-site.ts';
import { axeFindingsOn } from './axe.ts';
import { openPage } from './page.ts';

const folder = mkdtempSync(join(tmpdir(), 'groundwork-banner-'));
const address = '/guides/one';
const sites: SiteServer[] = [];

/** A site whose notice is shown from 10 to 20 November, built on the 15th, and the same with other words. */
let site = '';
let reworded = '';
/** The same, built before the notice is due. */
let early = '';

beforeAll(async () => {
  site = await siteWith({ text: 'The desk moves on Friday.', today: '2026-11-15' });
  reworded = await siteWith({ text: 'The desk moves on Monday.', today: '2026-11-15' });
  early = await siteWith({ text: 'The desk moves on Friday.', today: '2026-11-05' });
}, 120_000);

afterAll(async () => {
  await Promise.all(sites.map((one) => one.close()));
  rmSync(folder, { recursive: true, force: true });
});

describe('the notice', () => {
  test.each([
    ['2026-11-09T23:00:00Z', false],
    ['2026-11-10T01:00:00Z', true],
    ['2026-11-20T23:00:00Z', true],
    ['2026-11-21T01:00:00Z', false],
  ])(
    'at %s by the reader’s own clock: shown %s, whenever the site was built',
    async (now, isShown) => {
      for (const built of [site, early])
        expect(await noticeOf(await openAt(built, now)).isVisible()).toBe(isShown);
    },
  );

  test('goes by the reader’s own time zone', async () => {
    const instant = '2026-11-20T12:00:00Z';
    const west = await openAt(site, instant, { timezoneId: 'Pacific/Honolulu' });
    expect(await noticeOf(west).isVisible()).toBe(true);
    const east = await openAt(site, instant, { timezoneId: 'Pacific/Kiritimati' });
    expect(await noticeOf(east).isVisible()).toBe(false);
  });

  test('without JavaScript goes by the day of the build, and offers no button', async () => {
    const page = await openPage(site + address, { javaScriptEnabled: false });
    expect(await noticeOf(page).isVisible()).toBe(true);
    expect(await page.getByRole('button', { name: 'Close this notice' }).count()).toBe(0);
    const before = await openPage(early + address, { javaScriptEnabled: false });
    expect(await noticeOf(before).isVisible()).toBe(false);
  });

  test('stays closed on every page, until it says something else', async () => {
    const page = await openAt(site, '2026-11-15T12:00:00Z');
    await page.getByRole('button', { name: 'Close this notice' }).press('Enter');
    expect(await noticeOf(page).isVisible()).toBe(false);
    expect(await page.locator('main').evaluate((main) => main === document.activeElement)).toBe(
      true,
    );
    await page.goto(`${site}/guides`);
    expect(await noticeOf(page).isVisible()).toBe(false);
    const closed = await page.evaluate(() => localStorage.getItem('closed-notice'));
    const other = await openAt(reworded, '2026-11-15T12:00:00Z');
    await other.evaluate((id) => localStorage.setItem('closed-notice', id ?? ''), closed);
    await other.reload();
    expect(await noticeOf(other).isVisible()).toBe(true);
  });

  test.each(['shown', 'closed', 'not due on the day of the build'])(
    'never moves the page once it is painted (%s)',
    async (state) => {
      const page = await openAt(state.startsWith('not') ? early : site, '2026-11-15T12:00:00Z');
      if (state === 'closed') await page.getByRole('button', { name: 'Close this notice' }).click();
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            shifts.push((entry as unknown as { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.reload();
      await page.waitForTimeout(400);
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual(
        [],
      );
      expect(await noticeOf(page).isVisible()).toBe(state !== 'closed');
    },
  );

  test.each(['light', 'dark'] as const)('has no fault that axe finds (%s)', async (colorScheme) => {
    const page = await openAt(site, '2026-11-15T12:00:00Z', { colorScheme, bypassCSP: true });
    expect(await noticeOf(page).isVisible()).toBe(true);
    expect(await axeFindingsOn(page)).toEqual([]);
  });
});

/** Builds and serves a small site with a notice; the address at which it is served. */
async function siteWith({ text, today }: { text: string; today: string }): Promise<string> {
  const content = join(folder, `content-${sites.length}`);
  const out = join(folder, `site-${sites.length}`);
  mkdirSync(join(content, 'guides'), { recursive: true });
  const notice = `banner:\n  text: ${text}\n  from: 2026-11-10\n  until: 2026-11-20\n`;
  writeFileSync(join(content, 'site.yaml'), `name: Example\n${notice}`);
  const guide = 'title: One\ndate: 2026-11-01\nauthor: Editors\n';
  writeFileSync(
    join(content, 'guides/one.md'),
    `---\n${guide}---\nSome text.\n\n## More\n\nText.\n`,
  );
  const { status, stderr } = runScript('build', [
    '--content',
    content,
    '--out',
    out,
    '--today',
    today,
  ]);
  if (status !== 0) throw new Error(stderr);
  const served = await serveSite(out, { port: 0, host: '127.0.0.1' });
  sites.push(served);
  return served.url;
}

/** The page as a reader sees it whose clock says this. */
async function openAt(
  at: string,
  now: string,
  options?: Parameters<typeof openPage>[1],
): Promise<Page> {
  const page = await openPage('about:blank', { timezoneId: 'UTC', ...options });
  await page.clock.setFixedTime(now);
  await page.goto(at + address);
  return page;
}

function noticeOf(page: Page) {
  return page.getByRole('complementary', { name: 'Notice' });
}
