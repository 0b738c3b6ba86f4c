import { describe, expect, test } from 'vitest';
import type { PublicFile } from '../public-files.ts';
import { site } from '../schemas/settings.ts';
import { checkBrand } from './brand.ts';

function check(settings: object, ...files: PublicFile[]) {
  return checkBrand(
    site.parse(settings),
    new Map(files.map((file) => [file.address, file] as const)),
  );
}

const logo = { file: 'files/logo.svg', address: '/files/logo.svg' };
const size = { width: 1, height: 1 };

describe('the accent', () => {
  test('may be left out', () => {
    expect(check({})).toEqual([]);
  });

  test('is told with the colours used in its stead', () => {
    expect(check({ accent: '#fff3a0' })).toEqual([
      {
        code: 'brand/accent-adjusted',
        file: 'site.yaml',
        place: { in: 'field', path: ['accent'], on: 'value' },
        message:
          '#fff3a0 cannot be read well on light paper (contrast 1.0; links need 4.5). #786c11 of the same hue is used there, #fff3a0 on dark paper.',
        hint: 'Name a darker colour if you would rather choose it yourself.',
      },
    ]);
  });
});

describe('a picture', () => {
  test('that is there is well', () => {
    expect(check({ logo: { file: '/files/logo.svg' } }, { ...logo, size })).toEqual([]);
  });

  test('that is not there is told at its field, with the nearest name', () => {
    const settings = { logo: { file: '/files/logo.svg', dark: '/files/logo-drak.svg' } };
    const dark = { file: 'files/logo-dark.svg', address: '/files/logo-dark.svg' };
    expect(check(settings, { ...logo, size }, { ...dark, size })).toEqual([
      {
        code: 'brand/picture',
        file: 'site.yaml',
        place: { in: 'field', path: ['logo', 'dark'], on: 'value' },
        message: 'There is no files/logo-drak.svg in the content folder.',
        hint: 'Did you mean /files/logo-dark.svg?',
      },
    ]);
  });

  test('for which there is nothing at all is told where to put it', () => {
    expect(check({ icon: '/files/icon.ico' })).toMatchObject([
      {
        place: { path: ['icon'] },
        hint: 'Put the picture into the folder files/ beside site.yaml, or correct the address.',
      },
    ]);
  });

  test('without a size is told', () => {
    expect(check({ logo: { file: '/files/logo.svg' } }, logo)).toMatchObject([
      { message: 'files/logo.svg is no picture whose width and height can be read.' },
    ]);
  });
});
