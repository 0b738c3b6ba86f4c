import { levelAnchor, pillarAnchor } from '#kb/anchors.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { ownTools } from '#kb/own-tools.ts';
import { sizeOfBlueprint } from './blueprint-page.ts';
import { countText } from './count-text.ts';
import { decisionPage } from './decision-page.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import type { PageLink } from './frame.ts';

/** A blueprint, the service levels or a decision, with its parts as ways in. */
export interface HomeTool extends EntryLink {
  /** How much there is to it, or the question with which it begins. */
  readonly opening: string;
  readonly parts: readonly PageLink[];
}

/** The first of each kind of tool, then the site’s own. */
export function toolsOf(kb: KnowledgeBase): HomeTool[] {
  const own = ownTools(kb.library).map(({ title, address, purpose }) => ({
    title,
    address,
    kind: title,
    label: undefined,
    opening: purpose,
    parts: [],
  }));
  return [...blueprintTool(kb), ...levelsTool(kb), ...decisionTool(kb), ...own];
}

function blueprintTool({ library }: KnowledgeBase): HomeTool[] {
  const entry = library.ofKind('blueprint').find(({ isUnlisted }) => !isUnlisted);
  if (!entry) return [];
  const parts = entry.data.pillars.map(({ id, title }) => ({
    title,
    address: `${entry.address}#${pillarAnchor(id)}`,
  }));
  return [{ ...linkTo(entry), opening: sizeOfBlueprint(entry.data), parts }];
}

function levelsTool({ library }: KnowledgeBase): HomeTool[] {
  const entry = library.ofKind('service-levels').find(({ isUnlisted }) => !isUnlisted);
  if (!entry) return [];
  const parts = entry.data.levels.map(({ id, title }) => ({
    title,
    address: `${entry.address}#${levelAnchor(id)}`,
  }));
  return [{ ...linkTo(entry), opening: `${countText(parts.length, 'level')} side by side`, parts }];
}

function decisionTool(kb: KnowledgeBase): HomeTool[] {
  const entry = kb.library.ofKind('decision').find(({ isUnlisted }) => !isUnlisted);
  if (!entry) return [];
  const { heading, options } = decisionPage(kb, entry).step;
  const parts = options.map(({ label, address }) => ({ title: label, address }));
  return [{ ...linkTo(entry), opening: heading, parts }];
}
