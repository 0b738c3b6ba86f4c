import { found, type Result, refused } from './result.ts';
import { cellOf, type Scorecard } from './scorecard.ts';
import { scorecardShape } from './scorecard-state.ts';
import { csvOfRows, rowsOfCsv } from './table-text.ts';

const fixed = ['Id', 'Criterion', 'Weight (0 to 10)', 'Must-have'] as const;

/** A row for each criterion; for each provider its score (0 to 4, empty while unknown) and the evidence. `scorecardOfCsv` reads it. */
export function scorecardCsv(card: Scorecard): string {
  const heads = card.providers.flatMap(({ id, name }) => [
    `${id}: ${name} – score`,
    `${id}: ${name} – evidence`,
  ]);
  const rows = card.criteria.map(({ id, title, weight, must }) => [
    ...[id, title, `${weight}`, must ? 'yes' : ''],
    ...card.providers.flatMap((provider) => {
      const { score, note } = cellOf(card, id, provider.id);
      return [score === undefined ? '' : `${score}`, note ?? ''];
    }),
  ]);
  return csvOfRows([[...fixed, ...heads], ...rows]);
}

/** The scorecard of such a table, also after a spreadsheet has saved it. Never throws. */
export function scorecardOfCsv(text: string): Result<Scorecard> {
  const [head = [], ...rows] = rowsOfCsv(text);
  const providers = head.flatMap((title, at) => {
    const [, id, name] = /^([a-e]): (.*) – score$/su.exec(title) ?? [];
    return id === undefined || name === undefined ? [] : [{ id, name, at }];
  });
  if (head[0] !== fixed[0] || providers.length === 0)
    return refused('This table was not saved by the scorecard: its first line has other titles.');
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const result = scorecardShape({
    providers: providers.map(({ id, name }) => ({ id, name })),
    criteria: filled.map(([id = '', title = '', weight = '', must = '']) => ({
      id,
      title,
      weight: numberIn(weight),
      ...(must.trim() === '' ? {} : { must: true }),
    })),
    cells: Object.fromEntries(
      filled.map((row) => [
        row[0] ?? '',
        Object.fromEntries(
          providers.map(({ id, at }) => [id, cellIn(row[at] ?? '', row[at + 1] ?? '')]),
        ),
      ]),
    ),
  });
  return result.ok ? found(result.value) : refused(`The table cannot be read (${result.reason}).`);
}

function cellIn(score: string, note: string): object {
  return {
    ...(score.trim() === '' ? {} : { score: numberIn(score) }),
    ...(note === '' ? {} : { note }),
  };
}

/** Text that is no number is left for the validator to refuse. */
function numberIn(text: string): unknown {
  return /^\d{1,3}$/.test(text.trim()) ? Number(text) : text;
}
