import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ExternalLink } from '#kb/external-links.ts';
import { told } from '#testing/entries.ts';
import { hastyLimits, type LinkAnswer, linkServer } from '#testing/link-server.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { checkExternalLinks, planProbes } from './external-links.ts';
import { openLinkCache } from './link-cache.ts';
import { linkProbe } from './link-probe.ts';

const hour = 60 * 60 * 1000;
const cacheFile = () => join(temporaryFolder(), 'kept/links.json');
const newProbe = () => linkProbe({ userAgent: 'test', limits: hastyLimits, mayAskPrivate: true });

function link(url: string, line = 1): ExternalLink {
  return { url, file: 'guides/a.md', place: { in: 'text', position: { line, column: 1 } } };
}

async function check(
  links: readonly ExternalLink[],
  { file = cacheFile(), now = Date.now(), probe = newProbe() } = {},
) {
  const cache = openLinkCache(file, () => now);
  const result = await checkExternalLinks(links, { probe, cache });
  return { ...result, told: told(result.findings) };
}

/** An address at which nothing answers: the port is reserved, and for the system alone. */
const silence = 'http://127.0.0.1:1';

describe('links to elsewhere', () => {
  test('are told at each place, and asked for once', async () => {
    const server = await linkServer({ '/good': 200, '/old': [301, { location: '/good' }] });
    const { url } = server;
    const links = [
      link(`${url}/good#a`),
      link(`${url}/good#b`, 2),
      link(`${url}/gone`, 3),
      link(`${url}/gone`, 4),
      link(`${url}/old#c`, 5),
    ];
    const found = await check(links);
    const gone = `link/external: ${url}/gone leads nowhere: the server answers 404 (not found). | Look for the page’s new address, or remove the link.`;
    expect(found.told).toEqual([
      `guides/a.md 3:1 ${gone}`,
      `guides/a.md 4:1 ${gone}`,
      `guides/a.md 5:1 link/moved: ${url}/old#c has moved for good. | Write ${url}/good#c`,
    ]);
    expect(found).toMatchObject({ addresses: 3, known: 0, isOffline: false });
    expect(server.seen.filter(({ path }) => path === '/good').length).toBe(2);
  });

  test('that could not be checked are told as that', async () => {
    const { url } = await linkServer({ '/a': 403 });
    expect((await check([link(`${url}/a`)])).told).toEqual([
      `guides/a.md 1:1 link/unchecked: ${url}/a could not be checked: the server answers 403 (programs may not read it). | Open it yourself to see whether it is still there.`,
    ]);
  });

  test('that moved to a front page are told so', async () => {
    const { url } = await linkServer({ '/a': [301, { location: '/' }], '/': 200 });
    expect((await check([link(`${url}/a`)])).told).toEqual([
      expect.stringContaining('has moved for good, to a front page: what you cite may be gone.'),
    ]);
  });

  test('that are no addresses are told without asking anybody', async () => {
    expect(await check([link('https://'), link('http://a b/')])).toMatchObject({
      told: [
        expect.stringContaining('https:// leads nowhere: it is no web address.'),
        expect.stringContaining('http://a b/ leads nowhere: it is no web address.'),
      ],
      isOffline: false,
    });
  });

  test('to one host are asked for one after the other, to several at the same time', async () => {
    const pages = Array.from({ length: 12 }, (_, i) => `/${i}`);
    const answers = Object.fromEntries(pages.map((page): [string, LinkAnswer] => [page, 200]));
    const servers = await Promise.all([1, 2, 3].map(() => linkServer(answers, 10)));
    const links = servers.flatMap(({ url }) => pages.map((page) => link(url + page)));
    const start = performance.now();
    expect((await check(links)).told).toEqual([]);
    const took = performance.now() - start;
    for (const { seen, mostAtOnce } of servers) {
      expect(seen.length).toBe(12);
      expect(mostAtOnce).toBe(1);
    }
    const [first, second] = servers.map(({ seen }) => seen.map(({ at }) => at));
    expect(Math.min(...(second ?? []))).toBeLessThan(Math.max(...(first ?? [])));
    expect(took).toBeGreaterThan(120);
  });
});

describe('what is known from before', () => {
  const answers = { '/good': 200, '/old': [301, { location: '/good' }] } as const;

  test('is not asked for again for a week where it was well, for an hour where it was not', async () => {
    const { url, seen } = await linkServer(answers);
    const links = ['/good', '/old', '/gone'].map((path) => link(url + path));
    const file = cacheFile();
    const now = Date.now();
    const first = await check(links, { file, now });
    const asked = seen.length;
    const again = await check(links, { file, now: now + hour - 1 });
    expect(again).toMatchObject({ told: first.told, known: 3 });
    expect(seen.length).toBe(asked);
    await check(links, { file, now: now + hour + 1 });
    expect(seen.slice(asked).map(({ path }) => path)).toEqual(['/gone', '/gone']);
    const [asked2, week] = [seen.length, 7 * 24 * hour];
    await check(links.slice(0, 2), { file, now: now + week - 1 });
    expect(seen.length).toBe(asked2);
    await check(links.slice(0, 2), { file, now: now + week + 1 });
    expect(seen.length).toBe(asked2 + 3);
  });

  test.each([['', '{"version":1,"links":{"http', '{"version":7,"links":{}}', '[]', 'null']])(
    'counts as nothing where its file holds %j',
    async (...texts) => {
      const { url } = await linkServer(answers);
      for (const text of texts) {
        const file = join(temporaryFolder({ 'links.json': text }), 'links.json');
        expect(await check([link(`${url}/good`)], { file })).toMatchObject({ told: [], known: 0 });
        expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ version: 1 });
      }
    },
  );

  test('need not be kept: a file that cannot be written is no harm', async () => {
    const { url } = await linkServer(answers);
    const file = join(temporaryFolder({ kept: 'no folder' }), 'kept/links.json');
    expect((await check([link(`${url}/good`)], { file })).told).toEqual([]);
  });
});

describe('without a network', () => {
  test('nothing is told but that, and nothing kept', async () => {
    const file = cacheFile();
    const found = await check([link(`${silence}/a`), link(`${silence}/b`)], { file });
    expect(found).toMatchObject({ told: [], isOffline: true });
    expect(openLinkCache(file).get(`${silence}/a`)).toBeUndefined();
  });

  test('what is known is told all the same', async () => {
    const file = cacheFile();
    openAndKeep(file, `${silence}/gone`, { is: 'dead', why: 'it is gone' });
    const found = await check([link(`${silence}/gone`), link(`${silence}/a`)], { file });
    expect(found).toMatchObject({
      told: [expect.stringContaining('/gone leads nowhere: it is gone.')],
      isOffline: true,
    });
  });

  test('is not the matter where what was good before answers', async () => {
    const { url } = await linkServer({ '/good': 200 });
    const file = cacheFile();
    openAndKeep(file, `${url}/good`, { is: 'good' });
    const found = await check([link(`${url}/good`), link(`${silence}/a`)], { file });
    expect(found).toMatchObject({
      told: [expect.stringContaining('/a could not be checked: no connection')],
      isOffline: false,
    });
  });
});

test('addresses are planned by host, each once, without what is known', () => {
  const urls = [
    'https://a.net/1#x',
    'https://a.net/1',
    'https://a.net/2',
    'https://b.net',
    'http://[',
  ];
  const plan = planProbes(
    urls.map((url) => link(url)),
    (url) => (url === 'https://a.net/2' ? { is: 'good' } : undefined),
  );
  expect(plan.addresses).toBe(4);
  expect([...plan.byHost]).toEqual([
    ['a.net', ['https://a.net/1']],
    ['b.net', ['https://b.net/']],
  ]);
  expect([...plan.known.keys()]).toEqual(['https://a.net/2']);
  expect([...plan.invalid.keys()]).toEqual(['http://[']);
});

function openAndKeep(
  file: string,
  url: string,
  found: Parameters<ReturnType<typeof openLinkCache>['set']>[1],
) {
  const cache = openLinkCache(file);
  cache.set(url, found);
  cache.save();
}
