import type { BestAnswer, SearchResult } from '#search/engine.ts';
import { markedPassage } from './marked-passage.ts';
import { part } from './part.ts';

/** A result of the search page, from its template. Where it is the answer itself, that stands in place of the passage. */
export function resultItem(
  template: HTMLTemplateElement,
  { url, title, kind, subjects, label, excerpt, sections }: SearchResult,
  best: BestAnswer | undefined,
): HTMLElement {
  const item = part(document.importNode(template.content, true), 'li', HTMLElement);
  const link = part(item, '[data-title]', HTMLAnchorElement);
  link.href = url;
  link.textContent = title;
  item.classList.toggle('search-result-best', best !== undefined);
  fillOrRemove(part(item, '[data-best]', HTMLElement), best && bestName(best));
  fillOrRemove(part(item, '[data-label]', HTMLElement), label);
  fillOrRemove(part(item, '[data-kind]', HTMLElement), kind);
  fillOrRemove(part(item, '[data-subjects]', HTMLElement), subjects.join(', '));
  part(item, '[data-excerpt]', HTMLElement).append(
    ...(best ? [best.text] : markedPassage(excerpt)),
  );
  const list = part(item, '[data-sections]', HTMLElement);
  if (sections.length === 0) list.remove();
  for (const section of sections) list.append(sectionItem(section));
  return item;
}

/** What an answer is called that is shown as such. */
export function bestName({ kind }: BestAnswer): string {
  if (kind === 'Tool') return kind;
  return kind === 'Term' ? 'Definition' : 'Best answer';
}

function fillOrRemove(element: HTMLElement, text: string | undefined): void {
  if (text) element.textContent = text;
  else element.remove();
}

function sectionItem({ title, url }: SearchResult['sections'][number]): HTMLElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = url;
  link.textContent = title;
  item.append(link);
  return item;
}
