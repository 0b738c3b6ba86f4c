import type { BestAnswer, SearchResult } from '#search/engine.ts';
import { markedPassage } from './marked-passage.ts';
import { bestName } from './search-result.ts';

/**
 * A result as an option that is a link, so that it opens in another tab as links do. Where it is the answer itself, that
 * stands in place of the passage.
 */
export function resultOption(
  { url, title, kind, subjects, label, excerpt }: SearchResult,
  best?: BestAnswer,
): HTMLElement {
  const option = make('a', 'search-option');
  option.href = url;
  option.role = 'option';
  option.tabIndex = -1;
  const passage = make('span', 'search-option-text');
  passage.append(...(best ? [best.text] : markedPassage(excerpt)));
  if (best) {
    option.classList.add('search-option-best');
    option.append(make('span', 'search-option-best-name', bestName(best)), ' ');
    passage.id = 'search-dialog-best';
    option.setAttribute('aria-describedby', passage.id);
  }
  // Too long to hear with every press of an arrow; the answer itself is heard after the name.
  passage.ariaHidden = 'true';
  option.append(
    make('span', 'search-option-title', title),
    ' ',
    ...(label ? [make('span', 'label', label), ' '] : []),
    make('span', 'search-option-meta', [kind, ...subjects].filter(Boolean).join(' · ')),
    passage,
  );
  return option;
}

/** Searches that can be chosen instead of typed, below a heading. */
export function queryGroup(title: string, queries: readonly string[], name: string): HTMLElement {
  const group = make('div', 'search-group');
  group.role = 'group';
  const heading = make('span', 'search-group-title', title);
  heading.id = name;
  group.setAttribute('aria-labelledby', name);
  const options = queries.map((query) => {
    const option = make('span', 'search-option search-option-query', query);
    option.role = 'option';
    option.dataset['query'] = query;
    return option;
  });
  group.append(heading, ...options);
  return group;
}

/** A button for each search that forgets it; they stand beside the options, which may hold no buttons. */
export function removalButtons(queries: readonly string[]): HTMLElement[] {
  return queries.map((query) => {
    const button = make('button', 'search-removal', '×');
    button.type = 'button';
    button.ariaLabel = `Remove “${query}”`;
    button.dataset['remove'] = query;
    return button;
  });
}

function make<K extends 'a' | 'span' | 'div' | 'button'>(
  tag: K,
  className: string,
  text?: string,
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
