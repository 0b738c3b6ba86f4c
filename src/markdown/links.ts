import type { Element, ElementContent } from 'hast';
import { offsetOf, text, type Visit } from './nodes.ts';
import type { Report } from './problem.ts';

/** A link or a picture in the order of the tree, its address as written. */
export interface FoundLink {
  readonly href: string;
  readonly offset: number;
  readonly node: Element;
}

/** Makes links and pictures safe, and notes them. `resolveLink` gives the site's address for one as written. */
export function settleLink(
  { links, pictures }: { readonly links: FoundLink[]; readonly pictures: FoundLink[] },
  resolveLink: (href: string) => string | undefined,
  report: Report,
): Visit {
  return (node) => {
    if (node.tagName === 'img') return settleImage(node, pictures, resolveLink, report);
    if (node.tagName !== 'a' || typeof node.properties['href'] !== 'string') return undefined;
    const written = node.properties['href'];
    if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties)
      return undefined;
    if (!isSafe(written)) {
      report(
        'html/link',
        offsetOf(node),
        `The link to ${written} is left out: only http, https, mailto and tel are allowed.`,
      );
      delete node.properties['href'];
      return undefined;
    }
    links.push({ href: written, offset: offsetOf(node), node });
    const resolved = resolveLink(written) ?? written;
    const href = isSafe(resolved) ? resolved : written;
    node.properties['href'] = href;
    if (isExternal(href)) node.properties['rel'] = ['external', 'noopener'];
    return undefined;
  };
}

const SCHEMES = /^(?:https?|mailto|tel):/i;

/** Relative, or with an allowed scheme. Whatever has a colon before any path counts as having a scheme. */
function isSafe(href: string): boolean {
  return SCHEMES.test(href) || !/^[^/?#]*:/.test(href);
}

/** Whether an address as written leads to another page of this site. */
export function leadsWithinSite(href: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/|#)/i.test(href);
}

function isExternal(href: string): boolean {
  return /^(?:https?:)?\/\//i.test(href);
}

function settleImage(
  image: Element,
  pictures: FoundLink[],
  resolveLink: (href: string) => string | undefined,
  report: Report,
): ElementContent[] | undefined {
  const { src: written, alt } = image.properties;
  const src = typeof written === 'string' ? (resolveLink(written) ?? written) : written;
  if (typeof src !== 'string' || !/^(?:\/(?!\/)|https:\/\/)/i.test(src)) {
    report(
      'html/image',
      offsetOf(image),
      `The image ${src ?? ''} is left out: only pictures in files/ and https addresses are allowed.`,
    );
    return typeof alt === 'string' && alt !== '' ? [text(alt)] : [];
  }
  if (typeof alt !== 'string' || alt.trim() === '') {
    report(
      'html/image',
      offsetOf(image),
      `The image ${src} has no description.`,
      'Say in the brackets what it shows.',
    );
  }
  pictures.push({ href: String(written), offset: offsetOf(image), node: image });
  Object.assign(image.properties, { src, alt: alt ?? '', loading: 'lazy', decoding: 'async' });
  return undefined;
}
