import { describe, expect, test } from 'vitest';
import { applyEdits } from '#kb/moving/text-edit.ts';
import { aliasChange } from './alias-edits.ts';

function moved(yaml: string, from: string, to: string, note?: string): string {
  return applyEdits(yaml, aliasChange(yaml, to, { address: from, note }).edits);
}

describe('aliasChange', () => {
  test.each([
    ['a field of its own', 'title: A\n', 'title: A\naliases:\n  - /a\n'],
    ['in the file’s line ends', 'title: A\r\n', 'title: A\r\naliases:\r\n  - /a\r\n'],
    ['in the file’s indentation', 'x:\n    - y\n', 'x:\n    - y\naliases:\n    - /a\n'],
    ['without any, as the file does', 'x:\n- y\n', 'x:\n- y\naliases:\n- /a\n'],
    ['behind a text in a block', 'x: |+\n  y\n\n', 'x: |+\n  y\n\naliases:\n  - /a\n'],
    ['in a file without a last line end', 'x: y', 'x: y\naliases:\n  - /a'],
    ['before the end of the document', 'x: y\n...\n', 'x: y\naliases:\n  - /a\n...\n'],
    ['behind others', 'aliases:\n- /o # old\nx: y\n', 'aliases:\n- /o # old\n- /a\nx: y\n'],
    ['behind others at the end', 'aliases:\n   - "/o"', 'aliases:\n   - "/o"\n   - /a'],
    ['in brackets', 'aliases: [/o]\n', 'aliases: [/o, /a]\n'],
    ['in empty brackets', 'aliases: []\nx: y\n', 'aliases: [/a]\nx: y\n'],
    ['in wide brackets', 'aliases: [ ]\n', 'aliases: [/a ]\n'],
    ['in a field without a value', 'aliases:  \nx: y\n', 'aliases: [ /a ]  \nx: y\n'],
    ['in braces', '{ title: A }\n', '{ title: A , aliases: [/a]}\n'],
    ['in an empty file', '', 'aliases:\n  - /a\n'],
  ])('adds the old address %s, and moving back leaves no trace', (_where, yaml, expected) => {
    const there = moved(yaml, '/a', '/b');
    expect(there).toBe(expected);
    expect(moved(there, '/b', '/a')).toBe(yaml);
  });

  test('keeps every old address on a way of several moves, and takes them away again', () => {
    const start = 'title: A\n';
    const twice = moved(moved(start, '/a', '/b'), '/b', '/c');
    expect(twice).toBe('title: A\naliases:\n  - /a\n  - /b\n');
    expect(moved(moved(twice, '/c', '/b'), '/b', '/a')).toBe(start);
  });

  test('keeps the last address when an entry goes back further than by one move, and can undo that', () => {
    const twice = 'title: A\naliases:\n  - /a\n  - /b\n';
    const back = moved(twice, '/c', '/a');
    expect(back).toBe('title: A\naliases:\n  - /c\n  - /b\n');
    expect(moved(back, '/a', '/c')).toBe(twice);
  });

  test('exchanges an old address that an editor wrote', () => {
    const yaml = 'aliases:\n  - "/a" # from the old site\ntitle: A\n';
    const there = moved(yaml, '/b', '/a');
    expect(there).toBe('aliases:\n  - "/b" # from the old site\ntitle: A\n');
    expect(moved(there, '/a', '/b')).toBe(yaml);
  });

  test('writes no old address that another entry takes', () => {
    expect(aliasChange('title: A\n', '/b', undefined).edits).toEqual([]);
  });

  test('hands back the note of the move that is undone', () => {
    const there = moved('title: A\n', '/a', '/b', 'subject: IT & Law');
    expect(there).toBe('title: A\naliases:\n  - /a  # subject: IT & Law\n');
    const { edits, undone } = aliasChange(there, '/a', { address: '/b' });
    expect(undone).toEqual({ address: '/a', note: 'subject: IT & Law' });
    expect(applyEdits(there, edits)).toBe('title: A\n');
  });
});
