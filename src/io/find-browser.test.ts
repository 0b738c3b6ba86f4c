import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { findBrowser, type Machine } from './find-browser.ts';

function machine(files: string[], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'freebsd',
    arch: 'x64',
    env: { PATH: ['/first', '/second'].join(delimiter) },
    isExecutable: (file) => files.includes(file),
    ...changes,
  };
}

const CHROME_ON_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

test.each<[string, Machine, string]>([
  [
    'KB_BROWSER before all others',
    machine(['/mine', '/other', '/first/chromium'], {
      env: { KB_BROWSER: '/mine', CHROME_PATH: '/other', PATH: '/first' },
    }),
    '/mine',
  ],
  [
    'CHROME_PATH before one on the PATH',
    machine(['/other', '/first/chromium'], { env: { CHROME_PATH: '/other', PATH: '/first' } }),
    '/other',
  ],
  [
    'the first on the PATH',
    machine([join('/second', 'chromium'), join('/first', 'google-chrome')]),
    join('/first', 'google-chrome'),
  ],
  ['an application on a Mac', machine([CHROME_ON_MAC], { platform: 'darwin' }), CHROME_ON_MAC],
  [
    'a program on Windows',
    machine([join('C:', 'Google/Chrome/Application/chrome.exe')], {
      platform: 'win32',
      env: { PROGRAMFILES: 'C:' },
    }),
    join('C:', 'Google/Chrome/Application/chrome.exe'),
  ],
])('the browser is %s', async (_, where, executablePath) => {
  expect(await findBrowser(where)).toEqual({ executablePath });
});

test('a variable that names no program is an error, not a reason to look further', async () => {
  const env = { CHROME_PATH: '/gone', PATH: '/first' };
  await expect(findBrowser(machine(['/first/chromium'], { env }))).rejects.toThrow(
    'CHROME_PATH names /gone, which is no file that can be run.',
  );
});

test('a machine without a browser is told what to do', async () => {
  await expect(findBrowser(machine([]))).rejects.toThrow(
    'No Chromium was found on freebsd x64: install Chrome, Chromium or Edge, or set KB_BROWSER to its path. (npm run test:unit needs none.)',
  );
});
