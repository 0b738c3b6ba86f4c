import { fewestAnswers } from '#contracting/performance.ts';
import { kinds } from '#kb/kinds.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { reportReading } from '#kb/pages.ts';
import type { Citation } from '#kb/schemas/fields.ts';
import { homeCrumb } from './breadcrumbs.ts';
import { type EntryLink, linkTo } from './entry-link.ts';
import { keptShare } from './kept-share.ts';
import { listTitles } from './lists.ts';
import { type Page, pageOf } from './page.ts';
import { experienceOf } from './report-experience.ts';

/** How to read a performance report: a section for each of its parts, at the anchor of that part. */
export interface ReportReadingPage extends Page {
  readonly title: string;
  readonly introduction: string;
  readonly reports: string;
  readonly sections: readonly ReadingSection[];
  readonly sources: readonly Citation[];
  /** The guide that goes through a report step by step, where there is one. */
  readonly guide: EntryLink | undefined;
}

export interface ReadingSection {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

export function reportReadingPage(kb: KnowledgeBase): ReportReadingPage {
  const title = 'How to read a performance report';
  const introduction =
    'What each part of a report here says, how its numbers are worked out, and what they cannot tell you.';
  const guide = kb.library.entryAt('/guides/how-to-read-a-service-report');
  return {
    ...pageOf(kb, {
      address: reportReading,
      heading: title,
      description: introduction,
      isIndexed: kb.library.ofKind('report').length > 0,
      crumbs: [homeCrumb, { title: listTitles.report, address: kinds.report.list }],
    }),
    title,
    introduction,
    reports: kinds.report.list,
    sections: sectionsOf(),
    sources,
    guide: guide && linkTo(guide),
  };
}

/** The same functions that make the reports work out the examples. */
function sectionsOf(): ReadingSection[] {
  const few = keptShare(11, 12, 95);
  const more = keptShare(40, 41, 95);
  const [csat] = experienceOf({ csat: { score: 88, n: 50, asked: 400 } });
  return [
    {
      id: 'kept',
      title: 'Promised and kept',
      paragraphs: [
        'A call counts in the period in which it was due, not in the one in which it came in. It was in time if it was solved before the deadline of its level and priority. The bar shows the share in time, the mark across it the share promised.',
        `“Kept” or “missed” is decided in calls, before any rounding. At ${few.target}, 11 of 12 calls in time is ${few.share}: ${few.late}, so the target was missed. 40 of 41 is ${more.share}: ${more.late}, so it was kept. The fewer the calls, the more one of them weighs; with very few, talk about each call and not about the share.`,
        'A share is shown to one decimal. It is never rounded up to a target that was missed, and 100.0% means every call.',
      ],
    },
    {
      id: 'missed',
      title: 'What was missed',
      paragraphs: [
        'Each missed target has an explanation with two parts: what happened, and what has changed since. Where a target has none, the table says “not explained”. Ask for it.',
        'A change is worth something if you can ask to see it: a date in a diary, a second person who can do the work, a test that is done each month. “We will be more careful” is not one.',
      ],
    },
    {
      id: 'backlog',
      title: 'Open calls',
      paragraphs: [
        'Calls that were not solved yet on the first and on the last day. The number at the start must be the number at the end of the report before; where the two differ, one of them was counted another way. The line goes on through the other reports; on the page of one report its own period stands out.',
        'Look at it next to the shares: whoever takes fresh calls first and leaves the late ones lying keeps the shares high while the pile grows.',
      ],
    },
    {
      id: 'trend',
      title: 'Beside the other periods',
      paragraphs: [
        'The columns show calls solved late, because among shares above 90% a difference cannot be seen. They start at zero, and all levels are drawn to one scale. A period without a report is left open, never bridged.',
        'Changes of shares are in percentage points: from 92.7% to 91.3% is 1.4 points lower. They are taken between the numbers as they are shown, so you can work them out again.',
      ],
    },
    {
      id: 'causes',
      title: 'What the calls were about',
      paragraphs: [
        'Each call that was due has one cause, so the causes add up to the calls of the results. The cause with the most calls is work that comes back. Ask what would make them fewer, and by when.',
      ],
    },
    {
      id: 'said',
      title: 'What customers said',
      paragraphs: [
        'Customer satisfaction (CSAT) is the share of answers that were 4 or 5 of 5. The net promoter score (NPS) is the share of promoters (9 or 10 of 10) less that of detractors (0 to 6), from −100 to 100. The customer effort score (CES) is the mean of answers from 1 (hard) to 7 (easy), so higher is better; other firms turn that scale round.',
        `Each score stands with how many were asked and how many answered (n). From those follows what it can tell you. For 44 good answers of 50 (88%): ${csat?.says ?? ''} Below ${fewestAnswers} answers the report says no range at all; that bound is a rule of thumb of ours.`,
        'For CSAT the range is Wilson’s score interval, which also holds for few answers. For NPS and CES a report knows only the mean; the Bhatia–Davis inequality says how widely answers with this mean can be spread at most, and the usual 1.96 standard errors of that spread give the widest range. The true one may be narrower.',
        '“May be chance” says that the ranges of two periods overlap. It is a cautious rule: a change may be real and still be called that. No range says anything about the people who did not answer, and they may think otherwise.',
      ],
    },
  ];
}

const sources: readonly Citation[] = [
  {
    title: 'Probable inference, the law of succession, and statistical inference',
    publisher: 'E. B. Wilson, Journal of the American Statistical Association 22',
    year: 1927,
    note: 'The interval for CSAT, as textbooks give it; original not seen',
  },
  {
    title: 'A better bound on the variance',
    publisher: 'R. Bhatia and C. Davis, American Mathematical Monthly 107',
    year: 2000,
    note: 'The widest spread for NPS and CES, as textbooks give it; original not seen',
  },
];
