import { escapeHtml } from './escape.ts';
import { LANGUAGES, Prism } from './languages.ts';

/** Code as HTML with Prism's classes (`<span class="token keyword">`); code in an unknown language as plain text. */
export function highlight(code: string, language: string | undefined): string {
  const name = LANGUAGES.get(language?.toLowerCase() ?? '') ?? language?.toLowerCase() ?? '';
  const grammar: unknown = Object.hasOwn(Prism.languages, name) ? Prism.languages[name] : undefined;
  // Among the grammars stand the functions that make them.
  return isGrammar(grammar) ? Prism.highlight(code, grammar, name) : escapeHtml(code);
}

function isGrammar(value: unknown): value is Prism.Grammar {
  return typeof value === 'object' && value !== null;
}
