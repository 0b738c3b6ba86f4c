import { describe, expect, test } from 'vitest';
import { type Moved, movedHref } from './moved-href.ts';

const moved: Moved = {
  addresses: new Map([
    ['/glossary/a', '/glossary/b'],
    ['/glossary/größe', '/glossary/länge'],
  ]),
  files: new Map([
    ['glossary/a.md', 'glossary/b.md'],
    ['learn/s/q.md', 'learn/t/r.md'],
  ]),
  isFile: (file) =>
    ['glossary/a.md', 'learn/s/q.md', 'learn/s/near.md', 'files/x.png'].includes(file),
};

describe('movedHref', () => {
  test.each([
    ['/glossary/a', 'guides/g.md', '/glossary/b'],
    ['/glossary/a?x=1#y', 'guides/g.md', '/glossary/b?x=1#y'],
    ['/glossary/ab', 'guides/g.md', undefined],
    ['/glossary/a/', 'guides/g.md', undefined],
    ['//glossary/a', 'guides/g.md', undefined],
    ['/glossary/gr%C3%B6%C3%9Fe', 'guides/g.md', '/glossary/l%C3%A4nge'],
    ['/glossary/größe', 'guides/g.md', '/glossary/länge'],
    ['/glossary/%zz', 'guides/g.md', undefined],
    ['../glossary/a.md#x', 'guides/g.md', '../glossary/b.md#x'],
    ['a.md', 'glossary/c.md', 'b.md'],
    ['./a.md', 'glossary/c.md', './b.md'],
    ['../glossary/a.md', 'glossary/c.md', '../glossary/b.md'],
    ['../../../glossary/a.md', 'guides/g.md', undefined],
    ['near.md', 'learn/s/q.md', '../s/near.md'],
    ['q.md#x', 'learn/s/q.md', 'r.md#x'],
    ['#x', 'learn/s/q.md', undefined],
    ['../../files/x.png', 'learn/s/q.md', undefined],
    ['gone.md', 'learn/s/q.md', undefined],
    ['https://example.com/glossary/a', 'guides/g.md', undefined],
    ['mailto:a.md', 'glossary/c.md', undefined],
  ])('%s in %s becomes %s', (href, file, expected) => {
    expect(movedHref(href, file, moved)).toBe(expected);
  });
});
