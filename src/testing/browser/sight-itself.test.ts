import { expect, test } from 'vitest';
import { openBlankPage } from './page.ts';
import { installSight, missedByKeyboard, see } from './sight.ts';

test.each<[string, Parameters<typeof see>[1], string, string[]]>([
  [
    'a line that is too long',
    'cutOff',
    '<p style="width: 999px">Long</p>',
    ['p “Long” sticks out'],
  ],
  [
    'a box that hides the end of a line',
    'cutOff',
    '<p style="width: 50px; overflow: hidden; white-space: nowrap">A long line of text</p>',
    ['p “A long line of text” hides a part of itself'],
  ],
  [
    'a long line in a box that scrolls',
    'cutOff',
    '<div style="overflow: auto"><p style="width: 999px">Long</p></div>',
    [],
  ],
  ['a fade', 'moving', '<p style="transition: opacity 1s">Fades</p>', ['p “Fades” would move']],
  [
    'a thing that turns',
    'moving',
    '<style>@keyframes turn { to { rotate: 1turn } } i { animation: turn 1s infinite }</style><i>o</i>',
    ['i “o” moves', 'i “o” would move'],
  ],
  [
    'a small button',
    'small',
    '<button style="width: 20px; height: 20px; padding: 0">x</button>',
    ['button “x” is 20 by 20'],
  ],
  [
    'a small box with a large label',
    'small',
    '<label style="display: block; padding: 4px"><input type=checkbox> All</label>',
    [],
  ],
  [
    'a field without an edge',
    'invisible',
    '<input style="appearance: none; border: 0">',
    ['input cannot be seen'],
  ],
  ['a button without a word', 'invisible', '<button></button>', ['button cannot be seen']],
  [
    'what is printed on the way to the text',
    'wronglyPrinted',
    '<header>Site</header><main><h1>Text</h1><button>Share</button></main>',
    ['header “Site” is printed', 'button “Share” is printed'],
  ],
])('%s is noticed for what it is', async (_, question, html, found) => {
  const page = await openBlankPage({ viewport: { width: 320, height: 640 }, bypassCSP: true });
  await page.addInitScript(installSight);
  await page.goto('/');
  await page.setContent(html);
  expect(await see(page, question)).toEqual(found);
});

test.each([
  ['in order', '<a href="/">One</a> <button>Two</button>', []],
  [
    'in another order',
    '<a href="/">One</a> <button tabindex="1">Two</button>',
    ['the focus does not follow the order of the page'],
  ],
  [
    'without a sign',
    '<a href="/" style="outline: none">One</a>',
    ['a “One” is not reached', 'a “One”, without showing it has the focus'],
  ],
  [
    'where nothing is seen',
    '<a href="/" style="opacity: 0">One</a>',
    ['a “One” is not reached', 'a “One”, without showing it has the focus'],
  ],
])('a focus that goes %s is noticed for what it is', async (_, html, found) => {
  const page = await openBlankPage({ bypassCSP: true });
  await page.addInitScript(installSight);
  await page.goto('/');
  await page.setContent(html);
  expect(await missedByKeyboard(page)).toEqual(found);
});
