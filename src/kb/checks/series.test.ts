import { expect, test } from 'vitest';
import { entryOfKind, told } from '#testing/entries.ts';
import { checkSeries } from './series.ts';

function check(...parts: (readonly [name: string, part: number, id?: string, title?: string])[]) {
  return told(
    checkSeries(
      parts.map(([name, part, id = 'exit-plans', title = 'Exit plans']) =>
        entryOfKind('guide', `guides/${name}.md`, {
          title: name,
          date: '2026-01-02',
          series: { id, title, part },
        }),
      ),
    ),
  );
}

test('parts that follow one another are left in peace, in whatever order their files are', () => {
  expect(check(['c', 3], ['a', 1], ['b', 2], ['x', 1, 'other', 'Other'])).toEqual([]);
});

const renumber = 'Number the parts 1, 2, 3 and so on, each once.';

test('a part that is there twice is told at the second', () => {
  expect(check(['a', 1], ['b', 1], ['c', 2])).toEqual([
    `guides/b.md series.part series/part: Part 1 of exit-plans is guides/a.md already. | ${renumber}`,
  ]);
});

test('a part that is missing is told at the one after it', () => {
  expect(check(['a', 1], ['c', 3])).toEqual([
    `guides/c.md series.part series/part: The series exit-plans has no part 2 before this part 3. | ${renumber}`,
  ]);
});

test('a series that is spelled nearly like another one is told with that one', () => {
  expect(check(['a', 1], ['b', 2, 'exit-plan'])).toEqual([
    'guides/b.md series.id series/part: The series exit-plan has no part 1 before this part 2. | Did you mean exit-plans?',
  ]);
});

test('a title that differs from that of the first part is told', () => {
  expect(check(['a', 1], ['b', 2, 'exit-plans', 'Exit'])).toEqual([
    'guides/b.md series.title series/part: The series is called “Exit” here and “Exit plans” in guides/a.md. | Give it one title in all parts.',
  ]);
});
