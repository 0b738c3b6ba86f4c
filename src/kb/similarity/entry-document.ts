import type { Entry } from '../entry.ts';
import type { EntryText } from '../entry-text.ts';
import type { Part } from './profile.ts';
import type { Document } from './similarity.ts';

const weights = { title: 6, keywords: 3, headings: 2, text: 1 } as const;

/**
 * An entry as it is compared: its title, key words and headings count more than its text. Of kinds that are data, what
 * they say in words counts as text. The title comes first, the text last.
 */
export function documentOf(entry: Entry, { headings, text }: EntryText): Document {
  const part = (texts: readonly string[], weight: number): Part[] =>
    texts.map((one) => ({ text: one, weight }));
  const { names, prose } = wordsOf(entry);
  return {
    id: entry.address,
    kind: entry.kind,
    parts: [
      ...part([entry.title], weights.title),
      ...part([...entry.keywords, ...names], weights.keywords),
      ...part([...headings.map((heading) => heading.text)], weights.headings),
      ...part(
        [...prose, ...entry.ask.flatMap(({ ask, good_answer }) => [ask, good_answer])],
        weights.text,
      ),
      ...part([text], weights.text),
    ],
  };
}

/** What an entry says in its data: names of what it is about, and sentences. Never who the customer is. */
function wordsOf(entry: Entry): { names: readonly string[]; prose: readonly string[] } {
  switch (entry.kind) {
    case 'question':
    case 'guide':
      return { names: [], prose: [] };
    case 'term': {
      const { abbreviations = [], also = [], definition } = entry.data;
      return { names: [...abbreviations, ...also, definition], prose: [] };
    }
    case 'case-study': {
      const { services, problems, outcomes = [], metrics = [], journey = [] } = entry.data;
      return {
        names: [...services, ...problems],
        prose: [
          ...outcomes,
          ...metrics.map(({ label }) => label),
          ...journey.map(({ happened }) => happened),
        ],
      };
    }
    case 'blueprint': {
      const items = entry.data.pillars.flatMap((pillar) => pillar.items);
      return {
        names: [
          ...entry.data.pillars.map(({ title }) => title),
          ...items.map(({ title }) => title),
        ],
        prose: items.flatMap((item) => [item.do, item.why, item.evidence ?? '', item.ask ?? '']),
      };
    }
    case 'decision': {
      const nodes = Object.values(entry.data.nodes);
      return {
        names: nodes.flatMap(({ question, result }) => [question ?? '', result ?? '']),
        prose: nodes.flatMap(({ why, explanation, options = [] }) => [
          why ?? '',
          explanation ?? '',
          ...options.map(({ label }) => label),
        ]),
      };
    }
    case 'report': {
      const { summary, causes = [], misses = [] } = entry.data;
      return {
        names: [...causes, ...misses].map(({ title }) => title),
        prose: [summary, ...misses.flatMap((miss) => [miss.what_happened, miss.what_changed])],
      };
    }
    case 'service-levels': {
      const { summary = '', priorities = {}, levels, services = [] } = entry.data;
      return {
        names: services.map(({ title }) => title),
        prose: [
          summary,
          ...Object.values(priorities).map((meaning) => meaning ?? ''),
          ...levels.flatMap((level) => [level.summary ?? '', level.credits ?? '']),
        ],
      };
    }
  }
}
