import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { ownToolAt, toolKind } from '#kb/own-tools.ts';
import type { SearchFact } from './head.ts';

/** What search keeps of the page of a tool: nothing where the tool has nothing to work with. */
export function toolFacts({ library }: KnowledgeBase, address: string): SearchFact[] {
  if (!ownToolAt(library, address)) return [];
  return [{ name: 'kind', value: toolKind.label, isFilter: true, isShown: true }];
}
