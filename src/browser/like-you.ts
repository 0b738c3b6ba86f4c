import { type Prospect, rankStories, type StoryMatch, saysSomething } from '#search/story-match.ts';
import { askedOf, type Naming, questionsFor } from '#search/story-questions.ts';
import { reasonsFor, withSmallLetter } from '#search/story-reasons.ts';
import { copy } from './copying.ts';
import { part } from './part.ts';
import { hashOf, prospectBy, prospectIn } from './prospect-address.ts';
import { type ListedStory, storiesIn } from './story-list.ts';

const asLong = 3;

/** Puts the stories in the order in which they are like the reader, who is in the form and in the address. */
class LikeYou extends HTMLElement {
  connectedCallback(): void {
    const form = part(this, 'form', HTMLFormElement);
    form.addEventListener('change', () => {
      const prospect = prospectBy(new FormData(form));
      const hash = hashOf(prospect);
      history.pushState(null, '', hash === '' ? location.pathname : `#${hash}`);
      part(this, '[data-problem]', HTMLElement).textContent = '';
      this.#show(prospect);
    });
    form.addEventListener('submit', (event) => event.preventDefault());
    part(this, '[data-clear]', HTMLButtonElement).addEventListener('click', () => {
      form.reset();
      form.dispatchEvent(new Event('change'));
      part(form, 'select', HTMLSelectElement).focus();
    });
    part(this, '[data-copy]', HTMLButtonElement).addEventListener('click', () => {
      const hash = hashOf(prospectBy(new FormData(form)));
      void copy(`${location.href.replace(/#.*$/s, '')}#${hash}`, 'Link to this result copied');
    });
    part(this, '[data-print]', HTMLButtonElement).addEventListener('click', () => print());
    // Also fired when only the part behind # changes, by back, forward or by hand.
    addEventListener('popstate', () => this.#read());
    addEventListener('pageshow', ({ persisted }) => persisted && this.#read());
    this.#fill({ problems: [], outcomes: [] });
    this.#read();
  }

  /** Takes over what the address says; what cannot be read changes nothing. */
  #read(): void {
    const form = part(this, 'form', HTMLFormElement);
    const valuesOf = (name: string) =>
      [
        ...form.querySelectorAll<HTMLInputElement | HTMLOptionElement>(
          `[name=${name}] option, input[name=${name}]`,
        ),
      ].map(({ value }) => value);
    const offered = {
      industry: valuesOf('industry').filter(Boolean),
      problem: valuesOf('problem'),
      outcome: valuesOf('outcome'),
    };
    const linked = prospectIn(location.hash, offered, (name) => {
      return document.getElementById(name) !== null;
    });
    part(this, '[data-problem]', HTMLElement).textContent =
      linked.is === 'unreadable'
        ? `This link cannot be read: ${linked.why}. Nothing was changed.`
        : '';
    const isAnchor = linked.is === 'nothing' && location.hash.length > 1;
    if (linked.is === 'prospect') this.#fill(linked.prospect);
    else if (linked.is === 'nothing' && !isAnchor) this.#fill({ problems: [], outcomes: [] });
    this.#show(prospectBy(new FormData(form)));
  }

  #fill({ industry, size, had, problems, outcomes }: Prospect): void {
    const form = part(this, 'form', HTMLFormElement);
    for (const [name, value] of Object.entries({ industry, size, had }))
      part(form, `select[name=${name}]`, HTMLSelectElement).value = value ?? '';
    const ticked = new Set([
      ...problems.map((one) => `problem ${one}`),
      ...outcomes.map((one) => `outcome ${one}`),
    ]);
    for (const box of form.querySelectorAll<HTMLInputElement>('input[type=checkbox]'))
      box.checked = ticked.has(`${box.name} ${box.value}`);
  }

  #show(prospect: Prospect): void {
    const named = this.#naming();
    const matches = rankStories(storiesIn(this), prospect);
    const isAsked = saysSomething(prospect);
    const fitting = matches.filter(({ points }) => !isAsked || points > 0);
    const rest = matches.filter((match) => !fitting.includes(match));
    this.toggleAttribute('data-asked', isAsked);
    part(this, '[data-stories]', HTMLElement).append(...fitting.map(({ story }) => story.element));
    part(this, '[data-others]', HTMLElement).append(...rest.map(({ story }) => story.element));
    part(this, '[data-rest]', HTMLElement).hidden = rest.length === 0;
    for (const [i, match] of matches.entries()) {
      explain(match, prospect, named, isAsked);
      const reference = part(match.story.element, '[data-reference]', HTMLDetailsElement);
      reference.open = isAsked && i < asLong && match.points > 0;
    }
    part(this, '[data-summary]', HTMLElement).textContent = isAsked ? summary(fitting) : '';
    part(this, '[data-you]', HTMLElement).textContent = isAsked ? describe(prospect, named) : '';
    const source = part(document, '[data-print-address]', HTMLElement);
    const hash = isAsked ? `#${hashOf(prospect)}` : '';
    source.textContent = `${source.textContent.replace(/#.*$/s, '')}${hash}`;
    for (const button of this.querySelectorAll<HTMLElement>('[data-clear], [data-result]'))
      button.hidden = !isAsked;
  }

  /** The names of values are those of the form. */
  #naming(): Naming {
    const titles = new Map<string, string>();
    for (const option of this.querySelectorAll<HTMLOptionElement>('form option'))
      titles.set(`${option.closest('select')?.name} ${option.value}`, option.text);
    for (const box of this.querySelectorAll<HTMLInputElement>('form input'))
      titles.set(`${box.name} ${box.value}`, box.closest('label')?.textContent.trim() ?? '');
    return ({ by, value }) => withSmallLetter(titles.get(`${by} ${value}`) ?? value);
  }
}

function explain(
  match: StoryMatch<ListedStory>,
  prospect: Prospect,
  named: Naming,
  isAsked: boolean,
): void {
  const { element } = match.story;
  const { same, near, differs } = reasonsFor(match, named);
  const reasons = part(element, '[data-reasons]', HTMLElement);
  reasons.hidden = !isAsked;
  for (const [name, parts] of Object.entries({ same, near, differs })) {
    const place = part(reasons, `[data-${name}]`, HTMLElement);
    place.textContent = sentence(parts);
    part(reasons, `[data-row=${name}]`, HTMLElement).hidden = parts.length === 0;
  }
  part(reasons, '[data-points]', HTMLElement).textContent =
    `${match.points} of ${match.possible} points`;
  part(element, '[data-questions]', HTMLElement).replaceChildren(
    ...questionsFor(match, prospect, named).map(({ whom, text }) => {
      const item = document.createElement('li');
      const asked = document.createElement('strong');
      asked.textContent = askedOf[whom];
      item.append(asked, ` ${text}`);
      return item;
    }),
  );
}

function sentence(parts: readonly string[]): string {
  const text = parts.join('; ');
  return text === '' ? '' : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function summary(fitting: readonly StoryMatch<ListedStory>[]): string {
  const [best] = fitting;
  if (!best)
    return 'No story here is like you. That is worth knowing: ask the provider for a customer who is.';
  const number = fitting.length === 1 ? 'One story has' : `${fitting.length} stories have`;
  return `${number} something in common with you. Nearest: ${best.story.title}.`;
}

function describe(prospect: Prospect, named: Naming): string {
  const { industry, size, had, problems, outcomes } = prospect;
  const parts = [
    ...(industry ? [named({ by: 'industry', value: industry })] : []),
    ...(size ? [named({ by: 'size', value: size })] : []),
    ...(had ? [`looked after by ${named({ by: 'had', value: had })}`] : []),
    ...(problems.length > 0
      ? [`troubles: ${problems.map((value) => named({ by: 'problem', value })).join(', ')}`]
      : []),
    ...(outcomes.length > 0
      ? [`what matters: ${outcomes.map((value) => named({ by: 'outcome', value })).join(', ')}`]
      : []),
  ];
  return `You said: ${parts.join('; ')}.`;
}

customElements.define('stories-like-you', LikeYou);
