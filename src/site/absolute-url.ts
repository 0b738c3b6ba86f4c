import type { Site } from '#kb/schemas/settings.ts';

/** The full web address of a page or file of the site, percent-encoded. */
export function absoluteUrl(site: Pick<Site, 'url'>, address: string): string {
  return encodeURI(site.url.replace(/\/+$/, '') + address);
}
