import { describe, expect, test } from 'vitest';
import { type Change, errorsOf } from '#testing/schema-errors.ts';
import { industries, redirects, site, subjects } from './settings.ts';

describe('site.yaml', () => {
  test('may say nothing', () => {
    expect(site.parse({})).toEqual({
      name: 'Groundwork',
      url: 'https://example.com',
      language: 'en-GB',
      accent: '#0b5563',
      social_images: { most: 500 },
    });
  });

  test('may say everything', () => {
    const fields = {
      name: 'Help',
      tagline: 'Ask us',
      description: 'Answers.',
      url: 'https://kb.example.com',
      language: 'de',
      provider: 'Example Services',
      sample_provider: true,
      accent: '#7A1',
      logo: { file: '/files/logo.svg', dark: '/files/logo-dark.png', holds_name: true },
      icon: '/files/icon.ico',
      author: 'The desk',
      contact: { email: 'desk@example.com', phone: '+44 1', url: 'https://example.com/contact' },
      edit_url: 'https://git.example.com/content',
      social_images: { most: 0 },
      legal: [{ title: 'Imprint', url: '/guides/imprint' }],
      banner: { text: 'Closed on Monday.', from: '2026-05-01', until: '2026-05-02' },
    };
    expect(errorsOf(site, fields)).toEqual([]);
  });

  test.each<[Change, string]>([
    [
      ['url', 'kb.example.com'],
      'url: expected a web address that starts with https://, found kb.example.com',
    ],
    [['language', 'English'], 'language: expected a language such as en-GB, found English'],
    [['contact', { email: 'desk' }], 'contact.email: expected an e-mail address, found desk'],
    [
      ['legal', [{ title: 'A', url: 'x' }]],
      'legal[1].url: expected an address of this site (/…) or a web address (https://…), found x',
    ],
    [['banner', { from: '2026-05-01' }], 'banner.text is missing (expected text)'],
    [
      ['banner', { text: 'Closed.', link: '/guides/hours' }],
      'banner.link: expected fields of its own (title, url), indented below it, found /guides/hours',
    ],
    [
      ['banner', { text: 'Closed.', link: { url: '/guides/hours' } }],
      'banner.link.title is missing (expected text)',
    ],
    [
      ['social_images', { most: -1 }],
      'social_images.most: expected a whole number, 0 or more, found the number -1',
    ],
    ...['blue', '7a1f2b', '#7a1f2', '#7a1f2bff'].map((accent): [Change, string] => [
      ['accent', accent],
      `accent: expected a colour in quotes such as "#0b5563", found ${accent}`,
    ]),
    [
      ['accent', 112233],
      'accent: expected a colour in quotes such as "#0b5563", found the number 112233',
    ],
    ...['logo.svg', '/files/logo.pdf', '/files/../logo.svg', 'https://example.com/logo.svg'].map(
      (file): [Change, string] => [
        ['logo', { file }],
        `logo.file: expected the address of a picture such as /files/logo.svg (svg, png, jpg, webp, avif, gif, ico), found ${file}`,
      ],
    ),
    [
      ['logo', {}],
      'logo.file is missing (expected the address of a picture such as /files/logo.svg)',
    ],
    [['titel', 'x'], 'titel is no known field'],
  ])('with %j is told: %s', (change, message) => {
    expect(errorsOf(site, {}, change)).toEqual([message]);
  });
});

test('an accent is kept in small letters and six digits', () => {
  expect(site.parse({ accent: '#7A1' }).accent).toBe('#77aa11');
});

test.each<[Change, string]>([
  [
    ['0', { slug: 'SLA', title: 'SLAs' }],
    '[1].slug: expected a name in lower case with hyphens, such as data-return, found SLA',
  ],
  [['0', { slug: 'sla' }], '[1].title is missing (expected text)'],
  [
    ['1', { slug: 'sla', title: 'Again' }],
    '[2].slug: expected a name that no other has, found sla again',
  ],
])('subjects.yaml with %j is told: %s', (change, message) => {
  const fields = [{ slug: 'sla', title: 'SLAs', description: 'Promises.' }];
  expect(errorsOf(subjects, fields)).toEqual([]);
  expect(errorsOf(subjects, fields, change)).toEqual([message]);
});

test('industries.yaml names each industry once', () => {
  const retail = { slug: 'retail', title: 'Retail' };
  expect(errorsOf(industries, [retail])).toEqual([]);
  expect(errorsOf(industries, [retail, retail])).toEqual([
    '[2].slug: expected a name that no other has, found retail again',
  ]);
});

test('a settings file that should be a list says so', () => {
  expect(errorsOf(industries, { retail: 'Retail' })).toEqual([
    'the file: expected a list (lines that start with "- "), found fields of its own',
  ]);
});

test.each<[object, string[]]>([
  [{ from: '/old', to: '/new' }, []],
  [{ from: ['/old', '/older'], to: 'https://example.com/new' }, []],
  [
    { from: 'old', to: '/new' },
    ['[1].from: expected an address of this site, or a list of them, found old'],
  ],
  [
    { from: '/old', to: 'new' },
    ['[1].to: expected an address of this site (/…) or a web address (https://…), found new'],
  ],
  [{ to: '/new' }, ['[1].from is missing (expected an address of this site, or a list of them)']],
])('redirects.yaml with %j is told: %j', (redirect, messages) => {
  expect(errorsOf(redirects, [redirect])).toEqual(messages);
});
