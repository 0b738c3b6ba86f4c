import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { absoluteUrl } from '../absolute-url.ts';
import type { Output } from '../outputs.ts';

/** The files that tell hosts and crawlers how the site is served. */
export function hostFiles({ library, site }: KnowledgeBase): Output[] {
  const redirects = library.redirects.map(
    ({ from, to }) => `${encodeURI(from)} ${target(to)} 301\n`,
  );
  return [
    { path: '_headers', body: headers },
    { path: '_redirects', body: redirects.join('') },
    {
      path: 'robots.txt',
      body: `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(site, '/sitemap-index.xml')}\n`,
    },
  ];
}

/** An address of this site needs its letters encoded; a web address was written with them. */
function target(to: string): string {
  return to.startsWith('/') ? encodeURI(to) : to;
}

/** What pages may load: files of their own site only. Pagefind compiles WebAssembly, which needs its own permission. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const immutable = 'Cache-Control: public, max-age=31536000, immutable';

/** No two blocks that fit one address set the same header: hosts would join the values. */
const blocks: Readonly<Record<string, readonly string[]>> = {
  '/*': [
    `Content-Security-Policy: ${contentSecurityPolicy}`,
    'X-Content-Type-Options: nosniff',
    'Referrer-Policy: strict-origin-when-cross-origin',
    'Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  ],
  // Files whose names hold the hash of their content.
  '/_astro/*': [immutable],
  '/pagefind/fragment/*': [immutable],
  '/pagefind/index/*': [immutable],
  '/pagefind/filter/*': [immutable],
  '/pagefind/fields/*': [immutable],
  // A twin says what its page says: search engines should show the page.
  '/*.md': ['Content-Type: text/markdown; charset=utf-8', 'X-Robots-Tag: noindex'],
  '/*.txt': ['Content-Type: text/plain; charset=utf-8'],
  '/*feed.xml': ['Content-Type: application/rss+xml; charset=utf-8'],
  '/sitemap-*.xml': ['Content-Type: application/xml; charset=utf-8'],
};

const headers = Object.entries(blocks)
  .map(([address, lines]) => `${address}\n${lines.map((line) => `  ${line}\n`).join('')}`)
  .join('\n');
