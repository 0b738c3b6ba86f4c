import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openIndexedSite } from './search-in-node.ts';
import { indexSite } from './search-index.ts';

describe('the index of a site', () => {
  test('holds the pages that mark their body, and no ready-made interface', async () => {
    const dir = siteOf(pages);
    const { pages: indexed, files, bytes } = await indexSite(dir);
    const names = readdirSync(join(dir, 'pagefind'), { recursive: true, encoding: 'utf8' });
    expect(indexed).toBe(3);
    expect(names.filter((name) => /ui|highlight|worker/.test(name))).toEqual([]);
    expect(files).toBe(filesIn(dir).size);
    expect(bytes).toBe([...filesIn(dir).values()].reduce((sum, { length }) => sum + length, 0));
  });

  test('is the same for the same pages, in whatever order the disk gives them', async () => {
    const [one, other] = [
      siteOf(pages),
      siteOf(Object.fromEntries(Object.entries(pages).reverse())),
    ];
    await indexSite(one);
    await indexSite(other);
    expect(hashes(other)).toEqual(hashes(one));
  });

  test('leaves nothing of an earlier one', async () => {
    const dir = siteOf(pages);
    await indexSite(dir);
    writeFileSync(join(dir, 'pagefind/old.pf_meta'), '');
    await indexSite(dir);
    expect(filesIn(dir).has('old.pf_meta')).toBe(false);
  });
});

describe('a question to an indexed site', () => {
  test('is answered with addresses as readers know them', async () => {
    const site = await indexed(pages);
    const { results } = await site.visit().ask('what does an exit plan cost?');
    expect(results.map(({ url, title, kind }) => [url, title, kind])).toEqual([
      ['/learn/leaving/questions/exit-plan', 'What is in an "exit plan" & what not?', 'Question'],
      ['/glossary/exit', 'Exit', 'Term'],
    ]);
  });

  test('never finds a page that marks no body', async () => {
    const site = await indexed(pages);
    expect((await site.visit().ask('unlisted exit')).results.map(({ url }) => url)).not.toContain(
      '/hidden',
    );
  });

  test.each(['csv', 'json', 'yaml'])('never shows a passage of %s', async (language) => {
    const block = (name: string, text: string) =>
      `<pre class="code"><code class="language-${name}">${text}</code></pre>`;
    const site = await indexed({
      'guides/list.html': page(
        'A list',
        'Guide',
        `<p>Ask for the storage.</p>${block(language, 'storage,ours')}<p>Then <code>sort</code> it.</p>${block('text', 'Dear provider')}`,
      ),
    });
    const [found] = (await site.visit().ask('storage ours')).results;
    expect(found?.excerpt.map(({ text }) => text).join('')).toBe(
      'Ask for the storage. Then sort it. Dear provider',
    );
  });

  test('counts what a fresh page fetches: each file once, the same for each visit', async () => {
    const site = await indexed(pages);
    const first = site.visit();
    await first.ask('exit');
    const transfer = first.transfer();
    await first.ask('exit');
    expect(first.transfer()).toEqual(transfer);
    const second = site.visit();
    await second.ask('exit');
    expect(second.transfer()).toEqual(transfer);
    // What lies where, words, pages, one piece of the index, and the two pages found.
    expect(transfer.requests).toBe(6);
    expect(transfer.programBytes).toBe(0);
    const third = site.visit();
    await third.ask('"exit plan"');
    // A phrase needs Pagefind: its script, entry, meta and WebAssembly; a single page has the phrase.
    expect(third.transfer().requests).toBe(9);
    expect(third.transfer().programBytes).toBeGreaterThan(60_000);
  });

  test('finds nothing where no page marks a body', async () => {
    const site = await indexed({
      'index.html': '<html lang="en"><body><h1>Exit</h1></body></html>',
    });
    expect((await site.visit().ask('exit')).results).toEqual([]);
    expect(await site.visit().count('exit')).toEqual({});
  });
});

test('a site without an index is none', async () => {
  expect(await openIndexedSite(siteOf(pages))).toBeUndefined();
});

function page(title: string, kind: string, text: string): string {
  return `<!doctype html><html lang="en-GB"><head><meta data-pagefind-filter="kind[content]" content="${kind}"></head><body><main data-pagefind-body><h1>${title}</h1>${text}</main></body></html>`;
}

const pages = {
  'learn/leaving/questions/exit-plan.html': page(
    'What is in an &quot;exit plan&quot; &amp; what not?',
    'Question',
    '<p>An exit plan says what leaving may cost.</p>',
  ),
  'glossary/exit.html': page('Exit', 'Term', '<p>The exit is the end.</p>'),
  'guides/start.html': page('Start', 'Guide', '<p>How to begin.</p>'),
  'hidden.html': '<html lang="en-GB"><body><main><h1>Unlisted exit plan</h1></main></body></html>',
};

function siteOf(files: Readonly<Record<string, string>>): string {
  const dir = mkdtempSync(join(tmpdir(), 'indexed-site-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [path, body] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), body);
  }
  return dir;
}

async function indexed(files: Readonly<Record<string, string>>) {
  const dir = siteOf(files);
  await indexSite(dir);
  const site = await openIndexedSite(dir);
  if (!site) throw new Error('The index was not written.');
  return site;
}

function filesIn(dir: string): Map<string, Buffer> {
  const folder = join(dir, 'pagefind');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((file) =>
    file.isFile(),
  );
  return new Map(files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))]));
}

function hashes(dir: string): Record<string, string> {
  const all = [...filesIn(dir)].map(([name, content]) => [
    name,
    createHash('sha256').update(content).digest('hex'),
  ]);
  return Object.fromEntries(all);
}
