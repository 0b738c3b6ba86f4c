import { expect, test } from 'vitest';
import { smallKnowledgeBase } from '#testing/small-knowledge-base.ts';
import { brandOf } from './brand.ts';

test('a site without a logo shows its name and the icon in public/', () => {
  expect(brandOf(smallKnowledgeBase())).toEqual({
    name: 'Example',
    logo: undefined,
    icon: { href: '/favicon.svg', type: 'image/svg+xml' },
    papers: { light: '#fcfaf6', dark: '#18191d' },
  });
});

test('a logo has a size, so that nothing moves when it arrives', () => {
  const kb = smallKnowledgeBase({
    site: {
      logo: { file: '/files/logo.svg', dark: '/files/größe.png', holds_name: true },
      icon: '/files/icon.ico',
    },
    pictures: ['/files/logo.svg', '/files/größe.png'],
  });
  expect(brandOf(kb)).toMatchObject({
    logo: {
      src: '/files/logo.svg',
      width: 120,
      height: 40,
      dark: { src: '/files/gr%C3%B6%C3%9Fe.png', width: 120, height: 40 },
      holdsName: true,
    },
    icon: { href: '/files/icon.ico', type: 'image/x-icon' },
  });
});

test('a logo that is not there leaves the name', () => {
  const kb = smallKnowledgeBase({ site: { logo: { file: '/files/logo.svg', holds_name: true } } });
  expect(brandOf(kb).logo).toBeUndefined();
});
