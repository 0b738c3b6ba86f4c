import type { Entry } from './entry.ts';
import type { EntryText, LinkInText } from './entry-text.ts';
import { field, type Place } from './issue.ts';
import type { KnowledgeBase } from './knowledge-base.ts';

/** A web address outside the site, with the place at which the content names it. */
export interface ExternalLink {
  /** As it was written; an address without its protocol (`//host/…`) gets `https:`. */
  readonly url: string;
  readonly file: string;
  readonly place: Place;
}

/**
 * Every web address of the content that a reader may follow or see: links and pictures in texts, sources and other fields
 * that hold nothing else, settings, redirects. The address of the site itself and that of its repository are no links.
 */
export function externalLinks({
  library,
  site,
  textOf,
}: Pick<KnowledgeBase, 'library' | 'site' | 'textOf'>): ExternalLink[] {
  const { url: _itself, edit_url: _repository, ...settings } = site;
  const inEntries = library.entries.flatMap((entry) => [
    ...inFields(entry.file, [], fieldsOf(entry)),
    ...inText(textOf(entry)).flatMap(({ href, line, column }) => {
      const url = webAddressOf(href);
      const place = { in: 'text', position: { line, column } } as const;
      return url === undefined ? [] : [{ url, file: entry.file, place }];
    }),
  ]);
  return [...inEntries, ...inFields('site.yaml', [], settings), ...inRedirects(library.redirects)];
}

function inText({ links, pictures }: EntryText): readonly LinkInText[] {
  return [...links, ...pictures];
}

function fieldsOf(entry: Entry): unknown {
  return 'data' in entry ? entry.data : { sources: entry.sources, ask: entry.ask };
}

/** The values that are a web address and nothing else, at any depth. */
function inFields(file: string, path: readonly PropertyKey[], value: unknown): ExternalLink[] {
  if (typeof value === 'string') {
    const url = /\s/.test(value) ? undefined : webAddressOf(value);
    return url === undefined ? [] : [{ url, file, place: field(path) }];
  }
  if (typeof value !== 'object' || value === null) return [];
  const parts: [PropertyKey, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return parts.flatMap(([key, part]) => inFields(file, [...path, key], part));
}

/** A redirect of several old addresses has one target, at one place. */
function inRedirects(redirects: KnowledgeBase['library']['redirects']): ExternalLink[] {
  const byPlace = new Map<string, ExternalLink>();
  for (const { to, file, path, toPath = path } of redirects) {
    const url = webAddressOf(to);
    if (url !== undefined)
      byPlace.set(`${file} ${toPath.join('.')}`, { url, file, place: field(toPath) });
  }
  return [...byPlace.values()];
}

function webAddressOf(href: string): string | undefined {
  if (/^https?:/i.test(href)) return href;
  return href.startsWith('//') ? `https:${href}` : undefined;
}
