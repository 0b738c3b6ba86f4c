import type { Kind } from './kinds.ts';
import type { Library } from './library.ts';
import { compareAddress, deadlineAddress, storiesLikeYou, tenderAddress } from './pages.ts';

/** A page of the site’s own on which a reader works something out. */
export interface OwnTool {
  readonly title: string;
  readonly address: string;
  /** What comes of it, in one sentence. */
  readonly purpose: string;
  /** How somebody would look for it who does not know its name. */
  readonly alsoAsked: readonly string[];
}

/** The tools that have something to work with: each needs entries of a kind. */
export function ownTools(library: Library): OwnTool[] {
  return tools.flatMap(({ needs, ...tool }) =>
    library.ofKind(needs).some(({ isUnlisted }) => !isUnlisted) ? [tool] : [],
  );
}

const tools: readonly (OwnTool & { readonly needs: Kind })[] = [
  {
    needs: 'service-levels',
    title: 'When is it due?',
    address: deadlineAddress,
    purpose: 'By when somebody must answer and by when it must work again, step by step.',
    alsoAsked: [
      'Calculate the deadline of a call under our SLA',
      'Resolution time calculator with business hours and holidays',
      'Was our call solved in time?',
      'Reported on Friday evening, by when must it work again?',
      'Count business hours between two dates',
      'They say that they were within the agreed time, were they?',
      'Work out when a fault should have been fixed',
      'Does the clock run over a bank holiday?',
    ],
  },
  {
    needs: 'blueprint',
    title: 'Compare providers',
    address: compareAddress,
    purpose: 'Weigh two to five offers, and see what would change the order.',
    alsoAsked: [
      'Scorecard for choosing an IT provider',
      'Spreadsheet to compare quotes with weights',
      'Vendor selection matrix',
      'Put three offers side by side and add up the points',
      'Table for weighing bids',
      'Evaluation sheet for proposals',
      'Decision matrix IT company',
      'Score providers against our own criteria',
    ],
  },
  {
    needs: 'blueprint',
    title: 'Questions for the tender',
    address: tenderAddress,
    purpose: 'Collect questions from all over the site and send them out as an annex.',
    alsoAsked: [
      'RFP questionnaire template for managed services',
      'Questionnaire to send to IT companies before they quote',
      'Checklist of questions for a request for proposals',
      'List of questions to put to every bidder',
      'Annex to our call for tenders',
      'Collect and print questions for a meeting with providers',
      'Word file with questions for suppliers',
    ],
  },
  {
    needs: 'case-study',
    title: 'Customers like you',
    address: storiesLikeYou,
    purpose: 'Stories ranked by what they share with your company, with the reasons.',
    alsoAsked: [
      'Find a case study from my industry',
      'Companies of our size with the same problem',
      'Reference customers similar to us',
      'Stories of small firms like ours',
      'Which customers had the trouble that we have?',
      'Examples from other charities, shops or law firms',
    ],
  },
];
