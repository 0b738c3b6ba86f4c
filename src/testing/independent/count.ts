/**
 * A second opinion on the check: counts what others count (broken relations, links, anchors, addresses) in a content
 * folder by simple means of its own, from the published interfaces alone. It shares no code with the check, so that a
 * mistake in one shows as a difference.
 *
 *     node src/testing/independent/count.ts DIR [--today YYYY-MM-DD] [--places]
 */
import { pathToFileURL } from 'node:url';
import { addressOfFile } from './addresses.ts';
import { type Article, readArticles } from './articles.ts';
import { anchorsOf, linksOf } from './prose.ts';

export const countedCodes = [
  'relation/unresolved',
  'relation/self',
  'relation/drifted',
  'relation/repeated',
  'link/unresolved',
  'anchor/unresolved',
  'address/collision',
] as const;
export type CountedCode = (typeof countedCodes)[number];

/** Something that is wrong: the code, the file, and what it says there. */
export interface Place {
  readonly code: CountedCode;
  readonly file: string;
  readonly says: string;
}

/** Every place in a content folder that has one of the faults, in no particular order. */
export function faultyPlaces(folder: string, today: string): Place[] {
  const { articles, unreadable, redirects, subjects, files, siteLinks } = readArticles(
    folder,
    today,
  );
  const places: Place[] = [];
  const fault = (code: CountedCode, file: string, says: string) =>
    places.push({ code, file, says });

  // Addresses: what lies there, what old addresses lead there.
  const at = new Map<string, Article>();
  for (const article of articles)
    if (at.has(article.address)) fault('address/collision', article.file, article.address);
    else at.set(article.address, article);
  const claimed = new Set<string>(at.keys());
  for (const article of at.values()) {
    if (article.url === undefined || article.url === article.address) continue;
    if (claimed.has(article.url)) fault('address/collision', article.file, article.url);
    claimed.add(article.url);
  }
  const pages = new Set<string>([...at.keys(), ...unreadable, ...sitePages(articles, subjects)]);
  const old = new Map<string, string>();
  const aliases = [...at.values()].flatMap(({ file, address, aliases }) =>
    aliases.map((from) => ({ file, from, to: address })),
  );
  for (const { file, from, to } of [...aliases, ...redirects])
    if (pages.has(from) || old.has(from)) fault('address/collision', file, from);
    else old.set(from, to);
  const entryAt = (address: string) => {
    let place = address;
    for (let hops = 0; hops < 100 && !at.has(place) && old.has(place); hops += 1)
      place = old.get(place) ?? '';
    return at.get(place);
  };

  const follow = (href: string, file: string, article?: Article) => {
    if (!isOfSite(href)) return;
    const [path = '', anchor = ''] = href.split('#');
    const address = siteAddress(path, file);
    const target = address === '' ? article : entryAt(address);
    if (target) {
      if (anchor !== '' && !anchorsOf(target).has(decoded(anchor)))
        fault('anchor/unresolved', file, href);
    } else if (!pages.has(address) && !old.has(address) && !files.has(address))
      fault('link/unresolved', file, href);
  };
  const byId = Map.groupBy(articles, ({ id }) => id);
  for (const article of at.values()) {
    const { file } = article;
    const taken = new Set<Article>();
    for (const { url, id, title, subject } of article.relations) {
      const numbered = id === undefined ? [] : (byId.get(id) ?? []);
      const target =
        (url === undefined ? undefined : entryAt(url)) ??
        numbered.find((one) => one.subject === slug(subject ?? '')) ??
        numbered.find((one) => one.subject === article.subject) ??
        numbered[0];
      // A reference that names nothing is a fault of another kind.
      if (url === undefined && id === undefined) continue;
      const says = url ?? String(id);
      if (!target) {
        if (url === undefined || !unreadable.has(url)) fault('relation/unresolved', file, says);
      } else if (target === article) fault('relation/self', file, says);
      else if (taken.has(target)) fault('relation/repeated', file, says);
      else {
        taken.add(target);
        if (title !== undefined && title !== target.title) fault('relation/drifted', file, title);
      }
    }
    for (const href of linksOf(article.text)) follow(href, file, article);
  }
  for (const { file, href } of siteLinks) follow(href, file);
  // Where a redirect to no page is told, others do not count; an anchor is like any other.
  for (const to of new Set(redirects.map((redirect) => redirect.to)))
    if (to.includes('#')) follow(to, 'redirects.yaml');
  return places;
}

/** How many places there are of each code. */
export function countFaults(folder: string, today: string): Record<CountedCode, number> {
  const places = faultyPlaces(folder, today);
  const counts = countedCodes.map((code) => [
    code,
    places.filter((place) => place.code === code).length,
  ]);
  return Object.fromEntries(counts);
}

function isOfSite(href: string): boolean {
  return (
    /^(?:#|\/(?!\/)|\.\.?\/)/.test(href) || /^[\w./-]+\.(?:mdx?|yaml|pdf|png|svg)(?:#|$)/.test(href)
  );
}

/** The pages that a site has besides its entries. */
function sitePages(articles: readonly Article[], subjects: readonly string[]): string[] {
  const outputs = [
    'favicon.svg',
    'feed.xml',
    'robots.txt',
    'llms.txt',
    'llms-full.txt',
    'sitemap-index.xml',
  ];
  const lists = ['learn', 'guides', 'case-studies', 'blueprints', 'glossary', 'decide', 'reports'];
  const all = ['', ...lists, 'service-levels', 'search', 'health', 'health.json', ...outputs];
  const inUse = articles.flatMap(({ subject, further }) =>
    [subject ?? [], ...further.map(slug)].flat(),
  );
  return [
    ...all.map((name) => `/${name}`),
    ...[...inUse, ...subjects].flatMap((name) => [`/learn/${name}`, `/learn/${name}/feed.xml`]),
    ...articles.map(({ address }) => `${address}.md`),
    ...articles.flatMap(({ address, steps }) => steps.map((step) => `${address}/${step}`)),
  ];
}

/** The address to which a path in a link leads: an address, or a file beside the one in which it stands. */
function siteAddress(path: string, file: string): string {
  const plain = decoded(path.replace(/\?.*$/, ''));
  if (plain === '' || (plain.startsWith('/') && !/\.(?:mdx|yaml)$/.test(plain))) return plain;
  const name = plain.startsWith('/')
    ? plain.slice(1)
    : new URL(plain, `file:///${file.split('/').map(encodeURIComponent).join('/')}`).pathname.slice(
        1,
      );
  const target = decodeURIComponent(name);
  return (
    addressOfFile(target) ?? (target.startsWith('files/') ? `/${target}` : `not content: ${target}`)
  );
}

function slug(label: string): string {
  return label
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder, ...options] = process.argv.slice(2);
  if (folder === undefined) throw new Error('Usage: count.ts DIR [--today YYYY-MM-DD] [--places]');
  const named = options.indexOf('--today');
  const today =
    (named < 0 ? undefined : options[named + 1]) ?? new Date().toISOString().slice(0, 10);
  const result = options.includes('--places')
    ? faultyPlaces(folder, today)
    : countFaults(folder, today);
  process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
}
