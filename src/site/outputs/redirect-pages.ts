import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Redirect } from '#kb/redirects.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { labelledTitle } from '../labels.ts';
import type { Output } from '../outputs.ts';
import { escapeMarkup } from './escape.ts';

/** A page at every old address, for hosts that do not read `_redirects`. */
export function redirectPages(kb: KnowledgeBase): Output[] {
  return kb.library.redirects.map((redirect) => ({
    path: `${redirect.from.slice(1)}.html`,
    body: redirectPage(kb, redirect),
  }));
}

function redirectPage({ library, site }: KnowledgeBase, { to }: Redirect): string {
  const page = to.replace(/#.*$/s, '');
  const href = escapeMarkup(to.startsWith('/') ? encodeURI(to) : to);
  const canonical = escapeMarkup(to.startsWith('/') ? absoluteUrl(site, page) : to);
  const entry = library.entryAt(page);
  const title = escapeMarkup(entry ? labelledTitle(entry) : to);
  return `<!doctype html>
<html lang="${escapeMarkup(site.language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Moved: ${title}</title>
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${href}">
<link rel="canonical" href="${canonical}">
</head>
<body>
<main>
<h1>This page has moved</h1>
<p>It is now at <a href="${href}">${title}</a>.</p>
</main>
</body>
</html>
`;
}
