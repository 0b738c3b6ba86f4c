import { storyGroups } from '#search/story-facts.ts';
import { type StoryChoice, storyOrders } from '#search/story-filter.ts';

/** A choice as an address asks for it, and what it asks for that is not there. */
export interface AskedChoice {
  readonly choice: StoryChoice;
  readonly unknown: readonly string[];
}

/** Whether a group of the list has a value. */
export type IsValue = (group: string, value: string) => boolean;

/** What the part of an address from the question mark on chooses. Parameters of others are left alone. */
export function choiceIn(search: string, isValue: IsValue): AskedChoice {
  const parameters = new URLSearchParams(search);
  return choiceFrom((name) => parameters.getAll(name), isValue);
}

/** What the fields of the form choose. */
export function choiceBy(form: FormData): StoryChoice {
  return choiceFrom(
    (name) => form.getAll(name).map(String),
    () => true,
  ).choice;
}

/** The address of the list with this choice. */
export function addressOfChoice(path: string, { filters, order }: StoryChoice): string {
  const parameters = new URLSearchParams();
  for (const group of storyGroups)
    for (const value of filters[group] ?? []) parameters.append(group, value);
  if (order !== storyOrders[0]) parameters.set('sort', order);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}

function choiceFrom(valuesOf: (name: string) => readonly string[], isValue: IsValue): AskedChoice {
  const unknown: string[] = [];
  const groups = storyGroups.map((group) => {
    const values = [...new Set(valuesOf(group))].filter((value) => value !== '');
    unknown.push(...values.filter((value) => !isValue(group, value)));
    return [group, values.filter((value) => isValue(group, value))] as const;
  });
  const asked = valuesOf('sort')[0] ?? storyOrders[0];
  const order = storyOrders.find((one) => one === asked);
  if (order === undefined) unknown.push(asked);
  return {
    choice: {
      filters: Object.fromEntries(groups.filter(([, values]) => values.length > 0)),
      order: order ?? storyOrders[0],
    },
    unknown,
  };
}
