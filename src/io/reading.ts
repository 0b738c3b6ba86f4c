import type { SitePath } from '#kb/address.ts';
import { checkAddress, checkAnswer } from '#kb/checks/answers.ts';
import { checkSections, checkStoryDays } from '#kb/checks/stories.ts';
import { withConsent } from '#kb/consent.ts';
import { type Customer, customerOf } from '#kb/customers.ts';
import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import { entryOf, type KindData } from '#kb/entry-of.ts';
import { type FaultyFields, storyIn } from '#kb/faulty-fields.ts';
import type { Finding } from '#kb/issue.ts';
import { type Kind, kinds } from '#kb/kinds.ts';
import type { CaseStudy } from '#kb/schemas/case-study.ts';
import { seedOnlyKeys } from '#kb/schemas/question.ts';
import { standInFor } from '#kb/stand-in.ts';
import { typedEvidence } from '#kb/typed-evidence.ts';
import { typedNames } from '#kb/typed-names.ts';
import {
  type Schema,
  type Validated,
  type ValueOf,
  validate,
  withoutNulls,
} from '#kb/validation.ts';
import { isBlank, readAnswer } from '#markdown/answer.ts';
import { type ReadFile, readMarkdownFile, readYamlFile } from './front-matter.ts';
import { positionsIn, type YamlPositions } from './yaml-positions.ts';

/** What became of one file: an entry, unless its front matter cannot be read, and what was found. */
export interface ReadEntry {
  readonly entry: Entry | undefined;
  /** What stands in for it while its text is checked, where its front matter cannot be read. */
  readonly standIn?: Entry;
  /** What could be read of its front matter. */
  readonly fields?: FaultyFields;
  /** Of whom a case study tells, where the customer is a real one. */
  readonly customer?: Customer | undefined;
  readonly findings: readonly Finding[];
}

/** Reads the file of an entry: front matter, schema, address and answer, and what the customer agreed to. */
export function readEntry(
  file: string,
  kind: Kind,
  address: SitePath,
  source: string,
  today: Day,
): ReadEntry {
  const isData = kinds[kind].ending === '.yaml';
  const read = isData ? readYamlFile(source) : readMarkdownFile(source);
  const { keys, data: filled } = spelled(kind, read.data);
  const { data, findings: found } = validateFile(file, kinds[kind].schemaFor(keys), {
    ...read,
    data: filled,
  });
  if (data === undefined) {
    const faulty = readFaulty(file, kind, address, read);
    return { entry: undefined, ...faulty, findings: [...found, ...faulty.findings] };
  }
  const parsed = { kind, data } as KindData;
  const text = textOf(answerOf(parsed), read);
  const shown = publishable(file, parsed, address, text.markdown, today);
  const inText = checkText(file, kind, answerOf(parsed), read);
  return {
    entry: entryOf(shown.parsed, { file, address, ...text }),
    customer: shown.customer,
    findings: [...(shown.customer ? found.map(unquoted) : found), ...inText, ...shown.findings],
  };
}

/** The keys that say something, and the data without empty keys of a spelling that a question may not have. */
function spelled(kind: Kind, data: unknown): { keys: string[]; data: unknown } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) return { keys: [], data };
  const isEmpty = (value: unknown) => value === null;
  const fields = Object.entries(data);
  const kept = fields.filter(
    ([key, value]) => kind !== 'question' || !isEmpty(value) || !seedOnlyKeys.includes(key),
  );
  const keys = fields.flatMap(([key, value]) => (isEmpty(value) ? [] : [key]));
  return { keys, data: Object.fromEntries(kept) };
}

/** Reads a settings file with its schema. `undefined` where it has errors or says nothing. */
export function readSettings<S extends Schema>(
  file: string,
  schema: S,
  source: string,
): Validated<ValueOf<S>> {
  const read = readYamlFile(source);
  const isEmpty = read.faults.length === 0 && (read.data ?? null) === null;
  return isEmpty ? { data: undefined, findings: [] } : validateFile(file, schema, read);
}

/** Everything that is wrong with the YAML of a file, and its data where nothing is. */
function validateFile<S extends Schema>(
  file: string,
  schema: S,
  read: ReadFile,
): Validated<ValueOf<S>> {
  const faults = read.faults.map(
    ({ line, column, message, hint }): Finding => ({
      code: 'front-matter/syntax',
      file,
      place: { in: 'file', position: { line, column } },
      message,
      hint,
    }),
  );
  const isUnread = read.data === undefined && faults.length > 0;
  if (isUnread) return { data: undefined, findings: faults };
  let positions: YamlPositions | undefined;
  const open = () => {
    positions ??= positionsIn(read.yaml, read.yamlLine);
    return positions;
  };
  const cut = /\S #/.test(read.yaml) ? cutValues(file, open()) : [];
  const { data, findings } = validate(file, schema, read.data, (path) => open().plainText(path));
  return { data, findings: [...faults, ...cut, ...findings] };
}

function cutValues(file: string, positions: YamlPositions): Finding[] {
  return positions.cutByComment().map(({ key, position, comment }) => ({
    code: 'front-matter/changed',
    file,
    place: { in: 'file', position },
    message: `YAML takes “#${comment}” in ${key} for a comment and drops it.`,
    hint: 'Put the whole value in quotes; where a comment is meant, set it off with two blanks.',
  }));
}

function answerOf(parsed: KindData): string | undefined {
  return parsed.kind === 'question' ? parsed.data.answer : undefined;
}

function textOf(
  answer: string | undefined,
  { body, bodyLine }: ReadFile,
): Pick<Entry, 'markdown' | 'textAt'> {
  if (answer !== undefined) return { markdown: readAnswer(answer), textAt: { in: 'answer' } };
  return { markdown: isBlank(body) ? '' : body, textAt: { in: 'body', line: bodyLine } };
}

function checkText(
  file: string,
  kind: Kind,
  answer: string | undefined,
  { body, bodyLine }: ReadFile,
): Finding[] {
  const mayBeWithoutText =
    kinds[kind].ending === '.yaml' || kind === 'blueprint' || kind === 'term';
  if (mayBeWithoutText) return [];
  const blankLines = /^(?:[^\S\n]*\n)*/.exec(body)?.[0].split('\n') ?? [''];
  const firstLine = bodyLine + (isBlank(body) ? 0 : blankLines.length - 1);
  return checkAnswer(file, answer, isBlank(body), firstLine);
}

/** What can be said of a file whose front matter has errors: its address, its answer, its text, and what else is sound in it. */
function readFaulty(
  file: string,
  kind: Kind,
  address: SitePath,
  read: ReadFile,
): Omit<ReadEntry, 'entry'> {
  const data = withoutNulls(read.data);
  const isRead = typeof data === 'object' && data !== null && !Array.isArray(data);
  const fields: FaultyFields = isRead ? { ...data } : {};
  if (kinds[kind].ending === '.yaml') return { fields, findings: [] };
  const textAt = (key: string) => {
    const value = fields[key];
    return typeof value === 'string' ? value : undefined;
  };
  const answer = kind === 'question' ? textAt('answer') : undefined;
  const standIn = standInFor(kind, { file, address, ...textOf(answer, read) }, fields);
  // Where nothing of the front matter could be read, an answer may stand in it.
  if (!isRead) return { standIn, fields, findings: [] };
  const declared = { url: textAt('url'), file_name: textAt('file_name') };
  const isElsewhere = kind === 'question' && 'answer' in fields && answer === undefined;
  const story = kind === 'case-study' ? storyIn(fields) : undefined;
  const { markdown } = standIn;
  return {
    standIn,
    // The answer is a text, and the stand-in's.
    fields: { ...fields, answer: undefined },
    customer: story && customerOf(file, story, story),
    findings: [
      ...(isElsewhere ? [] : checkText(file, kind, answer, read)),
      ...(kind === 'question' ? checkAddress(file, address, declared) : []),
      ...(kind === 'case-study' && markdown !== '' ? checkSections(file, markdown) : []),
      ...(story ? typedNames(file, story, address, markdown) : []),
      ...(story ? typedEvidence(file, story, markdown) : []),
    ],
  };
}

/** What may be published of an entry, whose declared address must be its own. */
function publishable(
  file: string,
  parsed: KindData,
  address: SitePath,
  markdown: string,
  today: Day,
): { parsed: KindData; customer?: Customer | undefined; findings: readonly Finding[] } {
  switch (parsed.kind) {
    case 'question': {
      const declared = 'url' in parsed.data ? parsed.data : {};
      return { parsed, findings: checkAddress(file, address, declared) };
    }
    case 'case-study': {
      // As it was read: nothing is withheld yet.
      const story: CaseStudy = parsed.data;
      const { data, findings } = withConsent(file, story, today);
      return {
        parsed: { kind: 'case-study', data },
        customer: customerOf(file, story, data),
        findings: [
          ...findings,
          ...typedNames(file, story, address, markdown),
          ...typedEvidence(file, story, markdown),
          ...checkStoryDays(file, story, today),
          ...(markdown === '' ? [] : checkSections(file, markdown)),
        ],
      };
    }
    default:
      return { parsed, findings: [] };
  }
}

/** What is told of a real customer's story is published too (`health.json`): without the value. */
function unquoted(finding: Finding): Finding {
  if (finding.code !== 'front-matter/changed') return finding;
  return {
    ...finding,
    message: 'YAML would read this value otherwise than it was typed.',
    hint: 'Put the whole value in quotes.',
  };
}
