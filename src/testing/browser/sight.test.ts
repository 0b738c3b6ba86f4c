import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { phone } from '#io/page-weight.ts';
import { everyKindOfPage } from '../every-kind.ts';
import { axeFindingsOn } from './axe.ts';
import { openBlankPage } from './page.ts';
import { installSight, missedByKeyboard, see } from './sight.ts';

const pages = everyKindOfPage();
const minute = 60_000;

/** Looks at a page of every kind, one after the other in one window: what is wrong, by address. */
async function look(
  options: BrowserContextOptions,
  lookAt: (page: Page) => Promise<string[]>,
  addresses = pages,
): Promise<Record<string, string[]>> {
  const page = await openBlankPage(options);
  await page.addInitScript(installSight);
  const wrong: Record<string, string[]> = {};
  for (const address of addresses) {
    await page.goto(address);
    const found = await lookAt(page);
    if (found.length > 0) wrong[address] = [...new Set(found)];
  }
  return wrong;
}

const sized = (width: number, height: number) => ({ viewport: { width, height } });
const isEverythingThere = (page: Page) => see(page, 'cutOff');

/** Styles of a reader’s own, which no policy of a page holds off. */
const withStyle = (options: BrowserContextOptions, content: string) =>
  [
    { ...options, bypassCSP: true },
    async (page: Page) => {
      await page.addStyleTag({ content });
      return await see(page, 'cutOff');
    },
  ] as const;

/** The spacing of WCAG 2.2, 1.4.12. */
const spaced = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }`;

test('at 320 px nothing is cut off, and only tables and code scroll sideways', {
  timeout: minute,
}, async () => {
  expect(await look(sized(320, 640), isEverythingThere)).toEqual({});
});

test('at 200 % nothing is cut off', { timeout: minute }, async () => {
  expect(await look({ ...sized(640, 400), deviceScaleFactor: 2 }, isEverythingThere)).toEqual({});
});

test('with letters of twice the size nothing is cut off', { timeout: minute }, async () => {
  const large = 'html { font-size: 200% !important }';
  expect(await look(...withStyle(sized(1280, 800), large))).toEqual({});
});

test.each([360, 1280])(
  'with a reader’s own spacing of text nothing is cut off at %i px',
  { timeout: minute },
  async (width) => {
    expect(await look(...withStyle(sized(width, 800), spaced))).toEqual({});
  },
);

test('nothing moves where a reader wants no motion', { timeout: minute }, async () => {
  const still = { ...sized(1280, 800), reducedMotion: 'reduce' } as const;
  expect(await look(still, (page) => see(page, 'moving'))).toEqual({});
});

test('in forced colours every control can be seen, and the focus on it', {
  timeout: minute,
}, async () => {
  const forced = { ...sized(1280, 800), forcedColors: 'active', reducedMotion: 'reduce' } as const;
  expect(
    await look(forced, async (page) => [
      ...(await see(page, 'invisible')),
      ...(await missedByKeyboard(page)),
    ]),
  ).toEqual({});
});

test.each([360, 1280])(
  'at %i px every link and control is reached with the Tab key, in order, and shows that it has the focus',
  {
    timeout: minute,
  },
  async (width) => {
    const still = { ...sized(width, 800), reducedMotion: 'reduce' } as const;
    expect(await look(still, missedByKeyboard)).toEqual({});
  },
);

test('buttons and fields are large enough for a finger, and links far enough apart', {
  timeout: minute,
}, async () => {
  const touched = { ...phone, bypassCSP: true };
  expect(
    await look(touched, async (page) => [
      ...(await see(page, 'small')),
      ...(await axeFindingsOn(page, ['target-size'])),
    ]),
  ).toEqual({});
});

test('on paper there is the text and nothing that is of use on a screen only', {
  timeout: minute,
}, async () => {
  expect(
    await look(sized(794, 1123), async (page) => {
      await page.emulateMedia({ media: 'print' });
      return await see(page, 'wronglyPrinted');
    }),
  ).toEqual({});
});
