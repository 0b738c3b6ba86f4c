import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { cutFont, type FontPart, fontStylesheet } from './web-font.ts';

const shipped = resolve(
  import.meta.dirname,
  '../../node_modules/@fontsource-variable/source-serif-4',
);

const family = 'Book Serif';
const names = {
  family,
  copyright:
    '© 2014 - 2021 Adobe (http://www.adobe.com/). Changed: characters, axes and name; made from 4.004.',
  license: 'SIL Open Font License, Version 1.1: http://scripts.sil.org/OFL',
};

const latin = `${charactersFrom(0x20, 0x7e)}${charactersFrom(0xa0, 0xff)}Œœ–—‘’‚“”„†•…‹›′″−€™\u2009\u2011\u202f`;
const latinExtended = `${charactersFrom(0x100, 0x17f)}ȘșȚțẞẀẁẂẃẄẅỲỳ`;

/**
 * The font of the pages, from the package that ships it: files by their paths below src/styles. The first is all that most
 * pages load; letters of Central Europe and Turkey come in a second.
 */
export async function bookSerif(): Promise<ReadonlyMap<string, Buffer>> {
  const parts: readonly [FontPart, FontPart] = [
    part('latin', latin.replace(/[\u00ad¤¦¨¬¯¶¸¹¼¾ÐÞðþ]/gu, '')),
    part('latin-ext', latinExtended.replace(/[Œœ]/gu, '')),
  ];
  const css = `/* Made by scripts/fonts.ts from Source Serif 4; see fonts/OFL.txt. */\n${await fontStylesheet(family, parts)}`;
  const fonts = await Promise.all(
    parts.map(async (one) => [one.url.slice(2), await cutFont(one, names)] as const),
  );
  return new Map([
    ...fonts,
    ['fonts.css', Buffer.from(css)],
    ['fonts/OFL.txt', readFileSync(`${shipped}/LICENSE`)],
  ]);
}

function part(range: string, characters: string): FontPart {
  return {
    source: readFileSync(`${shipped}/files/source-serif-4-${range}-opsz-normal.woff2`),
    url: `./fonts/book-serif-${range}.woff2`,
    characters,
  };
}

function charactersFrom(first: number, last: number): string {
  const points = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  return String.fromCodePoint(...points);
}
