import { type Kind, kindNames, kinds } from './kinds.ts';
import type { Library } from './library.ts';
import { listIntroductions, listTitles } from './lists.ts';
import { ownTools } from './own-tools.ts';

/** A page of the site’s own that a search finds besides the entries: a tool, or the list of a kind. */
export interface FoundPage {
  readonly address: string;
  readonly title: string;
  /** What stands there, in one sentence. */
  readonly purpose: string;
  /** How somebody would look for it who does not know its name. */
  readonly alsoAsked: readonly string[];
  readonly kind: FoundKind;
}

/** What a search calls such pages, beside the kinds of entries. */
export interface FoundKind {
  readonly label: 'Tool' | 'List';
  readonly plural: string;
}

const toolKind: FoundKind = { label: 'Tool', plural: 'Tools' };
const listKind: FoundKind = { label: 'List', plural: 'Lists' };

/** The tools that have something to work with, and the lists that hold something. */
export function foundPages(library: Library): FoundPage[] {
  return [
    ...ownTools(library).map((tool) => ({ ...tool, kind: toolKind })),
    ...kindNames.flatMap((kind) => listOf(library, kind) ?? []),
  ];
}

/** The kinds of these pages that the site has. */
export function foundKinds(library: Library): FoundKind[] {
  return [...new Set(foundPages(library).map(({ kind }) => kind))];
}

/** The list of a kind; where an entry stands at its address that is found by itself. */
function listOf(library: Library, kind: Kind): FoundPage | undefined {
  const address = kinds[kind].list;
  const isEmpty = library.ofKind(kind).every(({ isUnlisted }) => isUnlisted);
  if (isEmpty || library.entryAt(address)) return undefined;
  return {
    address,
    title: listTitles[kind],
    purpose: listIntroductions[kind],
    alsoAsked: alsoAsked[kind] ?? [],
    kind: listKind,
  };
}

const alsoAsked: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  question: [
    'All questions by subject',
    'Frequently asked questions',
    'FAQ',
    'Which topics are there?',
    'Table of contents',
  ],
  guide: ['All guides', 'Handbook', 'Something longer to read', 'Tutorials'],
  'case-study': [
    'All case studies',
    'Success stories',
    'Customer stories',
    'Testimonials',
    'Stories of other companies',
    'Examples from real life',
  ],
  blueprint: ['All blueprints', 'Checklists', 'List of checklists', 'Templates to work through'],
  term: [
    'Glossary of terms',
    'Dictionary',
    'List of abbreviations and acronyms',
    'Jargon explained',
    'What do all these words mean?',
    'A to Z',
  ],
  decision: ['Decision trees', 'Help me decide', 'Quiz', 'Questions that lead to a recommendation'],
  report: ['All performance reports', 'Sample reports', 'Past reports'],
};
