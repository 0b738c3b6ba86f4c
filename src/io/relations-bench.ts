import type { Day } from '#kb/day.ts';
import { documentOf } from '#kb/similarity/entry-document.ts';
import { type Document, similarityOf } from '#kb/similarity/similarity.ts';
import { openKnowledgeBase } from './knowledge-base.ts';

/** What it takes to find what is like what, in seconds of the processor. */
export interface RelationFigures {
  readonly entries: number;
  /** From nothing to the related entries of all, with the terms that say why. */
  readonly seconds: number;
  /** The comparison again after one entry was edited. */
  readonly secondsAfterEdit: number;
}

/** Measures the completion of relations on a content folder; nothing kept on disk helps. */
export function measureRelations(content: string, today: Day): RelationFigures {
  const { library, textOf } = openKnowledgeBase({ content, today }).knowledgeBase;
  const documents = library.listed.map((entry) => documentOf(entry, textOf(entry)));
  const start = processorSeconds();
  const first = similarityOf(documents);
  for (const entry of library.listed) library.relatedOf(entry);
  const seconds = processorSeconds() - start;
  const beforeEdit = processorSeconds();
  similarityOf(documents.map(editedInTheMiddle), first);
  const secondsAfterEdit = processorSeconds() - beforeEdit;
  return { entries: documents.length, seconds, secondsAfterEdit };
}

function editedInTheMiddle(document: Document, i: number, all: readonly Document[]): Document {
  if (i !== Math.floor(all.length / 2)) return document;
  const added = { text: 'A sentence on exit plans, data return and escrow was added.', weight: 1 };
  return { ...document, parts: [...document.parts, added] };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
