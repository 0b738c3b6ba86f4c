/** From 1; a column counts UTF-16 units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Ways between offsets (UTF-16 units, from 0) and points of one text. */
export interface LineIndex {
  readonly pointAt: (offset: number) => Point;
  readonly offsetAt: (point: Point) => number;
}

export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    pointAt: (offset) => {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset) low = middle;
        else high = middle - 1;
      }
      return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
    },
    offsetAt: ({ line, column }) => (starts[line - 1] ?? text.length) + column - 1,
  };
}
