import type { Question } from '#kb/entry.ts';
import type { Subject } from '#kb/subjects.ts';
import { memo } from './memo.ts';

/** The questions of one page of a subject's list. */
export interface Chunk {
  readonly questions: readonly Question[];
  /** From where to where in the alphabet, in as few words as tell it from its neighbours: "What is – Which". */
  readonly range: string;
}

/** How many questions stand on a page. */
export const chunkSize = 100;

/** A subject's questions by pages. */
export const chunksOf: (subject: Subject) => readonly Chunk[] = memo(({ questions }) => {
  const titles = questions.map(({ title }) => title.split(/\s+/));
  const chunks: Chunk[] = [];
  for (let start = 0; start < questions.length; start += chunkSize) {
    const end = Math.min(start + chunkSize, questions.length);
    const from = guideWords(titles[start] ?? [], titles[start - 1]);
    const to = guideWords(titles[end - 1] ?? [], titles[end]);
    chunks.push({
      questions: questions.slice(start, end),
      range: from === to ? from : `${from} – ${to}`,
    });
  }
  return chunks;
});

const mostWords = 5;

/** The first words of a title, as many as tell it from its neighbour on the other page; one where it has none. */
function guideWords(title: readonly string[], neighbour: readonly string[] = []): string {
  const different = title.findIndex((word, i) => word !== neighbour[i]);
  const count = Math.min(Math.max(different, 0) + 1, mostWords);
  return title
    .slice(0, count)
    .join(' ')
    .replace(/[?.,:;]+$/, '');
}
