import { join, resolve } from 'node:path';
import { dataAnchors } from '#kb/anchors.ts';
import { brandPictures, checkBrand } from '#kb/checks/brand.ts';
import { checkDescriptions } from '#kb/checks/descriptions.ts';
import { checkLinks, linkedAddresses } from '#kb/checks/links.ts';
import { checkReferences } from '#kb/checks/references.ts';
import { checkTitles } from '#kb/checks/titles.ts';
import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import type { EntryText } from '#kb/entry-text.ts';
import { compareIssues, type Finding } from '#kb/issue.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { createLibrary, type Library } from '#kb/library.ts';
import { renderEntryText } from '#markdown/entry-text.ts';
import { readContent } from './content.ts';
import { isFile, listContentFiles } from './content-folder.ts';
import { placeFindings } from './placing.ts';
import { readPublicFiles } from './public-files.ts';

/** What to open, and the day on which to judge it. */
export interface OpenOptions {
  /** The content folder. */
  readonly content: string;
  readonly today: Day;
  /** The address of the published site, where it is not the one in `site.yaml`. */
  readonly siteUrl?: string | undefined;
}

export interface OpenedContent {
  readonly knowledgeBase: KnowledgeBase;
  /** How many files were read. */
  readonly files: number;
}

/**
 * Reads a content folder and checks all of it. What is wrong comes back as issues, every problem of every file; an entry
 * whose front matter cannot be read is left out of the library, so a site must not be published while there are errors.
 */
export function openKnowledgeBase({ content, today, siteUrl }: OpenOptions): OpenedContent {
  const files = listContentFiles(content);
  const { entries, unreadable, standIns, publicFiles, settings, findings } = readContent(
    content,
    files,
    today,
  );
  const pictures = brandPictures(settings.site).map(({ address }) => address);
  const published = readPublicFiles(content, publicFiles, pictures);
  const textOf = memo(renderEntryText);
  const library = createLibrary({
    entries,
    unreadable,
    subjectSettings: settings.subjects,
    redirects: settings.redirects,
    linksOf: (entry) => linkedAddresses(textOf(entry).links),
    today,
  });
  const industries = settings.industries?.map(({ slug }) => slug);
  const found = [
    ...findings,
    ...library.findings,
    ...checkDescriptions(library.entries),
    ...checkTitles(library.entries),
    ...checkReferences(library, { industries }),
    ...checkBrand(settings.site, published),
    ...checkTexts(library, [...library.entries, ...standIns], textOf, published),
  ];
  const knowledgeBase: KnowledgeBase = {
    library,
    site: { ...settings.site, ...(siteUrl !== undefined && { url: siteUrl }) },
    industries: new Map((settings.industries ?? []).map(({ slug, title }) => [slug, title])),
    files: published,
    today,
    issues: placeFindings(content, found).sort(compareIssues),
    textOf,
  };
  return { knowledgeBase, files: files.length };
}

const publicFolder = resolve(import.meta.dirname, '../../public');

function checkTexts(
  library: Library,
  entries: readonly Entry[],
  textOf: (entry: Entry) => EntryText,
  published: KnowledgeBase['files'],
): Finding[] {
  const links = checkLinks(library, entries, {
    linksOf: (entry) => textOf(entry).links,
    anchorsOf: memo(
      (entry) => new Set([...textOf(entry).headings.map(({ id }) => id), ...dataAnchors(entry)]),
    ),
    isFile: (address) => published.has(address) || isFile(join(publicFolder, address)),
  });
  return [...entries.flatMap((entry) => textProblems(entry, textOf(entry))), ...links];
}

function textProblems({ file }: Entry, { problems }: EntryText): Finding[] {
  return problems.map(({ code, message, hint, line, column }) => ({
    code,
    file,
    place: { in: 'text', position: { line, column } },
    message,
    hint,
  }));
}

/** The same function, worked out once for each entry. */
function memo<T>(work: (entry: Entry) => T): (entry: Entry) => T {
  const known = new Map<Entry, T>();
  return (entry) => {
    const found = known.get(entry);
    if (found !== undefined) return found;
    const made = work(entry);
    known.set(entry, made);
    return made;
  };
}
