import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '#io/site-server.ts';
import { runScript } from '../built-site.ts';
import { contentWith, type RealStory } from '../real-stories.ts';
import { axeFindings } from './axe.ts';
import { openBlankPage } from './page.ts';

const story: RealStory = {
  slug: 'whole',
  name: 'Quvverly Zandrock',
  person: 'Wilmerta Oxbeck',
  origin: 'verified',
  covers: ['name', 'logo', 'quotation', 'figures', 'contact'],
  until: '2026-06-30',
  before: 714_231,
  after: 318_117,
  quotation: 'Vumbled grorks were snaddling our ploovers',
  hasDescription: true,
  isNamedInSource: true,
};
const secrets = [story.name, story.person, story.quotation, '714,231', '318,117', 'Logo of'];

const folder = mkdtempSync(join(tmpdir(), 'consent-'));
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  for (const [path, text] of Object.entries(contentWith([story]))) {
    const place = join(folder, 'content', path);
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  const out = join(folder, 'site');
  const args = ['--content', join(folder, 'content'), '--out', out, '--today', '2026-06-01'];
  const { status, stderr } = runScript('build', args);
  expect(status, stderr).toBe(0);
  site = await serveSite(out, { port: 0, host: '127.0.0.1' });
}, 60_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** What a reader in the middle of the Pacific saw of a page at an instant, in every frame that was painted. */
async function seenAt(instant: string, address: string, zone = 'Pacific/Kiritimati') {
  const page = await openBlankPage({ baseURL: site.url, timezoneId: zone });
  await page.clock.setFixedTime(new Date(instant));
  await page.addInitScript(() => {
    const frames: string[] = [];
    Object.assign(globalThis, { frames });
    const look = () => {
      frames.push(document.documentElement?.outerHTML ?? '');
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  const painted = await page.evaluate(() =>
    (globalThis as unknown as { frames: string[] }).frames.join('\n'),
  );
  return { page, painted, shown: await page.locator('main').textContent() };
}

const addresses = ['/case-studies/whole', '/case-studies', '/', '/health'];

// 30 June 10:01 in UTC is 1 July there.
test.each(addresses)(
  'on the day after consent no frame of %s shows what it covered',
  async (address) => {
    const { painted, shown } = await seenAt('2026-06-30T10:01:00Z', address);
    expect(painted).toContain('<main');
    for (const secret of secrets) {
      expect(painted.includes(secret), secret).toBe(false);
      expect(shown).not.toContain(secret);
    }
  },
);

test('on the last day all of it is shown, the reader’s own day that is', async () => {
  const { painted, shown } = await seenAt('2026-06-30T09:59:00Z', '/case-studies/whole');
  for (const secret of secrets) expect(painted).toContain(secret);
  for (const secret of secrets.filter((one) => one !== 'Logo of')) expect(shown).toContain(secret);
});

test('the anonymised story takes the place of what has gone', async () => {
  const { page, shown } = await seenAt('2026-06-30T10:01:00Z', '/case-studies/whole');
  expect(shown).toContain('This is what a firm in the tale whole did');
  expect(shown).toContain('The customer’s consent has ended: the figure is no longer shown.');
  expect(await page.locator('img[src^="/files/"]').count()).toBe(0);
  expect(await page.locator('[data-consent-until]').count()).toBe(0);
});

test('a page that stays open over the last night is settled when the reader comes back to it', async () => {
  const { page } = await seenAt('2026-06-30T09:59:00Z', '/case-studies/whole');
  await page.clock.setFixedTime(new Date('2026-06-30T10:01:00Z'));
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  expect(await page.locator('main').textContent()).not.toContain(story.name);
});

test('the page has no accessibility finding, whole or settled', async () => {
  expect(await axeFindings('/case-studies/whole', { baseURL: site.url })).toEqual([]);
});
