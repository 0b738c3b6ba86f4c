import { join, resolve } from 'node:path';
import { anchorsOf } from '#kb/anchors.ts';
import { brandPictures, checkBrand } from '#kb/checks/brand.ts';
import { checkDecisions } from '#kb/checks/decisions.ts';
import { checkDescriptions } from '#kb/checks/descriptions.ts';
import { checkDuplicates, nearDuplicates } from '#kb/checks/duplicates.ts';
import { checkLinks } from '#kb/checks/links.ts';
import { checkReferences } from '#kb/checks/references.ts';
import { checkReports } from '#kb/checks/reports.ts';
import { checkSearchWords } from '#kb/checks/search-words.ts';
import { checkSeries } from '#kb/checks/series.ts';
import { checkSettingsLinks } from '#kb/checks/settings-links.ts';
import { checkStoryWordings } from '#kb/checks/stories.ts';
import { checkSubjects } from '#kb/checks/subjects.ts';
import { checkUnmarkedTerms } from '#kb/checks/terms.ts';
import { checkTitles } from '#kb/checks/titles.ts';
import { checkCustomers, withheldLogos } from '#kb/customers.ts';
import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import type { EntryText, LinkInText } from '#kb/entry-text.ts';
import { glossaryOf } from '#kb/glossary.ts';
import { compareIssues, type Finding } from '#kb/issue.ts';
import { searchQueriesFile } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { createLibrary, isPublished, type Library } from '#kb/library.ts';
import { linkJudge } from '#kb/link-problem.ts';
import { renderEntryText } from '#markdown/entry-text.ts';
import { readContent } from './content.ts';
import { isFile, listContentFiles, readText } from './content-folder.ts';
import { placeFindings } from './placing.ts';
import { readPublicFiles } from './public-files.ts';
import { checkQueryTargets } from './search-bench/query-targets.ts';
import type { Settings } from './settings.ts';
import { compareRemembering } from './similarity-memory.ts';

/** What to open, and the day on which to judge it. */
export interface OpenOptions {
  /** The content folder. */
  readonly content: string;
  readonly today: Day;
  /** The address of the published site, where it is not the one in `site.yaml`. */
  readonly siteUrl?: string | undefined;
  /** Shows what is not published yet, for those who write it; links to it are no longer told of. */
  readonly withDrafts?: boolean;
}

export interface OpenedContent {
  readonly knowledgeBase: KnowledgeBase;
  /** How many files were read. */
  readonly files: number;
  /** Whether something is not published yet. */
  readonly hasDrafts: boolean;
}

/**
 * Reads a content folder and checks all of it. What is wrong comes back as issues, every problem of every file; an entry
 * whose front matter cannot be read is left out of the library, so a site must not be published while there are errors.
 */
export function openKnowledgeBase({
  content,
  today,
  siteUrl,
  withDrafts = false,
}: OpenOptions): OpenedContent {
  const files = listContentFiles(content);
  const { unreadable, standIns, faulty, publicFiles, customers, settings, findings, ...read } =
    readContent(content, files, today);
  const hasDrafts = read.entries.some((entry) => !isPublished(entry, today));
  const entries = withDrafts ? read.entries.map((entry) => previewOf(entry, today)) : read.entries;
  const pictures = [...brandPictures(settings.site), ...logosOf(entries)].map(
    ({ address }) => address,
  );
  const withheld = withheldLogos(customers);
  const mayBeServed = publicFiles.filter(({ address }) => !withheld.has(address));
  const published = readPublicFiles(content, mayBeServed, pictures);
  const glossary = glossaryOf(entries, today);
  const textOf = memo((entry: Entry) => renderEntryText(entry, { glossary }));
  const library = createLibrary({
    entries,
    unreadable,
    standIns,
    subjectSettings: settings.subjects,
    redirects: settings.redirects,
    linksOf: (entry) => textOf(entry).links,
    textOf,
    compare: (documents) => compareRemembering(content, documents),
    today,
  });
  const industries = settings.industries?.map(({ slug }) => slug);
  const texts = [...library.entries, ...standIns];
  const judge = linkJudge(library, {
    anchorsOf: memo((entry) => anchorsOf(entry, textOf(entry))),
    published: [...published.values()],
    isFile: memo((address) => published.has(address) || isFile(join(publicFolder, address))),
  });
  const pairs = nearDuplicates(library);
  const isCopy = (entry: Entry) => library.canonicalOf(entry) !== entry.address;
  const found = [
    ...findings,
    ...library.findings,
    ...checkDescriptions(library.entries, isCopy),
    ...checkTitles(library.entries, isCopy, pairs),
    ...checkDuplicates(pairs),
    ...checkReferences(library, { industries }),
    ...checkDecisions(library.ofKind('decision')),
    ...checkReports(library.ofKind('report'), library.ofKind('service-levels')[0]?.data.levels),
    ...checkSeries(library.entries),
    ...checkSubjects(
      [...entries.map(({ address }) => address), ...unreadable],
      library.ofKind('question'),
      settings.subjects,
    ),
    ...checkStoryWordings(library.ofKind('case-study'), servicesOf(library)),
    // Of a stand-in the text: its fields are among those that are faulty.
    ...checkCustomers(customers, [...entries, ...standIns.map(withoutRelations)], {
      settings: settingsByFile(settings),
      faulty,
      publicFiles,
    }),
    ...checkSearchWords(library.listed),
    ...checkUnmarkedTerms(library),
    ...checkQueryTargets(readText(content, searchQueriesFile), library),
    ...checkBrand(settings.site, published),
    ...checkSettingsLinks(settings.site, settings.redirects, judge),
    ...texts.flatMap((entry) => textProblems(entry, textOf(entry))),
    ...checkLinks(texts, (entry) => linksAndPictures(textOf(entry)), judge),
  ];
  const knowledgeBase: KnowledgeBase = {
    library,
    site: { ...settings.site, ...(siteUrl !== undefined && { url: siteUrl }) },
    search: settings.search,
    industries: new Map((settings.industries ?? []).map(({ slug, title }) => [slug, title])),
    files: published,
    today,
    issues: placeFindings(content, found).sort(compareIssues),
    textOf,
  };
  return { knowledgeBase, files: files.length, hasDrafts };
}

function previewOf(entry: Entry, today: Day): Entry {
  return isPublished(entry, today) ? entry : { ...entry, draft: false, isPreview: true };
}

const publicFolder = resolve(import.meta.dirname, '../../public');

function servicesOf(library: Library): string[] {
  const services = library.ofKind('service-levels')[0]?.data.services ?? [];
  return services.map(({ title }) => title);
}

function logosOf(entries: readonly Entry[]): { readonly address: string }[] {
  return entries.flatMap((entry) => {
    const logo = entry.kind === 'case-study' ? entry.data.customer.logo : undefined;
    return logo === undefined ? [] : [{ address: logo }];
  });
}

function withoutRelations(entry: Entry): Entry {
  return { ...entry, relations: [] };
}

function settingsByFile({ site, subjects, industries, redirects, search }: Settings) {
  return new Map<string, unknown>([
    ['site.yaml', site],
    ['subjects.yaml', subjects],
    ['industries.yaml', industries],
    ['redirects.yaml', redirects.map(({ from, to }) => ({ from, to }))],
    ['search.yaml', search],
  ]);
}

function linksAndPictures({ links, pictures }: EntryText): readonly LinkInText[] {
  return pictures.length > 0 ? [...links, ...pictures] : links;
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

/** The same function, worked out once for each thing it is asked of. */
function memo<Of, T>(work: (of: Of) => T): (of: Of) => T {
  const known = new Map<Of, T>();
  return (of) => {
    const found = known.get(of);
    if (found !== undefined) return found;
    const made = work(of);
    known.set(of, made);
    return made;
  };
}
