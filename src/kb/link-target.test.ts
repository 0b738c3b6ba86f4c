import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressLinked, linkTarget, wayBetween, writtenOut } from './link-target.ts';

const from = 'learn/support/what-is-a-ticket.md';

describe('a link to a file', () => {
  test.each([
    ['what-is-p1.md', '/learn/support/questions/what-is-p1'],
    ['./what-is-p1.md#Who', '/learn/support/questions/what-is-p1#Who'],
    ['../contracts/what-is-a-term.md?a=b#c', '/learn/contracts/questions/what-is-a-term?a=b#c'],
    ['../../glossary/sla.md#response-time', '/glossary/sla#response-time'],
    ['../../blueprints/exit.mdx', '/blueprints/exit'],
    ['../../decisions/which-level.yaml', '/decide/which-level'],
    ['../../service-levels.yaml#level-gold', '/service-levels#level-gold'],
    ['../../reports/2026-q3.yaml', '/reports/2026-q3'],
    ['../../files/terms%2E1.pdf', '/files/terms.1.pdf'],
    ['../../glossary/caf%C3%A9.md', '/glossary/caf%C3%A9'],
    ['../../glossary/café.md#größe', '/glossary/caf%C3%A9#größe'],
    ['../../glossary/../guides/leaving.md', '/guides/leaving'],
  ])('%s is written out as %s', (href, address) => {
    expect(writtenOut(href, from)).toBe(address);
  });

  test.each([
    '/glossary/sla.md',
    '#here',
    '?a=b',
    '',
    'https://example.com/a.md',
    '//example.com/a.md',
    'mailto:a@example.com',
    'what-is-p1',
    'what-is-p1.md/',
    '../../site.yaml',
    '../../README.md',
    '../../glossary/more/sla.md',
    '../../glossary/sla.mdx',
    '../../../glossary/sla.md',
    '%E0%A4%A.md',
  ])('%s is none and stays as it is', (href) => {
    expect(writtenOut(href, from)).toBeUndefined();
  });
});

test.each([
  ['/a?b#c%20d', '/a#c d'],
  ['/caf%C3%A9', '/café'],
  ['#here', '/learn/support/questions/what-is-a-ticket#here'],
  ['../../glossary/sla.md?a#b', '/glossary/sla#b'],
  ['https://example.com/x', undefined],
  ['//host/x', undefined],
  ['what-is-p1', undefined],
])('the address to which %s leads is %s', (href, address) => {
  const entry = { file: from, address: '/learn/support/questions/what-is-a-ticket' };
  expect(addressLinked(href, entry)).toBe(address);
});

test('the way from a file to another one leads to it', () => {
  const name = fc.constantFrom('a', 'b', 'c');
  const file = fc.oneof(
    fc.tuple(name, name).map(([subject, one]) => `learn/${subject}/${one}.md`),
    name.map((one) => `glossary/${one}.md`),
    name.map((one) => `guides/${one}.md`),
    fc.constant('service-levels.yaml'),
  );
  fc.assert(
    fc.property(file, file, (start, end) => {
      expect(linkTarget(wayBetween(start, end), start)).toMatchObject({ to: 'site', file: end });
    }),
  );
});
