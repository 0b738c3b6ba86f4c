import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openKnowledgeBase } from '#io/knowledge-base.ts';
import { readContentTree } from '#io/moving/content-tree.ts';
import { hostFiles } from '#site/outputs/host-files.ts';
import { redirectPages } from '#site/outputs/redirect-pages.ts';
import { dayOf } from './entries.ts';
import { hashesIn, move } from './moving.ts';
import { temporaryFolder } from './temporary-folder.ts';

const shipped = resolve(import.meta.dirname, '../../content');
const today = dayOf('2026-11-22');

test('twenty random entries of the shipped content move and come back, and nothing is broken in between', {
  timeout: 120_000,
}, () => {
  const seed = Number(process.env['MOVE_SEED'] ?? Date.now() % 1_000_000);
  console.info(`MOVE_SEED=${seed}`);
  const random = randomNumbers(seed);
  const content = temporaryFolder();
  cpSync(shipped, content, { recursive: true });
  const before = hashesIn(content);
  const issuesBefore = openKnowledgeBase({ content, today }).knowledgeBase.issues;

  const pairs = someMoves(content, random);
  // Some one after the other, the others at once.
  const single = pairs.slice(0, 5);
  for (const pair of single) move(content, pair);
  move(content, ...pairs.slice(5));

  const { knowledgeBase } = openKnowledgeBase({ content, today });
  expect(knowledgeBase.issues.length).toBeLessThanOrEqual(issuesBefore.length);
  expect(knowledgeBase.issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  const outputs = [...hostFiles(knowledgeBase), ...redirectPages(knowledgeBase)];
  const written = new Map(outputs.map(({ path, body }) => [path, body]));
  for (const [old, now] of pairs) {
    expect(written.get('_redirects')).toContain(`${old} ${now} 301\n`);
    expect(written.get(`${old.slice(1)}.html`)).toContain(`url=${now}"`);
    expect(knowledgeBase.library.entryAt(now)).toBeDefined();
  }

  move(content, ...pairs.slice(5).map(([old, now]) => [now, old] as const));
  for (const [old, now] of single.toReversed()) move(content, [now, old]);
  expect(hashesIn(content)).toEqual(before);
});

/** Twenty entries with new names; questions go to new subjects, too, or to another one that is there. */
function someMoves(content: string, random: () => number): [string, string][] {
  const left = [...readContentTree(content).entries.values()].filter(
    ({ kind }) => kind !== 'service-levels',
  );
  const subjects = ['contracts', 'onboarding', 'a-new-subject', 'another-one'];
  return Array.from({ length: 20 }, (_, i) => {
    const [place] = left.splice(Math.floor(random() * left.length), 1);
    if (!place) throw new RangeError('There are too few entries.');
    const { address, kind } = place;
    const name = `moved-${i}`;
    const subject = subjects[Math.floor(random() * subjects.length)];
    if (kind === 'question') return [address, `/learn/${subject}/questions/${name}`];
    return [address, `${address.slice(0, address.lastIndexOf('/'))}/${name}`];
  });
}

/** Mulberry32: the same seed gives the same numbers, from 0 to 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}
