import { parseSitePath } from '../address.ts';
import type { Entry } from '../entry.ts';
import type { LinkInText } from '../entry-text.ts';
import type { Finding } from '../issue.ts';
import type { Library } from '../library.ts';
import { didYouMean } from '../nearest.ts';

/** What a check of links asks of the compiled texts, and of the files beside them. */
export interface LinkContext {
  linksOf(entry: Entry): readonly LinkInText[];
  /** The ids on an entry's page to which a link may lead. */
  anchorsOf(entry: Entry): ReadonlySet<string>;
  /** Whether a file is served at the address as it is, such as a picture. */
  isFile(address: string): boolean;
}

/** Links in the texts of entries to addresses of this site that do not exist, and to headings that do not exist. */
export function checkLinks(
  library: Library,
  entries: readonly Entry[],
  context: LinkContext,
): Finding[] {
  return entries.flatMap((entry) =>
    context.linksOf(entry).flatMap((link) => {
      const problem = problemWith(link.href, entry, library, context);
      if (!problem) return [];
      const { line, column } = link;
      const place = { in: 'text', position: { line, column } } as const;
      return [{ file: entry.file, place, ...problem }];
    }),
  );
}

/** Root-relative addresses of a text's links, without query and anchor: what backlinks are made of. */
export function linkedAddresses(links: readonly LinkInText[]): string[] {
  return links
    .map(({ href }) => href)
    .filter(isOfThisSite)
    .map((href) => decode(href.replace(/[?#].*$/s, '')));
}

type Problem = Pick<Finding, 'code' | 'message' | 'hint'>;

function problemWith(
  href: string,
  entry: Entry,
  library: Library,
  context: LinkContext,
): Problem | undefined {
  if (!href.startsWith('#') && !isOfThisSite(href)) return undefined;
  const [path = '', anchor = ''] = href.split('#', 2);
  const address = decode(path.replace(/\?.*$/s, ''));
  const target = address === '' ? entry : library.entryAt(address);
  if (target) return problemWithAnchor(decode(anchor), target, context);
  if (library.isPage(address) || context.isFile(address)) return undefined;
  const addresses = library.entries.map((one) => one.address);
  return {
    code: 'link/unresolved',
    message: `The link leads to ${path}, which is no page of this site.`,
    hint: didYouMean(address, addresses) ?? (parseSitePath(address) ? searchHint : formHint),
  };
}

const searchHint = 'Look for the page on the site and copy its address, or remove the link.';
const formHint = 'Addresses have no .html and no / at the end.';

function problemWithAnchor(
  anchor: string,
  target: Entry,
  context: LinkContext,
): Problem | undefined {
  const anchors = context.anchorsOf(target);
  if (anchor === '' || anchors.has(anchor)) return undefined;
  const names = [...anchors].map((name) => `#${name}`);
  const all = names.length > 0 ? `It has ${names.join(', ')}.` : 'It has none: leave it out.';
  return {
    code: 'anchor/unresolved',
    message: `The page ${target.address} has no anchor #${anchor}.`,
    hint: didYouMean(`#${anchor}`, names) ?? all,
  };
}

/** `//host/…` leads to another site. */
function isOfThisSite(href: string): boolean {
  return href.startsWith('/') && !href.startsWith('//');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
