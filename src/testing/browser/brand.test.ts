import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '#io/site-server.ts';
import { runScript } from '../built-site.ts';
import { writeSecondBrand } from '../second-brand.ts';
import { axeFindings } from './axe.ts';
import { openPage } from './page.ts';

let folder: string;
let site: SiteServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brand-'));
  const [content, out] = [join(folder, 'content'), join(folder, 'site')];
  writeSecondBrand(content);
  const built = runScript('build', ['--content', content, '--out', out, '--today', '2026-06-01']);
  expect(built.status, built.stderr).toBe(0);
  site = await serveSite(out, { port: 0, host: '127.0.0.1' });
}, 60_000);

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const addresses = [
  '/',
  '/learn/contracts/questions/can-a-price-change',
  '/service-levels',
  '/case-studies/quarrydene-foods',
];

describe.each(['light', 'dark'] as const)('a brand with a pale accent, in %s', (colorScheme) => {
  test.each(addresses)('%s has no fault that axe finds', async (address) => {
    expect(await axeFindings(site.url + address, { baseURL: site.url, colorScheme })).toEqual([]);
  });

  test('shows the logo that is made for the paper, and loads no other', async () => {
    const page = await openPage(`${site.url}/`, { colorScheme });
    await page.waitForLoadState('networkidle');
    const drawn = await page.evaluate<string[]>(
      `[...document.querySelectorAll('.logo')].filter((img) => img.naturalWidth > 0 && img.checkVisibility()).map((img) => new URL(img.currentSrc).pathname)`,
    );
    const loaded = await page.evaluate<string[]>(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((path) => path.includes('logo'))`,
    );
    const wanted = colorScheme === 'dark' ? '/files/brand/logo-dark.svg' : '/files/brand/logo.svg';
    expect(drawn).toEqual([wanted]);
    expect(loaded).toEqual([wanted]);
  });

  test('prints black on white', async () => {
    const page = await openPage(site.url + addresses[1], { colorScheme });
    await page.emulateMedia({ media: 'print', colorScheme });
    const colours = await page.evaluate<string[]>(
      `['background-color', 'color'].map((name) => getComputedStyle(document.body).getPropertyValue(name))`,
    );
    expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)']);
  });
});

test('a picture keeps the styles that its drawing program wrote into it', async () => {
  const page = await openPage(`${site.url}/`);
  await page.waitForLoadState('networkidle');
  const pixel = await page.evaluate(`(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 120, height: 40 });
    const context = canvas.getContext('2d');
    context.drawImage(document.querySelector('.logo'), 0, 0, 120, 40);
    return [...context.getImageData(60, 20, 1, 1).data];
  })()`);
  expect(pixel).toEqual([0x22, 0x22, 0x22, 255]);
});

test('the text is set in the site’s own font, and nothing moves when it arrives', async () => {
  const page = await openPage(site.url + addresses[1]);
  await page.waitForLoadState('networkidle');
  const used = await page.evaluate<boolean[]>(
    `[400, 600].map((weight) => [...document.fonts].some((face) => face.family.includes('Book Serif') && face.status === 'loaded' && face.weight === '400 600'))`,
  );
  expect(used).toEqual([true, true]);
});
