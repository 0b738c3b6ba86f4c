import { found } from './result.ts';
import {
  type Criterion,
  mostOf,
  mostWeight,
  type Provider,
  type Scorecard,
  scores,
  tidied,
} from './scorecard.ts';
import type { StateFormat } from './tool-state.ts';
import {
  also,
  byName,
  list,
  oneOf,
  optional,
  record,
  type Shape,
  text,
  textLike,
  wholeNumber,
} from './validators.ts';

const providerId = textLike(/^[a-e]$/, 'one of a to e');
const criterionId = also(
  textLike(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'a blueprint and an item, or own/…'),
  (value) => (value.length > mostOf.id ? `expected at most ${mostOf.id} characters` : undefined),
);
const line = (most: number) =>
  also(text({ most }), (value) =>
    /[\n\r\u2028\u2029]/.test(value) ? 'expected one line' : undefined,
  );

const provider: Shape<Provider> = record({ id: providerId, name: line(mostOf.name) });
const criterion: Shape<Criterion> = record({
  id: criterionId,
  title: line(mostOf.title),
  weight: wholeNumber({ most: mostWeight }),
  must: optional<true>((value) =>
    value === true ? found(true) : { ok: false, reason: 'expected true, or nothing' },
  ),
});
const cell = record({
  score: optional(oneOf(scores)),
  note: optional(text({ most: mostOf.note })),
});

/** Two tabs together may hold more criteria than one of them lets a reader add. */
const mostKept = 200;

const unique = <T extends { readonly id: string }>(shape: Shape<T>, most: number) =>
  also(list(shape, { most }), (all) =>
    new Set(all.map(({ id }) => id)).size < all.length ? 'expected an id only once' : undefined,
  );

const scorecard = record({
  providers: unique(provider, 5),
  criteria: unique(criterion, mostKept),
  cells: byName(byName(cell, { most: 5, name: providerId }), {
    most: mostKept,
    name: criterionId,
  }),
});

/** Two to five providers, criteria with weights, scores with evidence; as `tidied` makes it. */
export const scorecardShape: Shape<Scorecard> = (value) => {
  const read = also(scorecard, ({ providers }) =>
    providers.length < 2 ? 'expected at least two providers' : undefined,
  )(value);
  return read.ok ? found(tidied(read.value)) : read;
};

/** How a scorecard is kept, shared and saved. */
export const scorecardFormat: StateFormat<Scorecard> = {
  tool: 'scorecard',
  version: 1,
  shape: scorecardShape,
};
