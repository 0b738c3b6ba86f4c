import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Nodes } from 'hast';
import { htmlToHast } from 'satteri';
import { beforeAll, describe, expect, test } from 'vitest';
import { runScript } from '../built-site.ts';
import { attribute, parseHtml, textIn } from '../html-document.ts';
import { addressOf, contentWith, protectedBy, type RealStory, titleOf } from '../real-stories.ts';
import { siteFolder } from '../site-folder.ts';
import { bareMentions, type Labelled } from '../story-mentions.ts';

const common = { origin: 'verified', hasDescription: false, isNamedInSource: true } as const;
const stories: RealStory[] = [
  {
    ...common,
    slug: 'whole',
    name: 'Quvverly Zandrock',
    person: 'Wilmerta Oxbeck',
    covers: ['name', 'logo', 'quotation', 'figures', 'contact'],
    until: '2026-06-30',
    before: 714_231,
    after: 318_117,
    quotation: 'Vumbled grorks were snaddling our ploovers',
  },
  {
    ...common,
    slug: 'figures-only',
    name: 'Brixolane Vemmer',
    person: 'Jorvina Plessk',
    origin: 'public',
    covers: ['figures'],
    until: '2026-12-31',
    before: 725_342,
    after: 329_228,
    quotation: 'Trindled moobs were flarging our skweeters',
  },
  {
    ...common,
    slug: 'unasked',
    name: 'Dreftwin Kolbarry',
    person: 'Ustelle Gramvic',
    origin: 'public',
    covers: [],
    until: undefined,
    before: 736_453,
    after: 330_339,
    quotation: 'Glompered quints were dwizzling our brants',
    isNamedInSource: false,
  },
];

const labels: Record<string, string> = {
  whole: 'Verified by the customer, 1 February 2026',
  'figures-only': 'From a public source',
  unasked: 'From a public source: The Gazette',
};

const site: Record<string, Map<string, string>> = {};

describe('a site with real customers', () => {
  beforeAll(() => {
    for (const today of ['2026-06-30', '2026-07-01']) site[today] = build(today);
  }, 60_000);

  test.each([
    ['2026-06-30', 'whole', ['name', 'logo', 'quotation', 'figures']],
    ['2026-06-30', 'figures-only', ['figures']],
    ['2026-06-30', 'unasked', []],
    ['2026-07-01', 'whole', []],
    ['2026-07-01', 'figures-only', ['figures']],
    ['2026-07-01', 'unasked', []],
  ])('shows on %s of the story “%s” %j and, in no byte, anything else', (today, slug, agreed) => {
    const story = stories.find((one) => one.slug === slug);
    if (!story) throw new Error(`There is no story ${slug}.`);
    for (const [item, texts] of Object.entries(protectedBy(story))) {
      const holding = texts.map((text) => [text, filesWith(today, text)] as const);
      if (agreed.includes(item)) expect(holding[0]?.[1], `${item} is nowhere`).not.toEqual([]);
      else expect(holding.filter(([, files]) => files.length > 0)).toEqual([]);
    }
    // Words of the index stand alone.
    const alone = story.name.toLowerCase().split(' ');
    for (const word of alone)
      expect(filesWith(today, word).length > 0).toBe(agreed.includes('name'));
    expect(filesWith(today, story.person.toLowerCase()).length > 0).toBe(agreed.includes('name'));
  });

  test('the address, the title and the anonymised text stay when consent ends', () => {
    const page = (today: string) => site[today]?.get('case-studies/whole.html') ?? '';
    expect(page('2026-06-30')).toContain('quvverly zandrock');
    for (const part of [titleOf({ slug: 'whole' }).toLowerCase(), 'a firm in the tale whole'])
      expect(page('2026-07-01')).toContain(part);
  });

  test('what may be withdrawn says until when, and the page judges it before it is seen', () => {
    const pages = [...(site['2026-06-30'] ?? [])].filter(([path]) => path.endsWith('.html'));
    expect(pages.filter(([, html]) => html.includes('data-consent-until')).length).toBeGreaterThan(
      3,
    );
    for (const [path, html] of pages) {
      const first = html.indexOf('data-consent-until');
      // The script stands before the first of them, and blocks.
      if (first >= 0)
        expect(html.slice(0, first), path).toMatch(/<script src="[^"]*consent-expiry/);
      const free = withoutBound(html);
      for (const story of stories)
        for (const text of Object.values(protectedBy(story)).flat())
          expect(free.includes(text), `${text} stands free in ${path}`).toBe(false);
    }
  });

  test('every mention of a story has its label near it, in every file', () => {
    const bare = stories.flatMap((story) => {
      const { slug } = story;
      const labelled = {
        title: titleOf(story),
        address: addressOf(story),
        label: labels[slug] ?? '',
      };
      return bareIn(original('2026-06-30'), labelled);
    });
    expect(bare).toEqual([]);
  });
});

test('every mention of a shipped story has its label near it, in every file', () => {
  const files = filesOf(siteFolder());
  const shipped = [...files].flatMap(([path, html]): Labelled[] => {
    if (!path.endsWith('.html') || !html.includes('data-kind="case-study"')) return [];
    const document = parseHtml(html);
    const label = textIn(document.one('p', (p) => attribute(p, 'className') === 'entry-label'));
    const address = `/${path.replace(/\.html$/, '')}`;
    return [{ title: textIn(document.one('h1')), address, label }];
  });
  expect(shipped.length).toBeGreaterThan(0);
  expect(shipped.flatMap((story) => bareIn(files, story))).toEqual([]);
});

const originals: Record<string, Map<string, string>> = {};

function original(today: string): Map<string, string> {
  return originals[today] ?? new Map();
}

function build(today: string): Map<string, string> {
  const folder = mkdtempSync(join(tmpdir(), 'consent-'));
  try {
    for (const [path, text] of Object.entries(contentWith(stories))) {
      const place = join(folder, 'content', path);
      mkdirSync(dirname(place), { recursive: true });
      writeFileSync(place, text);
    }
    return filesBuilt(folder, today);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function filesBuilt(folder: string, today: string): Map<string, string> {
  const args = ['--content', join(folder, 'content'), '--out', join(folder, 'site')];
  const { status, stderr } = runScript('build', [...args, '--today', today]);
  expect(status, stderr).toBe(0);
  const files = filesOf(join(folder, 'site'));
  originals[today] = files;
  return new Map([...files].map(([path, text]) => [path, text.toLowerCase()]));
}

/** Every file of a site by its path, unpacked where it is compressed. */
function filesOf(folder: string): Map<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        const bytes = readFileSync(path);
        const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
        const text = (isPacked ? gunzipSync(bytes) : bytes).toString('utf8');
        return [path.slice(folder.length + 1), text];
      }),
  );
}

/** The texts and attributes of a page but those that the browser takes away in time. */
function withoutBound(html: string): string {
  const pieces: string[] = [];
  const walk = (node: Nodes) => {
    if (node.type === 'text') pieces.push(node.value);
    if (node.type === 'element') {
      if ('dataConsentUntil' in node.properties) return;
      pieces.push(JSON.stringify(node.properties));
    }
    if ('children' in node) for (const child of node.children) walk(child as Nodes);
  };
  walk(htmlToHast(html) as Nodes);
  return pieces.join('\n');
}

function filesWith(today: string, text: string): string[] {
  return [...(site[today] ?? [])]
    .filter(([path, body]) => body.includes(text) || path.toLowerCase().includes(text))
    .map(([path]) => path);
}

/** Addresses alone stand in the sitemap and in `_redirects`; of the search index each result is looked at. */
function bareIn(files: ReadonlyMap<string, string>, story: Labelled): string[] {
  return [...files].flatMap(([path, body]) => {
    if (/\.pf_fragment$/.test(path)) return inFragment(path, body, story);
    if (!/\.(?:html|xml|txt|md|json)$/.test(path)) return [];
    return bareMentions(path, body, story).map((mention) => `${path}: ${mention}`);
  });
}

function inFragment(path: string, body: string, { address, label }: Labelled): string[] {
  const { url, meta } = JSON.parse(body.slice(body.indexOf('{'))) as {
    url: string;
    meta: Record<string, string>;
  };
  const isOfStory = url.replace(/\.html$/, '') === address;
  return isOfStory && meta['label'] !== label ? [`${path}: ${meta['label']}`] : [];
}
