import { expect, test } from 'vitest';
import { Failure } from './link-failure.ts';
import type { Answer } from './link-outcome.ts';
import { followRedirects } from './link-redirects.ts';

/** Follows a link through a net that has these answers, and no others. */
async function follow(start: string, net: Readonly<Record<string, Answer>>) {
  return await followRedirects(new URL(start), 5, async ({ href }) => {
    const answer = net[href];
    if (!answer) throw new Failure('dead', 'there is no such host', false);
    return answer;
  });
}

const good = { status: 200 };
const to = (location: string, status = 301) => ({ status, location });

test.each<[string, Record<string, Answer>, object]>([
  [
    'a page that is there with encryption too',
    { 'http://a.net/': good, 'https://a.net/': good },
    { is: 'insecure', to: 'https://a.net/' },
  ],
  ['a page that is there without encryption only', { 'http://a.net/': good }, { is: 'good' }],
  [
    'a page whose twin is another one',
    { 'http://a.net/': good, 'https://a.net/': to('http://a.net/') },
    { is: 'good' },
  ],
  [
    'a page that leads to encryption by itself',
    { 'http://a.net/': to('https://a.net/'), 'https://a.net/': good },
    { is: 'moved', to: 'https://a.net/' },
  ],
  [
    'a page that leads to a host that is not there',
    { 'http://a.net/': to('//b.net/x', 302) },
    { is: 'dead', why: 'it redirects to http://b.net/x, and there: there is no such host' },
  ],
])('%s', async (_, net, outcome) => {
  expect(await follow('http://a.net/', net)).toEqual(outcome);
});

test('what goes wrong with the program itself is thrown', async () => {
  const broken = () => Promise.reject(new TypeError('a fault'));
  await expect(followRedirects(new URL('http://a.net'), 5, broken)).rejects.toThrow('a fault');
});
