import type { SitePath } from './address.ts';
import type { PublishedStory } from './consent.ts';
import type { Entry, EntryBase, Question, RelationReference } from './entry.ts';
import type { Blueprint } from './schemas/blueprint.ts';
import type { Decision } from './schemas/decision.ts';
import type { Guide, Term } from './schemas/guide.ts';
import type { NativeQuestion, SeedQuestion } from './schemas/question.ts';
import type { Report } from './schemas/report.ts';
import type { ServiceLevels } from './schemas/service-levels.ts';

/** What the file gives besides its front matter. */
export interface EntrySource {
  readonly file: string;
  readonly address: SitePath;
  readonly markdown: string;
  readonly textAt: EntryBase['textAt'];
}

/** The parsed front matter of a kind. */
export type KindData =
  | { readonly kind: 'question'; readonly data: SeedQuestion | NativeQuestion }
  | { readonly kind: 'guide'; readonly data: Guide }
  | { readonly kind: 'case-study'; readonly data: PublishedStory }
  | { readonly kind: 'blueprint'; readonly data: Blueprint }
  | { readonly kind: 'term'; readonly data: Term }
  | { readonly kind: 'decision'; readonly data: Decision }
  | { readonly kind: 'report'; readonly data: Report }
  | { readonly kind: 'service-levels'; readonly data: ServiceLevels };

/** One model of an entry from its front matter and its text. */
export function entryOf(parsed: KindData, source: EntrySource): Entry {
  const format = source.file.endsWith('.mdx') ? 'mdx' : 'markdown';
  const base = { ...source, format, ...commonOf(parsed.data) } as const;
  switch (parsed.kind) {
    case 'question':
      return { ...base, kind: 'question', ...questionOf(parsed.data, source) };
    case 'service-levels':
      return { ...base, ...parsed, title: parsed.data.title ?? 'Service levels' };
    default:
      return { ...base, ...parsed } as Entry;
  }
}

function commonOf(data: KindData['data']): Omit<EntryBase, keyof EntrySource | 'format'> {
  const seo = pick(data, 'seo');
  return {
    title: pick(data, 'title') ?? '',
    date: pick(data, 'date') ?? pick(data, 'published'),
    updated: pick(data, 'updated'),
    author: pick(data, 'author'),
    description: seo?.page_description,
    keywords: (seo?.page_keywords ?? '')
      .split(',')
      .map((word) => word.trim())
      .filter(Boolean),
    relations: (pick(data, 'related') ?? []).map((url, i) => ({
      path: ['related', i],
      url,
      id: undefined,
      subject: undefined,
      title: undefined,
    })),
    aliases: pick(data, 'aliases') ?? [],
    alsoAsked: pick(data, 'also_asked') ?? [],
    searchWords: pick(data, 'search_words') ?? [],
    canonical: pick(data, 'canonical'),
    isUnlisted: pick(data, 'no_index') ?? false,
    unmarkedTerms: pick(data, 'no_terms') ?? [],
    stage: pick(data, 'stage'),
    review: pick(data, 'review'),
    draft: pick(data, 'draft') ?? false,
    sources: pick(data, 'sources') ?? [],
    ask: pick(data, 'ask') ?? [],
  };
}

type AllKeys<T> = T extends unknown ? keyof T : never;
type ValueOf<T, K extends PropertyKey> = T extends unknown
  ? K extends keyof T
    ? T[K]
    : never
  : never;

/** The value under a key that only some kinds have. */
function pick<T extends object, K extends AllKeys<T>>(data: T, key: K): ValueOf<T, K> | undefined {
  return key in data ? ((data as Record<PropertyKey, unknown>)[key] as ValueOf<T, K>) : undefined;
}

type QuestionKeys = Omit<Question, keyof EntryBase | 'kind'> &
  Pick<Question, 'title' | 'relations'>;

function questionOf(data: SeedQuestion | NativeQuestion, source: EntrySource): QuestionKeys {
  const subject = source.address.split('/')[2] ?? '';
  const own = commonOf(data).relations;
  if (!('question' in data)) {
    const further = data.subjects ?? [];
    return {
      id: undefined,
      subject,
      subjectLabel: undefined,
      furtherSubjects: further,
      dateFormat: undefined,
      dateLabel: undefined,
      titles: {},
      title: data.title,
      relations: own,
    }; // prettier-ignore
  }
  return {
    id: data.id,
    subject,
    subjectLabel: data.subject,
    furtherSubjects: [],
    declaredAddress: data.url,
    dateFormat: data.date_format,
    dateLabel: data.post_on_text,
    title: data.question,
    titles: { title: data.title, ...(data.article_title && { article_title: data.article_title }) },
    relations: [...seedRelations((key) => data[key]), ...own],
  };
}

/** The relations of the seed's spelling, of the fields that are there. */
export function seedRelations(
  at: (key: `related_article${1 | 2 | 3 | 4 | 5}`) => SeedQuestion['related_article1'],
): RelationReference[] {
  const references: RelationReference[] = [];
  for (const n of [1, 2, 3, 4, 5] as const) {
    const related = at(`related_article${n}`);
    if (!related) continue;
    const { url, id, subject, title } = related;
    references.push({ path: [`related_article${n}`], url, id, subject, title });
  }
  return references;
}
