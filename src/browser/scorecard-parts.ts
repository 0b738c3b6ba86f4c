import { nameOf, type Scorecard } from '#contracting/scorecard.ts';
import { part } from './part.ts';

/** Builds the fields of the providers and criteria anew, empty; the focus stays in the same field where that remains. */
export function buildParts(root: HTMLElement, card: Scorecard): void {
  const focused = pathOf(root, document.activeElement);
  part(root, '[data-providers]', HTMLElement).replaceChildren(
    ...card.providers.map(({ id }) => {
      const item = madeOf(root, 'provider');
      item.dataset['provider'] = id;
      part(item, '[data-label]', HTMLElement).textContent = `Provider ${id.toUpperCase()}`;
      return item;
    }),
  );
  part(root, '[data-criteria]', HTMLElement).replaceChildren(
    ...card.criteria.map(({ id, title }) => {
      const item = madeOf(root, 'criterion');
      item.dataset['criterion'] = id;
      part(item, '[data-title]', HTMLElement).textContent = title;
      for (const of of item.querySelectorAll('[data-of]')) of.textContent = `: ${title}`;
      return item;
    }),
  );
  const grid = part(root, '.score-grid', HTMLTableElement);
  const [corner] = part(grid, 'thead tr', HTMLTableRowElement).cells;
  part(grid, 'thead tr', HTMLTableRowElement).replaceChildren(
    ...(corner ? [corner] : []),
    ...card.providers.map((provider) => {
      const head = document.createElement('th');
      head.scope = 'col';
      head.dataset['provider'] = provider.id;
      const name = document.createElement('span');
      name.dataset['head'] = '';
      head.append(name);
      return head;
    }),
  );
  part(grid, 'tbody', HTMLElement).replaceChildren(
    ...card.criteria.map((one) => rowOf(root, card, one)),
  );
  if (focused) root.querySelector<HTMLElement>(focused)?.focus();
}

function rowOf(root: HTMLElement, card: Scorecard, { id, title }: Scorecard['criteria'][number]) {
  const row = madeOf(root, 'row');
  row.dataset['criterion'] = id;
  part(row, '[data-title]', HTMLElement).textContent = title;
  const about = root.querySelector(`[data-item="${id}"] > .score-about`)?.cloneNode(true);
  if (about instanceof HTMLDetailsElement) {
    about.open = false;
    about.classList.add('tool-only-screen');
    row.querySelector('th')?.append(about);
  }
  for (const provider of card.providers) {
    const cell = madeOf(root, 'cell');
    cell.dataset['provider'] = provider.id;
    part(cell, '[data-of]', HTMLElement).textContent = `: ${title}`;
    part(cell, '[data-whose]', HTMLElement).textContent = ` for ${nameOf(provider)}: ${title}`;
    row.append(cell);
  }
  return row;
}

function madeOf(root: HTMLElement, name: string): HTMLElement {
  const template = part(root, `[data-template="${name}"]`, HTMLTemplateElement);
  const made = template.content.firstElementChild?.cloneNode(true);
  if (made instanceof HTMLElement) return made;
  throw new Error(`The template ${name} is empty.`);
}

/** A selector for the same field after it was built anew. */
function pathOf(root: HTMLElement, element: Element | null): string | undefined {
  if (!(element instanceof HTMLElement) || !root.contains(element)) return undefined;
  const name = ['name', 'weight', 'must', 'score', 'note', 'move'].find(
    (one) => one in element.dataset,
  );
  if (name === undefined) return undefined;
  const { criterion } = element.closest<HTMLElement>('[data-criterion]')?.dataset ?? {};
  const { provider } = element.closest<HTMLElement>('[data-provider]')?.dataset ?? {};
  return [
    criterion === undefined ? '' : `[data-criterion="${criterion}"]`,
    provider === undefined ? '' : `[data-provider="${provider}"]`,
    `[data-${name}="${element.dataset[name]}"]`,
  ].join(' ');
}
