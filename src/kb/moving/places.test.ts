import { expect, test } from 'vitest';
import { placeAtAddress, placeOfEntry } from './places.ts';

test.each([
  ['/learn/s/questions/q', 'learn/s/q.md'],
  ['/guides/g', 'guides/g.md'],
  ['/case-studies/c', 'case-studies/c.mdx'],
  ['/glossary/größe', 'glossary/größe.md'],
  ['/decide/d', 'decisions/d.yaml'],
  ['/reports/2026-q1', 'reports/2026-q1.yaml'],
  ['/service-levels', 'service-levels.yaml'],
])('the entry at %s lies in %s', (address, file) => {
  expect(placeAtAddress(address)).toEqual(placeOfEntry(file));
  expect(placeAtAddress(address)?.address).toBe(address);
});

test.each([
  '/learn/s',
  '/learn/s/q',
  '/guides',
  '/guides/a/b',
  '/guides/a b',
  '/decide/d/step',
  '/guidesx',
])('no entry has the address %s', (address) => {
  expect(placeAtAddress(address)).toBeUndefined();
});
