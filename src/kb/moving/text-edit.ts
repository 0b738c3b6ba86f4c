/** A change of a text: what stands from `start` up to `end` (UTF-16 offsets) gives way to `text`. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with the changes made; every other character stays. Throws where two changes overlap. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let edited = '';
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (start < at || end < start) throw new RangeError(`Two changes overlap at ${start}.`);
    edited += source.slice(at, start) + text;
    at = end;
  }
  return edited + source.slice(at);
}
