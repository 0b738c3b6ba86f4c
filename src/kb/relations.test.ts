import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { question, told } from '#testing/entries.ts';
import type { Entry, Question, RelationReference } from './entry.ts';
import { type RelationIndex, resolveRelations } from './relations.ts';

const backup = question('recovery/backup', { id: 1, title: 'What is a backup?' });
const backupInLaw = question('law/backup', { id: 1, title: 'What is a backup?' });
const restore = question('recovery/restore', { id: 2, title: 'What is a restore?' });
const moved = question('recovery/moved', { id: 3 });
const all = [backup, backupInLaw, restore, moved];

const index: RelationIndex = {
  at: (url) =>
    url === '/old-address' ? moved : all.find((one) => (one.address as string) === url),
  numbered: (id) => all.filter((one) => one.id === id),
  didYouMean: (url) => (url.includes('backpu') ? `Did you mean ${backup.address}?` : undefined),
  isUnreadable: (url) => url === '/learn/recovery/questions/unreadable',
  isDraft: (url) => url === '/learn/recovery/questions/draft',
};

function resolved(...references: Partial<RelationReference>[]) {
  return resolvedFrom(question('recovery/asking'), references);
}

function resolvedFrom(asking: Question, references: readonly Partial<RelationReference>[]) {
  const relations = references.map(
    (reference, i): RelationReference => ({
      path: [`related_article${i + 1}`],
      url: undefined,
      id: undefined,
      subject: undefined,
      title: undefined,
      ...reference,
    }),
  );
  const entry: Question = { ...asking, relations };
  const isSelf = (one: Entry | undefined) => one?.address === asking.address;
  const { targets, findings } = resolveRelations(entry, {
    ...index,
    at: (url) => (isSelf(index.at(url)) ? entry : index.at(url)),
    numbered: (id) => index.numbered(id).map((one) => (isSelf(one) ? entry : one)),
  });
  return { targets: targets.map(({ address }) => address), told: told(findings) };
}

const file = 'learn/recovery/asking.md';
const removal = 'Remove it or name another one.';

describe('a reference', () => {
  test('is resolved by its address, whatever its number and subject', () => {
    const { targets } = resolved({ url: restore.address, id: 1, subject: 'Law' });
    expect(targets).toEqual([restore.address]);
  });

  test('is resolved by an old address', () => {
    expect(resolved({ url: '/old-address' })).toEqual({ targets: [moved.address], told: [] });
  });

  test.each([
    ['in the subject that it names', 'Law', backupInLaw],
    ['in the subject of the article, where it names none', undefined, backup],
    ['in the subject of the article, where the number is in none that it names', 'Art', backup],
  ])('is resolved by its number where its address leads nowhere: %s', (_, subject, target) => {
    expect(resolved({ url: '/gone', id: 1, subject })).toEqual({
      targets: [target.address],
      told: [],
    });
    expect(resolved({ id: 1, subject }).targets).toEqual([target.address]);
  });

  test('by its number is resolved to the first address where no subject fits', () => {
    const { targets } = resolvedFrom(question('art/asking'), [{ id: 1 }]);
    expect(targets).toEqual([backupInLaw.address]);
  });

  test('that leads nowhere is left out, with the nearest address as the hint', () => {
    expect(resolved({ url: '/learn/recovery/questions/backpu', id: 9 })).toEqual({
      targets: [],
      told: [
        `${file} related_article1.url relation/unresolved: related_article1 points to /learn/recovery/questions/backpu, which is no entry. | Did you mean /learn/recovery/questions/backup?`,
      ],
    });
  });

  test.each<[Partial<RelationReference>, string]>([
    [{ url: '/gone' }, `points to /gone, which is no entry. | ${removal}`],
    [{ id: 9 }, `points to number 9, which no article has. | ${removal}`],
    [{}, 'has neither an address nor a number. | Add url: and an address.'],
    [
      { url: '/learn/recovery/questions/draft' },
      `points to /learn/recovery/questions/draft, which is not published yet. | ${removal}`,
    ],
  ])('%j is told once: %s', (reference, message) => {
    expect(resolved(reference).told).toEqual([
      `${file} related_article1.url relation/unresolved: related_article1 ${message}`,
    ]);
  });

  test('to a file that cannot be read is left out without a word', () => {
    const url = '/learn/recovery/questions/unreadable';
    expect(resolved({ url })).toEqual({ targets: [], told: [] });
  });

  test('to the entry itself is left out', () => {
    const { targets, told: lines } = resolvedFrom(backup, [{ url: backup.address, title: 'Old' }]);
    expect(targets).toEqual([]);
    expect(lines).toEqual([
      `learn/recovery/backup.md related_article1.url relation/self: related_article1 points to the entry itself. | ${removal}`,
    ]);
  });

  test('to a target that was named before is left out, whichever way it names it', () => {
    const { targets, told: lines } = resolved(
      { url: restore.address },
      { id: 2 },
      { url: '/old-address' },
      { url: moved.address, title: 'Another title' },
    );
    expect(targets).toEqual([restore.address, moved.address]);
    expect(lines).toEqual([
      `${file} related_article2.url relation/repeated: related_article2 points to ${restore.address} again. | ${removal}`,
      `${file} related_article4.url relation/repeated: related_article4 points to ${moved.address} again. | ${removal}`,
    ]);
  });

  test('with another title than its target’s is kept and told', () => {
    const { targets, told: lines } = resolved({ url: backup.address, title: 'Why back up?' });
    expect(targets).toEqual([backup.address]);
    expect(lines).toEqual([
      `${file} related_article1.title relation/drifted: related_article1 calls ${backup.address} “Why back up?”. | Its title is now “What is a backup?”.`,
    ]);
  });

  test('in a list of addresses is told at its place in the list', () => {
    expect(resolved({ path: ['related', 2], url: '/gone' }).told).toEqual([
      `${file} related.2 relation/unresolved: related[3] points to /gone, which is no entry. | ${removal}`,
    ]);
  });
});

test('targets are never the entry itself, never repeated, and each reference is told at most once', () => {
  const url = fc.constantFrom(...all.map(({ address }) => address as string), '/gone', undefined);
  const reference = fc.record({ url, id: fc.constantFrom(1, 2, 3, 9, undefined) });
  fc.assert(
    fc.property(fc.array(reference, { maxLength: 8 }), (references) => {
      const { targets, told: lines } = resolvedFrom(backup, references);
      expect(targets).not.toContain(backup.address);
      expect(new Set(targets).size).toBe(targets.length);
      expect(targets.length + lines.length).toBe(references.length);
    }),
  );
});
