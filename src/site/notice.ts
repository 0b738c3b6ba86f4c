import { createHash } from 'node:crypto';
import { addDays, type Day } from '#kb/day.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import type { PageLink } from './frame.ts';

/** The notice at the head of every page. The reader’s own day decides again in the browser. */
export interface Notice {
  readonly text: string;
  readonly link: PageLink | undefined;
  /** First and last day on which it is shown. */
  readonly from: Day | undefined;
  readonly until: Day | undefined;
  /** Whether it is shown on the day of the build. */
  readonly isDue: boolean;
  /** Another one for another text, so that a notice that was closed does not hide the next. */
  readonly id: string;
}

/** The notice of the settings; `undefined` where there is none and where it is over for every reader on earth. */
export function noticeOf({ site, today }: KnowledgeBase): Notice | undefined {
  const { banner } = site;
  // A reader’s day is at most one behind that of the build.
  if (!banner || (banner.until && addDays(banner.until, 1) < today)) return undefined;
  const { text, link, from, until } = banner;
  return {
    text,
    link: link && { title: link.title, address: link.url },
    from,
    until,
    isDue: (!from || today >= from) && (!until || today <= until),
    id: createHash('sha256')
      .update(JSON.stringify([text, link?.title, link?.url]))
      .digest('base64url')
      .slice(0, 8),
  };
}
