import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Library } from '#kb/library.ts';
import {
  compareAddress,
  deadlineAddress,
  reportReading,
  storiesLikeYou,
  takePart,
  tenderAddress,
} from '#kb/pages.ts';
import { storyIndexesOf } from '#kb/story-index.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { stepNames } from '../decision-page.ts';
import type { Output } from '../outputs.ts';
import { chunksOf } from '../subject-chunks.ts';
import { tenderCardsOf } from '../tender-cards.ts';
import { escapeMarkup } from './escape.ts';

/** A page in the sitemap, and the day of its last change. */
interface SitemapPage {
  readonly address: string;
  readonly changed: Day | undefined;
}

/** The limit of the sitemap protocol. */
const mostInPart = 50_000;

/** The sitemap: an index, and parts of at most `limit` pages each. */
export function sitemap(kb: KnowledgeBase, limit = mostInPart): Output[] {
  const pages = sitemapPages(kb);
  const parts = Array.from({ length: Math.max(1, Math.ceil(pages.length / limit)) }, (_, i) => {
    const part = pages.slice(i * limit, (i + 1) * limit);
    const urls = part.map((page) => element('url', kb, page));
    return { path: `sitemap-${i}.xml`, body: document('urlset', urls), changed: newest(part) };
  });
  const index = parts.map(({ path, changed }) =>
    element('sitemap', kb, { address: `/${path}`, changed }),
  );
  return [
    { path: 'sitemap-index.xml', body: document('sitemapindex', index) },
    ...parts.map(({ path, body }) => ({ path, body })),
  ];
}

/** Every page that search engines may show: the home page, lists, subjects with all their pages, listed entries. */
export function sitemapPages({ library }: KnowledgeBase): SitemapPage[] {
  const entries = library.listed.map(pageOf);
  const lists = Map.groupBy(library.listed, ({ kind }) => kinds[kind].list);
  const subjects = library.subjects.flatMap((subject) =>
    chunksOf(subject).map(({ questions }, i) => ({
      address: i === 0 ? subject.address : `${subject.address}/page/${i + 1}`,
      changed: newest(questions.map(pageOf)),
    })),
  );
  const pages: SitemapPage[] = [
    { address: '/', changed: newest(entries) },
    ...(lists.has(kinds.blueprint.list) ? [{ address: compareAddress, changed: undefined }] : []),
    ...(lists.has(kinds['service-levels'].list)
      ? [{ address: deadlineAddress, changed: undefined }]
      : []),
    ...(lists.has(kinds.report.list) ? [{ address: reportReading, changed: undefined }] : []),
    ...[...lists].map(([address, own]) => ({ address, changed: newest(own.map(pageOf)) })),
    ...tenderPageOf(library),
    ...subjects,
    ...storyPagesOf(library),
    ...library.listed.filter((entry) => isItsOwnCanonical(library, entry)).map(pageOf),
    ...library
      .ofKind('decision')
      .filter((entry) => !entry.isUnlisted)
      .flatMap(stepsOf),
  ];
  // The service levels are an entry and the list of their kind in one.
  return [...new Map(pages.map((page) => [page.address, page])).values()];
}

/** Where questions for providers are put together, where there are some. */
function tenderPageOf(library: Library): SitemapPage[] {
  const asking = library.listed.filter((entry) => tenderCardsOf(library, entry).length > 0);
  return asking.length > 0 ? [{ address: tenderAddress, changed: newest(asking.map(pageOf)) }] : [];
}

/** Where stories are found by industry, by service and by who the reader is. */
function storyPagesOf({ listed }: Library): SitemapPage[] {
  const indexes = storyIndexesOf(listed).map(({ address, stories }) => ({
    address,
    changed: newest(stories.map(pageOf)),
  }));
  const stories = listed.filter(({ kind }) => kind === 'case-study');
  const likeYou = { address: storiesLikeYou, changed: newest(stories.map(pageOf)) };
  const invitation = { address: takePart, changed: undefined };
  return stories.length > 0 ? [likeYou, invitation, ...indexes] : indexes;
}

/** An entry that repeats another one leaves it to that one to be found. */
export function isItsOwnCanonical({ canonicalOf }: Library, entry: Entry): boolean {
  return canonicalOf(entry) === entry.address;
}

function pageOf({ address, updated, date }: Entry): SitemapPage {
  return { address, changed: updated ?? date };
}

/** The steps of a decision tree but the first, which stands on the tree's own page. */
function stepsOf(entry: Extract<Entry, { kind: 'decision' }>): SitemapPage[] {
  return stepNames(entry.data)
    .filter((name) => name !== entry.data.start)
    .map((name) => ({ ...pageOf(entry), address: `${entry.address}/${name}` }));
}

function newest(pages: readonly SitemapPage[]): Day | undefined {
  return pages.reduce<Day | undefined>(
    (latest, { changed }) => (changed && (!latest || changed > latest) ? changed : latest),
    undefined,
  );
}

function document(root: 'urlset' | 'sitemapindex', elements: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${elements.join('')}</${root}>\n`;
}

function element(
  name: 'url' | 'sitemap',
  { site }: KnowledgeBase,
  { address, changed }: SitemapPage,
): string {
  const lastmod = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<${name}><loc>${escapeMarkup(absoluteUrl(site, address))}</loc>${lastmod}</${name}>\n`;
}
