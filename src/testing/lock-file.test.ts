import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { absentPackages, completedLock, type LockFile } from '#io/lock-file.ts';

const text = readFileSync('package-lock.json', 'utf8');
const HINT = 'Run: node scripts/complete-lock.ts';

describe('package-lock.json', () => {
  const lock: LockFile = JSON.parse(text);

  test('holds every optional package, so that npm ci accepts it on every platform', () => {
    expect(Object.keys(lock.packages).length).toBeGreaterThan(100);
    expect(absentPackages(lock), HINT).toEqual([]);
  });

  test('names no host', () => {
    expect(text, HINT).not.toMatch(/:\/\//);
  });
});

describe('completing a lock file', () => {
  const entry = (packages: LockFile['packages']) => completedLock({ packages }).packages;

  test.each([
    ['@b/cli-linux-x64-musl', { cpu: ['x64'], libc: ['musl'], os: ['linux'] }],
    ['@b/cli-win32-arm64', { cpu: ['arm64'], os: ['win32'] }],
    ['@b/windows-x64', { cpu: ['x64'], os: ['win32'] }],
    ['@b/binding-wasm32-wasi', { cpu: ['wasm32'] }],
  ])('%s is added for its platform', (name, platform) => {
    const packages = { 'node_modules/b': { optionalDependencies: { [name]: '1.2.3' } } };
    expect(entry(packages)).toEqual({
      ...packages,
      [`node_modules/${name}`]: { version: '1.2.3', optional: true, ...platform },
    });
  });

  test('a package that is there in another version is added below the one that wants it', () => {
    const packages = {
      'node_modules/b': { dev: true, optionalDependencies: { 'c-linux-x64': '2.0.0' } },
      'node_modules/c-linux-x64': { version: '1.0.0' },
    };
    expect(entry(packages)).toMatchObject({
      'node_modules/b/node_modules/c-linux-x64': { version: '2.0.0', dev: true },
      'node_modules/c-linux-x64': { version: '1.0.0' },
    });
  });

  test('a package is found where Node would find it', () => {
    const packages = {
      'node_modules/@a/b': { version: '1.0.0' },
      'node_modules/@a/b/node_modules/c': { optionalDependencies: { d: '1.0.0', e: '^2.0.0' } },
      'node_modules/@a/b/node_modules/d': { version: '1.0.0' },
      'node_modules/e': { version: '2.5.0' },
    };
    expect(absentPackages({ packages })).toEqual([]);
  });

  test('addresses of packages and of those who want money for them are left out', () => {
    const packages = {
      'node_modules/b': {
        version: '1.0.0',
        resolved: 'https://example.org/b.tgz',
        funding: { url: 'https://example.org' },
      },
    };
    expect(entry(packages)).toEqual({ 'node_modules/b': { version: '1.0.0' } });
  });
});
