import { keep, kept } from './keeping.ts';

const key = 'recent-searches';
const most = 5;

/** What the reader searched for, the latest first. */
export function recentSearches(): string[] {
  try {
    const list: unknown = JSON.parse(kept(key) ?? '[]');
    if (!Array.isArray(list)) return [];
    return list.filter((text) => typeof text === 'string').slice(0, most);
  } catch {
    return [];
  }
}

/** Puts a search first; the same one in other letters is replaced. */
export function rememberSearch(query: string): void {
  const text = query.trim();
  if (text === '') return;
  const others = recentSearches().filter((one) => one.toLowerCase() !== text.toLowerCase());
  keep(key, JSON.stringify([text, ...others].slice(0, most)));
}

export function forgetSearch(query: string): void {
  const others = recentSearches().filter((one) => one !== query);
  keep(key, others.length > 0 ? JSON.stringify(others) : undefined);
}

export function forgetSearches(): void {
  keep(key, undefined);
}
