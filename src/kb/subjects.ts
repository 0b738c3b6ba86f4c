import { type SitePath, sitePath, slugOf } from './address.ts';
import type { Question } from './entry.ts';
import { compareText, type Finding, field } from './issue.ts';
import { didYouMean } from './nearest.ts';
import type { SubjectSettings } from './schemas/settings.ts';

/** A subject: the questions of one folder, and those of other folders that name it as a further subject. */
export interface Subject {
  readonly slug: string;
  readonly title: string;
  readonly description: string | undefined;
  readonly address: SitePath;
  /** Those that may be listed, by title. */
  readonly questions: readonly Question[];
}

/**
 * Groups questions by the slug of their subject. The title is the one set in `subjects.yaml`, else the commonest spelling
 * (the first in the alphabet where two are equally common). Subjects come in the order of the settings, then by title.
 */
export function groupSubjects(
  questions: readonly Question[],
  settings: readonly SubjectSettings[],
  findings: Finding[],
): Subject[] {
  const groups = Map.groupBy(questions, (question) => question.subject);
  const slugs = new Set([...settings.map(({ slug }) => slug), ...groups.keys()]);
  const further = furtherQuestions(questions, slugs, settings, findings);
  const subjects = [...slugs].map((slug): Subject => {
    const own = groups.get(slug) ?? [];
    const setting = settings.find((one) => one.slug === slug);
    const title = setting?.title ?? commonestSpelling(own) ?? titleFromSlug(slug);
    reportSpellings(own, slug, title, findings);
    return {
      slug,
      title,
      description: setting?.description,
      address: sitePath('learn', slug),
      questions: [...own, ...(further.get(slug) ?? [])]
        .filter((question) => !question.isUnlisted)
        .sort((a, b) => compareTitles(a.title, b.title) || compareText(a.address, b.address)),
    };
  });
  const order = new Map(settings.map(({ slug }, i) => [slug, i]));
  const rank = ({ slug }: Subject) => order.get(slug) ?? settings.length;
  return subjects
    .filter(({ questions: own }) => own.length > 0)
    .sort((a, b) => rank(a) - rank(b) || compareTitles(a.title, b.title));
}

const collator = new Intl.Collator('en', { numeric: true });

/** Alphabetical order of titles as readers expect it, the same on every machine. */
export function compareTitles(a: string, b: string): number {
  return collator.compare(a, b);
}

function commonestSpelling(questions: readonly Question[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { subject, subjectLabel } of questions)
    if (subjectLabel !== undefined && slugOf(subjectLabel) === subject)
      counts.set(subjectLabel, (counts.get(subjectLabel) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0];
}

function titleFromSlug(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function reportSpellings(
  questions: readonly Question[],
  slug: string,
  title: string,
  findings: Finding[],
): void {
  for (const { file, subjectLabel } of questions) {
    if (subjectLabel === undefined || subjectLabel === title) continue;
    const fits = slugOf(subjectLabel) === slug;
    findings.push({
      code: fits ? 'subject/spelling' : 'subject/folder',
      file,
      place: field(['subject']),
      message: fits
        ? `The subject is spelled “${subjectLabel}”; elsewhere it is “${title}”.`
        : `The subject “${subjectLabel}” does not fit the folder ${slug}.`,
      hint: `Write ${title}${fits ? '' : ', or move the file'}.`,
    });
  }
}

/** Questions by the further subjects they name; a subject that does not exist is a finding. */
function furtherQuestions(
  questions: readonly Question[],
  slugs: ReadonlySet<string>,
  settings: readonly SubjectSettings[],
  findings: Finding[],
): Map<string, Question[]> {
  const bySubject = new Map<string, Question[]>();
  const byTitle = new Map(settings.map(({ slug, title }) => [slugOf(title), slug]));
  for (const question of questions) {
    const named = new Set<string>([question.subject]);
    for (const [i, label] of question.furtherSubjects.entries()) {
      const slug = slugs.has(slugOf(label)) ? slugOf(label) : byTitle.get(slugOf(label));
      if (slug === undefined) findings.push(unknownSubject(question.file, i, label, slugs));
      else if (!named.has(slug)) {
        named.add(slug);
        const others = bySubject.get(slug);
        if (others) others.push(question);
        else bySubject.set(slug, [question]);
      }
    }
  }
  return bySubject;
}

function unknownSubject(
  file: string,
  i: number,
  label: string,
  slugs: ReadonlySet<string>,
): Finding {
  return {
    code: 'reference/unresolved',
    file,
    place: field(['subjects', i]),
    message: `${label} is no subject: no folder below learn/ has that name.`,
    hint:
      didYouMean(slugOf(label), slugs) ?? `Name one of ${[...slugs].sort(compareText).join(', ')}.`,
  };
}
