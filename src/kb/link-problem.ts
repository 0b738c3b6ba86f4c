import { parseSitePath } from './address.ts';
import { anchorsOfEveryPage, anchorsOfList } from './anchors.ts';
import type { Entry } from './entry.ts';
import type { Finding } from './issue.ts';
import { placeOfFile } from './kinds.ts';
import type { Library } from './library.ts';
import { type LinkHints, linkHints } from './link-hints.ts';
import { linkTarget } from './link-target.ts';
import { didYouMean } from './nearest.ts';
import { filesFolder, type PublicFile, publicEndings } from './public-files.ts';

/** What is asked of the compiled texts, and of the files beside them. */
export interface LinkContext {
  /** The ids on an entry's page to which a link may lead. */
  anchorsOf(entry: Entry): ReadonlySet<string>;
  /** Whether a file is served at the address as it is, such as a picture. */
  isFile(address: string): boolean;
  /** The files of the content folder that are served as they are. */
  readonly published: readonly PublicFile[];
}

/** What is wrong with a link, not yet placed. */
export type LinkProblem = Pick<Finding, 'code' | 'message' | 'hint'>;

/** Where a link stands: its file, and the entry whose page shows it. */
export interface LinkSource {
  readonly file: string;
  readonly entry?: Entry | undefined;
}

/** Tells what is wrong with a link as written, wherever it stands; `undefined` where it arrives. */
export type LinkJudge = (href: string, source: LinkSource) => LinkProblem | undefined;

/** The one judge of all links: those of texts, of fields, of settings and of redirects. */
export function linkJudge(library: Library, context: LinkContext): LinkJudge {
  const hints = linkHints(library, context.published);
  const ends = new Map(
    library.redirects.map(({ from, to }) => {
      const [address = '', anchor] = to.split('#', 2);
      return [from as string, { address, anchor }] as const;
    }),
  );
  return (href, source) => {
    const target = linkTarget(href, source.file);
    if (target.to === 'elsewhere') return undefined;
    const written = href.replace(/[?#].*$/s, '');
    if (target.to === 'nowhere')
      return problemWithFile(written, target.file, source, hints, library);
    if (target.address === '')
      return source.entry && problemWithAnchor(target.anchor, source.entry, context);
    const end = ends.get(target.address) ?? { address: target.address, anchor: undefined };
    const { address } = end;
    if (!address.startsWith('/')) return undefined;
    // A redirect that names an anchor leads there, whatever the link says; it is judged by itself.
    const anchor = end.anchor === undefined ? target.anchor : '';
    const entry = library.entryAt(address);
    if (entry) return problemWithAnchor(anchor, entry, context);
    if (library.isPage(address)) return problemOnList(anchor, address, library);
    if (context.isFile(address)) return undefined;
    if (library.isDraft(address))
      return unresolved(`The link leads to ${written}, which is not published yet.`, draftHint);
    if (target.file !== undefined)
      return problemWithFile(written, target.file, source, hints, library);
    if (address.startsWith(`/${filesFolder}/`) || isNamedAsPublicFile(address))
      return unresolved(
        `The link leads to ${written}, but there is no file ${address.slice(1)}.`,
        hints.address(address) ?? publicFileHint(address),
      );
    return unresolved(
      `The link leads to ${written}, which is no page of this site.`,
      addressOfFile(address, library) ??
        hints.address(address) ??
        (parseSitePath(address) ? searchHint : formHint),
    );
  };
}

const searchHint = 'Look for the page on the site and copy its address, or remove the link.';
const formHint = 'Addresses have no .html and no / at the end.';
const draftHint = 'Remove the link, or publish both on the same day.';
const fileHint = 'Look for the file and write the way to it from this one, or its address.';
const outsideHint = 'Link to files in the content folder, or to a web address (https://…).';
const relativeHint =
  'An address begins with /, such as /glossary/sla; the name of a file has its ending, such as ../glossary/sla.md.';

function unresolved(message: string, hint: string): LinkProblem {
  return { code: 'link/unresolved', message, hint };
}

/** A link to a file that is not there, that readers do not see, or that is not named as a file. */
function problemWithFile(
  written: string,
  file: string | undefined,
  source: LinkSource,
  hints: LinkHints,
  library: Library,
): LinkProblem {
  if (file === undefined)
    return unresolved(
      `The link leads to ${written}, which lies outside of the content folder.`,
      outsideHint,
    );
  const { is } = placeOfFile(file);
  if (is === 'settings' || is === 'ignored')
    return unresolved(`The link leads to ${written}, a file that readers do not see.`, fileHint);
  if (isWebAddress(written))
    return unresolved(
      `The link leads to ${written}, which is taken for a file: a link to another site begins with https://.`,
      hints.file(file, source.file) ?? `Write https://${written}.`,
    );
  if (/\.\w+$/.test(file))
    return unresolved(
      `The link leads to ${written}, but there is no file ${file}.`,
      hints.file(file, source.file) ??
        (isNamedAsPublicFile(file) ? publicFileHint(file) : fileHint),
    );
  return unresolved(
    `The link leads to ${written}, which is neither an address of this site nor a file.`,
    withEnding(written, file, library) ?? hints.file(file, source.file) ?? relativeHint,
  );
}

/** Whether somebody left out `https://`: the name of a host, where the way to a file has folders and an ending of ours. */
function isWebAddress(written: string): boolean {
  const [host = ''] = written.split('/', 1);
  return /^www\.[^.]/i.test(host) || (hostLike.test(host) && !fileEndings.test(host));
}

const hostLike =
  /^(?:[\p{L}\p{N}-]+\.)+(?:com|org|net|edu|gov|info|biz|app|dev|cloud|example|\p{L}{2})$/iu;
const fileEndings = /\.(?:md|js|ts|gz|ps)$/i;

function isNamedAsPublicFile(path: string): boolean {
  return publicEndings.some((ending) => path.toLowerCase().endsWith(`.${ending}`));
}

/** Where a picture or another file for readers has to lie. */
function publicFileHint(path: string): string {
  const file = path.replace(/^\//, '');
  if (!isNamedAsPublicFile(file))
    return `Files for readers end in ${publicEndings.join(', ')}: save it as one of these.`;
  return file.startsWith(`${filesFolder}/`)
    ? `Put it into the folder ${filesFolder}/ of the content.`
    : `Pictures and other files for readers lie in ${filesFolder}/: put it there and link to /${filesFolder}/${file.replace(/^.*\//, '')}.`;
}

/** The same link with the ending of the file that is meant. */
function withEnding(written: string, file: string, library: Library): string | undefined {
  for (const ending of ['.md', '.mdx', '.yaml']) {
    const place = placeOfFile(file + ending);
    if (place.is === 'entry' && library.entryAt(place.address))
      return `Did you mean ${written}${ending}?`;
  }
  return undefined;
}

/** Where somebody wrote the place of a file as if it were an address. */
function addressOfFile(address: string, library: Library): string | undefined {
  const file = address.replace(/^\/(?:content\/)?/, '');
  const place = placeOfFile(file);
  const isThere = place.is === 'entry' && library.entryAt(place.address) !== undefined;
  return isThere ? `Did you mean ${place.address}?` : undefined;
}

function problemWithAnchor(
  anchor: string,
  target: Entry,
  context: LinkContext,
): LinkProblem | undefined {
  if (anchor === '') return undefined;
  const anchors = context.anchorsOf(target);
  return isThere(anchor, anchors) ? undefined : noAnchor(anchor, target.address, anchors);
}

/** What only the built page knows is left to its own check. */
function problemOnList(
  anchor: string,
  address: string,
  { listed }: Library,
): LinkProblem | undefined {
  const anchors = anchorsOfList(address, listed);
  if (!anchors || isThere(anchor, anchors)) return undefined;
  return noAnchor(anchor, address, anchors);
}

function isThere(anchor: string, anchors: ReadonlySet<string>): boolean {
  return anchor === '' || anchors.has(anchor) || anchorsOfEveryPage.has(anchor);
}

/** `names` are those of the page. */
export function noAnchor(
  anchor: string,
  address: string,
  anchors: ReadonlySet<string>,
): LinkProblem {
  const names = [...anchors].map((name) => `#${name}`);
  const shown = names.length > mostNames ? [...names.slice(0, mostNames), '…'] : names;
  const all = names.length > 0 ? `It has ${shown.join(', ')}.` : 'It has none: leave it out.';
  return {
    code: 'anchor/unresolved',
    message: `The page ${address} has no anchor #${anchor}.`,
    hint: didYouMean(`#${anchor}`, names) ?? all,
  };
}

const mostNames = 20;
