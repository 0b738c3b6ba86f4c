import type { Day } from '../day.ts';
import type { CaseStudyEntry } from '../entry.ts';
import { compareText, type Finding, field } from '../issue.ts';
import { nearest, nearestOneOf } from '../nearest.ts';
import type { CaseStudy } from '../schemas/case-study.ts';

/** What every story tells, whoever wants to be praised by it: headings of the second level, and what belongs below them. */
export const requiredSections = [
  { heading: 'What did not go well', about: 'say what went wrong, and what it cost' },
  {
    heading: 'What we would do differently',
    about: 'say what the customer would do another way',
  },
  {
    heading: 'What the provider changed since',
    about: 'say what is different today, in a way that a reader can ask to see',
  },
] as const;

/** Required sections that a story lacks or leaves empty, and what has no place in a heading. */
export function checkSections(file: string, markdown: string): Finding[] {
  const sections = sectionsOf(markdown);
  const missing = requiredSections.flatMap(({ heading, about }): Finding[] => {
    const section = sections.find(({ title }) => title === heading);
    if (!section)
      return [
        {
          code: 'story/section',
          file,
          place: { in: 'text', position: { line: 1, column: 1 } },
          message: `The section “${heading}” is missing.`,
          hint: hintFor(heading, about, sections),
        },
      ];
    if (section.isTelling) return [];
    return [
      {
        code: 'story/section',
        file,
        place: { in: 'text', position: { line: section.line, column: 1 } },
        message: `The section “${heading}” is empty.`,
        hint: `Below the heading ${about}; figures and quotations alone are gone when the consent ends.`,
      },
    ];
  });
  const inHeadings = sections.flatMap(({ title, line }): Finding[] =>
    /<(?:Customer|Quotation|Metric)\b/.test(title)
      ? [
          {
            code: 'story/section',
            file,
            place: { in: 'text', position: { line, column: 1 } },
            message: 'A heading holds what the customer may withdraw.',
            hint: 'Say it in the text: the address of a heading must not change when the consent ends.',
          },
        ]
      : [],
  );
  return [...missing, ...inHeadings];
}

/** Days of what has been, which cannot lie ahead: on such a day nobody can have measured or confirmed anything. */
export function checkStoryDays(file: string, story: CaseStudy, today: Day): Finding[] {
  const days: (readonly [readonly PropertyKey[], string, Day | undefined])[] = [
    ...(story.metrics ?? []).map(
      ({ measured_on }, i) =>
        [['metrics', i, 'measured_on'], `metrics[${i + 1}].measured_on`, measured_on] as const,
    ),
    [['verified_on'], 'verified_on', story.verified_on],
    [['follow_up', 'confirmed_on'], 'follow_up.confirmed_on', story.follow_up?.confirmed_on],
  ];
  return days.flatMap(([path, name, day]): Finding[] =>
    day === undefined || day <= today
      ? []
      : [
          {
            code: 'front-matter/field',
            file,
            place: field(path),
            message: `${name}: expected a day that has been, found ${day}`,
            hint: 'Enter the day on which it was done.',
          },
        ],
  );
}

/**
 * Services, problems and outcomes that two stories spell in two ways: readers who choose one would miss the other. What is
 * a slip beside one of the known services is told as such, by the check of references.
 */
export function checkStoryWordings(
  stories: readonly CaseStudyEntry[],
  services: readonly string[] = [],
): Finding[] {
  const nearService = nearestOneOf(services, mostDifferent);
  const isSlip = (key: string, text: string) =>
    key === 'services' && !services.includes(text) && nearService(text) !== undefined;
  return (['services', 'problems', 'outcomes'] as const).flatMap((key) => {
    const used = stories.flatMap(({ file, data }) =>
      (data[key] ?? []).map((text, i) => ({ file, place: field([key, i]), text })),
    );
    const counts = Map.groupBy(used, ({ text }) => text);
    // The commoner spelling is meant; of equals the first in the alphabet.
    const byUse = [...counts.keys()].sort(
      (a, b) => (counts.get(b)?.length ?? 0) - (counts.get(a)?.length ?? 0) || compareText(a, b),
    );
    return byUse.flatMap((text, rank) => {
      const meant = commonerNear(text, byUse.slice(0, rank));
      if (meant === undefined || isSlip(key, text)) return [];
      return (counts.get(text) ?? []).map(
        ({ file, place }): Finding => ({
          code: 'story/wording',
          file,
          place,
          message: `${key}: ${text} is told apart from ${meant}, which other stories have.`,
          hint: `Did you mean ${meant}?`,
        }),
      );
    });
  });
}

function commonerNear(text: string, commoner: readonly string[]): string | undefined {
  const plain = plainOf(text);
  return (
    commoner.find((other) => plainOf(other) === plain) ??
    nearestOneOf(commoner, mostDifferent)(text)
  );
}

/** More letters make another thing: “Backup” and “Lock-up”. */
const mostDifferent = 2;

/** Whatever the case, the marks and the order of the words. */
function plainOf(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return words
    .filter((word) => !/^(?:a|an|and|of|or|the|to)$/.test(word))
    .map((word) => word.replace(/s$/, ''))
    .sort()
    .join(' ');
}

interface Section {
  readonly title: string;
  readonly line: number;
  /** Whether words stand below it that stay whatever the customer withdraws. */
  readonly isTelling: boolean;
}

/** The sections of the second level. */
function sectionsOf(markdown: string): Section[] {
  const lines = markdown.split('\n');
  let fence: string | undefined;
  const headings = lines.flatMap((text, i) => {
    const mark = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined;
    const [, level, title] =
      (fence === undefined && /^ {0,3}(#{1,2})\s+(.*?)\s*#*\s*$/.exec(text)) || [];
    return level === undefined ? [] : [{ level: level.length, title: title ?? '', at: i }];
  });
  return headings.map(({ title, at }, i) => {
    const below = lines.slice(at + 1, headings[i + 1]?.at).join('\n');
    return { title, line: at + 1, isTelling: isTelling(below) };
  });
}

function isTelling(text: string): boolean {
  const words = text.replace(/\{\/\*.*?\*\/\}|<!--.*?-->|<[^>]*>/gs, ' ').replace(/^#+ .*$/gm, ' ');
  return /\p{L}{2}/u.test(words);
}

function hintFor(heading: string, about: string, sections: readonly Section[]): string {
  const titles = sections.map(({ title }) => title);
  const others = titles.filter((title) => !requiredSections.some((one) => one.heading === title));
  const near = nearest(heading, others);
  if (near !== undefined) return `Write “## ${heading}” instead of “## ${near}”.`;
  return `Add the heading “## ${heading}”, and below it ${about}.`;
}
