import { expect, test } from 'vitest';
import { addressOf, entryOfKind, question, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import type { Entry } from './entry.ts';
import { type Redirect, resolveRedirects } from './redirects.ts';

const backup = question('recovery/backup', { aliases: [addressOf('/backup')] });
const pages = new Map([
  [backup.address as string, backup.file],
  ['/learn/recovery', 'a page of the site itself'],
]);

function redirect(from: string, to: string, i = 0): Redirect {
  return { from: addressOf(from), to, file: 'redirects.yaml', path: [i, 'from'] };
}

function resolved(own: readonly Redirect[], entries: readonly Entry[] = [backup]) {
  const { redirects, findings } = resolveRedirects(entries, own, (address) => pages.get(address));
  return { redirects: redirects.map(({ from, to }) => `${from} ${to}`), told: told(findings) };
}

test('aliases of entries and the redirects of the site lead to pages', () => {
  const own = [
    redirect('/learn/backups', '/learn/recovery'),
    redirect('/shop', 'https://shop.example.com'),
  ];
  expect(resolved(own)).toEqual({
    redirects: [
      `/backup ${backup.address}`,
      '/learn/backups /learn/recovery',
      '/shop https://shop.example.com',
    ],
    told: [],
  });
});

test('a chain leads straight to its end', () => {
  const own = [redirect('/a', '/b'), redirect('/b', '/backup'), redirect('/c', '/a')];
  expect(resolved(own).redirects).toEqual(
    ['/backup', '/a', '/b', '/c'].map((from) => `${from} ${backup.address}`),
  );
});

test('a circle is told at each of its redirects and at each that leads into it', () => {
  const own = [redirect('/a', '/b', 0), redirect('/b', '/a', 1), redirect('/c', '/a', 2)];
  expect(resolved(own, [])).toEqual({
    redirects: [],
    told: ['/a', '/b', '/c'].map(
      (from, i) =>
        `redirects.yaml ${i}.from redirect/loop: The redirect from ${from} leads in a circle. | Name the page at which it should end.`,
    ),
  });
});

test('a redirect to itself is a circle', () => {
  expect(resolved([redirect('/a', '/a')], []).told).toEqual([
    'redirects.yaml 0.from redirect/loop: The redirect from /a leads in a circle. | Name the page at which it should end.',
  ]);
});

test('a dead end is told with the nearest address as the hint', () => {
  const own = [redirect('/a', '/learn/recovery/questions/bakup'), redirect('/b', '/nowhere', 1)];
  expect(resolved(own)).toEqual({
    redirects: [`/backup ${backup.address}`],
    told: [
      `redirects.yaml 0.from reference/unresolved: The redirect from /a leads to /learn/recovery/questions/bakup, which is no page. | Did you mean ${backup.address}?`,
      'redirects.yaml 1.from reference/unresolved: The redirect from /b leads to /nowhere, which is no page. | Name a page of this site or a web address.',
    ],
  });
});

test.each([
  ['the address of an entry', redirect(backup.address, '/learn/recovery'), backup.file],
  ['a page of the site', redirect('/learn/recovery', backup.address), 'a page of the site itself'],
  ['an alias', redirect('/backup', '/learn/recovery'), backup.file],
])('an old address that is %s collides', (_, own, owner) => {
  expect(resolved([own])).toEqual({
    redirects: [`/backup ${backup.address}`],
    told: [
      `redirects.yaml 0.from address/collision: The old address ${own.from} is already taken by ${owner}. | Remove one of the two.`,
    ],
  });
});

test('a dead end that several old addresses share is told once, at what names it', () => {
  const shared = { to: '/nowhere', file: 'redirects.yaml', toPath: [0, 'to'] };
  const own = ['/a', '/b'].map((from, i) => ({
    ...shared,
    from: addressOf(from),
    path: [0, 'from', i],
  }));
  expect(resolved([...own, redirect('/c', '/a', 1)]).told).toEqual([
    'redirects.yaml 0.to reference/unresolved: The redirect from /a leads to /nowhere, which is no page. | Name a page of this site or a web address.',
  ]);
});

test('an anchor is kept through a chain until another one is named', () => {
  const own = [
    redirect('/a', '/b#x'),
    redirect('/b', '/backup'),
    redirect('/c', '/d#x'),
    redirect('/d', '/backup#y'),
    redirect('/e', '/files/terms.pdf'),
  ];
  expect(resolved(own)).toEqual({
    redirects: [
      `/backup ${backup.address}`,
      `/a ${backup.address}#x`,
      `/b ${backup.address}`,
      `/c ${backup.address}#y`,
      `/d ${backup.address}#y`,
      '/e /files/terms.pdf',
    ],
    told: [],
  });
});

test('thousands of moves are followed, however long their chain', () => {
  const count = 20_000;
  const own = Array.from({ length: count }, (_, i) =>
    redirect(`/m${i}`, i + 1 < count ? `/m${i + 1}` : '/backup', i),
  );
  const start = performance.now();
  const { redirects } = resolveRedirects([backup], own, (address) => pages.get(address));
  expect(performance.now() - start).toBeLessThan(2000);
  expect(new Set(redirects.map(({ to }) => to))).toEqual(new Set([backup.address]));
  expect(redirects).toHaveLength(count + 1);
});

test('an alias that two entries have collides at the second', () => {
  const other = { ...question('recovery/other'), aliases: backup.aliases };
  expect(resolved([], [backup, other])).toEqual({
    redirects: [`/backup ${backup.address}`],
    told: [
      `${other.file} aliases.0 address/collision: The old address /backup is already taken by ${backup.file}. | Remove one of the two.`,
    ],
  });
});

test('a decision tree that moved takes its steps with it', () => {
  const tree = entryOfKind('decision', 'decisions/which-level.yaml', {
    ...validFields.decision,
    aliases: ['/decide/old'],
  });
  const steps = Object.keys(validFields.decision.nodes);
  const { redirects } = resolveRedirects([tree], [], (address) =>
    address.startsWith(tree.address) ? tree.file : undefined,
  );
  expect(redirects.map(({ from, to }) => `${from} ${to}`)).toEqual([
    `/decide/old ${tree.address}`,
    ...steps.map((step) => `/decide/old/${step} ${tree.address}/${step}`),
  ]);
});
