import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { dayOf } from '#testing/entries.ts';
import { temporaryFolder } from '#testing/temporary-folder.ts';
import { openKnowledgeBase } from './knowledge-base.ts';
import { writeNewEntry } from './new-entry.ts';

const today = dayOf('2026-11-22');
const settings = {
  'subjects.yaml': '- slug: help\n  title: Support and help\n',
  'industries.yaml': '- slug: retail\n  title: Retail\n',
};

function make(content: string, kind: string, title: string, subject?: string): string {
  return writeNewEntry(content, { kind, title, subject, today });
}

describe('a new entry', () => {
  test.each([
    ['question', 'What is “it”: a test?', 'learn/help/what-is-it-a-test.md'],
    ['guide', 'yes', 'guides/yes.md'],
    ['case study', '40 shops', 'case-studies/40-shops.mdx'],
    ['blueprint', '# 1', 'blueprints/1.mdx'],
    ['term', 'Größe', 'glossary/große.md'],
    ['Decision', '[Which]?', 'decisions/which.yaml'],
    ['report', '2027 Q1', 'reports/2027-q1.yaml'],
  ])('of the kind %s is right as it stands, whatever its title', (kind, title, file) => {
    const content = temporaryFolder(settings);
    const subject = kind === 'question' ? 'Support and help' : undefined;
    expect(make(content, kind, title, subject)).toBe(file);
    const { library, issues } = openKnowledgeBase({ content, today }).knowledgeBase;
    expect(library.entries).toMatchObject([{ file, title }]);
    expect(issues.map(({ code }) => code).filter((code) => code !== 'description/missing')).toEqual(
      [],
    );
  });

  test('says of each field what it is for, and gives the day', () => {
    const content = temporaryFolder();
    const text = readFileSync(join(content, make(content, 'term', 'Backlog')), 'utf8');
    expect(text).toMatch(
      /^---\n# The term, as it is written in a sentence\ntitle: Backlog\n# The definition in one sentence\ndefinition: To be written\n# May be added:\n/,
    );
    expect(text).toContain('#   page_description: One or two sentences');
  });

  test.each([
    ['gide', 'A', undefined, 'gide is no kind of entry. Did you mean guide?'],
    ['levels', 'A', undefined, /^levels is no kind of entry\. There are question, guide, /],
    ['question', 'A', undefined, /^A question needs --subject: .* There are help\.$/],
    ['guide', 'A', 'help', 'Only a question takes --subject, not a guide.'],
    ['guide', '?!', undefined, 'The title needs letters or figures, of which its address is made.'],
    ['guide', 'Old', undefined, /^\/guides\/old is an old address, which redirects\.yaml names/],
    ['term', 'There', undefined, /there\.md is there already\.$/],
  ])('is refused in one sentence (%s, %s, %s)', (kind, title, subject, message) => {
    const content = temporaryFolder({
      ...settings,
      'redirects.yaml': '- from: /guides/old\n  to: https://example.com\n',
      'glossary/there.md': '',
    });
    expect(() => make(content, kind, title, subject)).toThrow(message);
  });
});
