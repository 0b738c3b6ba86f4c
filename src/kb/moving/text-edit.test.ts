import { expect, test } from 'vitest';
import { applyEdits } from './text-edit.ts';

test('changes are made wherever they stand, in any order, and nothing else', () => {
  const edits = [
    { start: 4, end: 5, text: 'E' },
    { start: 0, end: 0, text: '>' },
    { start: 1, end: 3, text: '' },
  ];
  expect(applyEdits('abcde', edits)).toBe('>adE');
  expect(applyEdits('abc', [])).toBe('abc');
});

test('changes that overlap are refused', () => {
  const edits = [
    { start: 0, end: 2, text: '' },
    { start: 1, end: 3, text: '' },
  ];
  expect(() => applyEdits('abc', edits)).toThrow('overlap');
});
