/** An address of the site: root-relative, no trailing slash, no `.html`, no query, no fragment: `/learn/sla/questions/what-is-an-sla`. */
export type SitePath = string & { readonly brand: 'SitePath' };

const pattern = /^\/(?:[\p{L}\p{M}\p{N}._~-]+(?:\/[\p{L}\p{M}\p{N}._~-]+)*)?$/u;

/** The text as an address, or `undefined` where it is none. A trailing slash, `.html`, a query or a fragment make it none. */
export function parseSitePath(text: string): SitePath | undefined {
  if (!pattern.test(text) || text.endsWith('.html') || /\/\.{1,2}(?:\/|$)/.test(text))
    return undefined;
  return text as SitePath;
}

/** An address made of parts that are known to be slugs. */
export function sitePath(...slugs: string[]): SitePath {
  return `/${slugs.join('/')}` as SitePath;
}

/** What may stand between two slashes of an address: the file's name without its ending. */
export const slugPattern =
  /^[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+(?:[._-]+[\p{Ll}\p{Lm}\p{Lo}\p{M}\p{N}]+)*$/u;

/** A label as a slug: "Criminal or Civil Law" → `criminal-or-civil-law`. Letters of every script stay, accents of Latin ones go. */
export function slugOf(label: string): string {
  return label
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
}
