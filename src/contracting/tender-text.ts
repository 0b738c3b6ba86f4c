import { inMarkdown, paragraphsInMarkdown } from './table-text.ts';
import { groupsOf, type TenderItem, type TenderList } from './tender.ts';

/** The annex that goes to the providers: questions and room for answers, without the answers that one hopes for. */
export function annexMarkdown(tender: TenderList): string {
  return documentOf(
    annexHead,
    tender,
    ({ number, item }) =>
      `**${number}** ${paragraphsInMarkdown(item.ask)}\n\nAnswer:\n\nWhere the contract says so:\n`,
  );
}

/** The list for oneself, with good answers and red flags. `origin`: of the site, for full addresses. */
export function workingMarkdown(tender: TenderList, origin: string): string {
  const line = (label: string, written: string) =>
    written === '' ? [] : [`- ${label}: ${written}`];
  return documentOf(ownCopyHead, tender, ({ number, item }) =>
    [
      `**${number}** ${paragraphsInMarkdown(item.ask)}\n`,
      ...line('A good answer', inMarkdown(item.goodAnswer)),
      ...line('A red flag', inMarkdown(item.redFlag)),
      ...line('Source', inMarkdown(item.source)),
      ...line('From', linkTo(item, origin)),
      '',
    ].join('\n'),
  );
}

/** What stands at the top of a list on paper or in a document, so that it is plain for whom it is. */
export interface TenderHead {
  readonly title: string;
  readonly introduction: string;
}

export const annexHead: TenderHead = {
  title: 'Annex: questions to the provider',
  introduction:
    'Please answer each question in writing, and name the clause of your offer or contract where the answer stands. A question without an answer counts as “no”.',
};
export const ownCopyHead: TenderHead = {
  title: 'Questions to the provider: your own copy',
  introduction: 'With good answers and red flags: for yourselves, not for the providers.',
};

export interface NumberedItem {
  readonly number: string;
  readonly item: TenderItem;
}

/** Q2.3 is the third question of the second group. A spreadsheet would take 2.10 for the number 2.1: hence the letter. */
export function numbered(tender: TenderList): {
  readonly title: string;
  readonly rows: readonly NumberedItem[];
}[] {
  return groupsOf(tender).map(({ title, items }, g) => ({
    title,
    rows: items.map((item, i) => ({ number: `Q${g + 1}.${i + 1}`, item })),
  }));
}

/** "“Who pays for …” taken off": what an undo takes back, in so many words that the reader knows which question. */
export function takenOff(ask: string): string {
  const line = ask.replace(/\s+/g, ' ').trim();
  const signs = [...line];
  if (signs.length <= mostNamed) return `“${line}” taken off`;
  // Not in the middle of a word, unless it is a very long one.
  const start = signs.slice(0, mostNamed).join('');
  return `“${start.replace(/(?<=.{20}) \S*$/su, '')} …” taken off`;
}

const mostNamed = 60;

/** A short name that follows from the words of a question, where it has no other (FNV-1a, 32 bits). */
export function namedAfter(ask: string): string {
  let sum = 0x811c_9dc5;
  for (const sign of ask) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x0100_0193) >>> 0;
  return sum.toString(36);
}

function documentOf(
  { title, introduction }: TenderHead,
  tender: TenderList,
  question: (row: NumberedItem) => string,
): string {
  const groups = numbered(tender).map(
    ({ title: group, rows }, g) =>
      `## ${g + 1}. ${inMarkdown(group) || 'Questions'}\n\n${rows.map(question).join('\n')}`,
  );
  return `# ${title}\n\n${introduction}\n\n${groups.join('\n')}`;
}

function linkTo({ page, address }: TenderItem, origin: string): string {
  const name = inMarkdown(page || address);
  // Parentheses would end the link.
  const url =
    address && new URL(address, origin).href.replace(/[()]/g, (sign) => parentheses[sign] ?? sign);
  return url ? `[${name}](${url})` : name;
}

const parentheses: Readonly<Record<string, string>> = { '(': '%28', ')': '%29' };
