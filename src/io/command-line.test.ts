import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import {
  contentFolder,
  contentOptions,
  dayFromOption,
  outputFolder,
  readCommandLine,
  readOptions,
  runCommand,
  UsageError,
} from './command-line.ts';

const usage = 'npm run x -- [--content DIR] [--json] "QUERY"';
const options = { ...contentOptions, json: { type: 'boolean' } } as const;

describe('the arguments of a command', () => {
  test.each([
    [[], { content: 'content', today: undefined, json: false }, []],
    [['--content', 'a b', '--json'], { content: 'a b', today: undefined, json: true }, []],
    [
      ['--content=x', 'one', 'two'],
      { content: 'x', today: undefined, json: false },
      ['one', 'two'],
    ],
    [['--', '--json'], { content: 'content', today: undefined, json: false }, ['--json']],
  ])('%j are read', (args, values, positionals) => {
    expect(readCommandLine(usage, options, args)).toEqual({ values, positionals });
  });

  test.each([
    [['--colour'], "Unknown option '--colour'"],
    [['--content'], "Option '--content <value>' argument missing"],
    [['--json=yes'], "Option '--json' does not take an argument"],
  ])('%j are refused: %s', (args, reason) => {
    const read = () => readCommandLine(usage, options, args);
    expect(read).toThrow(UsageError);
    expect(read).toThrow(new UsageError(`${reason}. Usage: ${usage}`));
  });

  test('of a command that takes only options hold nothing else', () => {
    expect(readOptions(usage, options, ['--json']).json).toBe(true);
    expect(() => readOptions(usage, options, ['other'])).toThrow(
      new UsageError(`Unexpected argument other. Usage: ${usage}`),
    );
  });
});

describe('the day', () => {
  test('is the one given', () => {
    expect(dayFromOption('2026-02-28')).toBe('2026-02-28');
  });

  test('is today where none is given', () => {
    expect(dayFromOption(undefined)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test.each(['2026-02-30', 'today', '2026-02-28T10:00', ''])('is not %j', (text) => {
    expect(() => dayFromOption(text)).toThrow(
      new UsageError(`--today takes a day that exists, written YYYY-MM-DD; found ${text}.`),
    );
  });
});

test('a content folder has to be there', () => {
  const folder = temporaryFolder({ 'a.md': '' });
  expect(contentFolder(folder)).toBe(folder);
  for (const path of [join(folder, 'a.md'), join(folder, 'b')])
    expect(() => contentFolder(path)).toThrow(
      new UsageError(`There is no content folder ${path}. Name one with --content DIR.`),
    );
});

describe('an output folder', () => {
  const content = '/data/kb/content';

  test.each(['dist', '../site', '/data/kb/dist', '/data/kb/content-site', '/tmp/a/b'])(
    'may be %s',
    (path) => {
      expect(outputFolder(path, content)).toBe(path);
    },
  );

  test.each(['.', '..', '/', '', '/data', '/data/kb/', content, 'src', 'public', resolve('.')])(
    'may not be %j, which would be lost',
    (path) => {
      expect(() => outputFolder(path, content)).toThrow(
        /^--out takes a folder that may be replaced/,
      );
    },
  );

  test('may not lie in the content', () => {
    expect(() => outputFolder('/data/kb/content/site', content)).toThrow(
      new UsageError(
        '--out takes a folder outside the content; /data/kb/content/site lies in /data/kb/content.',
      ),
    );
  });
});

describe('a command', () => {
  const written = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    written.out += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    written.err += text;
    return true;
  });
  const exitCode = process.exitCode;
  afterEach(() => {
    process.exitCode = exitCode;
    Object.assign(written, { out: '', err: '' });
  });

  test.each([0, 1])('that returns %i exits with it', async (code) => {
    await runCommand(() => code);
    expect(process.exitCode).toBe(code);
  });

  test('that is used wrongly says how on one line and exits with 2', async () => {
    await runCommand(() => {
      readOptions(usage, options, ['--colour']);
      return 0;
    });
    expect(process.exitCode).toBe(2);
    expect(written).toEqual({ out: '', err: `Unknown option '--colour'. Usage: ${usage}\n` });
  });

  test('that is asked for help tells its usage and exits with 0', async () => {
    process.exitCode = 0;
    await runCommand(() => {
      readCommandLine(usage, options, ['--help']);
      return 1;
    });
    expect(process.exitCode).toBe(0);
    expect(written).toEqual({ out: `Usage: ${usage}\n`, err: '' });
  });

  test('with a fault of its own throws it on', async () => {
    const fault = new Error('a fault');
    await expect(runCommand(() => Promise.reject(fault))).rejects.toBe(fault);
  });
});
