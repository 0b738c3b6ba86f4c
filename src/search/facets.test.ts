import { describe, expect, it } from 'vitest';
import { facetsOf } from './facets.ts';
import { indexOf, type PageFixture } from './index-fixture.ts';

const page = (n: number, filters: Readonly<Record<string, readonly string[]>>): PageFixture => ({
  url: `/${n}.html`,
  title: `Page ${n}`,
  text: '',
  filters,
});
const read = async (pages: readonly PageFixture[]) => {
  const index = indexOf(pages);
  const ids = pages.map((_, i) => String(i));
  return { facets: await facetsOf(index, ids), index, ids };
};

describe('the facets of a large index', () => {
  const kinds = (n: number) => (n % 2001 === 0 ? 'Term' : 'Question');
  const many = Array.from({ length: 2500 }, (_, n) => page(n, { kind: [kinds(n)] }));

  it('are not asked for the commonest value where every page has exactly one', async () => {
    const { facets, index, ids } = await read(many);
    expect(index.askedValues).toEqual(['Term']);
    expect(facets.countsOf(ids, {})).toEqual({ kind: { Question: 2498, Term: 2 } });
    expect([
      facets.passes('1', { kind: ['Question'] }),
      facets.passes('0', { kind: ['Question'] }),
    ]).toEqual([true, false]);
  });

  it('are asked for it where a page has none', async () => {
    const { facets, index, ids } = await read([...many, page(2500, {})]);
    expect(index.askedValues).toContain('Question');
    expect(facets.countsOf(ids, {})).toEqual({ kind: { Question: 2498, Term: 2 } });
  });

  it('are asked for it where a page has two', async () => {
    const { facets, index, ids } = await read([
      ...many,
      page(2500, { kind: ['Question', 'Term'] }),
    ]);
    expect(index.askedValues).toContain('Question');
    expect(facets.countsOf(ids, {})).toEqual({ kind: { Question: 2499, Term: 3 } });
  });
});

it('an index without filters has no counts and passes every page', async () => {
  const { facets, ids } = await read([page(0, {})]);
  expect(facets.countsOf(ids, {})).toEqual({});
  expect(facets.passes('0', { kind: [] })).toBe(true);
});
