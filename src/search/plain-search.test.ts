import { describe, expect, it } from 'vitest';
import { indexOf, type PageFixture } from './index-fixture.ts';
import { createPlainSearch } from './plain-search.ts';

const pages: readonly PageFixture[] = [
  {
    url: '/learn/leaving/questions/what-if-my-provider-closes.html',
    title: 'What if my provider closes?',
    text: 'Keep copies of your data. A provider in trouble rarely tells you.',
    filters: { kind: ['Question'], subject: ['Leaving'] },
  },
  {
    url: '/learn/levels/questions/what-is-an-sla.html',
    title: 'What is an SLA?',
    text: 'An agreement about levels of service. The provider answers within a time.',
    filters: { kind: ['Question'], subject: ['Levels'] },
  },
  {
    url: '/glossary/data-return.html',
    title: 'Data return',
    text: 'Handing your data back when the contract ends, with copies on paper.',
    filters: { kind: ['Term'] },
    anchors: [{ element: 'h2', id: 'on-paper', text: 'Copies on paper', location: 9 }],
  },
  {
    url: '/case-studies/a-bakery.html',
    title: 'A bakery moves',
    text: 'Copies of data were kept. Copies, copies, copies.',
    filters: { kind: ['Case study'] },
    meta: { label: 'Illustrative example' },
  },
];

const ask = (query: string, options = {}) => createPlainSearch(indexOf(pages)).ask(query, options);
const urls = async (query: string, options = {}) =>
  (await ask(query, options)).results.map(({ url }) => url);

describe('a query', () => {
  it('finds a page although not every word of it stands there', async () => {
    expect(await urls('what happens to my data if the provider goes bankrupt')).toContain(
      '/learn/leaving/questions/what-if-my-provider-closes',
    );
  });

  it('puts a page with all of its words above one that has a single word often', async () => {
    const [first] = await urls('copies of contract data');
    expect(first).toBe('/glossary/data-return');
  });

  it('is never asked for its stop words', async () => {
    const index = indexOf(pages);
    await createPlainSearch(index).ask('what is the provider');
    expect(index.asked).toEqual(['provider']);
  });

  it('in quotation marks asks for exactly these words, stop words too', async () => {
    const index = indexOf(pages);
    const { results } = await createPlainSearch(index).ask('“levels of service”');
    expect(index.asked).toEqual(['"levels of service"']);
    expect(results.map(({ title }) => title)).toEqual(['What is an SLA?']);
  });

  it('of nothing but stop words still finds something', async () => {
    expect(await urls('what if')).toEqual(['/learn/leaving/questions/what-if-my-provider-closes']);
    expect(await urls('when were you')).toEqual(['/glossary/data-return']);
  });

  it('of nothing at all finds nothing and is not asked', async () => {
    const index = indexOf(pages);
    expect((await createPlainSearch(index).ask(' ?! ')).results).toEqual([]);
    expect(index.asked).toEqual([]);
  });

  it('matches the beginning of a longer word', async () => {
    expect(await urls('agree')).toEqual(['/learn/levels/questions/what-is-an-sla']);
  });

  it('takes a misspelt word for a known one that begins like it, if that is most of it', async () => {
    expect(await urls('agreemant')).toEqual(['/learn/levels/questions/what-is-an-sla']);
    expect(await urls('keepsake agronomy')).toEqual([]);
  });

  it('finds other forms of a word', async () => {
    expect(await urls('SLAs')).toEqual(['/learn/levels/questions/what-is-an-sla']);
  });

  it('trusts the index where it knows a form that looks different', async () => {
    const index = indexOf([{ url: '/a.html', title: 'Left', text: 'They left.' }]);
    const knowing = { ...index, search: () => index.search('left') };
    expect((await createPlainSearch(knowing).ask('leaving')).total).toBe(1);
    const ignorant = {
      ...index,
      search: (text: string | null) => index.search(text?.startsWith('"') ? 'xyz' : 'left'),
    };
    expect((await createPlainSearch(ignorant).ask('lemon')).total).toBe(0);
  });

  it('asks for each term once, however often it is asked', async () => {
    const index = indexOf(pages);
    const search = createPlainSearch(index);
    await search.ask('provider provider');
    await search.ask('provider');
    expect(index.asked).toEqual(['provider']);
  });

  it('is asked anew after a failure', async () => {
    const index = indexOf(pages);
    const search = createPlainSearch(index);
    index.fails = true;
    await expect(search.ask('provider')).rejects.toThrow('unreachable');
    index.fails = false;
    expect((await search.ask('provider')).total).toBe(2);
  });
});

describe('a result', () => {
  it('has the address, title, kind, subjects and label of its page', async () => {
    const [question] = (await ask('sla')).results;
    expect(question).toMatchObject({
      url: '/learn/levels/questions/what-is-an-sla',
      title: 'What is an SLA?',
      kind: 'Question',
      subjects: ['Levels'],
      label: undefined,
    });
    const [story] = (await ask('bakery')).results;
    expect(story).toMatchObject({ subjects: [], label: 'Illustrative example' });
  });

  it('leads to the heading below which the passage stands', async () => {
    const [term] = (await ask('paper')).results;
    expect(term?.sections).toEqual([
      { title: 'Copies on paper', url: '/glossary/data-return#on-paper' },
    ]);
  });

  it('comes with as many others as are wanted and with how many there are', async () => {
    const answer = await ask('data', { limit: 1 });
    expect(answer.results).toHaveLength(1);
    expect(answer.total).toBe(3);
  });
});

describe('filters', () => {
  it('pass a page that has one of the values of every group', async () => {
    const filters = { kind: ['Term', 'Case study'], subject: [] };
    expect((await urls('data', { filters })).sort()).toEqual([
      '/case-studies/a-bakery',
      '/glossary/data-return',
    ]);
    expect(await urls('data', { filters: { kind: ['Question'], subject: ['Levels'] } })).toEqual(
      [],
    );
  });

  it('are counted as if each value were chosen beside the other groups’ choice', async () => {
    const counts = createPlainSearch(indexOf(pages)).count('data', { kind: ['Term'] });
    expect(await counts).toEqual({
      kind: { Question: 1, Term: 1, 'Case study': 1 },
      subject: { Leaving: 0, Levels: 0 },
    });
  });

  it('of a name or value that the index does not know pass nothing', async () => {
    expect(await urls('data', { filters: { kind: ['Recipe'] } })).toEqual([]);
    expect(await urls('data', { filters: { colour: ['red'] } })).toEqual([]);
  });
});
