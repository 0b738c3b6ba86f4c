import { hasLapsed, localDay } from '#search/consent.ts';
import { type StoryGroup, storyGroups } from '#search/story-facts.ts';
import type { Reference } from '#search/story-questions.ts';

/** A story of a list, with the element that shows it. */
export interface ListedStory extends Reference {
  readonly element: HTMLElement;
}

/** The stories below an element, as their attributes tell them. */
export function storiesIn(root: ParentNode): ListedStory[] {
  const today = localDay(new Date());
  return [...root.querySelectorAll<HTMLElement>('[data-story]')].map((element) => {
    const fact = (name: string) => element.dataset[name] ?? '';
    const values = (name: string) => fact(name).split(' ').filter(Boolean);
    return {
      element,
      address: fact('story'),
      title: element.querySelector('a')?.textContent ?? '',
      date: fact('date'),
      // The list of groups is whole.
      values: Object.fromEntries(storyGroups.map((group) => [group, values(group)])) as Record<
        StoryGroup,
        string[]
      >,
      had: fact('had') || undefined,
      evidence: {
        origin: fact('origin'),
        figures: Number(fact('figures')),
        confirmed: fact('confirmed'),
      },
      mayBeContacted: fact('contact') !== '' && !hasLapsed(fact('contact'), today),
      hasUntypicalFigures: fact('untypical') === 'true',
    };
  });
}
