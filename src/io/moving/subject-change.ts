import { slugOf } from '#kb/address.ts';
import { kinds } from '#kb/kinds.ts';
import { subjectOfFile } from '#kb/moving/places.ts';
import { labelFor, type SubjectSpellings } from '#kb/moving/subject-labels.ts';
import { applyEdits, type TextEdit } from '#kb/moving/text-edit.ts';
import type { ContentTree } from './content-tree.ts';
import { MoveProblem } from './problem.ts';
import type { EntryMove } from './requests.ts';
import { isForgotten, pageOf, redirectsFile, redirectsText } from './subject-redirects.ts';
import { settingsScalars, spellings, subjectsFile, titlesIn } from './subject-spellings.ts';
import { scalarSource } from './yaml-scalars.ts';

/** What becomes of subjects when questions move: pages that come and go, titles and labels. */
export interface SubjectChange {
  /** How subjects are spelled before the move, and in the files that stay, with the titles as they will be. */
  readonly before: SubjectSpellings;
  readonly after: SubjectSpellings;
  /** New addresses of subjects' pages, and of their feeds, by the old ones. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Settings files that change: the text in which links are then changed, and what is done last. */
  readonly texts: ReadonlyMap<
    string,
    { readonly before: string; readonly finish: (text: string) => string }
  >;
  /** Settings files that are not there yet. */
  readonly created: readonly (readonly [file: string, text: string])[];
  /** Changes of further subjects (`subjects`) by file. */
  readonly relabelled: ReadonlyMap<string, readonly TextEdit[]>;
}

export function subjectChange(
  tree: ContentTree,
  moves: readonly EntryMove[],
  renamed: ReadonlyMap<string, string>,
): SubjectChange {
  const before = spellings(tree, () => true, titlesIn(tree));
  const leaving = new Set(moves.map(({ from }) => from.file));
  const rows = renamedRows(tree, renamed);
  const titles = new Map(before.titles);
  for (const { old, now } of rows) {
    const title = titles.get(old);
    titles.delete(old);
    if (title !== undefined) titles.set(now, title);
  }
  const after = spellings(tree, (file) => !leaving.has(file), titles);
  const gone = goneSubjects(tree, moves);
  const come = comeSubjects(tree, moves);
  const texts = new Map<string, { before: string; finish: (text: string) => string }>();
  if (rows.length > 0) {
    const source = tree.texts.get(subjectsFile) ?? '';
    const changed = applyEdits(
      source,
      rows.map(({ edit }) => edit),
    );
    texts.set(subjectsFile, { before: changed, finish: (text) => text });
  }
  const forgotten = new Set(
    [...gone.keys()].filter((slug) => isForgotten(slug, tree, moves, after)),
  );
  const redirects = redirectsText(tree, gone, come, forgotten);
  if (redirects) texts.set(redirectsFile, redirects);
  return {
    before,
    after,
    addresses: new Map(
      [...renamed].flatMap(([old, now]) => [
        [pageOf(old), pageOf(now)],
        [`${pageOf(old)}/feed.xml`, `${pageOf(now)}/feed.xml`],
      ]),
    ),
    texts,
    created: redirects && !tree.texts.has(redirectsFile) ? [[redirectsFile, '']] : [],
    relabelled: relabelled(tree, gone, after, renamed, moves),
  };
}

function subjectsOf(files: Iterable<string>): Set<string> {
  return new Set([...files].flatMap((file) => subjectOfFile(file) ?? []));
}

/** A subject that gets another name keeps its row in the settings. */
function renamedRows(tree: ContentTree, renamed: ReadonlyMap<string, string>) {
  const slugs = settingsScalars(tree, subjectsFile).filter(({ path }) => path[1] === 'slug');
  const known = new Set(slugs.map(({ value }) => value));
  return slugs.flatMap(({ value, start, end }) => {
    const now = renamed.get(value);
    if (now === undefined || known.has(now)) return [];
    const { source, yamlAt } = tree.open(subjectsFile);
    const text = scalarSource(now, source.slice(yamlAt + start, yamlAt + end));
    return [{ old: value, now, edit: { start: yamlAt + start, end: yamlAt + end, text } }];
  });
}

/** Subjects without a question after the move, and where theirs went: to one other subject, or to several. */
function goneSubjects(
  tree: ContentTree,
  moves: readonly EntryMove[],
): Map<string, string | undefined> {
  const leaving = new Set(moves.map(({ from }) => from.file));
  const stay = [...tree.files].filter((file) => isQuestion(file) && !leaving.has(file));
  const there = subjectsOf([...stay, ...moves.map(({ to }) => to.file)]);
  const gone = new Map<string, string | undefined>();
  for (const { from, to } of moves) {
    const old = subjectOfFile(from.file);
    const now = subjectOfFile(to.file);
    if (old === undefined || there.has(old)) continue;
    gone.set(old, gone.has(old) && gone.get(old) !== now ? undefined : now);
  }
  return gone;
}

function comeSubjects(tree: ContentTree, moves: readonly EntryMove[]): Set<string> {
  const before = subjectsOf([...tree.files].filter(isQuestion));
  return new Set(
    [...subjectsOf(moves.map(({ to }) => to.file))].filter((slug) => !before.has(slug)),
  );
}

function isQuestion(file: string): boolean {
  return subjectOfFile(file) !== undefined && file.endsWith(kinds.question.ending);
}

/** Further subjects that a question names must be there after the move, too. */
function relabelled(
  tree: ContentTree,
  gone: ReadonlyMap<string, string | undefined>,
  after: SubjectSpellings,
  renamed: ReadonlyMap<string, string>,
  moves: readonly EntryMove[],
): Map<string, TextEdit[]> {
  const edits = new Map<string, TextEdit[]>();
  const lost = new Set([...gone.keys()].filter((slug) => !after.titles.has(slug)));
  if (lost.size === 0) return edits;
  const titled = new Set([...after.titles.values()].map(slugOf));
  const files = new Map(moves.map(({ from, to }) => [from.file, to.file]));
  for (const [file, text] of tree.texts) {
    if (subjectOfFile(file) === undefined || !/\bsubjects\b/.test(text)) continue;
    const { scalars, yamlAt, read } = tree.open(file);
    for (const { path, value, start, end } of scalars) {
      const slug = slugOf(value);
      if (path[0] !== 'subjects' || !lost.has(slug) || titled.has(slug)) continue;
      const now = renamed.get(slug);
      if (now === undefined)
        throw new MoveProblem(
          `${files.get(file) ?? file} names the subject ${value}, which would have no questions; change its subjects first.`,
        );
      const source = scalarSource(labelFor(now, after), read.yaml.slice(start, end));
      const edit = { start: yamlAt + start, end: yamlAt + end, text: source };
      edits.set(file, [...(edits.get(file) ?? []), edit]);
    }
  }
  return edits;
}
