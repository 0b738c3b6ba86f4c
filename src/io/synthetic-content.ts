import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const subjectWords =
  'service level contract provider customer response resolution target hour report review exit data backup recovery notice price clause scope risk incident change request period credit measure evidence owner access record term'.split(
    ' ',
  );
const smallWords =
  'the of and a to in is that for it as with be by on are not this or from at which an has can must may was their its when each all more other than if'.split(
    ' ',
  );
const syllables =
  'ba cor den fi gran hol im jun kel lor men nor os pra qui ras sel tor ul ven wis yar zan ter com pli'.split(
    ' ',
  );
/** As many different words as a few thousand real articles have. */
const words = [
  ...smallWords,
  ...subjectWords,
  ...Array.from({ length: 20_000 }, (_, n) => madeUp(n)),
];
/** How many words an article is about, and how often it says one of them. */
const topicSize = 30;
const topicShare = 0.3;

/**
 * Writes made-up questions for measuring: `size` articles of about 350 words in ten subjects, each of which names two
 * others as related. Words are as unequally common as in real text (Zipf’s law), and each article has its own that it
 * repeats. The same size gives the same files, and the first articles of another size read the same.
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
  const topic = Array.from({ length: topicSize }, () => commonWord(random));
  const word = () =>
    random() < topicShare ? topic[Math.floor(random() * topicSize)] : commonWord(random);
  const sentence = () => {
    const text = Array.from({ length: 14 }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = () => Array.from({ length: 5 }, sentence).join(' ');
  const related = [1, 31].map((step) => (n + step) % size).filter((m) => m !== n);
  return [
    '---',
    `title: What does article ${n} say about ${subjectWords[n % subjectWords.length]}?`,
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
    `1. **${subjectWords[n % 7]}**: ${sentence()}`,
    `2. **${subjectWords[(n + 3) % 7]}**: ${sentence()}`,
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

/** The word of rank r is drawn about as often as 1 / (r + 2.7). */
function commonWord(random: () => number): string {
  const rank = 2.7 * ((words.length + 2.7) / 2.7) ** random() - 2.7;
  return words[Math.floor(rank)] ?? '';
}

/** Another word for every number. */
function madeUp(n: number): string {
  const length = syllables.length;
  const rest = Math.floor(n / length);
  return [n % length, rest % length, Math.floor(rest / length)].map((i) => syllables[i]).join('');
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
