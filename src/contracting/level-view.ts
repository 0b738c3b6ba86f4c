import {
  hasOwnTerms,
  type KnownTerms,
  type LevelState,
  ownTitle,
  type TermLine,
  wordsOf,
} from './level-terms.ts';

/** How the levels stand beside each other: which columns and lines are seen, and where they differ. */
export interface LevelView {
  /** The levels that are shown, by id; all of them where the reader has hidden every one. */
  readonly shown: readonly string[];
  /** There are two columns or more, one’s own among them. */
  readonly isCompared: boolean;
  readonly lines: readonly LineView[];
  /** What they come to, in a sentence or two. */
  readonly summary: string;
  /** How many lines are hidden, in a sentence; empty for none. */
  readonly hidden: string;
}

export interface LineView {
  readonly id: string;
  /** All columns that are shown say the same, and there are several. */
  readonly isSame: boolean;
  readonly isHidden: boolean;
  /** What the level said that the reader began with, where their own terms say something else; empty for nothing. */
  readonly was: string | undefined;
}

/** `held`: lines that stay although they are the same, because the reader is at work on them. */
export function levelView(
  known: KnownTerms,
  state: LevelState,
  held: ReadonlySet<string> = new Set(),
): LevelView {
  const all = known.levels.map(({ id }) => id);
  const visible = all.filter((id) => !state.hidden.includes(id));
  const shown = visible.length > 0 ? visible : all;
  const columns = columnsOf(shown, state);
  const isCompared = columns.length > 1;
  const lines = known.lines.map((line): LineView => {
    const said = columns.map((column) => wordsOf(known, state, line, column));
    const isSame = isCompared && new Set(said).size === 1;
    return {
      id: line.id,
      isSame,
      isHidden: state.onlyDifferences && isSame && !held.has(line.id),
      was: changeOf(known, state, line),
    };
  });
  return {
    shown,
    isCompared,
    lines,
    summary: summaryOf(known, state, shown, lines),
    hidden: hiddenWords(lines),
  };
}

/** The lines in which one’s own terms differ from the level that they began with. */
export function changedLines(known: KnownTerms, state: LevelState): TermLine[] {
  return known.lines.filter((line) => changeOf(known, state, line) !== undefined);
}

function changeOf(known: KnownTerms, state: LevelState, line: TermLine): string | undefined {
  if (!known.levels.some(({ id }) => id === state.from)) return undefined;
  const was = wordsOf(known, state, line, { level: state.from });
  return was === wordsOf(known, state, line, 'own') ? undefined : was;
}

function columnsOf(shown: readonly string[], state: LevelState) {
  const levels = shown.map((level) => ({ level }));
  return hasOwnTerms(state) ? [...levels, 'own' as const] : levels;
}

function hiddenWords(lines: readonly LineView[]): string {
  const count = lines.filter(({ isHidden }) => isHidden).length;
  if (count === 0) return '';
  if (count === lines.length) return `All ${count} lines say the same, so none is shown.`;
  return count === 1
    ? '1 line that says the same is not shown.'
    : `${count} lines that say the same are not shown.`;
}

function summaryOf(
  known: KnownTerms,
  state: LevelState,
  shown: readonly string[],
  lines: readonly LineView[],
): string {
  const isOwn = hasOwnTerms(state);
  const names = [
    ...known.levels.filter(({ id }) => shown.includes(id)).map(({ title }) => title),
    ...(isOwn ? [state.title.trim() || 'your terms'] : []),
  ];
  const differing = lines.filter(({ isSame }) => !isSame).length;
  const [only = ''] = names;
  const compared =
    names.length < 2
      ? known.levels.length < 2
        ? ''
        : `Only ${only} is shown, so there is nothing to compare it with.`
      : `${listWords(names)} ${differing === 0 ? `say the same in all ${lines.length} lines.` : `differ in ${differing} of ${lines.length} lines.`}`;
  const start = known.levels.find(({ id }) => id === state.from);
  if (!isOwn || !start) return compared;
  const changed = changedLines(known, state).length;
  const own =
    changed === 0
      ? `${ownTitle(state)}: nothing differs from ${start.title} yet.`
      : `${ownTitle(state)}: ${changed} ${changed === 1 ? 'line differs' : 'lines differ'} from ${start.title}.`;
  return [compared, own].filter((sentence) => sentence !== '').join(' ');
}

function listWords(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
