import { addDays } from '../day.ts';
import type { ReportEntry } from '../entry.ts';
import { compareText, type Finding, field } from '../issue.ts';
import { numberText } from '../quantities.ts';
import type { Report } from '../schemas/report.ts';
import type { ServiceLevels } from '../schemas/service-levels.ts';

/** What does not add up in a report, with the levels it is held against, or with the reports beside it. */
export function checkReports(
  reports: readonly ReportEntry[],
  levels: ServiceLevels['levels'] = [],
): Finding[] {
  return [
    ...reports.flatMap(({ file, data }) =>
      [
        ...checkCauses(data),
        ...checkTargets(data, levels),
        ...checkMisses(data),
        ...checkScores(data),
      ].map(({ code, path, message, hint }) => ({
        code,
        file,
        place: field(path),
        message,
        hint,
      })),
    ),
    ...checkPeriods(reports),
  ];
}

/** Whether fewer calls were solved in time than promised, without any rounding. */
export function isMissed({ calls, in_time, target }: Report['results'][number]): boolean {
  return in_time * 1_000_000 < Math.round(target * 10_000) * calls;
}

/** Whether answers, each counting a whole number of steps, can give a score with the decimals that it is written with. */
export function isScorePossible(score: number, n: number, step: number): boolean {
  const decimals = /\.(\d+)$/.exec(String(score))?.[1]?.length ?? 0;
  const power = 10 ** decimals;
  const scaled = Math.round(score * power);
  // A whole k with |k × step ÷ n − score| of at most half a unit of the last decimal.
  const unit = 2 * power * step;
  const most = (2 * scaled + 1) * n;
  return Math.floor(most / unit) * unit >= (2 * scaled - 1) * n;
}

interface Fault {
  readonly code: Finding['code'];
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly hint: string;
}

function checkCauses({ causes, results }: Report): Fault[] {
  if (!causes) return [];
  const told = causes.reduce((sum, { calls }) => sum + calls, 0);
  const due = results.reduce((sum, { calls }) => sum + calls, 0);
  if (told === due) return [];
  return [
    {
      code: 'report/sum',
      path: ['causes'],
      message: `causes: the calls add up to ${numberText(told)}, those of the results to ${numberText(due)}.`,
      hint: 'Each call that was due has one cause; put what has no name under “Other”.',
    },
  ];
}

function checkTargets({ results }: Report, levels: ServiceLevels['levels']): Fault[] {
  return results.flatMap(({ level: id, priority, target }, i): Fault[] => {
    const level = levels.find((one) => one.id === id);
    const promised = level?.targets[priority]?.in_time;
    if (promised === undefined || promised === target) return [];
    return [
      {
        code: 'report/target',
        path: ['results', i, 'target'],
        message: `results[${i + 1}].target: ${numberText(target)}% is not what ${level?.title ?? id} promises for ${priority.toUpperCase()}, which is ${numberText(promised)}%.`,
        hint: 'Hold the period against what was promised then; if the promise has changed since, say so in the summary.',
      },
    ];
  });
}

function checkMisses({ results, misses = [] }: Report): Fault[] {
  const unexplained = results.flatMap((result, i): Fault[] => {
    const { level, priority, calls, in_time } = result;
    const isExplained = misses.some((one) => one.level === level && one.priority === priority);
    if (!isMissed(result) || isExplained) return [];
    return [
      {
        code: 'report/unexplained',
        path: ['results', i],
        message: `results[${i + 1}]: ${level} ${priority} was missed (${numberText(in_time)} of ${numberText(calls)} in time), and nothing under misses explains it.`,
        hint: `Add an entry to misses with level: ${level} and priority: ${priority}.`,
      },
    ];
  });
  const needless = misses.flatMap(({ level, priority }, i): Fault[] => {
    if (level === undefined || priority === undefined) return [];
    const result = results.find((one) => one.level === level && one.priority === priority);
    if (result && isMissed(result)) return [];
    const reason = result ? 'was kept' : 'is not among the results';
    return [
      {
        code: 'report/not-missed',
        path: ['misses', i],
        message: `misses[${i + 1}]: ${level} ${priority} ${reason}.`,
        hint: 'Mend the level, the priority or the figures; leave both keys out where no target was missed.',
      },
    ];
  });
  return [...unexplained, ...needless];
}

/** What one answer adds to the sum of which the score is a part: a hundred per cent, a hundred points, a step of the scale. */
const steps = { csat: 100, nps: 100, ces: 1 } as const;

function checkScores({ experience = {} }: Report): Fault[] {
  return (['csat', 'nps', 'ces'] as const).flatMap((name): Fault[] => {
    const measure = experience[name];
    if (!measure || isScorePossible(measure.score, measure.n, steps[name])) return [];
    return [
      {
        code: 'report/score',
        path: ['experience', name, 'score'],
        message: `experience.${name}.score: ${numberText(measure.score)} cannot come of ${numberText(measure.n)} ${measure.n === 1 ? 'answer' : 'answers'}.`,
        hint: 'Work it out again from the answers, and round it to the decimals that you write.',
      },
    ];
  });
}

/** Reports in the order of time: days told twice, and a backlog that changes overnight. Samples are a series of their own. */
function checkPeriods(reports: readonly ReportEntry[]): Finding[] {
  const series = Map.groupBy(reports, ({ data }) => data.sample === true);
  return [...series.values()].flatMap((some) => {
    const ordered = some.toSorted(
      (a, b) => compareText(a.data.from, b.data.from) || compareText(a.file, b.file),
    );
    return ordered.flatMap((entry, i) => {
      const { from } = entry.data;
      const earlier = ordered.slice(0, i);
      const same = earlier.find(({ data }) => data.to >= from);
      if (same)
        return finding(entry, {
          code: 'report/overlap',
          path: ['from'],
          message: `from: the period begins before ${same.file} ends, on ${same.data.to}.`,
          hint: 'Let the periods of reports follow one another: calls of days in both are counted twice.',
        });
      const before = earlier.find(({ data }) => addDays(data.to, 1) === from)?.data.backlog;
      const now = entry.data.backlog;
      if (!before || !now || before.end === now.start) return [];
      return finding(entry, {
        code: 'report/backlog',
        path: ['backlog', 'start'],
        message: `backlog.start: ${numberText(now.start)} calls were open, but ${numberText(before.end)} at the end of the report before.`,
        hint: 'Count both with the same list; if calls were added or taken out in between, say so in the summary.',
      });
    });
  });
}

function finding({ file }: ReportEntry, { code, path, message, hint }: Fault): Finding[] {
  return [{ code, file, place: field(path), message, hint }];
}
