import { describe, expect, test } from 'vitest';
import { type SmallContent, smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { socialCards, socialImageOf } from './social-card.ts';

const story = {
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
};

function imageOf(file: string, data: Record<string, unknown>, site: SmallContent['site'] = {}) {
  const kb = smallKnowledgeBase({ files: { [file]: data }, site });
  const [entry] = kb.library.entries;
  if (!entry) throw new Error(`${file} is no entry.`);
  return socialImageOf(kb, entry);
}

const question = (title: string, more = {}) => ({ title, text: 'Text.', ...more });
const file = 'learn/a/b.md';

test('an entry has an image of a fixed size, told in words', () => {
  const image = imageOf('case-studies/bakery.mdx', story, { url: 'https://kb.example.com/' });
  expect(image).toEqual({
    url: expect.stringMatching(/^https:\/\/kb\.example\.com\/social\/[0-9a-f]{20}\.png$/),
    width: 1200,
    height: 630,
    alt: 'A bakery moves · Illustrative example · Case study · Example',
  });
});

describe('the address of an image', () => {
  const address = imageOf(file, question('What?'))?.url;

  test('stays while what it shows stays', () => {
    expect(imageOf(file, question('What?', { text: 'Another text.' }))?.url).toBe(address);
  });

  test.each([
    ['title', imageOf(file, question('Who?'))],
    ['name of the site', imageOf(file, question('What?'), { name: 'Another' })],
    ['accent of the site', imageOf(file, question('What?'), { accent: '#7a2d8c' })],
    ['kind', imageOf('guides/b.md', question('What?'))],
    ['label', imageOf('case-studies/bakery.mdx', { ...story, title: 'What?' })],
  ])('changes with the %s', (_, image) => {
    expect(image?.url).toBeDefined();
    expect(image?.url).not.toBe(address);
  });

  test('says nothing of what the entry says', () => {
    expect(imageOf('case-studies/bakery.mdx', story)?.url).not.toMatch(/bakery|crumb/i);
  });
});

describe('there is no image', () => {
  test.each([
    ['of an entry that nothing lists', question('What?', { no_index: true }), {}],
    ['where the owner wants none', question('What?'), { social_images: { most: 0 } }],
    ['of a title in letters that its font has not', question('What is שלום?'), {}],
    ['of a title with a sign that its font has not', question('What is ∮ 😀?'), {}],
    ['where the name of the site cannot be written', question('What?'), { name: '基礎' }],
  ])('%s', (_, data, site) => {
    expect(imageOf(file, data, site)).toBeUndefined();
  });

  test('of any entry where there are more than the owner allows', () => {
    const files = {
      'learn/a/a.md': question('A?'),
      'learn/a/b.md': question('B?'),
      'learn/a/hidden.md': question('Hidden?', { no_index: true }),
    };
    const cardsWith = (most: number) =>
      socialCards(smallKnowledgeBase({ files, site: { social_images: { most } } }));
    expect(cardsWith(2).map(({ card }) => card.title)).toEqual(['A?', 'B?']);
    expect(cardsWith(1)).toEqual([]);
  });
});

test('entries whose images would be the same share one', () => {
  const files = { 'learn/a/a.md': question('Same?'), 'learn/b/b.md': question('Same?') };
  expect(socialCards(smallKnowledgeBase({ files }))).toHaveLength(1);
});
