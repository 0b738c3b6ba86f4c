import katex from 'katex';
import 'katex/contrib/mhchem';
import { escapeHtml } from './escape.ts';

/** MathML for a formula, or what is wrong with its TeX. */
export type TexResult =
  | { readonly html: string; readonly error?: never }
  | { readonly html?: never; readonly error: string };

/**
 * Renders TeX (with mhchem's `\ce` and `\pu`) to MathML, which needs neither styles nor fonts and carries its source
 * in an `annotation`. A formula that may be wider than a phone stands in an element that scrolls by itself.
 */
export function renderTex(tex: string, isDisplay: boolean): TexResult {
  const refused: string[] = [];
  try {
    const html = katex.renderToString(withLiteralPercents(tex), {
      displayMode: isDisplay,
      output: 'mathml',
      throwOnError: true,
      strict: false,
      trust: ({ command }) => {
        refused.push(command);
        return false;
      },
    });
    if (refused.length > 0) return { error: `${refused[0]} is not allowed.` };
    return { html: wrap(mathElement(html, tex), tex, isDisplay) };
  } catch (error) {
    return { error: explain(error) };
  }
}

/** A formula that cannot be rendered is shown as its source. */
export function renderTexSource(source: string): string {
  return `<code class="math-source">${escapeHtml(source)}</code>`;
}

/**
 * To TeX, `%` begins a comment; authors of formulas mean per cent. Only where more lines follow, and no number or
 * bracket stands before it, may it be a comment.
 */
function withLiteralPercents(tex: string): string {
  return tex.replace(
    /(?<!\\)((?:\\\\)*)%(.*)/g,
    (match, rowBreaks: string, rest: string, at: number) => {
      const follows = tex.indexOf('\n', at) !== -1;
      const isComment = follows && !/[\d)}\]]\s?$/.test(tex.slice(0, at) + rowBreaks);
      return isComment ? match : `${rowBreaks}\\%${withLiteralPercents(rest)}`;
    },
  );
}

/** Without KaTeX's wrapper, its classes, which belong to its style sheet, and its styles, which the policy forbids. */
function mathElement(html: string, tex: string): string {
  return html
    .replace(/^<span class="katex">(.*)<\/span>$/s, '$1')
    .replace(/ xmlns="[^"]*"/, '')
    .replace(/ (?:style|class) ?="[^"]*"/g, '')
    .replace(
      /(<annotation encoding="application\/x-tex">).*(<\/annotation>)/s,
      (_, start: string, end: string) => start + escapeHtml(tex) + end,
    );
}

function wrap(math: string, tex: string, isDisplay: boolean): string {
  const scrolls = mayBeWide(tex) ? ' role="group" tabindex="0" aria-label="Formula"' : '';
  if (isDisplay) return `<span class="math-display"${scrolls}>${math}</span>`;
  return scrolls === '' ? math : `<span class="math-inline"${scrolls}>${math}</span>`;
}

/** About so many signs fit on a narrow screen. */
const NARROW = 26;

function mayBeWide(tex: string): boolean {
  const rows = tex.split(/\\\\|\\tag\b/).map((row) => {
    const signs = row
      .replace(/\\(?:begin|end)\s*\{[^}]*\}|\\(?:left|right|text|math\w+|operatorname)\b/g, '')
      .replace(/\\[A-Za-z]+/g, 'x');
    return signs.replace(/[\s{}&^_]/g, '').length;
  });
  return Math.max(...rows) > NARROW;
}

/** Whatever KaTeX throws, the formula is the cause. */
function explain(error: unknown): string {
  if (error instanceof katex.ParseError) return `${error.rawMessage}.`;
  return error instanceof RangeError ? 'The formula is nested too deeply.' : String(error);
}
