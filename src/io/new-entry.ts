import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { slugOf } from '#kb/address.ts';
import { blankEntry } from '#kb/blank-entry.ts';
import type { Day } from '#kb/day.ts';
import { type Kind, type KindEntry, kindNames, kinds } from '#kb/kinds.ts';
import { type EntryPlace, placeOfEntry } from '#kb/moving/places.ts';
import { didYouMean, nearest } from '#kb/nearest.ts';
import { UsageError } from './command-line.ts';
import { type ContentTree, readContentTree } from './moving/content-tree.ts';

export interface NewEntryRequest {
  readonly kind: string;
  readonly title: string;
  /** Of a question: the subject's folder or title. */
  readonly subject: string | undefined;
  readonly today: Day;
}

export interface NewEntry {
  /** Its path below the content folder. */
  readonly file: string;
  /** What its writer should know, a sentence or two each. */
  readonly notes: readonly string[];
}

/** Writes a file to fill in. Throws `UsageError` where it cannot be made. */
export function writeNewEntry(content: string, request: NewEntryRequest): NewEntry {
  const kind = kindFrom(request.kind);
  const title = request.title.trim().replace(/\s+/g, ' ');
  const tree = readContentTree(content);
  const subject = subjectFor(kind, request.subject, tree);
  const { file, address } = placeFor(kind, title, subject?.folder);
  if (tree.entries.has(address) || tree.files.has(file))
    throw new UsageError(`${join(content, file)} is there already.`);
  const claim = tree.claims.get(address);
  if (claim !== undefined)
    throw new UsageError(
      `${address} is an old address, which ${claim} names; choose another title.`,
    );
  const industry = valueIn(tree, 'industries.yaml', 'slug');
  const level = valueIn(tree, 'service-levels.yaml', 'id');
  const text = blankEntry(kind, { title, today: request.today, industry, level });
  mkdirSync(dirname(join(content, file)), { recursive: true });
  writeFileSync(join(content, file), text, { flag: 'wx' });
  return { file, notes: [...(subject?.notes ?? []), draftNote] };
}

const draftNote =
  'It is a draft: “npm run dev” shows it, the site does not. To publish it remove the line “draft: true”, or put the day of publication in place of “true”.';

/** The kinds that have a file for each entry, by the names under which they may be asked for. */
const names = new Map<string, Kind>(
  kindNames.filter((kind) => kind !== 'service-levels').map((kind) => [kind, kind]),
);

function kindFrom(text: string): Kind {
  const kind = names.get(text.toLowerCase().replaceAll(' ', '-'));
  if (kind) return kind;
  const near = didYouMean(text, [...names.keys()]);
  throw new UsageError(
    `${text} is no kind of entry. ${near ?? `There are ${[...names.keys()].join(', ')}.`}`,
  );
}

function placeFor(kind: Kind, title: string, subject: string | undefined): EntryPlace {
  const { folder, ending }: KindEntry = kinds[kind];
  const parts = subject === undefined ? [folder] : [folder, subject];
  const place = placeOfEntry([...parts, `${slugOf(title)}${ending}`].join('/'));
  if (place && slugOf(title) !== '') return place;
  throw new UsageError('The title needs letters or figures, of which its address is made.');
}

interface SubjectChoice {
  readonly folder: string;
  readonly notes: readonly string[];
}

/** The subject of a question, named by its folder or by its title; what is neither makes a new one. */
function subjectFor(
  kind: Kind,
  subject: string | undefined,
  tree: ContentTree,
): SubjectChoice | undefined {
  if (kind === 'question') return subjectNamed(subject, tree);
  if (subject === undefined) return undefined;
  throw new UsageError(
    `Only a question takes --subject, not a ${kinds[kind].label.toLowerCase()}.`,
  );
}

function subjectNamed(subject: string | undefined, tree: ContentTree): SubjectChoice {
  const settings = tree.texts.has('subjects.yaml') ? tree.open('subjects.yaml').scalars : [];
  const rows = Map.groupBy(settings, ({ path: [row] }) => row);
  const titled = new Map(
    [...rows.values()].map((row) => {
      const of = (key: string) => row.find(({ path }) => path[1] === key)?.value ?? '';
      return [slugOf(of('title')), of('slug')];
    }),
  );
  const folders = [...tree.entries.values()].flatMap(({ kind, file }) =>
    kind === 'question' ? [file.split('/')[1] ?? ''] : [],
  );
  const known = [...new Set([...titled.values(), ...folders])].filter(Boolean);
  const all = known.length > 0 ? ` There are ${known.join(', ')}.` : '';
  if (subject === undefined)
    throw new UsageError(
      `A question needs --subject: the folder or the title of its subject.${all}`,
    );
  const slug = slugOf(subject);
  if (slug === '')
    throw new UsageError(`--subject takes a folder or a title; found ${subject}.${all}`);
  const folder = [subject, slug].find((one) => known.includes(one)) ?? titled.get(slug);
  if (folder !== undefined) return { folder, notes: [] };
  const near = nearest(slug, [...known, ...titled.keys()]);
  const meant = near === undefined ? undefined : (titled.get(near) ?? near);
  const question =
    meant === undefined ? all : ` Did you mean ${meant}? Then move the file to learn/${meant}/.`;
  const note = `${slug} is a new subject.${question} To keep it, give it a title and its place among the others in subjects.yaml.`;
  return { folder: slug, notes: [note] };
}

/** The first value of a field in a settings file that is a list, or holds one. */
function valueIn(tree: ContentTree, file: string, key: string): string | undefined {
  if (!tree.texts.has(file)) return undefined;
  return tree.open(file).scalars.find(({ path }) => path.at(-1) === key)?.value;
}
