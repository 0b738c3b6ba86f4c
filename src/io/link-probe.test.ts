import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { hastyLimits, type LinkAnswer, linkServer } from '#testing/link-server.ts';
import { linkProbe } from './link-probe.ts';

const userAgent = 'test (+https://kb.example.com/)';

async function probeServer(answers: Readonly<Record<string, LinkAnswer>>, limits = hastyLimits) {
  const server = await linkServer(answers);
  const probe = linkProbe({ userAgent, limits, mayAskPrivate: true });
  const ask = async (path: string) => {
    const found = await probe.outcomeOf(new URL(`${server.url}${path}`));
    return JSON.parse(JSON.stringify(found).replaceAll(server.url, ''));
  };
  return { server, probe, ask };
}

const methodsOf = (seen: readonly { method: string; path: string }[]) =>
  seen.map(({ method, path }) => `${method} ${path}`);

describe('a page', () => {
  test('that is there is asked for once, by HEAD, by somebody who says so', async () => {
    const { server, ask } = await probeServer({ '/a': 200 });
    expect(await ask('/a')).toEqual({ is: 'good' });
    expect(server.seen).toMatchObject([{ method: 'HEAD', path: '/a', userAgent }]);
  });

  test.each([405, 501, 403, 404, 500])(
    'whose server answers %i to HEAD is asked for by GET',
    async (status) => {
      const { server, ask } = await probeServer({
        '/a': ({ method }, response) => {
          response.writeHead(method === 'HEAD' ? status : 200).end();
        },
      });
      expect(await ask('/a')).toEqual({ is: 'good' });
      expect(methodsOf(server.seen)).toEqual(['HEAD /a', 'GET /a']);
    },
  );

  test('is not read: the connection ends with the headers', async () => {
    const closed = Promise.withResolvers<number>();
    const { ask } = await probeServer({
      '/a': ({ method }, response) => {
        if (method === 'HEAD') return void response.writeHead(405).end();
        response.writeHead(200);
        let sent = 0;
        const more = setInterval(() => {
          sent += 1;
          response.write('x'.repeat(1000));
        }, 5);
        response.on('close', () => {
          clearInterval(more);
          closed.resolve(sent);
        });
        return undefined;
      },
    });
    expect(await ask('/a')).toEqual({ is: 'good' });
    expect(await closed.promise).toBeLessThan(50);
  });

  test.each([
    [404, { is: 'dead', why: 'the server answers 404 (not found)' }],
    [410, { is: 'dead', why: 'the server answers 410 (gone)' }],
    [403, { is: 'uncertain', why: 'the server answers 403 (programs may not read it)' }],
    [418, { is: 'uncertain', why: 'the server answers 418' }],
    [304, { is: 'uncertain', why: 'the server answers 304' }],
  ])('whose server answers %i: %j', async (status, found) => {
    const { ask } = await probeServer({ '/a': status });
    expect(await ask('/a')).toEqual(found);
  });

  test.each([[500], [503], [429]])(
    'whose server answers %i for ever is asked for three times',
    async (status) => {
      const { server, ask } = await probeServer({ '/a': status });
      expect(await ask('/a')).toMatchObject({
        is: 'uncertain',
        why: expect.stringContaining(`${status}`),
      });
      expect(methodsOf(server.seen)).toEqual(['HEAD /a', 'GET /a', 'GET /a']);
    },
  );

  test('whose server was only busy is good', async () => {
    const { server, ask } = await probeServer({
      '/a': (_request, response, nth) => {
        response.writeHead(nth < 3 ? 503 : 200).end();
      },
    });
    expect(await ask('/a')).toEqual({ is: 'good' });
    expect(server.seen.length).toBe(3);
  });

  test('whose server is silent is given up after the time that is allowed', async () => {
    const { server, ask } = await probeServer({ '/a': () => {} }, { ...hastyLimits, timeout: 60 });
    expect(await ask('/a')).toEqual({ is: 'uncertain', why: 'no answer in 0.06 s' });
    expect(server.seen.length).toBe(3);
  });

  test('whose server hangs up on HEAD is asked for by GET', async () => {
    const { ask } = await probeServer({
      '/a': (request, response) => {
        if (request.method === 'HEAD') request.socket.destroy();
        else response.writeHead(200).end();
      },
    });
    expect(await ask('/a')).toEqual({ is: 'good' });
  });
});

describe('a server', () => {
  test('that names a time is left in peace so long, for all of its pages', async () => {
    const { server, ask } = await probeServer({
      '/a': (_request, response, nth) => {
        if (nth === 1) response.writeHead(429, { 'retry-after': '1' }).end();
        else response.writeHead(200).end();
      },
      '/b': 200,
    });
    const found = await Promise.all([ask('/a'), ask('/b')]);
    expect(found).toEqual([{ is: 'good' }, { is: 'good' }]);
    const [first, ...later] = server.seen.map(({ at }) => at);
    for (const at of later) expect(at - (first ?? 0)).toBeGreaterThan(950);
  });

  test('that names too long a time is not asked again', async () => {
    const { server, ask } = await probeServer({
      '/a': [429, { 'retry-after': '3600' }],
      '/b': 200,
    });
    expect(await ask('/a')).toEqual({
      is: 'uncertain',
      why: 'the server answers 429 (too many requests)',
    });
    expect(await ask('/b')).toEqual({
      is: 'uncertain',
      why: 'the server answered another request with 429',
    });
    expect(methodsOf(server.seen)).toEqual(['HEAD /a']);
  });

  test('that is silent for two pages is not asked for a third', async () => {
    const silent: LinkAnswer = () => {};
    const { server, ask } = await probeServer(
      { '/a': silent, '/b': silent, '/c': 200 },
      { ...hastyLimits, timeout: 40 },
    );
    for (const path of ['/a', '/b', '/c'])
      expect(await ask(path)).toMatchObject({ is: 'uncertain' });
    expect(server.seen.map(({ path }) => path)).not.toContain('/c');
  });

  test('that has just answered is left in peace for the pause', async () => {
    const { server, ask } = await probeServer(
      { '/a': 200, '/b': 200 },
      { ...hastyLimits, pause: 100 },
    );
    await Promise.all([ask('/a'), ask('/b')]);
    const [first = 0, second = 0] = server.seen.map(({ at }) => at);
    expect(second - first).toBeGreaterThan(98);
  });
});

describe('a redirect', () => {
  test.each<[string, Record<string, LinkAnswer>, object]>([
    [
      'for good names the new address',
      { '/a': [301, { location: '/b' }], '/b': 200 },
      { is: 'moved', to: '/b' },
    ],
    [
      'for good keeps the anchor it names',
      { '/a': [308, { location: '/b#c' }], '/b': 200 },
      { is: 'moved', to: '/b#c' },
    ],
    ['for now is good', { '/a': [302, { location: '/b' }], '/b': 200 }, { is: 'good' }],
    [
      'for good before one for now names the address between them',
      { '/a': [301, { location: '/b' }], '/b': [307, { location: '/c' }], '/c': 200 },
      { is: 'moved', to: '/b' },
    ],
    [
      'for now before one for good is good',
      { '/a': [302, { location: '/b' }], '/b': [301, { location: '/c' }], '/c': 200 },
      { is: 'good' },
    ],
    [
      'to a page that is gone is dead',
      { '/a': [301, { location: '/b' }] },
      { is: 'dead', why: 'it redirects to /b, and there: the server answers 404 (not found)' },
    ],
    [
      'in a circle is uncertain',
      { '/a': [301, { location: '/b' }], '/b': [302, { location: '/a' }] },
      { is: 'uncertain', why: 'its redirects lead in a circle' },
    ],
    [
      'after redirect without end is uncertain',
      Object.fromEntries(
        ['/a', '/1', '/2', '/3', '/4', '/5', '/6'].map((path, i) => [
          path,
          [302, { location: `/${i + 1}` }],
        ]),
      ),
      { is: 'uncertain', why: 'it redirects more than 4 times' },
    ],
    [
      'to what is no web address is uncertain',
      { '/a': [302, { location: 'ftp://127.0.0.1/' }] },
      { is: 'uncertain', why: 'it redirects to ftp://127.0.0.1/, which is no web address' },
    ],
    [
      'without an address is uncertain',
      { '/a': 302 },
      { is: 'uncertain', why: 'the server answers 302' },
    ],
  ])('%s', async (_, answers, found) => {
    const { ask } = await probeServer(answers);
    expect(await ask('/a')).toEqual(found);
  });
});

test('a host that takes no connection is uncertain, and counted as a failure', async () => {
  const { url } = await closedServer();
  const probe = linkProbe({ userAgent, limits: hastyLimits, mayAskPrivate: true });
  expect(await probe.outcomeOf(new URL(url))).toEqual({
    is: 'uncertain',
    why: 'no connection (ECONNREFUSED)',
  });
  expect(probe).toMatchObject({ answers: 0, failures: 3 });
});

test('an address whose server speaks no TLS is uncertain', async () => {
  const { server, probe } = await probeServer({ '/a': 200 });
  const found = await probe.outcomeOf(new URL(`${server.url.replace('http:', 'https:')}/a`));
  expect(found).toMatchObject({ is: 'uncertain', why: expect.stringContaining('connection') });
});

describe('this machine and its network', () => {
  const inside = { is: 'uncertain', why: 'it lies on this machine or in a private network' };

  test('are not asked', async () => {
    const { url, seen } = await linkServer({ '/a': 200 });
    const probe = linkProbe({ userAgent, limits: hastyLimits });
    const { port } = new URL(url);
    for (const host of [
      '127.0.0.1',
      'localhost',
      '[::1]',
      '2130706433',
      '[::ffff:127.0.0.1]',
      'printer',
    ])
      expect(await probe.outcomeOf(new URL(`http://${host}:${port}/a`))).toEqual(inside);
    expect(seen).toEqual([]);
    expect(probe).toMatchObject({ answers: 0, failures: 0 });
  });
});

/** An address at which nothing listens any more. */
async function closedServer() {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${port}/` };
}
