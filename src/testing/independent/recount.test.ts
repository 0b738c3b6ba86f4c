import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openKnowledgeBase } from '#io/knowledge-base.ts';
import { dayOf } from '#testing/entries.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { countedCodes, countFaults } from './count.ts';
import { plantedContent } from './planted-content.ts';

const project = resolve(import.meta.dirname, '../../..');
const today = '2026-11-22';

/** How many of each code the check finds. */
function checked(content: string) {
  const { issues } = openKnowledgeBase({ content, today: dayOf(today) }).knowledgeBase;
  const codes = countedCodes.map((code) => [
    code,
    issues.filter((issue) => issue.code === code).length,
  ]);
  return Object.fromEntries(codes);
}

describe('the check and an independent count agree', () => {
  test.each(['content', 'src/testing/fixtures/clean', 'src/testing/fixtures/connected'])(
    'that nothing is wrong in %s',
    (folder) => {
      const content = resolve(project, folder);
      const nothing = Object.fromEntries(countedCodes.map((code) => [code, 0]));
      expect(countFaults(content, today)).toEqual(nothing);
      expect(checked(content)).toEqual(nothing);
    },
  );

  test('on the fixtures whose connections are broken', () => {
    const content = resolve(project, 'src/testing/fixtures/disconnected');
    const counts = countFaults(content, today);
    expect(Object.entries(counts).filter(([, count]) => count === 0)).toEqual([]);
    expect(checked(content)).toEqual(counts);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('on what was planted at random with seed %i', (seed) => {
    const { files, planted } = plantedContent(seed);
    expect(Object.values(planted).filter((count) => count === 0)).toEqual([]);
    const content = temporaryFolder(files);
    expect(countFaults(content, today)).toEqual(planted);
    expect(checked(content)).toEqual(planted);
  });
});
