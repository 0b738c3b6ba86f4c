/** A text and the way back to where its characters stood before. */
export interface Unwrapped {
  readonly text: string;
  /** The offset in the wrapped text of the character at an offset of `text`. */
  readonly originOf: (offset: number) => number;
}

/**
 * Undoes the quotation marks that an export to CSV put around a field: where a text begins and ends with `"` and
 * every one between them is doubled, the outer ones go and the inner ones are halved, until no such pair is left
 * (so that unwrapping again changes nothing). A text that merely begins with a quotation stays as it is.
 */
export function unwrapCsv(wrapped: string): Unwrapped {
  let unwrapped: Unwrapped = { text: wrapped, originOf: (offset) => offset };
  for (;;) {
    const field = FIELD.exec(unwrapped.text);
    if (!field) return unwrapped;
    unwrapped = unwrapOnce(unwrapped, field[1] ?? '', field[2] ?? '');
  }
}

/** A block of YAML may add line ends after the field. */
const FIELD = /^"((?:[^"]|"")*)"((?:\n|\\n)*)$/;

function unwrapOnce({ originOf }: Unwrapped, field: string, lineEnds: string): Unwrapped {
  const content = field.replaceAll('""', '"');
  return {
    text: content + lineEnds,
    originOf: (offset) => {
      const quotes = content.slice(0, offset).split('"').length - 1;
      const closing = offset >= content.length && lineEnds !== '' ? 1 : 0;
      return originOf(1 + offset + quotes + closing);
    },
  };
}
