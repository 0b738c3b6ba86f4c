import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';

const project = resolve(import.meta.dirname, '../../..');
const term = (fields: string) => `---\n${fields}definition: It is one.\n---\n\nText.\n`;

/** The dev server of a content folder, and all that it prints. */
async function developing(content: string) {
  const server = spawn(process.execPath, ['scripts/dev.ts', '--content', content], {
    cwd: project,
    // Where Astro takes itself to be tested it serves no pages, or keeps their paths.
    env: { ...process.env, VITEST: undefined, NODE_ENV: undefined, PORT: '0' },
  });
  onTestFinished(() => void server.kill());
  const printed = { text: '' };
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (data) => {
      printed.text += data;
    });
  const url = await printedUrl(server, printed);
  const read = async (address: string) => {
    const response = await fetch(url + address, { headers: { accept: 'text/html' } });
    return { status: response.status, text: await response.text() };
  };
  return { printed, read };
}

async function printedUrl(server: ChildProcess, printed: { text: string }): Promise<string> {
  for (;;) {
    const [url] = /http:\/\/localhost:\d+/.exec(printed.text) ?? [];
    if (url !== undefined) return url;
    if (server.exitCode !== null) throw new Error(printed.text);
    await new Promise((done) => setTimeout(done, 50));
  }
}

test('the dev server shows a draft, says that it is one, and checks it as not published', async () => {
  const content = temporaryFolder({
    'glossary/desk.md': term('title: Desk\ndraft: true\n'),
    'glossary/call.md': term('title: Call\nrelated: [/glossary/desk]\n'),
  });
  const { printed, read } = await developing(content);
  expect(await read('/glossary/desk')).toEqual({
    status: 200,
    text: expect.stringContaining('Draft, not published'),
  });
  expect((await read('/glossary')).text).toContain('/glossary/desk');
  expect(printed.text).toContain('points to /glossary/desk, which is not published yet.');
});

test('the dev server says in the browser why a page is gone, and brings it back', async () => {
  const content = temporaryFolder({
    'glossary/desk.md': term('title: Desk\n'),
    'glossary/call.md': term('title: Call\n'),
  });
  const { printed, read } = await developing(content);
  const save = (fields: string) => writeFileSync(join(content, 'glossary/desk.md'), term(fields));
  expect(await read('/glossary/desk')).toMatchObject({ status: 200 });
  save('titel: Desk\n');
  await expect
    .poll(() => read('/glossary/desk'), { timeout: 20_000 })
    .toEqual({ status: 500, text: expect.stringContaining('Did you mean title?') });
  expect((await read('/glossary/call')).status).toBe(200);
  save('title: The desk\n');
  await expect
    .poll(() => read('/glossary/desk'), { timeout: 20_000 })
    .toEqual({ status: 200, text: expect.stringContaining('The desk') });

  rmSync(join(content, 'glossary/call.md'));
  // The page is there or is not; nothing in between.
  const seen: number[] = [];
  while (seen.at(-1) !== 404 && seen.length < 400) seen.push((await read('/glossary/call')).status);
  expect([...new Set(seen)]).toEqual([200, 404]);
  expect(printed.text).not.toContain('RangeError');
});
