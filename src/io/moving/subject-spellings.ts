import { subjectOfFile } from '#kb/moving/places.ts';
import type { SubjectSpellings } from '#kb/moving/subject-labels.ts';
import type { ContentTree } from './content-tree.ts';
import type { YamlScalar } from './yaml-scalars.ts';

export const subjectsFile = 'subjects.yaml';

/** How the subjects of the wanted files are spelled, beside the titles of the settings. */
export function spellings(
  tree: ContentTree,
  isWanted: (file: string) => boolean,
  titles: ReadonlyMap<string, string>,
): SubjectSpellings {
  const labels = new Map<string, string[]>();
  for (const [file, text] of tree.texts) {
    const subject = subjectOfFile(file);
    if (subject === undefined || !isWanted(file)) continue;
    const label = labelIn(text, file, tree);
    if (label === undefined) continue;
    const known = labels.get(subject);
    if (known) known.push(label);
    else labels.set(subject, [label]);
  }
  return { titles, labels };
}

/** The field `subject` at the beginning of a line; the exact reading only where it is not plain. */
function labelIn(text: string, file: string, tree: ContentTree): string | undefined {
  const typed = /^subject:[ \t]*([^\r\n]*)/m.exec(text)?.[1]?.trim();
  if (typed === undefined) return undefined;
  if (/^[\p{L}\p{N}][\p{L}\p{N} ()/,&-]*$/u.test(typed)) return typed;
  return tree
    .open(file)
    .scalars.find(({ path }) => path.length === 1 && path[0] === 'subject')
    ?.value.trim();
}

/** The titles of subjects in the settings, by slug. */
export function titlesIn(tree: ContentTree): Map<string, string> {
  const rows = new Map<string | number | undefined, { slug?: string; title?: string }>();
  for (const {
    path: [row, key],
    value,
  } of settingsScalars(tree, subjectsFile))
    if (key === 'slug' || key === 'title') rows.set(row, { ...rows.get(row), [key]: value.trim() });
  return new Map(
    [...rows.values()].flatMap(({ slug, title }) =>
      slug && title ? [[slug, title] as const] : [],
    ),
  );
}

/** The texts in a settings file; none where it is not there. */
export function settingsScalars(tree: ContentTree, file: string): readonly YamlScalar[] {
  return tree.texts.has(file) ? tree.open(file).scalars : [];
}
