import type { AnsweredOffer, DeadlineAnswer } from './deadline-answer.ts';
import type { Step } from './deadline-steps.ts';
import { momentText, yearOf } from './moment-text.ts';
import { targetWords } from './target.ts';
import { type Timeline, timelineOf } from './timeline.ts';

/**
 * The result as HTML, the same when the site is built and while somebody types: sentences first, then the line of time, then
 * every step. All text is escaped.
 */
export function deadlineMarkup(answer: Extract<DeadlineAnswer, { is: 'due' }>): string {
  const { offers, notes, comparison, priority } = answer;
  const [first] = offers;
  if (!first) return '';
  return [
    sideBySide(offers.map((offer) => sentenceMarkup(offer, offers.length > 1, priority))),
    comparison.length > 0
      ? `<p class="due-comparison">${comparison.map(escaped).join(' ')}</p>`
      : '',
    notes.map((note) => `<p class="due-note">${escaped(note)}</p>`).join(''),
    timelineMarkup(timelineOf(offers, first.due.calendar.zone), offers),
    sideBySide(offers.map((offer) => explanationMarkup(offer, offers.length > 1))),
  ].join('');
}

function sideBySide(parts: readonly string[]): string {
  return `<div class="due-columns">${parts.join('')}</div>`;
}

function sentenceMarkup(
  { title, terms, sentence, abroad, due }: AnsweredOffer,
  isOneOfTwo: boolean,
  priority: string,
): string {
  const { name } = due.calendar.zone;
  return [
    '<div class="due-offer">',
    `<h3 class="due-title">${escaped(title)}${isOneOfTwo ? '' : `, ${priority.toUpperCase()}`}</h3>`,
    `<p class="due-sentence">${escaped(sentence)}</p>`,
    `<p class="due-note">Promised: an answer within ${targetWords(due.response.target, terms.cover)}, a solution within ${targetWords(due.resolution.target, terms.cover)}${terms.cover === 'always' ? ', day and night' : ''}.</p>`,
    abroad === undefined
      ? ''
      : `<p class="due-note">These are the clocks of ${escaped(name)}. ${escaped(abroad)}</p>`,
    '</div>',
  ].join('');
}

/** In em: a line for the title, one for the bar. */
const rowHeight = 3.5;

function timelineMarkup(timeline: Timeline, offers: readonly AnsweredOffer[]): string {
  const height = 1.75 + timeline.rows.length * rowHeight;
  const days = timeline.days.map(
    ({ at, text }) =>
      `<line class="line-day" x1="${at}%" x2="${at}%" y1="0" y2="${height}em"/><text x="${at}%" dx="0.3em" y="1em">${escaped(text)}</text>`,
  );
  const rows = timeline.rows.map((row, i) => {
    const top = 1.75 + i * rowHeight;
    const band = (name: string, { from, length }: { from: number; length: number }) =>
      `<rect class="${name}" x="${from}%" y="${top + 1.5}em" width="${length}%" height="1em"/>`;
    const mark = (name: string, at: number, path: string) =>
      `<svg class="${name}" x="${at}%" y="${top + 2}em" overflow="visible"><path d="${path}"/></svg>`;
    return [
      `<text class="line-title" y="${top + 1}em">${escaped(row.title)}</text>`,
      `<rect class="line-ground" width="100%" y="${top + 1.5}em" height="1em"/>`,
      ...row.open.map((open) => band('line-open', open)),
      ...row.paused.map((paused) => band('line-paused', paused)),
      mark('line-reported', timeline.reported, 'M0-9V9'),
      mark('line-response', row.response, 'M0-8 8 0 0 8-8 0Z'),
      mark('line-resolution', row.resolution, 'M-7-7H7V7H-7Z'),
    ].join('');
  });
  return [
    '<figure class="due-line">',
    `<svg role="img" width="100%" height="${height}em" aria-label="Line of time; the steps below say the same in words.">`,
    ...days,
    ...rows,
    '</svg>',
    `<figcaption>${legend(offers)}</figcaption>`,
    '</figure>',
  ].join('');
}

function legend(offers: readonly AnsweredOffer[]): string {
  const key = (name: string, path: string, text: string) =>
    `<li><svg class="${name}" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden="true"><path d="${path}"/></svg> ${text}</li>`;
  const isPaused = offers.some(
    ({ due }) => due.response.pauses.length + due.resolution.pauses.length > 0,
  );
  return [
    '<ul class="line-keys">',
    key('line-reported', 'M0-9V9', 'reported'),
    key('line-response', 'M0-8 8 0 0 8-8 0Z', 'answer due'),
    key('line-resolution', 'M-7-7H7V7H-7Z', 'solution due'),
    key('line-open', 'M-9-6H9V6H-9Z', 'open'),
    key('line-ground', 'M-9-6H9V6H-9Z', 'closed'),
    isPaused ? key('line-paused', 'M-9-6H9V6H-9Z', 'waiting for you') : '',
    '</ul>',
  ].join('');
}

function explanationMarkup({ title, due }: AnsweredOffer, isOneOfTwo: boolean): string {
  const { calendar, response, resolution } = due;
  const year = yearOf(response.reported, calendar.zone);
  const part = (name: string, { steps, due: at }: { steps: readonly Step[]; due: number }) =>
    [
      `<h4>${name}: ${escaped(momentText(at, calendar.zone, year))}</h4>`,
      `<ol class="due-steps">${steps.map(({ is, text }) => `<li class="is-${is}">${escaped(text)}</li>`).join('')}</ol>`,
    ].join('');
  return [
    `<section class="due-why"><h3>${isOneOfTwo ? `How this follows for ${escaped(title)}` : 'How this follows'}</h3>`,
    part('Answer', response),
    part('Solution', resolution),
    '</section>',
  ].join('');
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
