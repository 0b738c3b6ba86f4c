import { type BrowserContextOptions, chromium } from 'playwright-core';
import sharp from 'sharp';
import { browserArguments, findBrowser } from './find-browser.ts';
import { serveSite } from './site-server.ts';

export interface Screenshot {
  readonly address: string;
  readonly view: BrowserContextOptions;
}

/** Pictures of what a window shows of pages of a built site, as PNG of 256 colours, by name. */
export async function takeScreenshots<Name extends string>(
  folder: string,
  shots: Readonly<Record<Name, Screenshot>>,
): Promise<[Name, Uint8Array][]> {
  const site = await serveSite(folder, { port: 0, host: '127.0.0.1' });
  const browser = await chromium.launch({
    ...(await findBrowser()),
    args: browserArguments,
  });
  const pictures: [Name, Uint8Array][] = [];
  for (const [name, { address, view }] of Object.entries(shots) as [Name, Screenshot][]) {
    const page = await browser.newPage({ ...view, reducedMotion: 'reduce' });
    await page.goto(site.url + address, { waitUntil: 'networkidle' });
    pictures.push([
      name,
      await sharp(await page.screenshot())
        .png({ palette: true })
        .toBuffer(),
    ]);
  }
  await browser.close();
  await site.close();
  return pictures;
}
