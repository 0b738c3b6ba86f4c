import { type SitePath, sitePath } from '#kb/address.ts';
import { kinds } from '#kb/kinds.ts';
import { subjectOfFile } from '#kb/moving/places.ts';
import type { SubjectSpellings } from '#kb/moving/subject-labels.ts';
import { aliasChange } from './alias-edits.ts';
import type { ContentTree } from './content-tree.ts';
import { MoveProblem } from './problem.ts';
import { redirectAdded, redirectRemoved } from './redirect-edits.ts';
import type { EntryMove } from './requests.ts';

export const redirectsFile = 'redirects.yaml';

/** The address of a subject's page. */
export function pageOf(slug: string): SitePath {
  return sitePath('learn', slug);
}

/**
 * Whether a subject goes only because the moves that made it are undone, and nobody knows of it: neither the settings nor
 * a link.
 */
export function isForgotten(
  slug: string,
  tree: ContentTree,
  moves: readonly EntryMove[],
  after: SubjectSpellings,
): boolean {
  if (after.titles.has(slug)) return false;
  const leaving = moves.filter(({ from }) => subjectOfFile(from.file) === slug);
  const isUndone = ({ from, to }: EntryMove) =>
    aliasChange(tree.open(from.file).read.yaml, to.address, { address: from.address }).undone;
  if (!leaving.every(isUndone)) return false;
  const link = new RegExp(`${RegExp.escape(pageOf(slug))}(?![\\p{L}\\p{M}\\p{N}_~/-])`, 'u');
  return ![...tree.texts.values()].some((text) => link.test(text));
}

/** The redirects of subjects' pages that go; those of pages that come again go themselves. */
export function redirectsText(
  tree: ContentTree,
  gone: ReadonlyMap<string, string | undefined>,
  come: ReadonlySet<string>,
  forgotten: ReadonlySet<string>,
): { before: string; finish: (text: string) => string } | undefined {
  const source = tree.texts.get(redirectsFile) ?? '';
  const undone = new Set<string>();
  let text = source;
  for (const slug of come) {
    const from = pageOf(slug);
    if (tree.claims.get(from) === undefined) continue;
    const removed = redirectRemoved(text, from);
    if (!removed)
      throw new MoveProblem(
        `${from} is an old address, which ${tree.claims.get(from)} names; remove it there first.`,
      );
    text = removed.text;
    undone.add(removed.to);
  }
  const added = [...gone]
    .filter(([slug]) => !undone.has(pageOf(slug)) && !forgotten.has(slug))
    .map(([slug, to]) => ({
      from: pageOf(slug),
      to: to === undefined ? kinds.question.list : pageOf(to),
    }));
  if (text === source && added.length === 0) return undefined;
  return {
    before: text,
    finish: (changed) => added.reduce((all, { from, to }) => redirectAdded(all, from, to), changed),
  };
}
