import { nearDuplicates } from '#kb/checks/duplicates.ts';
import type { Day } from '#kb/day.ts';
import type { Entry } from '#kb/entry.ts';
import type { EntryText } from '#kb/entry-text.ts';
import { glossaryOf } from '#kb/glossary.ts';
import { createLibrary } from '#kb/library.ts';
import { type Similarity, similarityOf } from '#kb/similarity/similarity.ts';
import { renderEntryText } from '#markdown/entry-text.ts';
import { readContent } from './content.ts';
import { listContentFiles } from './content-folder.ts';

/** What it takes to complete the relations of all entries, in seconds of the processor. */
export interface RelationFigures {
  readonly entries: number;
  /** From nothing to the related entries of all, with the terms that say why, and near-duplicates. */
  readonly seconds: number;
  /** All of it again after one entry was edited, with what was compared before. */
  readonly secondsAfterEdit: number;
}

/** Measures the completion of relations on a content folder, in a process that has done nothing of it yet. */
export function measureRelations(content: string, today: Day): RelationFigures {
  const read = readContent(content, listContentFiles(content), today);
  const { entries, unreadable, settings } = read;
  const glossary = glossaryOf(entries, today);
  const texts = new Map(entries.map((entry) => [entry, renderEntryText(entry, { glossary })]));
  const textOf = (entry: Entry) => texts.get(entry) ?? renderEntryText(entry, { glossary });
  let before: Similarity | undefined;
  const completed = () => {
    const library = createLibrary({
      entries,
      unreadable,
      subjectSettings: settings.subjects,
      redirects: settings.redirects,
      textOf,
      compare: (documents) => {
        before = similarityOf(documents, before);
        return before;
      },
      today,
    });
    const start = processorSeconds();
    nearDuplicates(library);
    for (const entry of library.listed) library.relatedOf(entry);
    return { listed: library.listed, seconds: processorSeconds() - start };
  };
  const { listed, seconds } = completed();
  const edited = listed[Math.floor(listed.length / 2)];
  if (edited) texts.set(edited, withAnotherSentence(textOf(edited)));
  return { entries: listed.length, seconds, secondsAfterEdit: completed().seconds };
}

function withAnotherSentence(text: EntryText): EntryText {
  const added = 'A sentence on exit plans, data return and escrow was added.';
  return { ...text, text: `${text.text}\n${added}` };
}

function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
