import type { Entry, GuideEntry } from '../entry.ts';
import { type Finding, field } from '../issue.ts';
import { nearest } from '../nearest.ts';

/** Series of guides whose parts do not fit together: a part that is missing or there twice, a title that differs. */
export function checkSeries(entries: readonly Entry[]): Finding[] {
  const parts = entries.flatMap((entry) =>
    entry.kind === 'guide' && entry.data.series ? [{ guide: entry, ...entry.data.series }] : [],
  );
  const series = Map.groupBy(parts, ({ id }) => id);
  return [...series].flatMap(([id, unordered]) => {
    const ordered = unordered.toSorted((a, b) => a.part - b.part);
    const others = [...series.keys()].filter((other) => other !== id);
    return ordered.flatMap((one, i) => findingsOf(one, ordered.slice(0, i), others));
  });
}

interface Part {
  readonly guide: GuideEntry;
  readonly id: string;
  readonly title: string;
  readonly part: number;
}

function findingsOf(one: Part, before: readonly Part[], others: readonly string[]): Finding[] {
  const found = (key: string, message: string, hint: string): Finding => ({
    code: 'series/part',
    file: one.guide.file,
    place: field(['series', key]),
    message,
    hint,
  });
  const findings: Finding[] = [];
  const last = before.at(-1);
  const [first] = before;
  if (last?.part === one.part)
    findings.push(
      found('part', `Part ${one.part} of ${one.id} is ${last.guide.file} already.`, renumber),
    );
  else if (one.part !== (last?.part ?? 0) + 1) {
    const near = nearest(one.id, others);
    const message = `The series ${one.id} has no part ${one.part - 1} before this part ${one.part}.`;
    findings.push(
      near ? found('id', message, `Did you mean ${near}?`) : found('part', message, renumber),
    );
  }
  if (first && first.title !== one.title)
    findings.push(
      found(
        'title',
        `The series is called “${one.title}” here and “${first.title}” in ${first.guide.file}.`,
        'Give it one title in all parts.',
      ),
    );
  return findings;
}

const renumber = 'Number the parts 1, 2, 3 and so on, each once.';
