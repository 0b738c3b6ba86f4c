import type { Article } from './articles.ts';

/** Where the links of a Markdown text lead, as written, one for each link or picture. */
export function linksOf(markdown: string): string[] {
  const prose = proseOf(markdown);
  const named = new Map<string, string>();
  const text = prose.replace(
    /^ {0,3}\[([^\]^][^\]]*)\]:[^\S\n]*<?([^\s>]+)>?.*$/gm,
    (_line, label: string, href: string) => {
      named.set(label.toLowerCase(), href);
      return '';
    },
  );
  const inline = [
    ...text.matchAll(
      /\[(?:[^[\]]|\[[^\]]*\])*\]\(\s*(?:<([^>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))(?:\s+["'(][^\n]*?["')])?\s*\)/g,
    ),
  ];
  const byName = [...text.matchAll(/\[([^[\]]+)\](?:\[([^[\]]*)\])?(?!\()/g)];
  const html = [...text.matchAll(/<a\s[^>]*?href\s*=\s*["']([^"']*)["']/gi)];
  return [
    ...inline.map(([, angled, plain]) => angled ?? plain ?? ''),
    ...byName.flatMap(
      ([, words = '', label = '']) => named.get((label || words).toLowerCase()) ?? [],
    ),
    ...html.map(([, href = '']) => href),
  ];
}

const known = new Map<Article, ReadonlySet<string>>();

/** The anchors of an article’s page: its headings, named as code hosts name them, and those of its fields. */
export function anchorsOf(article: Article): ReadonlySet<string> {
  const found = known.get(article);
  if (found) return found;
  const times = new Map<string, number>();
  const anchors = [
    ...proseOf(article.text).matchAll(/^ {0,3}#{1,6}[^\S\n]+(.*?)[^\S\n]*#*$/gm),
  ].map(([, words = '']) => {
    const plain = words.replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*`]/g, '');
    const name = plain
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-');
    const nth = times.get(name) ?? 0;
    times.set(name, nth + 1);
    return nth === 0 ? name : `${name}-${nth}`;
  });
  const all = new Set([...anchors, ...article.anchors]);
  known.set(article, all);
  return all;
}

/** A text without what is no prose: fences, comments, formulas, code (its words stay in headings), escapes. */
function proseOf(markdown: string): string {
  return markdown
    .replace(/^ {0,3}(`{3,}|~{3,})[^\n]*\n(?:.*?\n)??[^\S\n]*\1[`~]*[^\S\n]*$/gms, '')
    .replace(/<!--.*?-->/gs, '')
    .replace(/\$\$.*?\$\$|\\\[.*?\\\]|\\\(.*?\\\)/gs, '')
    .replace(/(?<!`)(`+)(?!`)((?:(?!\n\s*\n).)*?[^`])\1(?!`)/gs, (_span, _ticks, code: string) =>
      code.replace(/[[\]()]/g, ''),
    )
    .replace(/\\[[\]()]/g, '');
}
