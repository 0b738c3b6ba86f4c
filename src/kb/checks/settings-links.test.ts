import { expect, test } from 'vitest';
import { addressOf, told } from '#testing/entries.ts';
import { site } from '../schemas/settings.ts';
import { checkSettingsLinks } from './settings-links.ts';

/** A judge to whom only `/glossary/sla` and its anchor `#a` are there. */
function judge(href: string) {
  const [address = '', anchor] = href.split('#', 2);
  if (/^https:/.test(href) || (address === '/glossary/sla' && (anchor ?? 'a') === 'a'))
    return undefined;
  const code = address === '/glossary/sla' ? 'anchor/unresolved' : 'link/unresolved';
  return { code, message: `${href} is not there.` } as const;
}

function check(settings: object, ...redirects: (readonly [to: string, toPath: PropertyKey[]])[]) {
  const from = addressOf('/old');
  const file = 'redirects.yaml';
  return told(
    checkSettingsLinks(
      site.parse(settings),
      redirects.map(([to, toPath]) => ({ from, to, file, path: [], toPath })),
      judge,
    ),
  );
}

test('links at the foot of pages and in the notice are told at their fields', () => {
  const legal = ['https://example.com', '/glossary/sla#a', '/imprint', '/glossary/sla#b'];
  expect(
    check({
      legal: legal.map((url) => ({ title: 'A', url })),
      banner: { text: 'B', link: { title: 'C', url: '/nowhere' } },
    }),
  ).toEqual([
    'site.yaml legal.2.url link/unresolved: /imprint is not there.',
    'site.yaml legal.3.url anchor/unresolved: /glossary/sla#b is not there.',
    'site.yaml banner.link.url link/unresolved: /nowhere is not there.',
  ]);
});

test('the anchor or file to which redirects lead is told once; a page that is not there is told elsewhere', () => {
  expect(
    check(
      {},
      ['/glossary/sla#b', [0, 'to']],
      ['/glossary/sla#b', [0, 'to']],
      ['/nowhere#a', [1, 'to']],
      ['/files/a.pdf', [2, 'to']],
      ['/glossary/sla#a', [3, 'to']],
    ),
  ).toEqual([
    'redirects.yaml 0.to anchor/unresolved: /glossary/sla#b is not there.',
    'redirects.yaml 2.to link/unresolved: /files/a.pdf is not there.',
  ]);
});
