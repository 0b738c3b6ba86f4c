import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openKnowledgeBase } from '#io/knowledge-base.ts';
import { searchKnowledgeOf } from '#io/search-knowledge.ts';
import type { KnowledgeBase } from '#kb/knowledge-base.ts';
import { consentItems } from '#kb/schemas/case-study.ts';
import { storyIndexesOf } from '#kb/story-index.ts';
import { caseStudyPage } from '#site/case-study-page.ts';
import { healthPage } from '#site/health-page.ts';
import { homePage } from '#site/home-page.ts';
import { likeYouPage } from '#site/like-you-page.ts';
import { outputs } from '#site/outputs.ts';
import { questionPage } from '#site/question-page.ts';
import { socialCards } from '#site/social-card.ts';
import { storyFinderPage } from '#site/story-finder.ts';
import { storyIndexPage } from '#site/story-index-page.ts';
import { dayOf } from './entries.ts';
import { contentWith, protectedBy, type RealStory } from './real-stories.ts';
import { temporaryFolder } from './temporary-folder.ts';

const word = fc.stringMatching(/^Q[bcdfghjklmnpvwz]{3}[aeou][bcdfghjklmnpvwz]{3,5}$/);
const words = fc.uniqueArray(word, { minLength: 12, maxLength: 12, comparator: 'IsStrictlyEqual' });
const day = fc.constantFrom('2026-05-31', '2026-06-01', '2026-06-02', '2030-01-01');

/** A story by its number, so that nothing of one is found in another. */
const storyAt = (i: number): fc.Arbitrary<RealStory> =>
  fc
    .record({
      words,
      origin: fc.constantFrom('verified' as const, 'public' as const),
      covers: fc.subarray([...consentItems]),
      until: fc.constantFrom('2026-05-31', '2026-06-01', '2029-12-31'),
      isRecorded: fc.boolean(),
      before: fc.integer({ min: 71_000, max: 74_000 }),
      after: fc.integer({ min: 31_000, max: 34_000 }),
      hasDescription: fc.boolean(),
      isNamedInSource: fc.boolean(),
    })
    .map(({ words: made, isRecorded, ...rest }) => {
      const [a, b, c, d, ...said] = made;
      return {
        ...rest,
        slug: `tale-${i}`,
        name: `${a} ${b}${i}`,
        person: `${c} ${d}`,
        quotation: said.join(' '),
        before: rest.before * 10 + i,
        after: rest.after * 10 + i,
        until: isRecorded || rest.origin === 'verified' ? rest.until : undefined,
      };
    });

test('after expiry or without consent nothing protected occurs in any byte; with consent it does', () => {
  fc.assert(
    fc.property(storyAt(1), storyAt(2), day, (first, second, today) => {
      const stories = [first, second];
      const content = temporaryFolder(contentWith(stories));
      const { knowledgeBase } = openKnowledgeBase({ content, today: dayOf(today) });
      const { issues } = knowledgeBase;
      expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
      const bytes = everythingOf(knowledgeBase).toLowerCase();
      for (const story of stories) {
        const isCurrent = story.until !== undefined && today <= story.until;
        const agreed = (item: (typeof consentItems)[number]) =>
          isCurrent && story.covers.includes(item);
        const { name, logo, quotation, figures } = protectedBy(story);
        const mayLogo = agreed('name') && agreed('logo');
        expectAll(bytes, name.slice(0, 1), agreed('name'));
        if (!agreed('name')) expectAll(bytes, name, false);
        expectAll(bytes, logo.slice(0, 1), mayLogo);
        expectAll(bytes, quotation, agreed('quotation'));
        expectAll(bytes, [figures[0] ?? '', figures[1] ?? ''], agreed('figures'));
        if (!agreed('figures')) expectAll(bytes, figures, false);
        const person = story.person.toLowerCase();
        expectAll(bytes, [person], agreed('name') && agreed('quotation'));
      }
    }),
    { numRuns: 60 },
  );
}, 60_000);

function expectAll(bytes: string, texts: readonly string[], isThere: boolean): void {
  const wrong = texts.filter((text) => bytes.includes(text) !== isThere);
  expect(wrong, isThere ? 'agreed, but not there' : 'not agreed, but there').toEqual([]);
}

/** All that is written of a knowledge base, as one text. */
function everythingOf(kb: KnowledgeBase): string {
  const { library, textOf } = kb;
  const models = [
    homePage(kb),
    storyFinderPage(kb),
    likeYouPage(kb),
    ...storyIndexesOf(library.entries).map(({ group, slug }) => storyIndexPage(kb, group, slug)),
    healthPage(kb),
    ...library.ofKind('case-study').map((entry) => caseStudyPage(kb, entry)),
    ...library.ofKind('question').map((entry) => questionPage(kb, entry)),
    socialCards(kb),
    [...searchKnowledgeOf(kb).pages],
    [...kb.files],
    library.entries,
    library.redirects,
  ];
  return [
    ...models.map((model) => JSON.stringify(model)),
    ...library.entries.map((entry) => JSON.stringify(textOf(entry))),
    ...[...outputs(kb)].map(({ path, body }) => `${path}\n${body}`),
  ].join('\n');
}
