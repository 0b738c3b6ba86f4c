import { describe, expect, it } from 'vitest';
import { addressOfIndexed } from './page-address.ts';

describe('an indexed address', () => {
  it.each([
    ['/glossary/sla.html', '/glossary/sla'],
    ['/learn/index.html', '/learn'],
    ['/index.html', '/'],
    ['/learn/', '/learn'],
    ['/', '/'],
    ['/guides/a.html.html', '/guides/a.html'],
  ])('%s is %s', (url, address) => {
    expect(addressOfIndexed(url)).toBe(address);
  });
});
