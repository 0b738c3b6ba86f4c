import type { Kind } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { compareAddress, deadlineAddress, storiesLikeYou, tenderAddress } from '#kb/pages.ts';
import type { PageLink } from './frame.ts';

/** A page of the site’s own on which a reader works something out. */
export interface OwnTool extends PageLink {
  /** What comes of it, in one sentence. */
  readonly purpose: string;
}

/** The tools that have something to work with: each needs entries of a kind. */
export function ownTools({ library }: KnowledgeBase): OwnTool[] {
  return tools
    .filter(({ needs }) => library.ofKind(needs).some(({ isUnlisted }) => !isUnlisted))
    .map(({ title, address, purpose }) => ({ title, address, purpose }));
}

const tools: readonly (OwnTool & { readonly needs: Kind })[] = [
  {
    needs: 'service-levels',
    title: 'When is it due?',
    address: deadlineAddress,
    purpose: 'By when somebody must answer and by when it must work again, step by step.',
  },
  {
    needs: 'blueprint',
    title: 'Compare providers',
    address: compareAddress,
    purpose: 'Weigh two to five offers, and see what would change the order.',
  },
  {
    needs: 'blueprint',
    title: 'Questions for the tender',
    address: tenderAddress,
    purpose: 'Collect questions from all over the site and send them out as an annex.',
  },
  {
    needs: 'case-study',
    title: 'Customers like you',
    address: storiesLikeYou,
    purpose: 'Stories ranked by what they share with your company, with the reasons.',
  },
];
