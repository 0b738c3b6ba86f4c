import fc from 'fast-check';
import { type Cell, type Scorecard, scores, tidied } from '#contracting/scorecard.ts';

/** Scorecards of all kinds: with gaps, ties, must-haves, weights of nought. */
export function anyScorecard({
  mostCriteria = 5,
  texts = fc.string({ unit: 'grapheme', maxLength: 12 }),
} = {}): fc.Arbitrary<Scorecard> {
  const line = texts.map((text) => text.replace(/[\n\r\u2028\u2029]/g, ' '));
  // Mostly known and mostly no must-haves, or hardly anybody would ever win.
  const cell: fc.Arbitrary<Cell> = fc
    .tuple(fc.option(fc.constantFrom(...scores), { freq: 7 }), texts)
    .map(([score, note]) => (score === null ? { note } : { score, note }));
  const isMust = fc.integer({ min: 0, max: 5 }).map((one) => one === 0);
  const ids = fc.shuffledSubarray([...'abcde'], { minLength: 2, maxLength: 4 });
  const items = fc.shuffledSubarray(
    ['own/one', 'own/two', 'a-blueprint/scope', 'a-blueprint/price', 'b/x', 'b/y'],
    { maxLength: mostCriteria },
  );
  return fc.tuple(ids, items).chain(([providers, criteria]) =>
    fc
      .record({
        names: fc.array(line, { minLength: providers.length, maxLength: providers.length }),
        traits: fc.array(
          fc.record({ title: line, weight: fc.integer({ max: 10, min: 0 }), must: isMust }),
          { minLength: criteria.length, maxLength: criteria.length },
        ),
        cells: fc.array(cell, {
          minLength: criteria.length * providers.length,
          maxLength: criteria.length * providers.length,
        }),
      })
      .map(({ names, traits, cells }) =>
        tidied({
          providers: providers.map((id, p) => ({ id, name: names[p] ?? '' })),
          criteria: criteria.map((id, c) => ({
            id,
            title: traits[c]?.title ?? '',
            weight: traits[c]?.weight ?? 0,
            ...(traits[c]?.must ? { must: true as const } : {}),
          })),
          cells: Object.fromEntries(
            criteria.map((id, c) => [
              id,
              Object.fromEntries(
                providers.map((provider, p) => [provider, cells[c * providers.length + p] ?? {}]),
              ),
            ]),
          ),
        }),
      ),
  );
}

/** A scorecard as a table: a row for each criterion with its weight (`!` for a must-have) and a score for each provider. */
export function scorecardOf(
  rows: Readonly<Record<string, readonly [weight: string, scores: string]>>,
): Scorecard {
  const entries = Object.entries(rows);
  const count = Math.max(2, ...entries.map(([, [, marks]]) => marks.length));
  const ids = [...'abcde'].slice(0, count);
  return tidied({
    providers: ids.map((id) => ({ id, name: id.toUpperCase() })),
    criteria: entries.map(([name, [weight]]) => ({
      id: `own/${name}`,
      title: name,
      weight: Number.parseInt(weight, 10),
      ...(weight.endsWith('!') ? { must: true as const } : {}),
    })),
    cells: Object.fromEntries(
      entries.map(([name, [, marks]]) => [
        `own/${name}`,
        Object.fromEntries(
          ids.map((id, at) => {
            const score = scores.find((one) => `${one}` === marks[at]);
            return [id, score === undefined ? {} : { score }];
          }),
        ),
      ]),
    ),
  });
}
