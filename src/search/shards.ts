import { plainWords } from './plain-word-groups.ts';
import { indexFormOf } from './words.ts';

/**
 * Which of so many files holds a word: a hash of it (FNV-1a), or of its group of everyday words, so that what is asked for
 * together lies in one file.
 */
export function shardOf(word: string, count: number): number {
  return hashOf(groupOf().get(word) ?? word) % count;
}

/** Changes with the groups, so that a page that was loaded before does not look for words in the wrong files. */
export function layoutVersion(): number {
  return hashOf(plainWords.map((words) => words.join(' ')).join('\n'));
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

let groups: ReadonlyMap<string, string> | undefined;

/** The first word of the first group that a word is in. */
function groupOf(): ReadonlyMap<string, string> {
  if (groups) return groups;
  const made = new Map<string, string>();
  for (const words of plainWords) {
    const forms = words.map(indexFormOf);
    for (const form of forms) if (!made.has(form)) made.set(form, forms[0] ?? form);
  }
  groups = made;
  return made;
}
