import type { Kind } from '#kb/kinds.ts';
import { knowledgeBase } from '#kb/knowledge-base.ts';
import { type StoryIndexGroup, storyIndexesOf } from '#kb/story-index.ts';
import { stepNames } from './decision-page.ts';
import { chunksOf } from './subject-chunks.ts';

/** Routes of one kind whose address is the list’s and one more part. */
export function entryPaths(kind: Exclude<Kind, 'question' | 'service-levels'>) {
  return knowledgeBase()
    .library.ofKind(kind)
    .map(({ address }) => ({
      params: { name: address.split('/').at(-1) ?? '' },
      props: { address: address as string },
    }));
}

/** Routes of all questions, listed or not. */
export function questionPaths() {
  return knowledgeBase()
    .library.ofKind('question')
    .map(({ address, subject }) => ({
      params: { subject, name: address.split('/').at(-1) ?? '' },
      props: { address: address as string },
    }));
}

/** Routes of the subjects’ first pages. */
export function subjectPaths() {
  return knowledgeBase().library.subjects.map(({ slug }) => ({ params: { subject: slug } }));
}

/** Routes of the further pages of subjects. */
export function subjectPagePaths() {
  return knowledgeBase().library.subjects.flatMap((subject) =>
    chunksOf(subject)
      .slice(1)
      .map((_, i) => ({ params: { subject: subject.slug, page: String(i + 2) } })),
  );
}

/** Routes of the steps of decision trees. */
export function decisionStepPaths() {
  return knowledgeBase()
    .library.ofKind('decision')
    .flatMap(({ address, data }) =>
      stepNames(data).map((step) => ({
        params: { name: address.split('/').at(-1) ?? '', step },
        props: { address: address as string },
      })),
    );
}

/** Routes of the stories of each industry or each service. */
export function storyIndexPaths(group: StoryIndexGroup) {
  return storyIndexesOf(knowledgeBase().library.entries)
    .filter((index) => index.group === group)
    .map(({ slug }) => ({ params: { slug } }));
}
