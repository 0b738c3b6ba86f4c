import type { Entry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Site } from '#kb/schemas/settings.ts';
import { absoluteUrl } from './absolute-url.ts';
import type { Crumb } from './breadcrumbs.ts';
import { labelledTitle } from './labels.ts';
import { subjectsOf } from './subject-titles.ts';

/** A schema.org node. */
type Node = Readonly<Record<string, unknown>>;

/** The entry and the way to it as JSON-LD, a text for each node. */
export function entryData(
  kb: KnowledgeBase,
  entry: Entry,
  about: {
    readonly description: string;
    readonly author: string | undefined;
    readonly crumbs: readonly Crumb[];
  },
): string[] {
  const trail = [...about.crumbs, { title: labelledTitle(entry), address: entry.address }];
  return [jsonLd(nodeOf(kb, entry, about)), jsonLd(breadcrumbList(kb.site, trail))];
}

/** JSON for a script element: `<` is escaped, so that no text can end the element. */
export function jsonLd(node: Node): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...node }).replaceAll('<', '\\u003c');
}

function nodeOf(
  kb: KnowledgeBase,
  entry: Entry,
  about: { description: string; author: string | undefined },
): Node {
  const { site, library } = kb;
  const url = absoluteUrl(site, library.canonicalOf(entry));
  const common = { url, description: about.description, inLanguage: site.language };
  if (entry.kind === 'term')
    return {
      '@type': 'DefinedTerm',
      name: entry.title,
      ...common,
      description: entry.data.definition,
      ...names('alternateName', [...(entry.data.abbreviations ?? []), ...(entry.data.also ?? [])]),
      inDefinedTermSet: {
        '@type': 'DefinedTermSet',
        name: kinds.term.plural,
        url: absoluteUrl(site, kinds.term.list),
      },
    };
  return {
    '@type': types[entry.kind],
    headline: labelledTitle(entry),
    ...common,
    mainEntityOfPage: url,
    datePublished: entry.date,
    dateModified: entry.updated ?? entry.date,
    author: about.author === undefined ? undefined : agent(about.author, site),
    publisher: {
      '@type': 'Organization',
      name: site.provider ?? site.name,
      url: absoluteUrl(site, '/'),
    },
    ...names('keywords', entry.keywords),
    ...(entry.kind === 'question' &&
      names(
        'articleSection',
        subjectsOf(library, entry).map(({ title }) => title),
      )),
  };
}

const types = {
  question: 'Article',
  guide: 'Article',
  'case-study': 'Article',
  blueprint: 'Article',
  decision: 'Article',
  report: 'Report',
  'service-levels': 'Article',
} as const;

function breadcrumbList(site: Site, trail: readonly Crumb[]): Node {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ title, address }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: title,
      item: absoluteUrl(site, address),
    })),
  };
}

/** A name of one word, the provider’s, the site’s and that of its usual author are taken for an organisation’s. */
function agent(name: string, site: Site): Node {
  const isOrganisation =
    !name.includes(' ') || [site.provider, site.name, site.author].includes(name);
  return { '@type': isOrganisation ? 'Organization' : 'Person', name };
}

function names(key: string, values: readonly string[]): Node {
  return values.length === 0 ? {} : { [key]: values };
}
