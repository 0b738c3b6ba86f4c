import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listContentFiles } from '#io/content-folder.ts';
import { readContentTree } from '#io/moving/content-tree.ts';
import { type MovePlan, planMoves } from '#io/moving/plan.ts';
import { movesFrom } from '#io/moving/requests.ts';
import { writePlan } from '#io/moving/write-plan.ts';
import { dayOf } from './entries.ts';

/** Moves as `npm run move` does. */
export function move(content: string, ...pairs: (readonly [old: string, now: string])[]): MovePlan {
  const tree = readContentTree(content);
  const requests = pairs.map(([old, now]) => ({ old, now }));
  const plan = planMoves(tree, movesFrom(requests, tree, [content]), dayOf('2026-11-22'));
  writePlan(content, plan);
  return plan;
}

/** A hash of every file, by its path. */
export function hashesIn(content: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(content, file)))
      .digest('hex');
  return Object.fromEntries(listContentFiles(content).map((file) => [file, hash(file)]));
}
