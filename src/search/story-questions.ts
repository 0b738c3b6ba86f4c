import type { StoryFacts } from './story-facts.ts';
import type { Prospect, StoryMatch, Trait } from './story-match.ts';

/** What the questions need to know of a story besides its facts. */
export interface Reference extends StoryFacts {
  /** Whether the customer agreed to hear from readers. */
  readonly mayBeContacted: boolean;
  /** Whether some of its figures are said not to be typical. */
  readonly hasUntypicalFigures: boolean;
}

/** Something to ask, and of whom: of an invented customer's place the one whom the provider names instead. */
export interface ReferenceQuestion {
  readonly whom: 'provider' | 'customer' | 'other-customer';
  readonly text: string;
}

/** How a question begins that says whom it is for. */
export const askedOf: Readonly<Record<ReferenceQuestion['whom'], string>> = {
  provider: 'The provider:',
  customer: 'The customer:',
  'other-customer': 'The customer whom they name instead:',
};

/** The name of a value, as it stands in the middle of a sentence. */
export type Naming = (trait: Trait) => string;

/**
 * What this prospect should ask because of where the story comes from and of how it differs from them; the story’s own
 * questions stand beside it.
 */
export function questionsFor(
  match: StoryMatch<Reference>,
  prospect: Prospect,
  named: Naming,
): ReferenceQuestion[] {
  return [
    ...onOrigin(match, prospect, named),
    ...onDifferences(match, prospect, named),
    ...onFigures(match),
  ];
}

function onOrigin(
  { story, same }: StoryMatch<Reference>,
  prospect: Prospect,
  named: Naming,
): ReferenceQuestion[] {
  const { origin } = story.evidence;
  const provider = (text: string): ReferenceQuestion => ({ whom: 'provider', text });
  if (origin === 'illustrative') {
    const like = described(prospect, same, named);
    return [
      provider(
        `This story is made up. Which customer of yours ${like} can we telephone, and what would they say went badly?`,
      ),
    ];
  }
  if (origin === 'public')
    return [
      provider(
        'Was it you who served this customer? If not: who of yours has been through the like, and can we telephone them?',
      ),
    ];
  return [
    story.mayBeContacted
      ? provider(
          'This customer has agreed to hear from readers. Can we speak to them without you on the line?',
        )
      : provider(
          'This customer is not to be contacted. Who like them can we speak to without you on the line?',
        ),
    { whom: 'customer', text: 'What has changed since you last confirmed this story?' },
  ];
}

/** "in retail, with 10 to 49 people and the same trouble (slow resolution)": what a real reference should share. */
function described(prospect: Prospect, same: readonly Trait[], named: Naming): string {
  const { industry, size } = prospect;
  const trouble = same.find(({ by }) => by === 'problem');
  const parts = [
    ...(industry === undefined ? [] : [`in ${named({ by: 'industry', value: industry })}`]),
    ...(size === undefined ? [] : [`with ${named({ by: 'size', value: size })}`]),
    ...(trouble ? [`with the same trouble (${named(trouble)})`] : []),
  ];
  return parts.length === 0 ? 'with a story like it' : parts.join(', ');
}

function onDifferences(
  { story, near, differs }: StoryMatch<Reference>,
  prospect: Prospect,
  named: Naming,
): ReferenceQuestion[] {
  const isInvented = story.evidence.origin === 'illustrative';
  // The next size up or down has other prices, too; what was partly the same before asks nothing of anybody.
  const others = [...near.filter(({ by }) => by === 'size'), ...differs];
  return others.flatMap((trait): ReferenceQuestion[] => {
    if (trait.by === 'industry' && prospect.industry !== undefined && trait.value !== '')
      return [
        {
          whom: 'provider',
          text: `${isInvented ? 'The story is set' : 'They are'} in ${named(trait)}, we are in ${named({ by: 'industry', value: prospect.industry })}. What would be different with us, and who of yours knows our main software?`,
        },
      ];
    if (trait.by === 'size' && prospect.size !== undefined && trait.value !== '')
      return [
        {
          whom: 'provider',
          text: `${isInvented ? 'The story is of' : 'They have'} ${named(trait)}, we have ${named({ by: 'size', value: prospect.size })}. What of this do you do for customers of our size, and at what price?`,
        },
      ];
    if (trait.by === 'had' && trait.value !== '')
      return [
        {
          whom: isInvented ? 'other-customer' : 'customer',
          text: isInvented
            ? 'Who looked after your IT before? What was hardest to hand over, and who did it?'
            : `Before, you had ${named(trait)}. What was hardest to hand over, and who did it?`,
        },
      ];
    return [];
  });
}

function onFigures({ story }: StoryMatch<Reference>): ReferenceQuestion[] {
  if (!story.hasUntypicalFigures || story.evidence.origin === 'illustrative') return [];
  return [
    {
      whom: 'provider',
      text: 'Some of these figures are not typical. What is the middle value over all your customers, and over which time?',
    },
  ];
}
