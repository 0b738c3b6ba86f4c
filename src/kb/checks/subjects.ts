import type { Question } from '../entry.ts';
import { compareText, type Finding, field } from '../issue.ts';
import { didYouMean, nearestOneOf } from '../nearest.ts';
import type { SubjectSettings } from '../schemas/settings.ts';

/**
 * Folders that are probably slips of another subject’s name, and subjects in `subjects.yaml` without a folder. `addresses`
 * are those of all questions, published or not, sound or not.
 */
export function checkSubjects(
  addresses: readonly string[],
  questions: readonly Question[],
  settings: readonly SubjectSettings[],
): Finding[] {
  const sizes = new Map<string, number>();
  for (const address of addresses) {
    const [, list, slug, between] = address.split('/');
    if (list === 'learn' && slug !== undefined && between === 'questions')
      sizes.set(slug, (sizes.get(slug) ?? 0) + 1);
  }
  const named = new Set(settings.map(({ slug }) => slug));
  return [...nearSubjects(sizes, named, questions), ...emptySubjects(sizes, settings)];
}

/** A folder with more questions is no slip, nor one that the settings name. */
const mostInSlip = 2;

function nearSubjects(
  sizes: ReadonlyMap<string, number>,
  named: ReadonlySet<string>,
  questions: readonly Question[],
): Finding[] {
  const slugs = [...sizes.keys()].sort(compareText);
  return slugs.flatMap((slug): Finding[] => {
    const size = sizes.get(slug) ?? 0;
    if (named.has(slug) || size > mostInSlip) return [];
    const meant = slugs.filter((other) => named.has(other) || (sizes.get(other) ?? 0) > size);
    const near = nearestOneOf(meant, 2)(slug);
    const [first] = questions.filter(({ subject }) => subject === slug);
    if (near === undefined || first === undefined) return [];
    return [
      {
        code: 'subject/near',
        file: first.file,
        place: { in: 'nowhere' },
        message: `The folder learn/${slug} makes a subject of its own, beside ${near}.`,
        hint: `Did you mean ${near}? Then move the file; where ${slug} is meant, name it in subjects.yaml.`,
      },
    ];
  });
}

function emptySubjects(
  sizes: ReadonlyMap<string, number>,
  settings: readonly SubjectSettings[],
): Finding[] {
  const unnamed = [...sizes.keys()].filter((slug) => settings.every((one) => one.slug !== slug));
  return settings.flatMap(({ slug, title }, i): Finding[] =>
    sizes.has(slug)
      ? []
      : [
          {
            code: 'subject/empty',
            file: 'subjects.yaml',
            place: field([i, 'slug']),
            message: `There is no question in learn/${slug}, so readers do not see the subject “${title}”.`,
            hint:
              didYouMean(slug, unnamed) ??
              `Put a question into the folder learn/${slug}, or remove the subject.`,
          },
        ],
  );
}
