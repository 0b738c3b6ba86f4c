import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Entry } from '#kb/entry.ts';
import { compareText, type Finding } from '#kb/issue.ts';
import { type HtmlReference, referencesIn } from './html-references.ts';
import { addressOfPath } from './site-files.ts';

/** What the check of a built site asks of the content. */
export interface BuiltLinkContext {
  /** The address under which the site is published. */
  readonly siteUrl: string;
  /** The entry whose page is at an address. */
  entryAt(address: string): Entry | undefined;
  /** The links in the text of an entry as its page has them, with their places in the text. */
  linksOf(entry: Entry): readonly BuiltTextLink[];
}

export interface BuiltTextLink {
  readonly href: string;
  readonly line: number;
  readonly column: number;
}

/** A reference of a built page that leads nowhere. */
export interface BuiltLinkFinding extends Omit<Finding, 'file'> {
  /** The content file, where the link stands in its text; else the page, relative to the site's folder. */
  readonly in: 'content' | 'site';
  readonly file: string;
}

/**
 * Reads every page of a built site as a browser would and tells which of its links, pictures, scripts, anchors and named
 * elements are not there, whoever made them. What many pages have in common is told once. Where the link stands in a
 * text, the finding is placed there.
 */
export function checkBuiltLinks(folder: string, context: BuiltLinkContext): BuiltLinkFinding[] {
  const files = filesIn(folder);
  const there = new Set(files);
  const pages = files.filter((file) => file.endsWith('.html'));
  const broken = new BrokenReferences(context);
  const base = context.siteUrl.replace(/\/+$/, '');
  /** What is known of a root-relative reference, as the file it leads to; `undefined` where there is none. */
  const known = new Map<string, string | undefined>();
  const anchored = new Map<string, Map<string, Use[]>>();

  for (const page of pages) {
    const { addresses, names, ids } = referencesIn(readFileSync(join(folder, page), 'utf8'));
    for (const name of names) if (!ids.has(name.value)) broken.name(page, name);
    for (const reference of addresses) {
      const href = ownHref(reference, base);
      if (href === undefined) continue;
      const [path = '', fragment = ''] = href.split('#', 2);
      const anchor = anchorOf(fragment);
      if (path === '' || path.startsWith('?')) {
        if (anchor !== '' && !ids.has(anchor)) broken.anchor(anchor, page, { page, reference });
        continue;
      }
      const rooted = path.startsWith('/') ? path : rootedAt(path, page);
      if (!known.has(rooted)) known.set(detached(rooted), fileFor(rooted, there));
      const file = known.get(rooted);
      if (file === undefined) broken.address({ page, reference });
      else if (anchor !== '' && file === page) {
        if (!ids.has(anchor)) broken.anchor(anchor, page, { page, reference });
      } else if (anchor !== '' && file.endsWith('.html'))
        noteIn(anchored, file, anchor, { page, reference });
    }
  }
  // Names of other pages are looked up when it is known which are wanted: keeping those of all pages takes memory.
  for (const [file, wanted] of anchored) {
    const { ids } = referencesIn(readFileSync(join(folder, file), 'utf8'));
    for (const [anchor, uses] of wanted)
      if (!ids.has(anchor)) for (const use of uses) broken.anchor(anchor, file, use);
  }
  return broken.findings();
}

/** A finding's file as an issue has it: relative to the content folder, which the site's folder lies beside. */
export function fileOfBuiltFinding(
  finding: BuiltLinkFinding,
  content: string,
  out: string,
): string {
  if (finding.in === 'content') return finding.file;
  return relative(content, join(out, finding.file)).replaceAll('\\', '/');
}

interface Use {
  readonly page: string;
  readonly reference: HtmlReference;
}

type Problem = Pick<Finding, 'code' | 'message'>;

/** Collects what is broken: by its place in a text, or once for all pages that have it in common. */
class BrokenReferences {
  readonly #context: BuiltLinkContext;
  readonly #inTexts = new Map<string, BuiltLinkFinding>();
  readonly #onPages = new Map<string, { problem: Problem; pages: Set<string> }>();

  constructor(context: BuiltLinkContext) {
    this.#context = context;
  }

  address(use: Use): void {
    const { attribute, value } = use.reference;
    const what = attribute === 'href' ? 'The link leads to' : `The page asks (${attribute}) for`;
    this.#add(use, {
      code: 'link/unresolved',
      message: `${what} ${value}, which is not in the built site.`,
    });
  }

  anchor(anchor: string, file: string, use: Use): void {
    this.#add(use, {
      code: 'anchor/unresolved',
      message: `The built page ${addressOfFile(file)} has nothing named #${anchor}.`,
    });
  }

  name(page: string, reference: HtmlReference): void {
    const { tag, attribute, value } = reference;
    this.#add(
      { page, reference },
      {
        code: 'anchor/unresolved',
        message: `<${tag} ${attribute}="${value}"> refers to nothing on its page.`,
      },
    );
  }

  findings(): BuiltLinkFinding[] {
    const onPages = [...this.#onPages.values()].map(({ problem, pages }): BuiltLinkFinding => {
      const [file = '', ...others] = [...pages].sort(compareText);
      const entry = this.#context.entryAt(addressOfFile(file));
      const made = entry ? `The page is made from ${entry.file}. ` : '';
      const common =
        others.length > 0 ? `It is on ${count(others.length, 'other page')} too. ` : '';
      return {
        ...problem,
        in: 'site',
        file,
        place: { in: 'nowhere' },
        hint: `${made}${common}No text holds this link: it comes from a component, a layout or the settings.`,
      };
    });
    return [...this.#inTexts.values(), ...onPages];
  }

  #add({ page, reference }: Use, problem: Problem): void {
    const entry = this.#context.entryAt(addressOfFile(page));
    const written = entry
      ? this.#context.linksOf(entry).filter(({ href }) => href === reference.value)
      : [];
    for (const { line, column } of written)
      this.#inTexts.set(`${page}:${line}:${column}`, {
        ...problem,
        in: 'content',
        file: entry?.file ?? page,
        place: { in: 'text', position: { line, column } },
        hint: 'Only the built page shows it: open it, and copy the address of what is meant.',
      });
    if (written.length > 0) return;
    const key = `${problem.code} ${reference.tag} ${reference.attribute} ${reference.value}`;
    const known = this.#onPages.get(key);
    if (known) known.pages.add(page);
    else this.#onPages.set(key, { problem, pages: new Set([page]) });
  }
}

/**
 * The reference as one within the site; `undefined` where it leads elsewhere. Only the head names its own site by a web
 * address.
 */
function ownHref({ tag, attribute, value }: HtmlReference, base: string): string | undefined {
  const isOfHead = tag === 'link' || tag === 'meta';
  if (isOfHead && (value === base || value.startsWith(`${base}/`)))
    return value.slice(base.length) || '/';
  if (attribute === 'content' || /^(?:[^/?#]*:|\/\/)/.test(value)) return undefined;
  return value;
}

function anchorOf(fragment: string): string {
  // The state of a tool is no place on its page.
  if (/^s=\d/.test(fragment)) return '';
  const name = decode(fragment.replace(/:~:.*$/s, ''));
  return name === 'top' ? '' : name;
}

function rootedAt(path: string, page: string): string {
  return new URL(path, `http://site${encodeURI(addressOfFile(page))}`).pathname;
}

/** The file that a host sends for a root-relative reference without its anchor. */
function fileFor(rooted: string, there: ReadonlySet<string>): string | undefined {
  const address = addressOfPath(rooted.replace(/\?.*$/s, ''));
  if (address === undefined) return undefined;
  const path = address.slice(1);
  if (path === '' || path.endsWith('/')) return [`${path}index.html`].find((one) => there.has(one));
  return [path, `${path}.html`, `${path}/index.html`].find((one) => there.has(one));
}

function addressOfFile(file: string): string {
  return `/${file.replace(/(?:(?:^|\/)index)?\.html$/, '')}`;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
}

function noteIn(
  anchored: Map<string, Map<string, Use[]>>,
  file: string,
  anchor: string,
  use: Use,
): void {
  const wanted = anchored.get(file) ?? new Map<string, Use[]>();
  anchored.set(file, wanted.set(detached(anchor), [...(wanted.get(anchor) ?? []), use]));
}

/** A piece of a page keeps the whole page in memory; its copy does not. */
function detached(text: string): string {
  return Buffer.from(text).toString();
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
