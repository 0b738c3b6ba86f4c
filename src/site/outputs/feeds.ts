import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import { compareText } from '#kb/issue.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { absoluteUrl } from '../absolute-url.ts';
import { descriptionOf } from '../description.ts';
import { labelledTitle } from '../labels.ts';
import type { Output } from '../outputs.ts';
import { subjectsOf } from '../subject-titles.ts';
import { escapeMarkup } from './escape.ts';
import { isItsOwnCanonical } from './sitemap.ts';

/** The feed of the site and one for each subject (RSS 2.0). They hold no time of building, so that they change only with the content. */
export function feeds(kb: KnowledgeBase): Output[] {
  const { library, site } = kb;
  return [
    feed(kb, {
      address: '/feed.xml',
      page: '/',
      title: site.name,
      description: site.description ?? site.tagline ?? `What is new on ${site.name}.`,
      entries: library.listed.filter(({ kind }) => announcedKinds.has(kind)),
    }),
    ...library.subjects.map((subject) =>
      feed(kb, {
        address: `${subject.address}/feed.xml`,
        page: subject.address,
        title: `${site.name}: ${subject.title}`,
        description: subject.description ?? `Questions and answers about ${subject.title}.`,
        entries: subject.questions,
      }),
    ),
  ];
}

/** Kinds of entries that readers follow. */
const announcedKinds: ReadonlySet<Kind> = new Set<Kind>(['question', 'guide', 'case-study']);
const mostInFeed = 50;

interface Feed {
  /** Of the feed itself. */
  readonly address: string;
  /** Of the page that it belongs to. */
  readonly page: string;
  readonly title: string;
  readonly description: string;
  readonly entries: readonly Entry[];
}

function feed(kb: KnowledgeBase, { address, page, title, description, entries }: Feed): Output {
  const { site } = kb;
  const latest = entries
    .filter((entry) => isItsOwnCanonical(kb.library, entry))
    .flatMap((entry) => (entry.date === undefined ? [] : [{ entry, date: entry.date }]))
    .sort((a, b) => compareText(b.date, a.date) || compareText(a.entry.address, b.entry.address))
    .slice(0, mostInFeed);
  const [newest] = latest;
  const body = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', title),
    element('link', absoluteUrl(site, page)),
    `<atom:link href="${escapeMarkup(absoluteUrl(site, address))}" rel="self" type="application/rss+xml"/>`,
    element('description', description),
    element('language', site.language),
    ...(newest ? [element('pubDate', timeOf(newest.date))] : []),
    ...latest.map(({ entry, date }) => itemOf(kb, entry, date)),
    '</channel>',
    '</rss>',
  ];
  return { path: address.slice(1), body: `${body.join('\n')}\n` };
}

function itemOf(kb: KnowledgeBase, entry: Entry, date: Day): string {
  const url = absoluteUrl(kb.site, entry.address);
  const author = entry.author ?? kb.site.author;
  const categories =
    entry.kind === 'question'
      ? subjectsOf(kb.library, entry).map(({ title }) => title)
      : [kinds[entry.kind].label];
  return [
    '<item>',
    element('title', labelledTitle(entry)),
    element('link', url),
    `<guid isPermaLink="true">${escapeMarkup(url)}</guid>`,
    element('pubDate', timeOf(date)),
    element('description', descriptionOf(kb, entry)),
    ...categories.map((category) => element('category', category)),
    ...(author === undefined ? [] : [element('dc:creator', author)]),
    '</item>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escapeMarkup(text)}</${name}>`;
}

/** The beginning of the day in UTC, as RFC 822 writes it. */
function timeOf(day: Day): string {
  return new Date(`${day}T00:00:00Z`).toUTCString();
}
