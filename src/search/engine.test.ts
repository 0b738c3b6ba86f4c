import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSearch, type SearchOptions } from './engine.ts';
import {
  lexiconFile,
  type Manifest,
  manifestFile,
  manifestVersion,
  shardFile,
  tableFile,
} from './field-source.ts';
import { indexOf, type PageFixture } from './index-fixture.ts';
import { makeIndex } from './index-maker.ts';
import type { SearchIndex } from './index-port.ts';
import { noKnowledge, type PageKnowledge, type SearchKnowledge } from './steering.ts';

const pages: readonly PageFixture[] = [
  {
    url: '/learn/leaving/questions/what-if-my-provider-closes.html',
    title: 'What if my provider closes?',
    text: 'Keep copies of your data with the provider. A provider in trouble rarely tells you so.',
    filters: { kind: ['Question'], subject: ['Leaving'] },
  },
  {
    url: '/learn/levels/questions/who-measures.html',
    title: 'Who measures availability?',
    text: 'Somebody measures. A service level agreement (SLA) says who, and where the help desk counts.',
    filters: { kind: ['Question'], subject: ['Levels'] },
    anchors: [{ element: 'h2', id: 'counting', text: 'Where it counts', location: 9 }],
  },
  {
    url: '/glossary/service-level-agreement.html',
    title: 'Service-level agreement',
    text: 'What a service must reach. It is measured. An agreement that nobody reads protects nobody.',
    filters: { kind: ['Term'] },
  },
  {
    url: '/guides/exit.html',
    title: 'Planning the exit',
    text: 'The termination of a contract needs a plan: data return, backup, hand-over, dates.',
    filters: { kind: ['Guide'] },
  },
  {
    url: '/guides/exit-again.html',
    title: 'Planning the exit',
    text: 'The termination of a contract needs a plan: data return, backup, hand-over, dates.',
    filters: { kind: ['Guide'] },
  },
];

const knowledge: SearchKnowledge = {
  ...noKnowledge,
  pages: new Map<string, PageKnowledge>([
    [
      '/glossary/service-level-agreement',
      { names: ['Service-level agreement', 'SLA'], asked: ['SLA'] },
    ],
    [
      '/guides/exit',
      { pins: ['way out'], keywords: ['offboarding'], description: 'How to leave.' },
    ],
  ]),
  synonyms: [['help desk', 'support hotline']],
};

interface Fixture extends SearchIndex {
  /** Files that are answered otherwise: `undefined` is missing. */
  readonly changed: Map<string, Uint8Array | undefined>;
  readonly asked: readonly string[];
}

function indexed(fixtures = pages, known = knowledge): Fixture {
  const index = indexOf(fixtures);
  const fragments = fixtures.map(
    ({ url, title, text, filters = {}, meta = {}, anchors = [] }, i) => ({
      fragment: String(i),
      url,
      content: `${title} ${text}`,
      meta: { title, ...meta },
      filters,
      anchors,
    }),
  );
  const made = makeIndex(fragments, known);
  const manifest: Manifest = {
    version: manifestVersion,
    folder: 'f',
    pages: made.pages,
    averages: made.averages,
    shards: made.shards.length,
  };
  const encoded = (text: string) => new TextEncoder().encode(text);
  const files = new Map<string, Uint8Array>([
    [manifestFile, encoded(JSON.stringify(manifest))],
    [`f/${lexiconFile}`, made.lexicon],
    [`f/${tableFile}`, made.table],
    ...made.shards.map((shard, i) => [`f/${shardFile(i)}`, shard] as const),
    ...fragments.map(
      ({ fragment, ...page }) =>
        [
          `fragment/${fragment}.pf_fragment`,
          encoded(`pagefind_dcd${JSON.stringify(page)}`),
        ] as const,
    ),
  ]);
  const changed = new Map<string, Uint8Array | undefined>();
  const file = async (path: string) => {
    const content = changed.has(path) ? changed.get(path) : files.get(path);
    if (!content) throw new Error(`404 ${path}`);
    return content;
  };
  return { search: index.search, filters: index.filters, asked: index.asked, file, changed };
}

const ask = (query: string, options = {}, search: SearchOptions = {}) =>
  createSearch(indexed(), search).ask(query, options);
const urls = async (query: string, options = {}, search: SearchOptions = {}) =>
  (await ask(query, options, search)).results.map(({ url }) => url);

describe('a question', () => {
  it('finds what it is about in other forms of its words, without the full-text index', async () => {
    const index = indexed();
    const { results, total } = await createSearch(index).ask('when was it terminated');
    expect(results[0]?.url).toBe('/guides/exit');
    expect(total).toBe(1);
    expect(index.asked).toEqual([]);
  });

  it('of nothing, or of words that no page holds, finds nothing and says so', async () => {
    expect(await ask('')).toMatchObject({ results: [], total: 0, confidence: 'none' });
    expect(await ask('xyzzy')).toMatchObject({ results: [], confidence: 'none', corrected: null });
  });

  it('finds a page by its keywords, description and other wordings', async () => {
    expect(await urls('offboarding')).toEqual(['/guides/exit']);
  });

  it('says in which subjects the nearest pages lie', async () => {
    expect((await ask('provider trouble')).subjects).toEqual(['Leaving']);
  });

  it('is less sure of a page that holds little of it', async () => {
    expect((await ask('copies of data')).confidence).toBe('confident');
    expect((await ask('copies medieval castle moat architecture')).confidence).toBe('none');
  });
});

describe('a misspelt word', () => {
  it('is corrected to a word of the site, which is said', async () => {
    const answer = await ask('Terminaton of the contract');
    expect(answer.results[0]?.url).toBe('/guides/exit');
    expect(answer).toMatchObject({
      query: 'Terminaton of the contract',
      corrected: 'termination of the contract',
    });
  });

  it('is asked for as it stands if the reader says so', async () => {
    const answer = await ask('terminaton', { verbatim: true });
    expect(answer).toMatchObject({ corrected: null, results: [] });
  });

  it('is left out where it is a misspelt stop word', async () => {
    expect(await urls('hwo termination')).toEqual(['/guides/exit']);
    expect((await ask('waht is an exit')).corrected).toBe('what is an exit');
  });

  it('is no everyday word that the site happens not to use', async () => {
    const answer = await ask('procure copies');
    expect(answer).toMatchObject({ corrected: null });
  });

  it('is taken for a small word where no other is nearer', async () => {
    const small = { url: '/s.html', title: 'Small', text: 'You should whisper.' };
    const search = createSearch(indexed([...pages, small]));
    expect((await search.ask('we shoud plan the exit')).corrected).toBe('we should plan the exit');
  });

  it('is none in a query of which most is unknown, or where it is a common word', async () => {
    expect((await ask('bereitwillig exot vertragsende kundigen')).corrected).toBeNull();
    expect((await ask('bitcoin planet')).corrected).toBeNull();
  });

  it('is left alone where it is a rare word of the site', async () => {
    expect((await ask('hand-over')).corrected).toBeNull();
  });
});

describe('wordings', () => {
  it('an abbreviation finds what it stands for, which is said', async () => {
    const answer = await ask('sla measures');
    expect(answer.results.map(({ url }) => url)).toContain('/glossary/service-level-agreement');
    expect(answer.expanded).toEqual(['service level agreement']);
    expect((await ask('sla measures', { verbatim: true })).expanded).toEqual([]);
  });

  it('editors’ synonyms find one another', async () => {
    expect(await urls('support hotline')).toEqual(['/learn/levels/questions/who-measures']);
  });

  it('letters and digits written together find those written apart', async () => {
    const page = { url: '/iso.html', title: 'A standard', text: 'What ISO 27001 says.' };
    const { results } = await createSearch(indexed([...pages, page])).ask('iso27001');
    expect(results.map(({ url }) => url)).toEqual(['/iso']);
  });

  it('words written apart find those written together, and the other way round', async () => {
    expect(await urls('back up')).toEqual(['/guides/exit']);
    expect((await urls('helpdesk'))[0]).toBe('/learn/levels/questions/who-measures');
  });

  it('an everyday word finds that of the trade', async () => {
    expect(await urls('cancel')).toEqual(['/guides/exit']);
    expect(await urls('cancel', {}, { rules: { plainWords: false } })).toEqual([]);
  });

  it('the beginning of the last word is enough, unless it is finished', async () => {
    expect(await urls('terminat')).toEqual(['/guides/exit']);
    expect(await urls('availab')).toEqual(['/learn/levels/questions/who-measures']);
    expect((await ask('availab ')).corrected).toBeNull();
  });
});

describe('other wordings', () => {
  const about = (name: string) => ({ url: `/${name}.html`, title: name, text: 'Something else.' });
  const search = (asked: Record<string, readonly string[]>) =>
    createSearch(
      indexed(Object.keys(asked).map(about), {
        ...noKnowledge,
        pages: new Map(Object.entries(asked).map(([name, all]) => [`/${name}`, { asked: all }])),
      }),
    );

  it('count one by one: a page with all of the words in one stands above one with each in another', async () => {
    const { results } = await search({
      apart: ['red lorry', 'green bicycle', 'blue lorry'],
      beside: ['green lorry', 'red bicycle', 'blue bicycle'],
    }).ask('green lorry ');
    expect(results.map(({ url }) => url)).toEqual(['/beside', '/apart']);
  });

  it('in small words that tell nothing alone are found by the words of the trade', async () => {
    const { results } = await search({ ending: ['terminate'], going: ['holiday'] }).ask(
      'how can we get out of it',
    );
    expect(results[0]?.url).toBe('/ending');
  });

  it('are known though a word of them is misspelt', async () => {
    const other = { url: '/other.html', title: 'Other', text: 'The business of a business.' };
    const known = new Map([['/bust', { asked: ['insolvency'] }]]);
    const { corrected, results } = await createSearch(
      indexed([about('bust'), other], { ...noKnowledge, pages: known }),
    ).ask('out of buisness');
    expect(corrected).toBe('out of business');
    expect(results.map(({ url }) => url)).toContain('/bust');
  });
});

describe('editors', () => {
  it('pin a page to words', async () => {
    expect((await urls('the way out'))[0]).toBe('/guides/exit');
    expect((await ask('way out')).best?.url).toBe('/guides/exit');
  });

  it('do not put first what a reader does not want', async () => {
    expect((await urls('way out -backup'))[0]).not.toBe('/guides/exit');
  });

  it('a name is a question for its meaning, unless more is asked', async () => {
    const page = {
      url: '/need.html',
      title: 'Do we need an SLA?',
      text: 'An SLA helps. SLA, SLA.',
    };
    const search = createSearch(indexed([...pages, page]));
    const first = async (query: string) => (await search.ask(query)).results[0]?.url;
    expect(await first('what does SLA mean')).toBe('/glossary/service-level-agreement');
    expect(await first('do we need an SLA')).toBe('/need');
  });

  it('a term answers to its names with its definition', async () => {
    const { best, results } = await ask('what is an SLA?');
    expect(results[0]?.url).toBe('/glossary/service-level-agreement');
    expect(best).toEqual({
      url: '/glossary/service-level-agreement',
      title: 'Service-level agreement',
      kind: 'Term',
      text: 'What a service must reach. It is measured. An agreement that nobody reads protects nobody.',
    });
  });
});

describe('several names', () => {
  it('side by side are a question for what tells them apart', async () => {
    const term = (name: string) => ({
      url: `/${name}.html`,
      title: name,
      text: `What ${name} is.`,
      filters: { kind: ['Term'] },
    });
    const both = { url: '/both.html', title: 'Alpha or omega?', text: 'Alpha is not omega.' };
    const known = new Map(['alpha', 'omega'].map((name) => [`/${name}`, { names: [name] }]));
    const search = createSearch(
      indexed([term('alpha'), term('omega'), both], { ...noKnowledge, pages: known }),
    );
    expect((await search.ask('omega alpha')).results[0]?.url).toBe('/both');
    expect((await search.ask('omega')).results[0]?.url).toBe('/omega');
  });

  it('of one page show it once', async () => {
    const known = new Map([['/guides/exit', { pins: ['way out'], names: ['the way out'] }]]);
    const search = createSearch(indexed(pages, { ...noKnowledge, pages: known }));
    expect((await search.ask('way out')).results.map(({ url }) => url)).toEqual(['/guides/exit']);
  });
});

describe('a kind that is named', () => {
  const story = {
    url: '/case-studies/a.html',
    title: 'A bakery',
    text: 'How a bakery changed.',
    filters: { kind: ['Case study'] },
  };
  const another = { ...story, url: '/case-studies/b.html', title: 'A mill', text: 'A mill.' };
  const ticket = { url: '/ticket.html', title: 'Ticket', text: 'A ticket of a bakery is a case.' };
  const search = createSearch(
    indexed([story, another, ticket, ...pages], { ...noKnowledge, synonyms: [['case', 'ticket']] }),
  );

  it('is asked for as a whole, and its pages come first', async () => {
    const { expanded, results } = await search.ask('bakery case study');
    expect(expanded).toEqual([]);
    expect(results[0]?.url).toBe('/case-studies/a');
    expect((await search.ask('bakery case')).expanded).toEqual(['ticket']);
  });

  it('of which there is one page is no kind but its title', async () => {
    const one = createSearch(indexed([{ ...story, title: 'Ovens' }, ticket, ...pages]));
    expect((await one.ask('bakery case study')).results[0]?.url).toBe('/ticket');
  });
});

describe('the best answer', () => {
  const page = {
    url: '/a.html',
    title: 'Budget for the move',
    text: 'It costs little. Nobody tells.',
  };
  const best = async (query: string, kind: string) => {
    const search = createSearch(indexed([{ ...page, filters: { kind: [kind] } }, ...pages]));
    return (await search.ask(query)).best?.url;
  };

  it('is put forward where the page is certain', async () => {
    expect(await best('move budget', 'Question')).toBe('/a');
  });

  it('is none where few words of a long question tell anything', async () => {
    expect(await best('should we tell them what is in our budget', 'Question')).toBeUndefined();
  });

  it('of a term is its definition alone', async () => {
    const term = { ...page, filters: { kind: ['Term'] }, meta: { definition: 'What it costs.' } };
    const { best: answer } = await createSearch(indexed([term, ...pages])).ask('move budget');
    expect(answer?.text).toBe('What it costs.');
  });

  it.each(['Case study', 'Tool', 'List'])('is never a page of the kind %s', async (kind) => {
    expect(await best('move budget', kind)).toBeUndefined();
  });

  it('to one or two words is a page of which they are the whole title or a whole other wording', async () => {
    const asked = new Map([['/a', { asked: ['Moving house', 'Who pays when we telephone?'] }]]);
    const search = createSearch(indexed([page, ...pages], { ...noKnowledge, pages: asked }));
    expect((await search.ask('move house')).best?.url).toBe('/a');
    expect((await search.ask('telephone')).results[0]?.url).toBe('/a');
    expect((await search.ask('telephone')).best).toBeUndefined();
  });
});

describe('results', () => {
  it('leave out pages that repeat another', async () => {
    expect(await urls('planning exit')).toEqual(['/guides/exit']);
    expect(await urls('planning exit', {}, { rules: { duplicates: false } })).toHaveLength(2);
  });

  it('leave out pages that hold far less than the best, but for a few', async () => {
    const poor = Array.from({ length: 20 }, (_, i) => ({
      url: `/poor/${i}.html`,
      title: `Number ${i}`,
      text: `Rivers ${i}. ${'Something else entirely. '.repeat(20)}`,
    }));
    const rich = { url: '/rich.html', title: 'Rivers freeze', text: 'Rivers freeze. They freeze.' };
    const { results, total } = await createSearch(indexed([rich, ...poor])).ask('rivers freeze ');
    expect(results[0]?.url).toBe('/rich');
    expect(total).toBe(5);
  });

  it('leave out pages with what stands behind a minus', async () => {
    expect(await urls('measured -desk')).toEqual(['/glossary/service-level-agreement']);
  });

  it('have the words of a phrase side by side', async () => {
    expect(await urls('"help desk"')).toEqual(['/learn/levels/questions/who-measures']);
    expect(await urls('"desk help"')).toEqual([]);
  });

  it('lead to the heading below which the passage stands, and show the passage', async () => {
    const [first] = (await ask('help desk')).results;
    expect(first?.sections).toEqual([
      { title: 'Where it counts', url: '/learn/levels/questions/who-measures#counting' },
    ]);
    expect(first?.excerpt.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual([
      'help desk',
    ]);
  });

  it('pass filters: one of the values of every group', async () => {
    const filters = { kind: ['Term', 'Guide'] };
    expect(await urls('measured contract', { filters })).not.toContain(
      '/learn/levels/questions/who-measures',
    );
    expect(await createSearch(indexed()).count('measured', { kind: ['Term'] })).toEqual({
      kind: { Guide: 0, Question: 1, Term: 1 },
      subject: { Leaving: 0, Levels: 0 },
    });
  });
});

describe('a missing or broken file', () => {
  const broken = new TextEncoder().encode('<html>not found</html>');
  it.each([
    ['fields.json', undefined],
    ['fields.json', broken],
    ['f/words.bin', undefined],
    ['f/words.bin', broken],
    ['f/pages.bin', broken],
    ['f/0.bin', undefined],
    ['f/0.bin', broken],
    ['fragment/3.pf_fragment', broken],
  ])('%s leaves the full-text index, which answers', async (path, content) => {
    const index = indexed();
    index.changed.set(path, content);
    const { results } = await createSearch(index).ask('contract plan');
    expect(results.map(({ url }) => url)).toContain('/guides/exit');
    expect(index.asked).not.toEqual([]);
  });

  it('is asked for once more with the next question, not for ever', async () => {
    const index = indexed();
    index.changed.set(manifestFile, undefined);
    const search = createSearch(index);
    await search.ask('contract');
    index.changed.clear();
    expect((await search.ask('contract terminaton')).corrected).toBe('contract termination');
  });
});

it('any query has an answer, and the same one twice', async () => {
  const search = createSearch(indexed());
  const words = fc.constantFrom(
    'sla',
    'exit',
    'provder',
    '"',
    '-',
    'what is',
    'a',
    '…',
    'desk',
    '𝔘',
    "'s",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme' }))), async (parts) => {
      const query = parts.join(' ');
      const answer = await search.ask(query);
      expect(await search.ask(query)).toEqual(answer);
      for (const { url } of answer.results) expect(url).toMatch(/^\//);
    }),
    { numRuns: 60 },
  );
});
