import { type Weekday, weekdays } from '#contracting/civil-day.ts';
import {
  type DeadlineForm,
  type OfferForm,
  ownTerms,
  type PauseForm,
} from '#contracting/deadline-form.ts';
import { impacts, priorities, urgencies } from '#contracting/priority.ts';
import { targetUnits } from '#contracting/target.ts';
import { part } from './part.ts';
import { nameUnits } from './target-units.ts';

/** What the fields hold. */
export function readForm(form: HTMLFormElement): DeadlineForm {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? '');
  const offers = [0, 1].map((i) => readOffer(i, data, text));
  return {
    offers: offers.slice(0, data.has('two') ? 2 : 1),
    by: data.has('by') ? 'matrix' : 'priority',
    priority: oneOf(priorities, text('priority')),
    impact: oneOf(impacts, text('impact')),
    urgency: oneOf(urgencies, text('urgency')),
    date: text('date'),
    time: text('time'),
    zone: text('zone'),
    pauses: pausesIn(form).map((_, i) => ({
      from: text(`pause-${i}-from`),
      until: text(`pause-${i}-until`),
    })),
  };
}

/** Puts a form into the fields; what stood there is gone. */
export function fillForm(form: HTMLFormElement, state: DeadlineForm): void {
  const set = (name: string, value: string | boolean) => {
    const field = form.elements.namedItem(name);
    if (field instanceof RadioNodeList) field.value = String(value);
    else if (field instanceof HTMLInputElement && field.type === 'checkbox')
      field.checked = value === true;
    else if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
      field.value = String(value);
  };
  for (const name of ['priority', 'impact', 'urgency', 'date', 'time', 'zone'] as const)
    set(name, state[name]);
  set('by', state.by === 'matrix');
  set('two', state.offers.length > 1);
  for (const [i, offer] of state.offers.entries()) {
    for (const name of ['level', 'title', 'cover', 'zone'] as const)
      set(`offer-${i}-${name}`, offer[name]);
    for (const day of weekdays) set(`offer-${i}-hours-${day}`, offer.hours[day]);
    set(`offer-${i}-holidays`, offer.keepsHolidays);
    for (const target of ['response', 'resolution'] as const) {
      set(`offer-${i}-${target}`, offer[target].amount);
      set(`offer-${i}-${target}-unit`, offer[target].unit);
    }
  }
  for (const pause of pausesIn(form)) pause.remove();
  for (const pause of state.pauses) addPause(form, pause);
}

/** Shows the fields that the choices ask for, hides the others, and names the units as the clock runs. */
export function showNeededFields(form: HTMLFormElement, state: DeadlineForm): void {
  part(form, '[data-second]', HTMLElement).hidden = state.offers.length < 2;
  for (const by of ['priority', 'matrix'])
    part(form, `[data-by="${by}"]`, HTMLElement).hidden = state.by !== by;
  part(form, '[data-label-only]', HTMLElement).hidden = !state.offers.every(
    ({ level }) => level === ownTerms,
  );
  for (const [i, offer] of state.offers.entries()) {
    part(form, `[data-own="${i}"]`, HTMLElement).hidden = offer.level !== ownTerms;
    part(form, `[data-hours="${i}"]`, HTMLElement).hidden = offer.cover !== 'business';
    for (const target of ['response', 'resolution'])
      nameUnits(part(form, `[name="offer-${i}-${target}-unit"]`, HTMLSelectElement), offer.cover);
  }
}

/** Adds a pause with fields of its own, and gives its first one. */
export function addPause(form: HTMLFormElement, pause?: PauseForm): HTMLElement {
  const template = part(form, 'template[data-pause]', HTMLTemplateElement);
  const list = part(form, '[data-pauses]', HTMLElement);
  list.append(template.content.cloneNode(true));
  numberPauses(form);
  const added = part(list, ':scope > li:last-child', HTMLElement);
  const [from, until] = added.querySelectorAll('input');
  if (pause && from && until) {
    from.value = pause.from;
    until.value = pause.until;
  }
  return from ?? added;
}

export function removePause(form: HTMLFormElement, pause: Element): void {
  pause.remove();
  numberPauses(form);
}

export function pausesIn(form: HTMLFormElement): HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('[data-pauses] > li')];
}

/** Names follow the order of the pauses, as the state has them. */
function numberPauses(form: HTMLFormElement): void {
  for (const [i, pause] of pausesIn(form).entries())
    for (const end of ['from', 'until']) {
      const name = `pause-${i}-${end}`;
      const field = part(pause, `[data-field$="-${end}"]`, HTMLElement);
      field.dataset['field'] = name;
      const input = part(field, 'input', HTMLInputElement);
      input.name = input.id = name;
      part(field, 'label', HTMLLabelElement).htmlFor = name;
      part(field, '.form-error', HTMLElement).id = `${name}-error`;
    }
}

function readOffer(i: number, data: FormData, text: (name: string) => string): OfferForm {
  const own = (name: string) => text(`offer-${i}-${name}`);
  const target = (name: string) => ({
    amount: own(name),
    unit: oneOf(targetUnits, own(`${name}-unit`)),
  });
  const hours = Object.fromEntries(weekdays.map((day) => [day, own(`hours-${day}`)]));
  return {
    level: own('level'),
    title: own('title'),
    cover: own('cover') === 'always' ? 'always' : 'business',
    zone: own('zone'),
    hours: hours as Record<Weekday, string>,
    keepsHolidays: data.has(`offer-${i}-holidays`),
    response: target('response'),
    resolution: target('resolution'),
  };
}

function oneOf<T extends string>(known: readonly [T, ...T[]], text: string): T {
  return known.find((name) => name === text) ?? known[0];
}
