import type { ReportEntry } from '#kb/entry.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { Library } from '#kb/library.ts';
import { numberText, roundedText } from '#kb/quantities.ts';
import type { Report } from '#kb/schemas/report.ts';
import { type Bar, barsOf, percent } from './bars.ts';
import { countText } from './count-text.ts';
import { type ShownDay, shownDay } from './entry-link.ts';
import { type EntryPage, entryPage } from './entry-page.ts';
import { type KeptShare, keptShare } from './kept-share.ts';
import { memo } from './memo.ts';
import { paragraphsOf } from './paragraphs.ts';

export interface ReportPage extends EntryPage {
  readonly from: ShownDay;
  readonly to: ShownDay;
  readonly opening: readonly string[];
  /** The report in a few numbers. */
  readonly figures: readonly Figure[];
  readonly results: readonly ResultRow[];
  /** The same by level. */
  readonly levels: readonly LevelResults[];
  /** The result in one sentence: "5 of 6 targets were kept." */
  readonly outcome: string;
  readonly backlog: string | undefined;
  readonly causes: readonly {
    readonly title: string;
    readonly calls: string;
    readonly share: string;
    /** Against the commonest cause. */
    readonly bar: Bar;
  }[];
  readonly experience: readonly Experience[];
  readonly misses: readonly Miss[];
}

/** A large number, what it counts, and what it is to be seen against. */
export interface Figure {
  readonly value: string;
  readonly label: string;
  readonly note: string;
}

export interface ResultRow extends KeptShare {
  readonly level: string;
  readonly priority: string;
  readonly calls: string;
  readonly inTime: string;
  /** In per cent of the calls; absent where there were none. */
  readonly bar: { readonly kept: number; readonly target: number } | undefined;
}

export interface LevelResults {
  readonly level: string;
  readonly rows: readonly ResultRow[];
}

export interface Experience {
  readonly title: string;
  readonly score: string;
  readonly scale: string;
  /** "34 of 120 asked answered (28.3%)" */
  readonly answers: string;
}

export interface Miss {
  readonly title: string;
  readonly happened: readonly string[];
  readonly changed: readonly string[];
}

export function reportPage(kb: KnowledgeBase, entry: ReportEntry): ReportPage {
  const { data } = entry;
  const levels = levelTitles(kb.library);
  const results = data.results.map(
    ({ level, priority, calls, in_time, target }): ResultRow => ({
      level: levels.get(level) ?? level,
      priority: priority.toUpperCase(),
      calls: numberText(calls),
      inTime: numberText(in_time),
      ...keptShare(in_time, calls, target),
      bar: calls === 0 ? undefined : { kept: percent(in_time, calls), target },
    }),
  );
  return {
    ...entryPage(kb, entry),
    from: shownDay(data.from),
    to: shownDay(data.to),
    opening: paragraphsOf(data.summary),
    results,
    levels: [...Map.groupBy(results, ({ level }) => level)].map(([level, rows]) => ({
      level,
      rows,
    })),
    outcome: outcomeOf(results),
    backlog: data.backlog && backlogText(data.backlog),
    figures: figuresOf(data, results),
    causes: causesOf(data.causes ?? []),
    experience: experienceOf(data.experience ?? {}),
    misses: (data.misses ?? []).map(({ title, what_happened, what_changed }) => ({
      title,
      happened: paragraphsOf(what_happened),
      changed: paragraphsOf(what_changed),
    })),
  };
}

const levelTitles: (library: Library) => ReadonlyMap<string, string> = memo(
  (library) =>
    new Map(
      library
        .ofKind('service-levels')
        .flatMap(({ data }) => data.levels.map(({ id, title }) => [id, title] as const)),
    ),
);

function outcomeOf(results: readonly ResultRow[]): string {
  const judged = results.filter(({ isKept }) => isKept !== undefined);
  const kept = judged.filter(({ isKept }) => isKept).length;
  if (judged.length === 0) return 'No calls were due in this period.';
  if (judged.length === 1) return `The one target was ${kept === 1 ? 'kept' : 'missed'}.`;
  if (kept === judged.length) return `All ${countText(kept, 'target')} were kept.`;
  return `${numberText(kept)} of ${countText(judged.length, 'target')} ${kept === 1 ? 'was' : 'were'} kept.`;
}

/** Each number with what it is part of, so that it can be recounted. */
function figuresOf(
  { results: all, backlog, experience }: Report,
  results: readonly ResultRow[],
): Figure[] {
  const judged = results.filter(({ isKept }) => isKept !== undefined);
  const kept = judged.filter(({ isKept }) => isKept).length;
  const calls = all.reduce((sum, result) => sum + result.calls, 0);
  const inTime = all.reduce((sum, result) => sum + result.in_time, 0);
  const said = experienceOf(experience ?? {})[0];
  return [
    ...(calls === 0
      ? []
      : [
          {
            value: `${numberText(kept)} of ${numberText(judged.length)}`,
            label: judged.length === 1 ? 'target kept' : 'targets kept',
            note: 'by level and priority',
          },
          {
            value: `${roundedDownText(inTime, calls)}%`,
            label: 'of calls solved in time',
            note: `${numberText(inTime)} of ${countText(calls, 'call')}`,
          },
        ]),
    ...(backlog
      ? [
          {
            value: numberText(backlog.end),
            label: `${backlog.end === 1 ? 'call' : 'calls'} open at the end`,
            note: `${numberText(backlog.start)} at the start`,
          },
        ]
      : []),
    ...(said
      ? [
          {
            value: said.score,
            label: said.title.toLowerCase(),
            note: said.answers.replace(/^n = [^;]*; /, ''),
          },
        ]
      : []),
  ];
}

/** A share to one decimal; 100 only where nothing is missing. */
function roundedDownText(part: number, whole: number): string {
  const tenths = Math.round((part * 1000) / whole);
  return ((part < whole ? Math.min(tenths, 999) : tenths) / 10).toFixed(1);
}

function backlogText({ start, end }: NonNullable<Report['backlog']>): string {
  const difference = end - start;
  const change =
    difference === 0
      ? 'no change'
      : `${numberText(Math.abs(difference))} ${difference < 0 ? 'fewer' : 'more'}`;
  return `${countText(start, 'open call')} at the start, ${numberText(end)} at the end: ${change}.`;
}

function causesOf(causes: NonNullable<Report['causes']>): ReportPage['causes'] {
  const all = causes.reduce((sum, { calls }) => sum + calls, 0);
  const bars = barsOf(causes.map(({ calls }) => calls));
  return causes.map(({ title, calls }, i) => ({
    title,
    calls: numberText(calls),
    share: all === 0 ? '–' : `${roundedText((calls / all) * 100)}%`,
    bar: bars[i] ?? { from: 0, length: 0 },
  }));
}

const measures = {
  csat: {
    title: 'Customer satisfaction',
    scale: 'share of answers that were 4 or 5 of 5',
    unit: '%',
  },
  nps: { title: 'Net promoter score', scale: 'from −100 to 100', unit: '' },
  ces: { title: 'Customer effort score', scale: 'from 1 to 7', unit: '' },
} as const;

function experienceOf(experience: NonNullable<Report['experience']>): Experience[] {
  return (['csat', 'nps', 'ces'] as const).flatMap((name) => {
    const measure = experience[name];
    if (!measure) return [];
    const { title, scale, unit } = measures[name];
    const { score, n, asked } = measure;
    const rate = asked === 0 ? '' : ` (${roundedText((n / asked) * 100)}%)`;
    const answers = `n = ${numberText(n)}; ${numberText(n)} of ${numberText(asked)} asked answered${rate}`;
    return [{ title, score: `${numberText(score)}${unit}`, scale, answers }];
  });
}
