import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { bundledBrowser } from './bundled-browser.ts';

/** How to start a browser: what Playwright's `launch` takes. */
export interface FoundBrowser {
  executablePath: string;
  env?: Record<string, string | undefined>;
}

/**
 * With which the browser runs without a window on any machine, and sets letters where the font puts them, as a phone does:
 * on whole pixels lines break elsewhere.
 */
export const browserArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none',
];

export interface Machine {
  platform: string;
  arch: string;
  env: Record<string, string | undefined>;
  isExecutable(file: string): boolean;
}

/**
 * A Chromium: the one that KB_BROWSER or CHROME_PATH names, one that is installed, the one that npm
 * brought. Throws one clear sentence where there is none.
 */
export async function findBrowser(machine: Machine = THIS_MACHINE): Promise<FoundBrowser> {
  const executablePath = installedBrowser(machine);
  if (executablePath !== undefined) return { executablePath };
  const { platform, arch } = machine;
  // What npm brought is built for this platform only.
  if (platform === 'linux' && arch === 'x64') return await bundledBrowser();
  throw new Error(
    `No Chromium was found on ${platform} ${arch}: install Chrome, Chromium or Edge, or set KB_BROWSER to its path. (npm run test:unit needs none.)`,
  );
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

/** The browser that the environment names or that lies where browsers are installed. */
function installedBrowser({ platform, env, isExecutable }: Machine): string | undefined {
  const variable = env.KB_BROWSER ? 'KB_BROWSER' : 'CHROME_PATH';
  const named = env[variable];
  if (named) {
    if (isExecutable(named)) return named;
    throw new Error(`${variable} names ${named}, which is no file that can be run.`);
  }
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    ...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))),
    ...usualPlaces(platform, env),
  ].find(isExecutable);
}

const MAC_APPLICATIONS = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS_PROGRAMS = [
  'Google/Chrome/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
];

function usualPlaces(platform: string, env: Machine['env']): string[] {
  if (platform === 'darwin') {
    return MAC_APPLICATIONS.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (platform !== 'win32') return [];
  return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].flatMap((root) =>
    root === undefined ? [] : WINDOWS_PROGRAMS.map((program) => join(root, program)),
  );
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  arch: process.arch,
  env: process.env,
  isExecutable(file) {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
};
