import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { NamedSocialCard, SocialCard } from '#kb/social-card.ts';
import { socialCardsFile } from '#kb/social-card.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { makeSocialImages } from './social-images.ts';

const named = (title: string): NamedSocialCard => ({
  address: `/social/${title}.png`,
  card: {
    siteName: 'Example',
    kind: 'Question',
    title,
    label: undefined,
    language: 'en-GB',
    colours: { paper: '#fff', ink: '#000', inkSoft: '#333', accent: '#00f' },
  },
});

const siteOf = (...titles: string[]) =>
  temporaryFolder({ [socialCardsFile]: JSON.stringify(titles.map(named)) });

/** A stand-in for what draws, and the titles that it was asked for. */
function drawing() {
  const drawn: string[] = [];
  const draw = async ({ title }: SocialCard) => {
    drawn.push(title);
    return new TextEncoder().encode(`image of ${title}`);
  };
  return { drawn, draw };
}

test('each image lies where pages say, and the list of them is gone', async () => {
  const site = siteOf('a', 'b', 'c');
  await makeSocialImages(site, join(temporaryFolder(), 'new/cache'), drawing().draw);
  expect(readdirSync(join(site, 'social')).sort()).toEqual(['a.png', 'b.png', 'c.png']);
  expect(readFileSync(join(site, 'social/b.png'), 'utf8')).toBe('image of b');
  expect(existsSync(join(site, socialCardsFile))).toBe(false);
});

test('a second build draws only what is new', async () => {
  const cache = temporaryFolder();
  const { drawn, draw } = drawing();
  await makeSocialImages(siteOf('a', 'b'), cache, draw);
  const second = siteOf('b', 'new', 'a');
  await makeSocialImages(second, cache, draw);
  expect(drawn).toEqual(['a', 'b', 'new']);
  expect(readFileSync(join(second, 'social/b.png'), 'utf8')).toBe('image of b');
});

test('a site that names no image gets no folder for them', async () => {
  const site = temporaryFolder();
  await makeSocialImages(site, temporaryFolder(), drawing().draw);
  expect(readdirSync(site)).toEqual([]);
});

test('an image that cannot be drawn is told by its title, with a way on', async () => {
  const draw = () => Promise.reject(new Error('No fonts.'));
  await expect(makeSocialImages(siteOf('a'), temporaryFolder(), draw)).rejects.toThrow(
    'The social image of “a” could not be drawn; social_images: { most: 0 } in site.yaml builds without.',
  );
});

test('what no build has needed for two months is not kept, unless this one needs it', async () => {
  const cache = temporaryFolder();
  const { drawn, draw } = drawing();
  await makeSocialImages(siteOf('a'), cache, draw);
  writeFileSync(join(cache, 'young.png'), '');
  writeFileSync(join(cache, 'old.png'), '');
  for (const name of readdirSync(cache).filter((each) => each !== 'young.png'))
    utimesSync(join(cache, name), 0, 0);
  await makeSocialImages(siteOf('a'), cache, draw);
  expect(drawn).toEqual(['a']);
  expect(readdirSync(cache)).toHaveLength(2);
  expect(readdirSync(cache)).toContain('young.png');
});
