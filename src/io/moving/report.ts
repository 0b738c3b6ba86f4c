import { join } from 'node:path';
import { count } from '../reporters.ts';
import type { MovePlan } from './plan.ts';

/** Beyond this only the number is told. */
const most = 20;

/** What a move changed, or would change, in plain words. */
export function moveReport(
  folder: string,
  { moves, references, dropped, notes }: MovePlan,
  isRehearsal: boolean,
): string {
  const shown = (file: string) => join(folder, file).replaceAll('\\', '/');
  const moved = moves.map(
    ({ from, to }) => `${shown(from.file)} → ${shown(to.file)} (${from.address} → ${to.address})`,
  );
  const total = [...references.values()].reduce((sum, n) => sum + n, 0);
  const inFiles = [...references].map(([file, n]) => `  ${shown(file)}: ${count(n, 'reference')}`);
  const lines = [
    `${isRehearsal ? 'Would move' : 'Moved'} ${count(moves.length, 'file')}:`,
    ...shortened(moved.map((line) => `  ${line}`)),
    `${isRehearsal ? 'Would rewrite' : 'Rewrote'} ${count(total, 'reference')} in ${count(references.size, 'file')}${total > 0 ? ':' : '.'}`,
    ...shortened(inFiles),
    ...redirects(moves.length - dropped.length),
    ...undone(dropped),
    ...notes,
  ];
  return `${lines.join('\n')}\n`;
}

function redirects(n: number): string[] {
  if (n === 0) return [];
  return [
    n === 1
      ? 'The old address redirects to the new one.'
      : `${n} old addresses redirect to the new ones.`,
  ];
}

function undone([first, ...more]: readonly string[]): string[] {
  if (first === undefined) return [];
  const all = more.length === 0 ? `${first} leads` : `${first} and ${more.length} more lead`;
  return [`This undoes an earlier move: ${all} nowhere now.`];
}

function shortened(lines: readonly string[]): string[] {
  if (lines.length <= most) return [...lines];
  return [...lines.slice(0, most), `  … and ${lines.length - most} more`];
}
