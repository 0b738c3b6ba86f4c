/** What one tag of a page refers to. */
export interface HtmlReference {
  readonly tag: string;
  readonly attribute: string;
  /** As the browser reads it: entities resolved, white space at both ends gone. */
  readonly value: string;
}

/** The references of a page, and the names in it to which references may lead. */
export interface HtmlReferences {
  /** Addresses: `href`, `src`, each picture of `srcset`, `action`, the pictures and addresses of `meta`. */
  readonly addresses: readonly HtmlReference[];
  /** Names on the same page that attributes such as `for` and `aria-labelledby` refer to. */
  readonly names: readonly HtmlReference[];
  readonly ids: ReadonlySet<string>;
}

/**
 * Reads the references of a page in one pass, without making a tree: tags and attributes as the browser's tokenizer sees
 * them. What stands in comments, scripts, styles and text is none.
 */
export function referencesIn(html: string): HtmlReferences {
  const addresses: HtmlReference[] = [];
  const names: HtmlReference[] = [];
  const ids = new Set<string>();
  tags.lastIndex = 0;
  for (let found = tags.exec(html); found; found = tags.exec(html)) {
    const [, name, written] = found;
    if (name === undefined || written === undefined) continue;
    const tag = name.toLowerCase();
    if (rawText.has(tag)) skipTo(html, tag);
    if (!mayRefer.test(written)) continue;
    for (const [, key = '', double, single, bare] of written.matchAll(attributes)) {
      const attribute = key.toLowerCase();
      const isAddress =
        addressAttributes.has(attribute) || (attribute === 'content' && tag === 'meta');
      if (!isAddress && attribute !== 'id' && !nameAttributes.has(attribute)) continue;
      const value = decodeEntities(double ?? single ?? bare ?? '').trim();
      if (attribute === 'id') ids.add(value);
      else if (attribute === 'srcset')
        for (const one of pictures(value)) addresses.push({ tag, attribute, value: one });
      else if (isAddress) addresses.push({ tag, attribute, value });
      else for (const one of value.split(/\s+/)) names.push({ tag, attribute, value: one });
    }
  }
  return { addresses, names, ids };
}

/** Comments, and opening tags with their attributes; quoted values may hold `>`. */
const tags = /<(?:!--[\s\S]*?-->|([a-z][^\s/>]*)([^>"']*(?:"[^"]*"[^>"']*|'[^']*'[^>"']*)*)>)/gi;
const attributes = /([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;
/** Most tags have none of these: their attributes are not looked at one by one. */
const mayRefer =
  /[\s"'](?:href|src|action|formaction|content|id|for|aria-[ld]|list|poster|popover)/i;

const addressAttributes = new Set(['href', 'src', 'srcset', 'action', 'formaction', 'poster']);
const nameAttributes = new Set([
  'for',
  'list',
  'aria-labelledby',
  'aria-describedby',
  'aria-details',
  'popovertarget',
]);
const rawText = new Set(['script', 'style', 'textarea', 'title', 'iframe', 'noembed', 'noframes']);

function skipTo(html: string, tag: string): void {
  endTag.lastIndex = tags.lastIndex;
  let found = endTag.exec(html);
  while (found && found[1]?.toLowerCase() !== tag) found = endTag.exec(html);
  tags.lastIndex = found ? found.index : html.length;
}

const endTag = /<\/([a-z]+)[\s/>]/gi;

/** The addresses of `srcset`, without their widths. */
function pictures(value: string): string[] {
  return value
    .split(/,\s+|,(?=\/)/)
    .map((one) => one.trim().split(/\s+/)[0] ?? '')
    .filter((one) => one !== '');
}

const namedEntities: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  lt: '<',
  quot: '"',
};

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return namedEntities[name] ?? whole;
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
}
