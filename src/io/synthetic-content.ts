import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const words =
  'service level contract provider customer response resolution target hour report review exit data backup recovery notice price clause scope risk incident change request period credit measure evidence owner access record term'.split(
    ' ',
  );

/**
 * Writes made-up questions for measuring: `size` articles of about 350 words in ten subjects, each related to five
 * others. The same size gives the same files, and the first articles of another size read the same.
 */
export function writeSyntheticContent(folder: string, size: number): void {
  const random = randomNumbers(1);
  for (let n = 0; n < size; n += 1) {
    const subject = folderOf(n);
    const path = join(folder, 'learn', subject);
    if (n < 10) mkdirSync(path, { recursive: true });
    writeFileSync(join(path, `${nameOf(n)}.md`), articleOf(n, size, random));
  }
}

/** The address of an article of them, from 0. */
export function syntheticAddress(n: number): string {
  return `/learn/${folderOf(n)}/questions/${nameOf(n)}`;
}

function articleOf(n: number, size: number, random: () => number): string {
  const sentence = () => {
    const text = Array.from({ length: 14 }, () => words[Math.floor(random() * words.length)]).join(
      ' ',
    );
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const related = [1, 7, 31, 127, 511].map((step) => (n + step) % size).filter((m) => m !== n);
  return [
    '---',
    `title: What does article ${n} say about ${words[n % words.length]}?`,
    `date: 2026-01-${String((n % 28) + 1).padStart(2, '0')}`,
    'seo:',
    `  page_description: Article ${n} of a made-up collection.`,
    'related:',
    ...[...new Set(related)].map((m) => `  - ${syntheticAddress(m)}`),
    '---',
    '',
    paragraph(),
    '',
    '## First',
    '',
    `1. **${words[n % 7]}**: ${sentence()}`,
    `2. **${words[(n + 3) % 7]}**: ${sentence()}`,
    '',
    paragraph(),
    '',
    '## Second',
    '',
    paragraph(),
    '',
    paragraph(),
    '',
    paragraph(),
    '',
  ].join('\n');
}

function folderOf(n: number): string {
  return `subject-${n % 10}`;
}

function nameOf(n: number): string {
  return `what-does-article-${n}-say`;
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
