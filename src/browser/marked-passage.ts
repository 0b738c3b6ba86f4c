import type { SearchResult } from '#search/engine.ts';

/** A passage with what was asked for marked. */
export function markedPassage(excerpt: SearchResult['excerpt']): (string | HTMLElement)[] {
  return excerpt.map(({ text, isMatch }) => {
    if (!isMatch) return text;
    const mark = document.createElement('mark');
    mark.textContent = text;
    return mark;
  });
}
