export interface Tag {
  /** The tag as written, from `<` to `>`. */
  readonly source: string;
  /** In lower case. */
  readonly name: string;
  readonly kind: 'opening' | 'closing' | 'empty';
  /** The attributes as written, with the space before them. */
  readonly attributes: string;
}

/** Reads the complete HTML tag that begins at `at`; whether its name means anything is not asked here. */
export function readTag(text: string, at: number): Tag | undefined {
  TAG.lastIndex = at;
  const [source, slash, name, attributes = '', end] = TAG.exec(text) ?? [];
  if (source === undefined || name === undefined) return undefined;
  const kind = slash ? 'closing' : end ? 'empty' : 'opening';
  return { source, name: name.toLowerCase(), kind, attributes };
}

// `\s` and the escaped newline both end a name.
const TAG =
  /<(\/?)([A-Za-z][A-Za-z0-9-]*)((?:[\s\uFFFF]+[A-Za-z_:@][\w:.@-]*(?:[\s\uFFFF]*=[\s\uFFFF]*(?:"[^"]*"|'[^']*'|[^\s\uFFFF"'=<>`]+))?)*)[\s\uFFFF]*(\/?)>/y;
