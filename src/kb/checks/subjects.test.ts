import { describe, expect, test } from 'vitest';
import { question, told } from '#testing/entries.ts';
import type { Question } from '../entry.ts';
import type { SubjectSettings } from '../schemas/settings.ts';
import { checkSubjects } from './subjects.ts';

describe('the folders of subjects', () => {
  const contracts = ['a', 'b', 'c'].map((name) => question(`contracts/${name}`));
  const check = (
    questions: readonly Question[],
    settings: readonly SubjectSettings[],
    others: readonly string[] = [],
  ) =>
    told(
      checkSubjects([...questions.map(({ address }) => address), ...others], questions, settings),
    );
  const slip = question('contrcts/d');

  test('are told where they are called nearly like another subject and hold little', () => {
    const line =
      'learn/contrcts/d.md - subject/near: The folder learn/contrcts makes a subject of its own, beside contracts. | Did you mean contracts? Then move the file; where contrcts is meant, name it in subjects.yaml.';
    expect(check([...contracts, slip], [])).toEqual([line]);
    expect(check([contracts[0] ?? slip, slip], [{ slug: 'contracts', title: 'C' }])).toEqual([
      line,
    ]);
  });

  test.each([
    ['that is called otherwise', [question('exit/d')], []],
    ['that the settings name', [slip], ['contracts', 'contrcts']],
    ['that holds more', ['d', 'e', 'f'].map((name) => question(`contrcts/${name}`)), []],
  ])('are left in peace where there is one %s', (_, others, slugs) => {
    const settings = slugs.map((slug) => ({ slug, title: slug }));
    expect(check([...contracts, ...others], settings)).toEqual([]);
  });

  test('are told where the settings name one that is not there', () => {
    const settings = ['contracts', 'exit', 'conract-law'].map((slug) => ({ slug, title: 'T' }));
    const law = question('contract-law/a');
    expect(check([...contracts, law], settings)).toEqual([
      'subjects.yaml 1.slug subject/empty: There is no question in learn/exit, so readers do not see the subject “T”. | Put a question into the folder learn/exit, or remove the subject.',
      'subjects.yaml 2.slug subject/empty: There is no question in learn/conract-law, so readers do not see the subject “T”. | Did you mean contract-law?',
    ]);
  });

  test('are there where they hold drafts or what cannot be read', () => {
    const settings = ['contracts', 'exit'].map((slug) => ({ slug, title: 'T' }));
    expect(check(contracts, settings, ['/learn/exit/questions/a', '/guides/exit'])).toEqual([]);
  });
});
