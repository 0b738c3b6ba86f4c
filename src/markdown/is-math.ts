/** What stands around the dollars. */
export interface Context {
  /** The character before the opening dollar, and the one after the closing dollar. */
  readonly before: string;
  readonly after: string;
  readonly isInTable: boolean;
}

/**
 * Whether the text between two dollars is mathematics rather than prose between two amounts of money, names of
 * variables or dollar signs. Spaces inside the dollars do not decide it (authors write `$ P $` as often as `$P$`),
 * but a space on one side only (`$26,000 … of $2,000`) and a closing dollar directly before a letter or digit speak
 * for money, TeX's own signs for mathematics.
 */
export function isInlineMath(tex: string, { before, after, isInTable }: Context): boolean {
  const body = tex.trim();
  if (body === '' || (isInTable && crossesCells(tex))) return false;
  const plain = withoutTextCommands(body);
  const isLopsided = /^\s/.test(tex) !== /\s$/.test(tex);
  const isTight = body === tex;
  const isEmphasised = before === '_' && after === '_';
  const isGlued = !isEmphasised && /[\p{L}\p{N}_{$]/u.test(after);
  const isAmount = /^[\d.,]/.test(body);
  const hasProse = readsLikeProse(plain, isAmount);

  if (isGlued && !isTight) return false;
  if (hasTexSigns(plain)) {
    if (hasProse && (isLopsided || isGlued || isAmount)) return false;
    return !isLopsided || !isAmount || longWords(plain) === 0;
  }
  if (/[\p{L}\p{N}]/u.test(before) || tex.includes('\n') || !isBalanced(body)) return false;
  if (isGlued) return /^[A-Za-z]{1,2}$/.test(body) && /[a-z]/.test(after);
  if (hasProse) return !isLopsided && !isAmount && /[=<>+|]|\w\(/.test(body);
  if (isLopsided) return body.length <= 12 && longWords(plain) === 0;
  return body.length <= 120 && !(isAmount && longWords(plain) > 1 && !/[=<>]/.test(body));
}

/** Whether `\(…\)` holds mathematics and not an aside in escaped parentheses. */
export function isMathInParentheses(tex: string): boolean {
  const plain = withoutTextCommands(tex.trim());
  if (plain === '') return false;
  return hasTexSigns(plain) || /[=<>+*/|\d]/.test(plain) || !/\p{L}{2,}.*\s\p{L}{2,}/u.test(plain);
}

/** Whether `$$…$$` or `\[…\]` holds mathematics and not prose or an escaped bracket. */
export function isDisplayMath(tex: string, open: string): boolean {
  const plain = withoutTextCommands(tex.trim());
  if (plain === '') return false;
  if (hasTexSigns(plain) || /[=<>+]/.test(plain)) return true;
  return open === '$$' && !readsLikeProse(plain, false);
}

/** Takes away what TeX sets as words, so that its words do not count. */
function withoutTextCommands(tex: string): string {
  return tex.replace(
    /\\(?:text|mathrm|mathit|mathbf|textbf|textit|mbox|operatorname\*?|begin|end)\s*\{[^{}]*\}/g,
    '\\x',
  );
}

/** Commands, scripts and escaped signs. `\(` and `\[` inside dollars are rather mathematics of their own. */
function hasTexSigns(plain: string): boolean {
  return /\\[A-Za-z]+|[\^_]|\\[^A-Za-z()[\]\s]/.test(plain);
}

const LITTLE_WORDS =
  /(?<![\\\p{L}])(?:and|the|for|are|with|from|per|each|its|this|that|than|then|which|while|where|when|was|were|has|have|had|will|would|could|can|not|but|you|your|they|between|about|over|after|before|into|onto|only|more|less|who|what|how|all|any|sign|symbol|million|billion|trillion|thousand|crore|lakh|dollars?)(?!\p{L})/iu;
/** Two letters may be two variables: they are a word only among words. */
const SHORT_WORDS =
  /[\p{L}\d,;:.)%*]\s+(?:of|to|or|in|is|be|by|at|as|on|if|it|we|he|an|a)(?:\s+[\p{L}\d*]|\s*$)/iu;

function readsLikeProse(plain: string, isAmount: boolean): boolean {
  const text = plain.replace(/\\[A-Za-z]+/g, ' \\ ');
  return LITTLE_WORDS.test(text) || (isAmount && SHORT_WORDS.test(text)) || FOUR_WORDS.test(text);
}

const FOUR_WORDS = /(?:(?<![\\\p{L}])\p{L}{2,}[,;:]?\s+){3}\p{L}{2,}/u;

/** How many words stand there that are neither variables nor functions. */
function longWords(plain: string): number {
  return plain.replace(FUNCTION_NAMES, '').match(/(?<![\\\p{L}])\p{L}{3,}/gu)?.length ?? 0;
}

const FUNCTION_NAMES =
  /(?<!\p{L})(?:sin|cos|tan|cot|sec|csc|log|exp|lim|max|min|sup|inf|det|dim|gcd|lcm|mod|var|cov|arg|mol)(?!\p{L})/giu;

/** Whether a bar between spaces, outside brackets, parts the text into table cells. */
function crossesCells(tex: string): boolean {
  const outside = tex.replace(/\([^()]*\)|\[[^[\]]*\]|\{[^{}]*\}/g, '');
  return /(?:^|\s)\|(?:\s|$)/.test(outside);
}

/** Brackets may be of different kinds, as in the interval `[0, 1)`. */
function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const character of tex) {
    if ('([{'.includes(character)) depth += 1;
    else if (')]}'.includes(character)) depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
