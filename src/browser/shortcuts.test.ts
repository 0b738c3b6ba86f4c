import { expect, test } from 'vitest';
import { shortcutOf } from './shortcuts.ts';

const none = { ctrlKey: false, metaKey: false, altKey: false };
const reading = { isApple: false, needsModifier: false };

test.each([
  ['/', {}, {}, 'search'],
  ['?', {}, {}, 'help'],
  ['k', {}, {}, undefined],
  ['k', { ctrlKey: true }, {}, 'search'],
  // With caps lock on.
  ['K', { ctrlKey: true }, {}, 'search'],
  ['k', { metaKey: true }, {}, undefined],
  ['k', { metaKey: true }, { isApple: true }, 'search'],
  ['k', { ctrlKey: true }, { isApple: true }, undefined],
  ['k', { ctrlKey: true, altKey: true }, {}, undefined],
  ['/', { ctrlKey: true }, {}, undefined],
  ['/', { altKey: true }, {}, undefined],
  ['/', {}, { needsModifier: true }, undefined],
  ['?', {}, { needsModifier: true }, undefined],
  ['k', { ctrlKey: true }, { needsModifier: true }, 'search'],
] as const)('%s with %j, %j: %s', (key, held, situation, shortcut) => {
  expect(shortcutOf({ ...none, key, ...held }, { ...reading, ...situation })).toBe(shortcut);
});
