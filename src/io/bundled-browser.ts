import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FoundBrowser } from './find-browser.ts';

type Environment = Record<string, string | undefined>;

const PACKAGE = dirname(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')));
const CACHE = join(import.meta.dirname, '../../node_modules/.cache');

/** The browser of `@sparticuz/chromium` (Linux x64), unpacked the first time. */
export async function bundledBrowser(): Promise<FoundBrowser> {
  const folder = await unpackedFolder();
  const executablePath = join(folder, 'chromium');
  const environments = environmentsFor(folder);
  const trials = environments.map((env) => ({ env, fault: faultOf(executablePath, env) }));
  const env = trials.find(({ fault }) => fault === undefined)?.env;
  if (env !== undefined) return { executablePath, env };
  throw new Error(
    `The Chromium that npm brought does not run here (${trials[0]?.fault}): install Chrome or Chromium, or set KB_BROWSER to its path. (npm run test:unit needs none.)`,
  );
}

/** Unpacked beside its place, then renamed: a run that is stopped half-way leaves nothing behind. */
async function unpackedFolder(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    readFileSync(join(PACKAGE, 'package.json'), 'utf8'),
  );
  const folder = join(CACHE, `chromium-${manifest.version}`);
  if (existsSync(folder)) return folder;
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(`${folder}.`);
  await unpackInto(fresh);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    const hasAnotherRunBeenFaster = existsSync(folder);
    if (!hasAnotherRunBeenFaster) throw error;
  }
  return folder;
}

async function unpackInto(folder: string) {
  const { TMPDIR } = process.env;
  // The package unpacks into the temporary folder and has no option for another place.
  process.env.TMPDIR = folder;
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(join(PACKAGE, 'bin/al2023.tar.br'));
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  await writeFile(join(folder, 'fonts/fonts.conf'), FONTS);
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

/**
 * A small machine has neither the libraries that Chromium needs nor a font; the package brings both.
 * Its libraries come second: they are older than what a machine has of its own.
 */
function environmentsFor(folder: string): Environment[] {
  const hasFonts = existsSync('/etc/fonts/fonts.conf');
  const own = { ...process.env, ...(!hasFonts && { FONTCONFIG_PATH: join(folder, 'fonts') }) };
  return [own, { ...own, LD_LIBRARY_PATH: join(folder, 'al2023/lib') }];
}

/** Why the browser does not start; undefined where it does. */
function faultOf(executablePath: string, env: Environment): string | undefined {
  const { status, stderr } = spawnSync(executablePath, ['--version'], { env, encoding: 'utf8' });
  return status === 0 ? undefined : stderr.trim();
}
