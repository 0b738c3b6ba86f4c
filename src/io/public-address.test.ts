import { expect, test } from 'vitest';
import { isPublicAddress, isPublicHost } from './public-address.ts';

test.each(['1.1.1.1', '172.32.0.1', '192.169.0.1', '2606:4700::1111'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test.each([
  '0.0.0.0',
  '10.1.2.3',
  '100.64.0.1',
  '127.0.0.1',
  '169.254.169.254',
  '172.31.255.255',
  '192.168.1.1',
  '224.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::ffff:10.0.0.1',
  '64:ff9b::a00:1',
  '2001:db8::1',
  '2002:a00:1::',
  'fd00::1',
  'fe80::1',
  'ff02::1',
])('%s is not', (address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each([
  ['www.gov.uk', true],
  ['kb.example.com', true],
  ['example.com.', true],
  ['contest', false],
  ['contest.net', true],
  ['localhost', false],
  ['a.localhost.', false],
  ['printer.local', false],
  ['kb.example', false],
  ['metadata.google.internal', false],
  ['10.0.0.1', false],
  ['[fd00::1]', false],
  ['[2606:4700::1111]', true],
])('%s may be asked for: %s', (host, may) => {
  expect(isPublicHost(host)).toBe(may);
});
