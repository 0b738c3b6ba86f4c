import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSitePath, slugOf, slugPattern } from './address.ts';

describe('an address', () => {
  test.each([
    '/',
    '/guides',
    '/learn/sla/questions/what-is-p1',
    '/glossary/4.5_hours~x',
    '/learn/größe/questions/über',
    '/learn/हिन्दी',
  ])('%s is one', (text) => {
    expect(parseSitePath(text)).toBe(text);
  });

  test.each([
    '',
    'guides',
    '/guides/',
    '//host/a',
    '/a//b',
    '/a b',
    '/a.html',
    '/a?b',
    '/a#b',
    '/a/../b',
    '/..',
    '/./a',
    '/a%20b',
    'https://example.com/a',
    '/a\n',
  ])('%j is none', (text) => {
    expect(parseSitePath(text)).toBeUndefined();
  });
});

describe('a slug', () => {
  test.each([
    ['Criminal or Civil Law', 'criminal-or-civil-law'],
    ['  SLAs & KPIs!', 'slas-kpis'],
    ['Café crème', 'cafe-creme'],
    ['24×7 support', '24-7-support'],
    ['हिन्दी', 'हिन्दी'],
    ['日本語', '日本語'],
    ['한국어', '한국어'],
    ['???', ''],
  ])('of %j is %j', (label, slug) => {
    expect(slugOf(label)).toBe(slug);
  });

  test('is a slug’s own slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (label) => {
        const slug = slugOf(label);
        expect(slugOf(slug)).toBe(slug);
      }),
    );
  });

  test.each(['a', 'data-return', 'p1', '2026-q1', 'v1.2_b', 'über'])('may be %s', (name) => {
    expect(name).toMatch(slugPattern);
  });

  test.each(['', 'Data', 'data return', '-a', 'a-', 'a/b', '.a'])('may not be %j', (name) => {
    expect(name).not.toMatch(slugPattern);
  });
});
