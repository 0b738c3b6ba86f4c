import type { Cover } from './calendar.ts';
import { type DeadlineForm, ownTerms, type TargetForm } from './deadline-form.ts';
import { type Priority, priorities } from './priority.ts';
import { parseTarget, type Target, targetUnits, targetWords } from './target.ts';
import type { StateFormat } from './tool-state.ts';
import { byName, list, record, text, textLike, yesOrNo } from './validators.ts';

/** What a provider’s levels promise, line by line. */
export interface KnownTerms {
  readonly levels: readonly { readonly id: string; readonly title: string }[];
  readonly lines: readonly TermLine[];
}

export interface TermLine {
  /** Stays when the line’s title changes: `response-p1`, `credits`. */
  readonly id: string;
  /** “Response”; empty where the title says it all. */
  readonly group: string;
  readonly title: string;
  readonly kind: 'text' | 'cover' | 'target';
  /** By the levels’ ids; a level that is missing says nothing. A target as it is typed: “4 hours”. */
  readonly values: Readonly<Record<string, string>>;
}

/** What a reader looks at, and the terms that they have written beside the levels. */
export interface LevelState {
  /** What the reader calls the terms of their own. */
  readonly title: string;
  /** The level whose lines they began with; empty where there are no terms of their own. */
  readonly from: string;
  /** By the lines’ ids, all of them: what was agreed does not change with what the provider publishes later. */
  readonly lines: Readonly<Record<string, string>>;
  /** Levels that are not shown. */
  readonly hidden: readonly string[];
  readonly onlyDifferences: boolean;
}

export const emptyLevelState: LevelState = {
  title: '',
  from: '',
  lines: {},
  hidden: [],
  onlyDifferences: false,
};

export const mostInLine = 2000;
const lineId = textLike(/^[\p{L}\p{M}\p{N}-]{1,100}$/u, 'the name of a line');

/** How the terms are kept, shared and saved. */
export const levelFormat: StateFormat<LevelState> = {
  tool: 'levels',
  version: 1,
  shape: record({
    title: text({ most: 100 }),
    from: text({ most: 100 }),
    lines: byName(text({ most: mostInLine }), { most: 200, name: lineId }),
    hidden: list(text({ most: 100 }), { most: 20 }),
    onlyDifferences: yesOrNo,
  }),
};

/** The state with terms of one’s own that say what the level says; what was written before is gone. */
export function startedFrom(state: LevelState, { lines }: KnownTerms, level: string): LevelState {
  const said = lines.flatMap(({ id, values }) => {
    const value = Object.hasOwn(values, level) ? (values[level] ?? '') : '';
    return value === '' ? [] : [[id, value] as const];
  });
  return { ...state, from: level, lines: Object.fromEntries(said) };
}

/** The state with another text in a line; an empty one promises nothing. */
export function withLine(state: LevelState, id: string, value: string): LevelState {
  const { [id]: _, ...others } = state.lines;
  return { ...state, lines: value === '' ? others : { ...others, [id]: value } };
}

export function hasOwnTerms({ from }: LevelState): boolean {
  return from !== '';
}

export function ownTitle({ title }: LevelState): string {
  return title.trim() || 'Your terms';
}

/** What a column says of a line, in words; empty where it says nothing. A level by its id. */
export function wordsOf(
  known: KnownTerms,
  state: LevelState,
  line: TermLine,
  column: { readonly level: string } | 'own',
): string {
  const saidIn = (one: TermLine) => {
    const values = column === 'own' ? state.lines : one.values;
    const key = column === 'own' ? one.id : column.level;
    return Object.hasOwn(values, key) ? (values[key] ?? '') : '';
  };
  const value = saidIn(line).trim();
  if (line.kind === 'cover') return isCover(value) ? coverWords[value] : value;
  if (line.kind === 'text' || value === '') return value;
  const coverLine = known.lines.find(({ kind }) => kind === 'cover');
  const target = targetOf(value);
  return target ? targetWords(target, coverIn(coverLine ? saidIn(coverLine) : '')) : value;
}

/** When the clock of one’s own terms runs: in business hours until something else is chosen. */
export function ownCover({ lines }: LevelState): Cover {
  return coverIn(lines['cover'] ?? '');
}

function coverIn(value: string): Cover {
  return isCover(value) ? value : 'business';
}

export const coverWords: Readonly<Record<Cover, string>> = {
  business: 'Business hours',
  always: 'Always (24×7)',
};

/** A target as the fields hold it: “4 hours” is 4 and hours. What cannot be read stands in the amount. */
export function typedTarget(value: string): TargetForm {
  const [, amount = value, unit] = /^(.*) (minutes|hours|days)$/s.exec(value) ?? [];
  return { amount, unit: targetUnits.find((one) => one === unit) ?? 'hours' };
}

/** The same as one text; empty where there is no amount. */
export function targetValue({ amount, unit }: TargetForm): string {
  return amount.trim() === '' ? '' : `${amount.trim()} ${unit}`;
}

/** The target as it is typed; `undefined` for what is none. */
export function targetOf(value: string): Target | undefined {
  const { amount, unit } = typedTarget(value);
  if (!/^\d{1,5}$/.test(amount) || Number(amount) === 0) return undefined;
  const iso = { minutes: `PT${amount}M`, hours: `PT${amount}H`, days: `P${amount}D` }[unit];
  const target = parseTarget(iso);
  return target.ok ? target.value : undefined;
}

/** A target of data (PT1H30M) as it is typed: “90 minutes”. */
export function typedFrom(iso: string): string {
  const target = parseTarget(iso);
  if (!target.ok) return iso;
  if (target.value.in === 'business days') return `${target.value.days} days`;
  const minutes = target.value.seconds / 60;
  return minutes % 60 === 0 ? `${minutes / 60} hours` : `${minutes} minutes`;
}

/**
 * The deadline calculator’s form under one’s own terms for a priority, everything else as in `example`; `undefined` where
 * the terms promise nothing for it, or not in a way that can be read.
 */
export function ownDeadline(
  example: DeadlineForm,
  state: LevelState,
  priority: Priority,
): DeadlineForm | undefined {
  const [offer] = example.offers;
  const response = state.lines[`response-${priority}`] ?? '';
  const resolution = state.lines[`resolution-${priority}`] ?? '';
  if (!offer || !targetOf(response) || !targetOf(resolution)) return undefined;
  return {
    ...example,
    by: 'priority',
    priority,
    offers: [
      {
        ...offer,
        level: ownTerms,
        title: ownTitle(state),
        cover: ownCover(state),
        response: typedTarget(response),
        resolution: typedTarget(resolution),
      },
    ],
  };
}

/** The priorities for which one’s own terms promise both targets. */
export function promisedPriorities({ lines }: LevelState): Priority[] {
  return priorities.filter((priority) =>
    [`response-${priority}`, `resolution-${priority}`].every((id) => targetOf(lines[id] ?? '')),
  );
}

export function isCover(value: string): value is Cover {
  return Object.hasOwn(coverWords, value);
}
