/** A query with the answers that a reader would be content with. */
export interface JudgedQuery {
  readonly query: string;
  /** What sort of query it is: `question`, `keywords`, `typo`, `abbreviation`, or `none` for one that has no answer. */
  readonly kind: string;
  /** Addresses of the pages that answer it, the best first; none where nothing does. */
  readonly good: readonly string[];
  /** The half to which it belongs; empty where the file has no halves. */
  readonly set: string;
  readonly line: number;
}

/** A line of a file of queries that cannot be read. */
export class QueryFileError extends Error {}

const shortKinds: Readonly<Record<string, string>> = {
  nl: 'question',
  kw: 'keywords',
  acr: 'abbreviation',
};

/**
 * Reads a file of queries: lines of columns separated by tabs, the first line naming them. `query`, `kind` and `target` must
 * be there; `also_good` (addresses separated by spaces) and `set` may. Lines that begin with # are comments. Throws
 * `QueryFileError`.
 */
export function parseJudgedQueries(text: string): JudgedQuery[] {
  const lines = text
    .split(/\r?\n/)
    .map((content, i) => ({ content, line: i + 1 }))
    .filter(({ content }) => content.trim() !== '' && !content.startsWith('#'));
  const [head, ...rows] = lines;
  const names = head?.content.split('\t') ?? [];
  for (const name of ['query', 'kind', 'target'])
    if (!names.includes(name))
      throw new QueryFileError(`The first line should name a column ${name}.`);
  return rows.map(({ content, line }) => {
    const cells = content.split('\t');
    const cell = (name: string) => cells[names.indexOf(name)]?.trim() ?? '';
    const kind = shortKinds[cell('kind')] ?? cell('kind');
    const query = cell('query');
    const target = cell('target');
    if (query === '' || kind === '')
      throw new QueryFileError(`Line ${line}: a query and its kind.`);
    if ((kind === 'none') !== (target === ''))
      throw new QueryFileError(`Line ${line}: a target, except for queries of the kind none.`);
    const good = `${target} ${cell('also_good')}`.split(/\s+/).filter((address) => address !== '');
    return { query, kind, good, set: cell('set'), line };
  });
}
