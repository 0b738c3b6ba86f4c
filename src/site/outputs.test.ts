import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { parseHeaders, parseRedirects } from '#io/host-rules.ts';
import { type SmallContent, smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { outputs } from './outputs.ts';

const hostile = 'Is "A & B" <script>alert(1)</script> worth $6 ]]> `now`?';

const content: SmallContent = {
  site: { name: 'Bits & <Bytes>', tagline: 'Ask [first]', url: 'https://kb.example.com' },
  subjects: [{ slug: 'levels', title: 'Levels & limits' }],
  files: {
    'learn/levels/hostile.md': {
      title: hostile,
      date: '2026-03-01',
      text: 'An answer with $x$ & <b>.',
    },
    'learn/levels/hidden.md': { title: 'Hidden?', no_index: true, text: 'Nothing leads here.' },
    'learn/levels/copy.md': {
      title: 'Copied?',
      canonical: '/learn/levels/questions/hostile',
      text: 'The same.',
    },
    'guides/leaving.md': {
      title: 'Leaving',
      date: '2026-04-02',
      updated: '2026-05-01',
      aliases: ['/guides/exit'],
      text: 'Go.',
    },
    'glossary/sla.md': { title: 'SLA', definition: 'A promise.', text: 'More of it.' },
    'case-studies/bakery.mdx': {
      title: 'A bakery moves',
      date: '2026-02-01',
      origin: 'illustrative',
      customer: { name: 'Crumb Ltd', anonymous_as: 'a bakery' },
      industry: 'food',
      employees: 20,
      region: 'Wales',
      services: ['Help desk'],
      problems: ['Slow answers'],
      text: 'How <Customer/> moved.',
    },
  },
};

const filesOf = (from: SmallContent) =>
  new Map([...outputs(smallKnowledgeBase(from))].map(({ path, body }) => [path, body]));
const files = filesOf(content);
const file = (path: string) => files.get(path) ?? '';
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['item', 'url', 'sitemap', 'category'].includes(name),
  htmlEntities: true,
});

describe('the outputs', () => {
  it('are the files that a build leaves beside its pages, each once', () => {
    const paths = [...outputs(smallKnowledgeBase(content))].map(({ path }) => path);
    expect(paths.sort()).toEqual([
      '_headers',
      '_redirects',
      'case-studies/bakery.md',
      'feed.xml',
      'glossary/sla.md',
      'guides/exit.html',
      'guides/leaving.md',
      'health.json',
      'learn/levels/feed.xml',
      'learn/levels/questions/copy.md',
      'learn/levels/questions/hidden.md',
      'learn/levels/questions/hostile.md',
      'llms-full.txt',
      'llms.txt',
      'robots.txt',
      'sitemap-0.xml',
      'sitemap-index.xml',
    ]);
  });

  it('are the same for the same content', () => {
    expect(filesOf(content)).toEqual(files);
  });

  it('exist for a site without content', () => {
    const empty = filesOf({});
    expect(XMLValidator.validate(empty.get('feed.xml') ?? '')).toBe(true);
    expect(parser.parse(empty.get('sitemap-0.xml') ?? '').urlset.url).toEqual([
      { loc: 'https://kb.example.com/' },
    ]);
    expect(empty.get('_redirects')).toBe('');
  });

  it('that are XML are well-formed, whatever the titles', () => {
    for (const [path, body] of files)
      if (path.endsWith('.xml')) expect([path, XMLValidator.validate(body)]).toEqual([path, true]);
  });

  it('never tell of an unlisted entry but in its twin and in what editors see', () => {
    const telling = [...files].filter(([, body]) => /hidden/i.test(body)).map(([path]) => path);
    expect(telling).toEqual(['learn/levels/questions/hidden.md']);
  });
});

describe('the sitemap', () => {
  const urls: { loc: string; lastmod?: string }[] = parser.parse(file('sitemap-0.xml')).urlset.url;

  it('holds the home page, lists, subjects and listed entries with the day of their last change', () => {
    expect(urls).toEqual([
      { loc: 'https://kb.example.com/', lastmod: '2026-05-01' },
      { loc: 'https://kb.example.com/case-studies', lastmod: '2026-02-01' },
      { loc: 'https://kb.example.com/glossary' },
      { loc: 'https://kb.example.com/guides', lastmod: '2026-05-01' },
      { loc: 'https://kb.example.com/learn', lastmod: '2026-03-01' },
      { loc: 'https://kb.example.com/learn/levels', lastmod: '2026-03-01' },
      { loc: 'https://kb.example.com/case-studies/like-you', lastmod: '2026-02-01' },
      { loc: 'https://kb.example.com/case-studies/take-part' },
      { loc: 'https://kb.example.com/case-studies/industry/food', lastmod: '2026-02-01' },
      { loc: 'https://kb.example.com/case-studies/service/help-desk', lastmod: '2026-02-01' },
      { loc: 'https://kb.example.com/case-studies/bakery', lastmod: '2026-02-01' },
      { loc: 'https://kb.example.com/glossary/sla' },
      { loc: 'https://kb.example.com/guides/leaving', lastmod: '2026-05-01' },
      { loc: 'https://kb.example.com/learn/levels/questions/hostile', lastmod: '2026-03-01' },
    ]);
  });

  it('is named by its index, which robots.txt names', () => {
    expect(parser.parse(file('sitemap-index.xml')).sitemapindex.sitemap).toEqual([
      { loc: 'https://kb.example.com/sitemap-0.xml', lastmod: '2026-05-01' },
    ]);
    expect(file('robots.txt')).toContain('Sitemap: https://kb.example.com/sitemap-index.xml\n');
  });
});

describe('a feed', () => {
  const channel = parser.parse(file('feed.xml')).rss.channel;

  it('holds questions, guides and case studies, the newest first', () => {
    expect(channel.item.map(({ link }: { link: string }) => link)).toEqual([
      'https://kb.example.com/guides/leaving',
      'https://kb.example.com/learn/levels/questions/hostile',
      'https://kb.example.com/case-studies/bakery',
    ]);
  });

  it('says titles as they are, and where a story comes from', () => {
    const titles = channel.item.map(({ title }: { title: string }) => title);
    expect(titles.slice(1)).toEqual([hostile, 'A bakery moves (illustrative example)']);
    expect(channel.title).toBe('Bits & <Bytes>');
  });

  it('gives each entry its day, an address that stays, and its subject', () => {
    expect(channel.item[1]).toMatchObject({
      guid: {
        '#text': 'https://kb.example.com/learn/levels/questions/hostile',
        '@_isPermaLink': 'true',
      },
      pubDate: 'Sun, 01 Mar 2026 00:00:00 GMT',
      category: ['Levels & limits'],
    });
  });

  it('holds the latest fifty', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [
        `learn/levels/q${i}.md`,
        { title: `Q${i}?`, date: `2026-01-${String((i % 28) + 1).padStart(2, '0')}`, text: 'A.' },
      ]),
    );
    const feed = parser.parse(filesOf({ files: many }).get('learn/levels/feed.xml') ?? '');
    const days = feed.rss.channel.item.map(({ pubDate }: { pubDate: string }) =>
      Date.parse(pubDate),
    );
    expect(days).toHaveLength(50);
    expect(days).toEqual(days.toSorted((a: number, b: number) => b - a));
    expect(new Date(days[0]).getUTCDate()).toBe(28);
  });
});

describe('llms.txt', () => {
  it('names the site and links to the twins by section, titles escaped', () => {
    expect(file('llms.txt')).toBe(`# Bits & \\<Bytes\\>

> Ask \\[first\\]

## Guides

- [Leaving](https://kb.example.com/guides/leaving.md): Go.

## Case studies

- [A bakery moves (illustrative example)](https://kb.example.com/case-studies/bakery.md): How Crumb Ltd moved.

## Glossary

- [SLA](https://kb.example.com/glossary/sla.md): A promise.

## Levels & limits

- [Copied?](https://kb.example.com/learn/levels/questions/copy.md): The same.
- [Is "A & B" \\<script\\>alert(1)\\</script\\> worth \\$6 \\]\\]\\> \\\`now\\\`?](https://kb.example.com/learn/levels/questions/hostile.md): An answer with x & \\<b\\>.

## Optional

- [Everything in one file](https://kb.example.com/llms-full.txt)
`);
  });
});

describe('llms-full.txt', () => {
  it('holds the twin of every listed entry with its address', () => {
    const full = file('llms-full.txt');
    for (const path of [
      'guides/leaving',
      'glossary/sla',
      'case-studies/bakery',
      'learn/levels/questions/hostile',
    ])
      expect(full).toContain(`Source: https://kb.example.com/${path}\n\n${file(`${path}.md`)}`);
  });
});

describe('a twin', () => {
  it('of a question is its title and its answer as it was read', () => {
    expect(file('learn/levels/questions/hostile.md')).toBe(
      '# Is "A & B" \\<script\\>alert(1)\\</script\\> worth \\$6 \\]\\]\\> \\`now\\`?\n\nAn answer with $x$ & <b>.\n',
    );
  });

  it('of a term opens with its definition', () => {
    expect(file('glossary/sla.md')).toBe('# SLA\n\nA promise.\n\nMore of it.\n');
  });

  it('of a case study says where it comes from and what stands for its components', () => {
    expect(file('case-studies/bakery.md')).toMatch(
      /^# A bakery moves \(illustrative example\)\n\nHow Crumb Ltd moved\.\n\n## No such customer exists\n\nAn invented composite: [\s\S]+\n\n## At a glance\n\n- Customer: Crumb Ltd\n/,
    );
  });
});

describe('health.json', () => {
  it('holds issues as the check prints them, and what nobody leads to', () => {
    const withIssue = filesOf({
      ...content,
      issues: [
        {
          code: 'title/differs',
          severity: 'warning',
          file: 'a.md',
          position: { line: 3, column: 1 },
          message: 'M',
          hint: undefined,
        },
        {
          code: 'file/unreadable',
          severity: 'error',
          file: 'b.md',
          position: undefined,
          message: 'N',
          hint: 'H',
        },
      ],
    });
    const health = JSON.parse(withIssue.get('health.json') ?? '');
    expect(health.issues).toEqual([
      {
        code: 'title/differs',
        severity: 'warning',
        file: 'a.md',
        line: 3,
        column: 1,
        message: 'M',
        hint: null,
      },
      {
        code: 'file/unreadable',
        severity: 'error',
        file: 'b.md',
        line: null,
        column: null,
        message: 'N',
        hint: 'H',
      },
    ]);
    expect(health.overdue).toEqual([]);
    expect(health.orphans).toContainEqual({
      file: 'glossary/sla.md',
      address: '/glossary/sla',
      title: 'SLA',
    });
  });
});

describe('what hosts read', () => {
  it('gives every address the policy, with nothing inline', () => {
    const [everywhere] = parseHeaders(file('_headers'));
    const policy = new Map(everywhere?.headers).get('content-security-policy');
    expect(everywhere?.fits('/any/page')).toBe(true);
    expect(policy).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'");
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval'(?<!wasm-unsafe-eval')|\*/);
  });

  it('never sets a header for an address twice', () => {
    const rules = parseHeaders(file('_headers'));
    const addresses = [
      '/a.md',
      '/feed.xml',
      '/learn/levels/feed.xml',
      '/sitemap-index.xml',
      '/llms.txt',
      '/_astro/a.css',
      '/pagefind/index/a.pf_index',
      '/pagefind/fields/a/0.bin',
    ];
    for (const address of addresses) {
      const names = rules
        .filter((rule) => rule.fits(address))
        .flatMap((rule) => rule.headers.map(([name]) => name));
      expect(names, address).toHaveLength(new Set(names).size);
      expect(names.length, address).toBeGreaterThan(4);
    }
  });

  it('leads old addresses to the new ones', () => {
    expect([...parseRedirects(file('_redirects'))]).toEqual([
      ['/guides/exit', { to: '/guides/leaving', status: 301 }],
    ]);
  });
});

it('the page at an old address leads on without a script', () => {
  const page = file('guides/exit.html');
  expect(page).toMatch(/^<!doctype html>\n<html lang="en-GB">/);
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/guides/leaving">');
  expect(page).toContain('<link rel="canonical" href="https://kb.example.com/guides/leaving">');
  expect(page).toContain('<meta name="robots" content="noindex">');
  expect(page).toContain('<a href="/guides/leaving">Leaving</a>');
  expect(page).not.toContain('<script');
});
