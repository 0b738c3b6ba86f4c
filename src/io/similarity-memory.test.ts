import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { type Document, type Similarity, similarityOf } from '#kb/similarity/similarity.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { compareRemembering, forgetSimilarity } from './similarity-memory.ts';

const words = 'backup restore credit contract exit data return notice price clause'.split(' ');

function documentsWith(changed?: string): Document[] {
  return Array.from({ length: 60 }, (_, i): Document => {
    const text = `${words[i % 10]} ${words[(i * 3) % 10]} ${words[(i * 7 + 1) % 10]}`;
    const parts = [{ text: i === 5 && changed ? changed : text, weight: 6 }];
    return { id: `/${i}`, kind: 'question', parts };
  });
}

const told = ({ documents, neighbours, alike }: Similarity) => ({ documents, neighbours, alike });
let cache = '';
const compare = (documents: readonly Document[]) =>
  told(compareRemembering('/content', documents, { cache, fewest: 10 }));

beforeEach(() => {
  cache = join(temporaryFolder(), 'new/cache');
  forgetSimilarity();
});

test('what is kept in memory or on disk gives what comparing anew gives', () => {
  compare(documentsWith());
  const edited = documentsWith('a key and a credit');
  expect(compare(edited)).toEqual(told(similarityOf(edited)));
  forgetSimilarity();
  expect(compare(documentsWith())).toEqual(told(similarityOf(documentsWith())));
  expect(readdirSync(cache)).toHaveLength(1);
});

test.each<[string, (bytes: Buffer) => Uint8Array]>([
  ['cut short', (bytes) => bytes.subarray(0, 400)],
  ['empty', () => new Uint8Array()],
  ['changed', (bytes) => bytes.map((byte, i) => (i === 500 ? byte ^ 1 : byte))],
])('a file that is %s is of no use and no error', (_, damaged) => {
  compare(documentsWith());
  const file = join(cache, readdirSync(cache)[0] ?? '');
  writeFileSync(file, damaged(readFileSync(file)));
  forgetSimilarity();
  expect(compare(documentsWith())).toEqual(told(similarityOf(documentsWith())));
});

test('a cache that cannot be written is no error', () => {
  mkdirSync(join(cache, '..'), { recursive: true });
  writeFileSync(cache, 'a file where the folder should be');
  expect(compare(documentsWith())).toEqual(told(similarityOf(documentsWith())));
});

test('of many content folders the latest are kept', () => {
  for (let i = 0; i < 6; i += 1)
    compareRemembering(`/content${i}`, documentsWith(), { cache, fewest: 10 });
  expect(readdirSync(cache)).toHaveLength(4);
});

test('a small collection leaves nothing on disk', () => {
  compareRemembering('/content', documentsWith(), { cache, fewest: 100 });
  expect(() => readdirSync(cache)).toThrow();
});
