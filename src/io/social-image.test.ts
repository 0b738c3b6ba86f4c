import sharp from 'sharp';
import { expect, test } from 'vitest';
import type { SocialCard } from '#kb/social-card.ts';
import { isShowable } from '#site/social-card.ts';
import { drawSocialImage } from './social-image.ts';

const card: SocialCard = {
  siteName: 'Example',
  kind: 'Question',
  title: 'What is an SLA?',
  label: undefined,
  language: 'en-GB',
  colours: { paper: '#fbfaf6', ink: '#1e2228', inkSoft: '#555a62', accent: '#0b5563' },
};

/** Whether there is anything but paper between two lines of pixels. */
async function hasInk(image: Uint8Array, top: number, bottom: number): Promise<boolean> {
  const area = { left: 0, top, width: 1200, height: bottom - top };
  const { channels } = await sharp(await sharp(image).extract(area).toBuffer()).stats();
  return channels.some(({ min, max }) => min !== max);
}

test('the same card gives the same bytes, as a PNG of 1200 by 630 pixels', async () => {
  const image = await drawSocialImage(card);
  expect(await sharp(image).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
  expect(await drawSocialImage(card)).toEqual(image);
  expect(await drawSocialImage({ ...card, title: 'What is a KPI?' })).not.toEqual(image);
});

const words =
  'How should a company that depends on one application decide between two levels of cover? ';

test.each([
  ['a title of one word', 'SLA', undefined],
  ['a title of 184 characters', words.repeat(3).slice(0, 184), undefined],
  ['the same with a label', words.repeat(3).slice(0, 184), 'Illustrative example'],
  ['184 wide letters', 'W'.repeat(184), undefined],
  ['a title of 600 characters', words.repeat(7).slice(0, 600), 'Illustrative example'],
  ['a word without an end', 'x'.repeat(400), undefined],
])('%s stays between the kind and the line above the site’s name', async (_, title, label) => {
  const image = await drawSocialImage({ ...card, title, label });
  expect(await hasInk(image, 118, 122)).toBe(false);
  expect(await hasInk(image, 122, 478)).toBe(true);
  expect(await hasInk(image, 478, 482)).toBe(false);
});

test('the font has every character that a title with an image may have', async () => {
  const characters = Array.from({ length: 0x3000 }, (_, code) => String.fromCodePoint(code));
  const showable = characters.filter((character) => isShowable(character));
  expect(showable.length).toBeGreaterThan(400);
  for (let i = 0; i < showable.length; i += 100)
    await drawSocialImage({ ...card, title: showable.slice(i, i + 100).join('') });
});

test('a character that the font has not is a fault, never a box', async () => {
  await expect(drawSocialImage({ ...card, title: 'What is שלום?' })).rejects.toThrow(
    'The font of the social images has no “',
  );
});
