import type { AnsweredOffer, DeadlineAnswer } from './deadline-answer.ts';
import { callSentences, clockSentence, promiseSentence } from './deadline-inputs.ts';
import type { Step } from './deadline-steps.ts';
import { momentText, yearOf } from './moment-text.ts';
import { type Timeline, type TimelineRow, timelineOf } from './timeline.ts';

/**
 * The result as HTML, the same when the site is built and while somebody types: sentences first, then the line of time, then
 * every step. The call itself stands in the form, so the style shows it on paper only. All text is escaped.
 */
export function deadlineMarkup(answer: Extract<DeadlineAnswer, { is: 'due' }>): string {
  const { offers, notes, comparison, priority } = answer;
  const [first] = offers;
  if (!first) return '';
  return [
    `<p class="due-call">${callSentences(answer).map(escaped).join(' ')}</p>`,
    sideBySide(offers.map((offer) => sentenceMarkup(offer, priority))),
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

function sentenceMarkup(offer: AnsweredOffer, priority: string): string {
  const { title, terms, sentence, abroad, due } = offer;
  const { name } = due.calendar.zone;
  return [
    '<div class="due-offer">',
    `<h3 class="due-title">${escaped(title)}, ${priority.toUpperCase()}</h3>`,
    `<p class="due-sentence">${escaped(sentence)}</p>`,
    `<p class="due-note">${escaped(`${promiseSentence(offer)} ${clockSentence(terms)}`)}</p>`,
    abroad === undefined
      ? ''
      : `<p class="due-note">These are the clocks of ${escaped(name)}. ${escaped(abroad)}</p>`,
    '</div>',
  ].join('');
}

/** Titles are text of the page and not of the drawing, so that long ones wrap. */
function timelineMarkup(timeline: Timeline, offers: readonly AnsweredOffer[]): string {
  const [first] = timeline.days;
  return [
    '<figure class="due-line" aria-label="Line of time; the steps below say the same in words.">',
    first ? lineMarkup(1.5, dayMarks(timeline, 1.5, true)) : '',
    ...timeline.rows.map((row) => rowMarkup(timeline, row)),
    `<figcaption>${legend(offers)}</figcaption>`,
    '</figure>',
  ].join('');
}

function rowMarkup(timeline: Timeline, row: TimelineRow): string {
  const band = (name: string, { from, length }: { from: number; length: number }) =>
    `<rect class="${name}" x="${from}%" y="0.5em" width="${length}%" height="1em"/>`;
  const mark = (name: string, at: number, path: string) =>
    `<svg class="${name}" x="${at}%" y="1em" overflow="visible"><path d="${path}"/></svg>`;
  return [
    `<p class="line-title">${escaped(row.title)}</p>`,
    lineMarkup(2, [
      ...dayMarks(timeline, 2, false),
      '<rect class="line-ground" width="100%" y="0.5em" height="1em"/>',
      ...row.open.map((open) => band('line-open', open)),
      ...row.paused.map((paused) => band('line-paused', paused)),
      mark('line-reported', timeline.reported, 'M0-9V9'),
      mark('line-response', row.response, 'M0-8 8 0 0 8-8 0Z'),
      mark('line-resolution', row.resolution, 'M-7-7H7V7H-7Z'),
    ]),
  ].join('');
}

/** `height`: in em. */
function lineMarkup(height: number, parts: readonly string[]): string {
  return `<svg width="100%" height="${height}em" aria-hidden="true">${parts.join('')}</svg>`;
}

function dayMarks({ days }: Timeline, height: number, isNamed: boolean): string[] {
  return days.map(({ at, text }) => {
    const name = isNamed ? `<text x="${at}%" dx="0.3em" y="1em">${escaped(text)}</text>` : '';
    return `<line class="line-day" x1="${at}%" x2="${at}%" y1="0" y2="${height}em"/>${name}`;
  });
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
