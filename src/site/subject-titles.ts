import { slugOf } from '#kb/address.ts';
import type { Question } from '#kb/entry.ts';
import type { Library } from '#kb/library.ts';
import { memo } from './memo.ts';

/** Titles of the subjects that have a page, by slug. */
export const subjectTitles: (library: Library) => ReadonlyMap<string, string> = memo(
  (library) => new Map(library.subjects.map(({ slug, title }) => [slug, title])),
);

export interface SubjectLink {
  readonly title: string;
  readonly address: string;
}

/** The subjects of a question that have a page: its own first, then the further ones. */
export function subjectsOf(library: Library, question: Question): SubjectLink[] {
  const titles = subjectTitles(library);
  const bySlugOfTitle = slugsByTitle(library);
  const further = question.furtherSubjects.map((label) => {
    const slug = slugOf(label);
    return titles.has(slug) ? slug : bySlugOfTitle.get(slug);
  });
  return [...new Set([question.subject, ...further])].flatMap((slug) => {
    const title = slug === undefined ? undefined : titles.get(slug);
    return title === undefined ? [] : [{ title, address: `/learn/${slug}` }];
  });
}

const slugsByTitle: (library: Library) => ReadonlyMap<string, string> = memo(
  (library) => new Map(library.subjects.map(({ slug, title }) => [slugOf(title), slug])),
);
