import type { Entry } from '#kb/entry.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { listTitles } from './lists.ts';
import { subjectTitles } from './subject-titles.ts';

/** A page above the one that is shown. */
export interface Crumb {
  readonly title: string;
  readonly address: string;
}

export const homeCrumb: Crumb = { title: 'Home', address: '/' };
export const learnCrumb: Crumb = { title: listTitles.question, address: kinds.question.list };

/** The pages above an entry, from the home page down. */
export function crumbsOf({ library }: KnowledgeBase, entry: Entry): Crumb[] {
  if (entry.kind === 'question') {
    const title = subjectTitles(library).get(entry.subject);
    const subject = title === undefined ? [] : [{ title, address: `/learn/${entry.subject}` }];
    return [homeCrumb, learnCrumb, ...subject];
  }
  const list = { title: listTitles[entry.kind], address: kinds[entry.kind].list };
  return list.address === entry.address ? [homeCrumb] : [homeCrumb, list];
}
