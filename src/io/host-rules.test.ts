import { expect, test } from 'vitest';
import { headersFor, parseHeaders, parseRedirects } from './host-rules.ts';

const HEADERS = `# For every page
/*
  X-Frame-Options: DENY
  Content-Security-Policy: default-src 'self'; img-src https://cdn.example

# Never changes
/_astro/*
  Cache-Control: max-age=31536000
/learn/:subject/feed.xml
  X-Frame-Options: SAMEORIGIN
/exact.txt
  X-Exact: yes
`;

test.each([
  ['/', { 'x-frame-options': 'DENY' }],
  ['/_astro/a/b.css', { 'cache-control': 'max-age=31536000' }],
  ['/learn/backup/feed.xml', { 'x-frame-options': 'DENY, SAMEORIGIN' }],
  ['/exact.txt', { 'x-exact': 'yes' }],
])('the headers of %s are those of every block that fits it', (address, expected) => {
  const headers = Object.fromEntries(headersFor(parseHeaders(HEADERS), address));
  expect(headers).toMatchObject(expected);
  expect(headers['content-security-policy']).toBe(
    "default-src 'self'; img-src https://cdn.example",
  );
});

test.each([
  ['/exactXtxt', 'x-exact'],
  ['/exact.txt/more', 'x-exact'],
  ['/not/_astro/a.css', 'cache-control'],
])('a block for another address leaves %s alone', (address, header) => {
  expect(headersFor(parseHeaders(HEADERS), address).has(header)).toBe(false);
});

test('a redirect is 301 unless it says otherwise, and the first line for an address counts', () => {
  const redirects = parseRedirects(
    `# moved\n/old /new\n\n/soon\t/later  302\n/forced /there 301!\n/old /newer\n/lonely\n/f%C3%BCr /für`,
  );
  expect([...redirects]).toEqual([
    ['/old', { to: '/new', status: 301 }],
    ['/soon', { to: '/later', status: 302 }],
    ['/forced', { to: '/there', status: 301 }],
    ['/für', { to: '/f%C3%BCr', status: 301 }],
  ]);
});
