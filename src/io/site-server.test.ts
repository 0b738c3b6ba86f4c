import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from './site-server.ts';

const FILES: Record<string, string> = {
  'index.html': '<h1>Home</h1>',
  '404.html': '<h1>Not here</h1>',
  'learn.html': '<h1>Learn</h1>',
  'learn/backup.html': `<h1>Backup</h1>${'<p>Again</p>'.repeat(100)}`,
  'learn/backup.md': '# Backup',
  'für.html': '<h1>Für</h1>',
  'folder/picture.png': 'not really',
  'pagefind/wasm.en.pagefind': 'binary',
  'feed.xml': '<feed/>',
  'script.js': 'let a;',
  '.secret': 'hidden',
  _headers: '/*\n  X-Test: every\n/script.js\n  Cache-Control: max-age=5\n',
  _redirects: '/old /learn\n/away https://example.org/?a=b 302\n',
};

let parent: string;
let site: SiteServer;

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'site-server-'));
  for (const [name, content] of Object.entries(FILES)) {
    const file = join(parent, 'site', name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await writeFile(join(parent, 'outside.html'), 'outside');
  site = await serveSite(join(parent, 'site'), { port: 0, host: '127.0.0.1' });
});

afterAll(async () => {
  await site.close();
  await rm(parent, { recursive: true });
});

interface Answer {
  status: number | undefined;
  headers: Record<string, unknown>;
  body: Buffer;
}

/** The answer to exactly this path: `fetch` would tidy it up first. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { port, hostname } = new URL(site.url);
    request({ hostname, port, path, headers, method }, async (response) => {
      const body = Buffer.concat(await Array.fromAsync(response));
      resolve({ status: response.statusCode, headers: response.headers, body });
    })
      .on('error', reject)
      .end();
  });
}

describe('addresses', () => {
  test.each([
    ['/', '<h1>Home</h1>'],
    ['/learn', '<h1>Learn</h1>'],
    ['/learn?q=a', '<h1>Learn</h1>'],
    ['/learn/backup.md', '# Backup'],
    ['/f%C3%BCr', '<h1>Für</h1>'],
    ['/feed.xml', '<feed/>'],
  ])('%s shows its file', async (path, content) => {
    expect(await ask(path)).toMatchObject({ status: 200, body: Buffer.from(content) });
  });

  test.each([
    ['/learn/', '/learn'],
    ['/learn.html', '/learn'],
    ['/learn/backup.html?q=1', '/learn/backup?q=1'],
    ['/index.html', '/'],
    ['/index', '/'],
    ['/f%C3%BCr.html', '/f%C3%BCr'],
    ['/old', '/learn'],
    ['/old/?q=1', '/learn?q=1'],
  ])('%s leads to %s for good', async (path, location) => {
    expect(await ask(path)).toMatchObject({ status: 301, headers: { location } });
  });

  test('a redirect may lead to another site for a while', async () => {
    const location = 'https://example.org/?a=b';
    expect(await ask('/away?c=d')).toMatchObject({ status: 302, headers: { location } });
  });

  test.each([
    '/nothing',
    '/nothing/',
    '/folder',
    '/folder/',
    '/_headers',
    '/_redirects',
    '/.secret',
    '/../outside',
    '/..%2Foutside',
    '/%2e%2e/outside',
    '/learn/..%5c..%5coutside',
    '//learn/',
    '/%ZZ',
    '/a%00b',
    `/${'a'.repeat(5000)}`,
  ])('%s is answered 404 with the page for it', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: Buffer.from('<h1>Not here</h1>') });
  });

  test('what is not GET or HEAD is refused', async () => {
    expect(await ask('/', {}, 'POST')).toMatchObject({ status: 405 });
  });

  test('HEAD gives the headers alone', async () => {
    const { status, headers, body } = await ask('/', {}, 'HEAD');
    expect({ status, length: headers['content-length'], body: body.length }).toEqual({
      status: 200,
      length: '13',
      body: 0,
    });
  });
});

describe('headers', () => {
  test.each([
    ['/', 'text/html; charset=utf-8'],
    ['/learn/backup.md', 'text/markdown; charset=utf-8'],
    ['/script.js', 'text/javascript; charset=utf-8'],
    ['/feed.xml', 'text/xml; charset=utf-8'],
    ['/folder/picture.png', 'image/png'],
    ['/pagefind/wasm.en.pagefind', 'application/octet-stream'],
    ['/nothing.png', 'text/html; charset=utf-8'],
  ])('%s is %s', async (path, type) => {
    expect((await ask(path)).headers['content-type']).toBe(type);
  });

  test('the rules of _headers hold on every answer with a page and win over the defaults', async () => {
    expect((await ask('/')).headers['x-test']).toBe('every');
    expect((await ask('/nothing')).headers['x-test']).toBe('every');
    expect((await ask('/')).headers['cache-control']).toContain('must-revalidate');
    expect((await ask('/script.js')).headers['cache-control']).toBe('max-age=5');
  });

  test('a page that the browser has is not sent again', async () => {
    const tag = String((await ask('/learn')).headers.etag);
    const again = await ask('/learn', { 'if-none-match': tag });
    expect({ status: again.status, length: again.body.length }).toEqual({ status: 304, length: 0 });
    expect((await ask('/', { 'if-none-match': tag })).status).toBe(200);
  });
});

describe('compression', () => {
  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['br;q=0, gzip;q=0.5', 'gzip', gunzipSync],
  ])('a browser that accepts %s gets text in %s', async (accepted, encoding, decode) => {
    const { headers, body } = await ask('/learn/backup', { 'accept-encoding': accepted });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(String(decode(body))).toBe(FILES['learn/backup.html']);
    expect(headers['content-length']).toBe(String(body.length));
  });

  test.each(['/folder/picture.png', '/pagefind/wasm.en.pagefind'])(
    '%s is sent as it is',
    async (path) => {
      const { headers } = await ask(path, { 'accept-encoding': 'gzip, br' });
      expect(headers['content-encoding']).toBeUndefined();
    },
  );
});

describe('starting', () => {
  test('a port in use is said in one sentence', async () => {
    const port = Number(new URL(site.url).port);
    await expect(serveSite(parent, { port, host: '127.0.0.1' })).rejects.toThrow(
      `Port ${port} is in use. Choose another, as in PORT=${port + 1} npm start.`,
    );
  });

  test('a folder without a page for what is not there still answers 404', async () => {
    const bare = await serveSite(join(parent, 'site', 'folder'), { port: 0, host: '127.0.0.1' });
    const response = await fetch(`${bare.url}/nothing`);
    expect([response.status, await response.text()]).toEqual([404, 'Not found\n']);
    await bare.close();
  });
});
