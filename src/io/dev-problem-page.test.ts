import { describe, expect, test } from 'vitest';
import { dayOf } from '#testing/entries.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { problemPage } from './dev-problem-page.ts';
import { openKnowledgeBase } from './knowledge-base.ts';

const term = (fields: string) => `---\n${fields}---\n\nText.\n`;
const files = {
  'glossary/sound.md': term('title: Sound\ndefinition: It is sound.\n'),
  'glossary/faulty.md': term('titel: A <b>\ndefinition: It is not.\n'),
  'learn/help/only.md': term('title: Only?\ndate: yesterday\n'),
  'decisions/which.yaml': 'title: Which?\nstart: one\nnodes: {}\n',
};

function at(address: string, more: Readonly<Record<string, string>> = {}): string | undefined {
  const content = temporaryFolder({ ...files, ...more });
  const today = dayOf('2026-06-15');
  const { knowledgeBase, files: read } = openKnowledgeBase({ content, today });
  const report = { folder: 'content', files: read, issues: knowledgeBase.issues };
  return problemPage(address, report, knowledgeBase.library);
}

describe('in place of a page that is missing', () => {
  test('because of its file stands what the check says, with the place and the hint', () => {
    const page = at('/glossary/faulty');
    expect(page).toContain(
      '<code>content/glossary/faulty.md:2:1</code> error<br>titel is no known field. Did you mean title?',
    );
    expect(page).toContain('<h2>2 errors elsewhere</h2>');
    expect(page).toContain('<code>content/learn/help/only.md:3:7</code>');
  });

  test.each([
    ['/learn/help/questions/only', 'learn/help/only.md:3:7'],
    ['/learn/help', 'learn/help/only.md:3:7'],
    ['/decide/which', 'decisions/which.yaml:2:8'],
    ['/decide/which/one', 'decisions/which.yaml:2:8'],
  ])('at %s stands the fault of %s first', (address, place) => {
    expect(/<code>content\/(.*?)<\/code>/.exec(at(address) ?? '')?.[1]).toBe(place);
  });

  test('what was typed is shown as text', () => {
    const page = at('/glossary/faulty', { 'glossary/faulty.md': term('<img src=x>: A\n') });
    expect(page).toContain('&lt;img src=x> is no known field');
    expect(page).not.toContain('<img');
  });
});

test.each(['/', '/glossary', '/glossary/sound', '/glossary/nothing', '/learn'])(
  'the page at %s stays as it is while other files have errors',
  (address) => {
    expect(at(address)).toBeUndefined();
  },
);

test('every page waits for settings that cannot be read', () => {
  const page = at('/glossary/sound', { 'site.yaml': 'nam: Help\n' });
  expect(page).toContain('<code>content/site.yaml:1:1</code>');
});
