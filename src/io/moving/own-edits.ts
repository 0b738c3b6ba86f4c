import { slugOf } from '#kb/address.ts';
import { subjectOfFile } from '#kb/moving/places.ts';
import { labelFor, titleFromSlug } from '#kb/moving/subject-labels.ts';
import type { TextEdit } from '#kb/moving/text-edit.ts';
import { aliasChange } from './alias-edits.ts';
import type { OpenFile } from './file-references.ts';
import type { EntryMove } from './requests.ts';
import type { SubjectChange } from './subject-change.ts';
import { scalarSource, type YamlScalar } from './yaml-scalars.ts';

/** What a moved file says of itself: its old addresses, its name and its subject. */
export function ownEdits(
  open: OpenFile,
  { from, to }: EntryMove,
  change: SubjectChange,
  isTakenOver: boolean,
): { edits: TextEdit[]; isUndoing: boolean } {
  const { read, yamlAt } = open;
  const subject = subjectScalar(open, change);
  const typed = subject && read.yaml.slice(subject.start, subject.end);
  const label = subject && labelFor(subjectOfFile(to.file) ?? '', change.after);
  const isKept = subject && subjectOfFile(from.file) === subjectOfFile(to.file);
  const source =
    label !== undefined && typed !== undefined ? scalarSource(label, typed) : undefined;
  const needsNote =
    subject &&
    !isKept &&
    source !== typed &&
    isUnusual(subject, typed ?? '', source ?? '', from.file, change);
  const note =
    needsNote && typed !== undefined && !typed.includes('\n') ? `subject: ${typed}` : undefined;
  const aliases = aliasChange(
    read.yaml,
    to.address,
    isTakenOver ? undefined : { address: from.address, note },
  );
  const before = aliases.undone?.note?.replace(/^subject: /, '');
  const edits = [...aliases.edits];
  if (subject && !isKept && source !== undefined)
    edits.push({ start: subject.start, end: subject.end, text: before ?? source });
  const name = open.scalars.find(({ path }) => path.length === 1 && path[0] === 'file_name');
  const nameNow = nameOf(to.file);
  if (name?.value === nameOf(from.file) && nameNow !== name.value) {
    const at = read.yaml.indexOf(name.value, name.start);
    edits.push({ start: at, end: at + name.value.length, text: nameNow });
  }
  return {
    edits: edits.map(({ start, end, text }) => ({
      start: start + yamlAt,
      end: end + yamlAt,
      text,
    })),
    isUndoing: aliases.undone !== undefined,
  };
}

/** The label of the folder's subject, where the file has one that fits. */
function subjectScalar({ scalars, file }: OpenFile, change: SubjectChange): YamlScalar | undefined {
  const folder = subjectOfFile(file) ?? '';
  return scalars.find(
    ({ path, value }) =>
      path.length === 1 &&
      path[0] === 'subject' &&
      (slugOf(value) === folder || value.trim() === change.before.titles.get(folder)),
  );
}

/** Whether the label could not be found again when the entry moves back. */
function isUnusual(
  { value }: YamlScalar,
  typed: string,
  source: string,
  file: string,
  { before }: SubjectChange,
): boolean {
  const folder = subjectOfFile(file) ?? '';
  const label = value.trim();
  if (scalarSource(label, source) !== typed) return true;
  if (before.titles.has(folder)) return before.titles.get(folder) !== label;
  const isOneSpelling = (before.labels.get(folder) ?? []).every((other) => other === label);
  return !isOneSpelling || label !== titleFromSlug(folder);
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
