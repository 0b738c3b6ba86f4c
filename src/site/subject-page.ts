import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { numberText } from '#kb/quantities.ts';
import type { Subject } from '#kb/subjects.ts';
import { homeCrumb, learnCrumb } from './breadcrumbs.ts';
import { countText } from './count-text.ts';
import { descriptionOf } from './description.ts';
import { type EntryCard, type EntryLink, linkTo } from './entry-link.ts';
import { type GuideGroup, guideGroups } from './guide-groups.ts';
import { feedAlternate } from './head.ts';
import { type Page, pageOf } from './page.ts';
import { type Chunk, chunksOf } from './subject-chunks.ts';

/** A page of a subject's list of questions. */
export interface SubjectPage extends Page {
  readonly title: string;
  readonly description: string | undefined;
  /** "1,234 questions" */
  readonly count: string;
  /** With what they are about where the subject has few enough of them. */
  readonly questions: readonly SubjectQuestion[];
  /** The questions by the word that they begin with, as in the margin of a dictionary. */
  readonly groups: readonly GuideGroup<SubjectQuestion>[];
  readonly feed: string;
  readonly pages: Pagination;
}

export type SubjectQuestion = EntryLink & Pick<EntryCard, 'summary'>;

export interface Pagination {
  /** What this page holds. */
  readonly range: string;
  readonly current: number;
  readonly count: number;
  readonly previous: ListedPage | undefined;
  readonly next: ListedPage | undefined;
  /** Every page on the first one, else the nearest and both ends; empty where there is only one. */
  readonly listed: readonly ListedPage[];
}

export interface ListedPage {
  readonly number: number;
  readonly address: string;
  /** What the page holds, as on the back of a volume: "How do … – How to…". */
  readonly range: string;
}

const mostWithSummaries = 50;

/** Page `number` (from 1) of a subject. Throws where there is no such page. */
export function subjectPage(kb: KnowledgeBase, subject: Subject, number = 1): SubjectPage {
  const chunks = chunksOf(subject);
  const chunk = chunks[number - 1];
  if (!chunk) throw new RangeError(`${subject.address} has no page ${number}.`);
  const pages = paginationOf(subject, chunks, number);
  const count = countText(subject.questions.length, 'question');
  const feed = `${subject.address}/feed.xml`;
  const isFirst = number === 1;
  const hasSummaries = subject.questions.length <= mostWithSummaries;
  const questions = chunk.questions.map((question) => ({
    ...linkTo(question),
    summary: hasSummaries ? descriptionOf(kb, question) : undefined,
  }));
  return {
    ...pageOf(kb, {
      address: pageAddress(subject, number),
      heading: isFirst
        ? subject.title
        : `${subject.title}, page ${numberText(number)} of ${numberText(chunks.length)}`,
      description: `${subject.description ?? `${count} and answers about ${subject.title}.`}${isFirst ? '' : ` Page ${number}: ${chunk.range}.`}`,
      previous: pages.previous?.address,
      next: pages.next?.address,
      alternates: [feedAlternate(`${kb.site.name}: ${subject.title}`, feed)],
      crumbs: [
        homeCrumb,
        learnCrumb,
        ...(isFirst ? [] : [{ title: subject.title, address: subject.address }]),
      ],
    }),
    title: subject.title,
    description: subject.description,
    count,
    questions,
    groups: guideGroups(questions),
    feed,
    pages,
  };
}

function pageAddress(subject: Subject, number: number): string {
  return number === 1 ? subject.address : `${subject.address}/page/${number}`;
}

const nearby = 2;

function paginationOf(subject: Subject, chunks: readonly Chunk[], current: number): Pagination {
  const listed = (number: number): ListedPage | undefined => {
    const chunk = chunks[number - 1];
    return chunk && { number, address: pageAddress(subject, number), range: chunk.range };
  };
  const isShown = (number: number) =>
    current === 1 ||
    number === 1 ||
    number === chunks.length ||
    Math.abs(number - current) <= nearby;
  return {
    range: chunks[current - 1]?.range ?? '',
    current,
    count: chunks.length,
    previous: listed(current - 1),
    next: listed(current + 1),
    listed:
      chunks.length === 1
        ? []
        : chunks.flatMap((_, i) => (isShown(i + 1) ? (listed(i + 1) ?? []) : [])),
  };
}
