import { cellOf, nameOf, type Scorecard, scoreLabels } from './scorecard.ts';
import { ranked, resultOf, totalWeight } from './scorecard-result.ts';
import { sensitivitiesOf } from './scorecard-sensitivity.ts';
import {
  percentText,
  placeText,
  pointsText,
  resultSentences,
  sensitivitySentence,
} from './scorecard-words.ts';
import { inMarkdown } from './table-text.ts';

/** The scorecard as a document: the result, the answers, the evidence, what is unknown, what hangs on the weights. */
export function scorecardMarkdown(card: Scorecard): string {
  const result = resultOf(card);
  const hasUnknown = result.unknown.length > 0;
  const names = card.providers.map(nameOf);
  const total = totalWeight(card);
  const standings = ranked(result.standings).map((one) => [
    nameOf(one.provider),
    placeText(one, result.standings),
    pointsText(one, result.most),
    one.missed.map(({ title }) => title).join('; '),
  ]);
  const answers = card.criteria.map(({ id, title, weight, must }) => [
    `${title}${must ? ' (must-have)' : ''}`,
    total === 0 ? '0%' : percentText((weight * 1_000_000) / total),
    ...card.providers.map((provider) => scoreText(card, id, provider.id)),
  ]);
  const evidence = card.criteria.flatMap(({ id, title }) =>
    card.providers.flatMap((provider) => {
      const { note } = cellOf(card, id, provider.id);
      return note === undefined ? [] : [`${title}, ${nameOf(provider)}: ${note}`];
    }),
  );
  return [
    '# Provider scorecard',
    ...resultSentences(result).map(inMarkdown),
    ...(result.verdict.is === 'empty'
      ? []
      : [table(['Provider', 'Place', 'Points of 100', 'Misses'], standings)]),
    ...(answers.length > 0
      ? ['## Answers', table(['Criterion', 'Weight', ...names], answers)]
      : []),
    ...section('Evidence', evidence),
    ...section(
      'Still unknown',
      result.unknown.map(({ provider, criterion }) => `${nameOf(provider)}: ${criterion.title}`),
    ),
    ...section(
      'What hangs on the weights',
      sensitivitiesOf(card).map((one) => sensitivitySentence(one, hasUnknown)),
    ),
  ]
    .join('\n\n')
    .concat('\n');
}

/** "3, good", or "unknown". */
export function scoreText(card: Scorecard, criterion: string, provider: string): string {
  const { score } = cellOf(card, criterion, provider);
  return score === undefined ? 'unknown' : `${score}, ${scoreLabels[score].toLowerCase()}`;
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0
    ? []
    : [`## ${title}`, lines.map((line) => `- ${inMarkdown(line)}`).join('\n')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.map(inMarkdown).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}
