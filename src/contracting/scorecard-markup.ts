import { nameOf, type Scorecard } from './scorecard.ts';
import { type ScoreBar, scoreBars } from './scorecard-chart.ts';
import { ranked, resultOf, type ScorecardResult } from './scorecard-result.ts';
import { sensitivitiesOf } from './scorecard-sensitivity.ts';
import {
  listed,
  percentText,
  placeText,
  pointsText,
  resultSentences,
  sensitivitySentence,
  turningPoints,
} from './scorecard-words.ts';

/**
 * The result as HTML, with headings of a level and a name for its table; the same when the site is built and while somebody types: sentences first, then the bars, the same as a
 * table, what is still unknown, what hangs on the weights. All text is escaped.
 */
export function scorecardMarkup(
  card: Scorecard,
  { level = 3, table = 'The result as a table' } = {},
): string {
  const result = resultOf(card);
  const [first = '', ...others] = resultSentences(result);
  const sentences = `<p class="score-sentence">${escaped(first)}</p>${others
    .map((sentence) => `<p>${escaped(sentence)}</p>`)
    .join('')}`;
  if (result.verdict.is === 'empty') return sentences;
  return [
    sentences,
    chartMarkup(scoreBars(result), result.unknown.length > 0),
    tableMarkup(result, table),
    unknownMarkup(result, level),
    sensitivityMarkup(card, result, level),
  ].join('');
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** In em: a line of text and its bar. */
const rowHeight = 2.75;

function chartMarkup(bars: readonly ScoreBar[], hasUnknown: boolean): string {
  const title = `Points of 100. ${listed(bars.map(({ name, text }) => `${name} ${text}`))}.`;
  const rows = bars.map(({ name, text, sure, open, isOut }, at) => {
    const top = at * rowHeight;
    const bar = (kind: string, from: number, length: number) =>
      `<rect class="score-${kind}" x="${from}%" y="${top + 1.4}em" width="${length}%" height="0.75em"/>`;
    return `<g class="${isOut ? 'score-out' : 'score-in'}"><text y="${top + 1}em">${escaped(name)}: <tspan class="chart-value">${escaped(text)}</tspan></text>${bar('ground', 0, 100)}${bar('sure', 0, sure)}${open > 0 ? bar('open', sure, open) : ''}</g>`;
  });
  const key = hasUnknown
    ? '<figcaption>The full bar is certain; the pale part hangs on answers that are missing.</figcaption>'
    : '';
  return `<figure class="bar-chart score-chart"><svg role="img" width="100%" height="${bars.length * rowHeight - 0.25}em"><title>${escaped(title)}</title>${rows.join('')}</svg>${key}</figure>`;
}

function tableMarkup({ standings, most }: ScorecardResult, label: string): string {
  const rows = ranked(standings).map((one) => {
    const musts = [
      ...one.missed.map(({ title }) => `misses “${title}”`),
      ...one.unsure.map(({ title }) => `“${title}” unknown`),
    ];
    const cells = [
      placeText(one, standings),
      pointsText(one, most),
      musts.join('; ') || 'none missed',
    ];
    return `<tr><th scope="row">${escaped(nameOf(one.provider))}</th>${cells.map((text, at) => cellMarkup(columns[at] ?? '', text)).join('')}</tr>`;
  });
  return `<section class="table-scroll" aria-label="${escaped(label)}" tabindex="0"><table class="score-table"><thead><tr><th scope="col">Provider</th>${columns.map((name) => `<th scope="col">${name}</th>`).join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></section>`;
}

const columns = ['Place', 'Points of 100', 'Must-haves'] as const;

/** On a phone the columns stand below each other, and each says its name. */
function cellMarkup(column: string, text: string): string {
  return `<td><span class="score-cell-name">${column}</span> <span>${escaped(text)}</span></td>`;
}

function unknownMarkup({ unknown, standings }: ScorecardResult, level: number): string {
  if (unknown.length === 0) return '';
  const items = standings.flatMap(({ provider }) => {
    const titles = unknown
      .filter((one) => one.provider.id === provider.id)
      .map(({ criterion }) => `${criterion.title}${criterion.must ? ' (must-have)' : ''}`);
    return titles.length === 0
      ? []
      : [`<li><strong>${escaped(nameOf(provider))}:</strong> ${escaped(titles.join('; '))}</li>`];
  });
  return `<h${level}>What is still unknown</h${level}><ul>${items.join('')}</ul>`;
}

function sensitivityMarkup(card: Scorecard, result: ScorecardResult, level: number): string {
  const hasUnknown = result.unknown.length > 0;
  const items = sensitivitiesOf(card).map((one) => {
    const turns = turningPoints(one);
    const exact = turns.length > 0 ? `, it turns at ${listed(turns)}` : '';
    return `<li>${escaped(sensitivitySentence(one, hasUnknown))} <span class="score-now">Now ${percentText(one.sharePpm)}${exact}.</span></li>`;
  });
  return items.length === 0
    ? ''
    : `<h${level}>What hangs on the weights</h${level}><p class="score-hint">One weight changes, the others keep their proportions.</p><ul class="score-sensitivity">${items.join('')}</ul>`;
}
