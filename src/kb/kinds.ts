import type { z } from 'zod';
import { parseSitePath, type SitePath, sitePath } from './address.ts';
import { filesFolder, publicAddress, publicEndings } from './public-files.ts';
import { blueprint } from './schemas/blueprint.ts';
import { caseStudy } from './schemas/case-study.ts';
import { decision } from './schemas/decision.ts';
import { guide, term } from './schemas/guide.ts';
import { nativeQuestion, seedOnlyKeys, seedQuestion } from './schemas/question.ts';
import { report } from './schemas/report.ts';
import { serviceLevels } from './schemas/service-levels.ts';

/** What the loader, the checks and the pages know of a kind of content. */
export interface KindEntry {
  /** Folder below `content/`; for a single file, the file. */
  readonly folder: string;
  readonly ending: '.md' | '.mdx' | '.yaml';
  /** How the file's place reads, for error messages. */
  readonly pattern: string;
  /** One of it, as readers call it. */
  readonly label: string;
  /** Several of it. */
  readonly plural: string;
  /** The address of the list, or of the page itself where there is only one. */
  readonly list: SitePath;
  /** The schema for front matter with these keys. */
  readonly schemaFor: (keys: readonly string[]) => z.ZodType;
  /** The address of the entry in the file whose path below the folder, without the ending, has these parts. */
  readonly addressOf: (parts: readonly string[]) => SitePath | undefined;
}

/** Every kind of content: folder, ending, schema, address and label. */
export const kinds = {
  question: {
    folder: 'learn',
    ending: '.md',
    pattern: 'learn/<subject>/<name>.md',
    label: 'Question',
    plural: 'Questions',
    list: sitePath('learn'),
    schemaFor: (keys) =>
      keys.some((key) => seedOnlyKeys.includes(key)) ? seedQuestion : nativeQuestion,
    addressOf: ([subject, name, ...rest]) =>
      subject && name && rest.length === 0
        ? parseSitePath(`/learn/${subject}/questions/${name}`)
        : undefined,
  },
  guide: {
    folder: 'guides',
    ending: '.md',
    pattern: 'guides/<name>.md',
    label: 'Guide',
    plural: 'Guides',
    list: sitePath('guides'),
    schemaFor: () => guide,
    addressOf: below('guides'),
  },
  'case-study': {
    folder: 'case-studies',
    ending: '.mdx',
    pattern: 'case-studies/<name>.mdx',
    label: 'Case study',
    plural: 'Case studies',
    list: sitePath('case-studies'),
    schemaFor: () => caseStudy,
    addressOf: below('case-studies'),
  },
  blueprint: {
    folder: 'blueprints',
    ending: '.mdx',
    pattern: 'blueprints/<name>.mdx',
    label: 'Blueprint',
    plural: 'Blueprints',
    list: sitePath('blueprints'),
    schemaFor: () => blueprint,
    addressOf: below('blueprints'),
  },
  term: {
    folder: 'glossary',
    ending: '.md',
    pattern: 'glossary/<name>.md',
    label: 'Term',
    plural: 'Glossary',
    list: sitePath('glossary'),
    schemaFor: () => term,
    addressOf: below('glossary'),
  },
  decision: {
    folder: 'decisions',
    ending: '.yaml',
    pattern: 'decisions/<name>.yaml',
    label: 'Decision',
    plural: 'Decisions',
    list: sitePath('decide'),
    schemaFor: () => decision,
    addressOf: below('decide'),
  },
  report: {
    folder: 'reports',
    ending: '.yaml',
    pattern: 'reports/<period>.yaml',
    label: 'Report',
    plural: 'Reports',
    list: sitePath('reports'),
    schemaFor: () => report,
    addressOf: below('reports'),
  },
  'service-levels': {
    folder: 'service-levels.yaml',
    ending: '.yaml',
    pattern: 'service-levels.yaml',
    label: 'Service levels',
    plural: 'Service levels',
    list: sitePath('service-levels'),
    schemaFor: () => serviceLevels,
    addressOf: (parts) => (parts.length === 0 ? sitePath('service-levels') : undefined),
  },
} as const satisfies Record<string, KindEntry>;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as readonly Kind[];

/** Queries by which search is measured; not part of the site. */
export const searchQueriesFile = 'search-queries.tsv';

/** The settings files, which are no entries. */
export const settingsFiles = [
  'site.yaml',
  'subjects.yaml',
  'industries.yaml',
  'redirects.yaml',
  'search.yaml',
] as const;
export type SettingsFile = (typeof settingsFiles)[number];

export type FilePlace =
  | { readonly is: 'entry'; readonly kind: Kind; readonly address: SitePath }
  | { readonly is: 'settings'; readonly name: SettingsFile }
  | { readonly is: 'public'; readonly address: string }
  | { readonly is: 'ignored' }
  | { readonly is: 'unexpected'; readonly expected: string };

/** What a file is, by its path relative to the content folder (forward slashes). */
export function placeOfFile(file: string): FilePlace {
  const settings = settingsFiles.find((name) => name === file);
  if (settings) return { is: 'settings', name: settings };
  if (file === 'README.md' || file === searchQueriesFile) return { is: 'ignored' };
  if (file.startsWith(`${filesFolder}/`)) return placeOfPublicFile(file);
  for (const kind of kindNames) {
    const entry: KindEntry = kinds[kind];
    if (file !== entry.folder && !file.startsWith(`${entry.folder}/`)) continue;
    const inside = file === entry.folder ? '' : file.slice(entry.folder.length + 1);
    const named = inside === '' || inside.endsWith(entry.ending);
    const parts = inside === '' ? [] : inside.slice(0, -entry.ending.length).split('/');
    const address = named ? entry.addressOf(parts) : undefined;
    return address ? { is: 'entry', kind, address } : { is: 'unexpected', expected: entry.pattern };
  }
  const patterns = [...kindNames.map((kind) => kinds[kind].pattern), ...settingsFiles];
  return { is: 'unexpected', expected: patterns.join(', ') };
}

function placeOfPublicFile(file: string): FilePlace {
  const address = publicAddress(`/${file}`);
  if (address) return { is: 'public', address };
  return {
    is: 'unexpected',
    expected: `${filesFolder}/<name>, ending in ${publicEndings.join(', ')}`,
  };
}

function below(list: string): KindEntry['addressOf'] {
  return ([name, ...rest]) =>
    name && rest.length === 0 ? parseSitePath(`/${list}/${name}`) : undefined;
}
