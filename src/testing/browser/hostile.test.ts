import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '#io/site-server.ts';
import { runScript } from '../built-site.ts';
import { axeFindings } from './axe.ts';
import { openPage } from './page.ts';
import { installSight, see } from './sight.ts';

const content = resolve(import.meta.dirname, '../fixtures/hostile');
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
let site: Awaited<ReturnType<typeof serveSite>>;
let addresses: string[] = [];

beforeAll(async () => {
  const out = join(folder, 'site');
  const build = ['--content', content, '--out', out, '--today', '2026-11-22'];
  const { status, stderr } = runScript('build', build);
  expect(status, stderr).toBe(0);
  addresses = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('pagefind/'))
    .map((file) => (file === 'index.html' ? '/' : `/${file.replace(/\.html$/, '')}`));
  site = await serveSite(out, { port: 0, host: '127.0.0.1' });
}, 60_000);

afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([320, 1280])(
  'long words, wide tables, formulas and empty lists stay within the page at %i px',
  { timeout: 60_000 },
  async (width) => {
    const page = await openPage('/', {
      baseURL: site.url,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
    });
    await page.addInitScript(installSight);
    const cut: Record<string, string[]> = {};
    for (const address of addresses) {
      await page.goto(address);
      const found = await see(page, 'cutOff');
      if (found.length > 0) cut[address] = found;
    }
    expect(cut).toEqual({});
  },
);

test('a text of hard content has no accessibility finding', async () => {
  const address = addresses.find((one) => one.endsWith('/who-tells-us')) ?? '';
  expect(await axeFindings(address, { baseURL: site.url })).toEqual([]);
});
