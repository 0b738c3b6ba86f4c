import type { RelationReference } from './entry.ts';
import { seedRelations } from './entry-of.ts';
import { type CaseStudy, caseStudy, metric } from './schemas/case-study.ts';
import { address } from './schemas/fields.ts';
import { seedQuestion } from './schemas/question.ts';

/** Front matter that a schema refuses, by key; empty values are left out. */
export type FaultyFields = Readonly<Record<string, unknown>>;

/** What it names as related, without what is itself at fault. */
export function relationsIn(fields: FaultyFields): RelationReference[] {
  const related = Array.isArray(fields['related']) ? fields['related'] : [];
  return [
    ...seedRelations((key) => seedQuestion.shape[key].safeParse(fields[key]).data),
    ...related.flatMap((text: unknown, i): RelationReference[] => {
      const url = address.safeParse(text).data;
      const path = ['related', i];
      return url === undefined
        ? []
        : [{ path, url, id: undefined, subject: undefined, title: undefined }];
    }),
  ];
}

/**
 * The story of a real customer as far as it tells which names and figures must not be typed, and where they might be.
 * `undefined` where it does not say whose it is, or whether they are real.
 */
export function storyIn(fields: FaultyFields): CaseStudy | undefined {
  const { origin } = fields;
  const { name, anonymous_as, logo } = textsOf(fields['customer']);
  if ((origin !== 'verified' && origin !== 'public') || name === undefined) return undefined;
  const known = Object.keys(caseStudy.shape).map((key) => [key, fields[key]]);
  const { by, text } = textsOf(fields['quotation']);
  const metrics = Array.isArray(fields['metrics']) ? fields['metrics'] : [];
  const story = {
    ...Object.fromEntries(known),
    origin,
    customer: { name, anonymous_as, logo },
    quotation: text === undefined && by === undefined ? undefined : { text: text ?? '', by },
    consent: textsOf(fields['consent']),
    metrics: metrics.flatMap((one: unknown) => metric.safeParse(one).data ?? []),
  };
  return story as unknown as CaseStudy;
}

/** The texts of a field that has fields of its own. */
function textsOf(value: unknown): Readonly<Record<string, string>> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, text]) =>
      typeof text === 'string' && text.trim() !== '' ? [[key, text.trim()]] : [],
    ),
  );
}
