/** `display` mathematics stands on its own, `inline` mathematics in a sentence. */
export type SpanKind = 'fence' | 'code' | 'display' | 'inline';

/** A stretch of code or mathematics. All places are UTF-16 offsets into the scanned text, ends exclusive. */
export interface Span {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  /** What stands between the delimiters. */
  readonly contentStart: number;
  readonly contentEnd: number;
}

export interface Reading {
  readonly span: Span;
  /** Offsets of those escaped newlines in the span that are meant literally. */
  readonly literals: readonly number[];
}
