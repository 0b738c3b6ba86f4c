import { readFileSync, writeFileSync } from 'node:fs';
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
  return writeNewEntry(content, { kind, title, subject, today }).file;
}

/** Removes the line that keeps it from readers. */
function publish(content: string, file: string): void {
  const path = join(content, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace('\ndraft: true\n', '\n'));
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
    publish(content, file);
    const { library, issues } = openKnowledgeBase({ content, today }).knowledgeBase;
    expect(library.entries).toMatchObject([{ file, title }]);
    const told = issues.filter((issue) => issue.file === file).map(({ code }) => code);
    expect(told.filter((code) => code !== 'description/missing')).toEqual([]);
  });

  test('says of each field what it is for, and gives the day', () => {
    const content = temporaryFolder();
    const text = readFileSync(join(content, make(content, 'term', 'Backlog')), 'utf8');
    expect(text).toMatch(
      /^---\n# The term, as it is written in a sentence\ntitle: Backlog\n# The definition in one sentence\ndefinition: To be written\n# Not published while .*\ndraft: true\n# May be added:\n/,
    );
    expect(text).not.toMatch(/^# draft:/m);
    expect(text).toContain('#   page_description: One or two sentences');
  });

  test.each(['question', 'guide', 'case-study', 'blueprint', 'term', 'decision', 'report'])(
    'of the kind %s is a draft, which its maker is told',
    (kind) => {
      const content = temporaryFolder(settings);
      const subject = kind === 'question' ? 'help' : undefined;
      const { file, notes } = writeNewEntry(content, { kind, title: 'A', subject, today });
      const { library, issues } = openKnowledgeBase({ content, today }).knowledgeBase;
      expect(library.entries).toEqual([]);
      expect(issues.filter((issue) => issue.file === file)).toEqual([]);
      expect(notes).toEqual([expect.stringMatching(/^It is a draft: .* “draft: true”/)]);
    },
  );

  test.each([
    ['hepl', 'learn/hepl/a.md', 'Did you mean help? Then move the file to learn/help/.'],
    ['Suport and help', 'learn/suport-and-help/a.md', 'Did you mean help? Then move the file'],
    ['Contracts', 'learn/contracts/a.md', 'There are help.'],
  ])('in a subject that is not there (%s) is made with a word on that', (subject, file, hint) => {
    const content = temporaryFolder(settings);
    const made = writeNewEntry(content, { kind: 'question', title: 'A', subject, today });
    expect(made.file).toBe(file);
    expect(made.notes[0]).toMatch(/^[a-z-]+ is a new subject\. .* subjects\.yaml\.$/);
    expect(made.notes[0]).toContain(hint);
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
