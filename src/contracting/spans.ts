import type { Instant } from './time-zone.ts';

/** A stretch of time that begins at `from` and ends before `until`. */
export interface Span {
  readonly from: Instant;
  readonly until: Instant;
}

/** The same time in the order of the clock, without overlaps and empty spans. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const sorted = spans.filter(({ from, until }) => from < until).sort((a, b) => a.from - b.from);
  const joined: Span[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last && span.from <= last.until)
      joined[joined.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else joined.push(span);
  }
  return joined;
}

/** What is left of a span without the holes, which are joined spans. */
export function spanWithout(span: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let { from } = span;
  for (const hole of holes) {
    if (hole.until <= from) continue;
    if (hole.from >= span.until) break;
    if (hole.from > from) left.push({ from, until: hole.from });
    from = hole.until;
  }
  if (from < span.until) left.push({ from, until: span.until });
  return left;
}

/** How many seconds two lists of joined spans have in common. */
export function sharedSeconds(spans: Iterable<Span>, others: readonly Span[]): number {
  let total = 0;
  for (const span of spans)
    for (const other of others)
      total += Math.max(0, Math.min(span.until, other.until) - Math.max(span.from, other.from));
  return total;
}
