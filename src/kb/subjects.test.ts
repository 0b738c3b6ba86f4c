import { describe, expect, test } from 'vitest';
import { question, told } from '#testing/entries.ts';
import type { Question } from './entry.ts';
import type { Finding } from './issue.ts';
import type { SubjectSettings } from './schemas/settings.ts';
import { compareTitles, groupSubjects } from './subjects.ts';

function grouped(questions: readonly Question[], settings: readonly SubjectSettings[] = []) {
  const findings: Finding[] = [];
  const subjects = groupSubjects(questions, settings, findings);
  return { subjects, told: told(findings) };
}

function spelled(place: string, subjectLabel: string): Question {
  return question(place, { subjectLabel });
}

describe('a subject', () => {
  test('has its commonest spelling as its title; the others are told', () => {
    const { subjects, told: lines } = grouped([
      spelled('service-levels/a', 'Service levels'),
      spelled('service-levels/b', 'Service Levels'),
      spelled('service-levels/c', 'Service Levels'),
    ]);
    expect(subjects.map(({ slug, title, address }) => [slug, title, address])).toEqual([
      ['service-levels', 'Service Levels', '/learn/service-levels'],
    ]);
    expect(lines).toEqual([
      'learn/service-levels/a.md subject subject/spelling: The subject is spelled “Service levels”; elsewhere it is “Service Levels”. | Write Service Levels.',
    ]);
  });

  test('has the first spelling in the alphabet where two are equally common', () => {
    const questions = [spelled('exit/a', 'EXIT'), spelled('exit/b', 'Exit')];
    expect(grouped(questions).subjects[0]?.title).toBe('EXIT');
    expect(grouped(questions.toReversed()).subjects[0]?.title).toBe('EXIT');
  });

  test('has the title, description and place that the settings give it', () => {
    const questions = [spelled('exit/a', 'Exit'), question('art/b'), question('contracts/c')];
    const settings = [
      { slug: 'exit', title: 'Leaving', description: 'How to go.' },
      { slug: 'contracts', title: 'Contracts' },
      { slug: 'empty', title: 'Nothing yet' },
    ];
    const { subjects, told: lines } = grouped(questions, settings);
    expect(subjects.map(({ title, description }) => [title, description])).toEqual([
      ['Leaving', 'How to go.'],
      ['Contracts', undefined],
      ['Art', undefined],
    ]);
    expect(lines).toEqual([
      'learn/exit/a.md subject subject/spelling: The subject is spelled “Exit”; elsewhere it is “Leaving”. | Write Leaving.',
    ]);
  });

  test('has a title made of its folder’s name where no file spells it', () => {
    expect(grouped([question('cloud-exit/a')]).subjects[0]?.title).toBe('Cloud exit');
  });

  test('that does not fit the folder is told, and the folder decides', () => {
    const { subjects, told: lines } = grouped([spelled('exit/a', 'Contracts')]);
    expect(subjects.map(({ title }) => title)).toEqual(['Exit']);
    expect(lines).toEqual([
      'learn/exit/a.md subject subject/folder: The subject “Contracts” does not fit the folder exit. | Write Exit, or move the file.',
    ]);
  });

  test('holds its questions by title, without those that may not be listed', () => {
    const { subjects } = grouped([
      question('exit/a', { title: 'What is 10?' }),
      question('exit/b', { title: 'what is 9?' }),
      question('exit/c', { title: 'Ärger', isUnlisted: true }),
      question('exit/d', { title: 'Ärger' }),
    ]);
    expect(subjects[0]?.questions.map(({ address }) => address.slice(-1))).toEqual(['d', 'b', 'a']);
  });

  test('without a question that may be listed is none', () => {
    expect(grouped([question('exit/a', { isUnlisted: true })]).subjects).toEqual([]);
  });
});

describe('a further subject', () => {
  const contracts = question('contracts/c');

  test('holds the question too, once, by its folder’s name or by its title', () => {
    const both = question('exit/a', { furtherSubjects: ['Contracts', 'Agreements', 'exit'] });
    const settings = [{ slug: 'contracts', title: 'Agreements' }];
    const { subjects, told: lines } = grouped([contracts, both], settings);
    expect(subjects.map(({ slug, questions }) => [slug, questions.length])).toEqual([
      ['contracts', 2],
      ['exit', 1],
    ]);
    expect(lines).toEqual([]);
  });

  test('that does not exist is told at its place', () => {
    const { told: lines } = grouped([
      contracts,
      question('exit/a', { furtherSubjects: ['contracts', 'Contract'] }),
      question('exit/b', { furtherSubjects: ['Music'] }),
    ]);
    expect(lines).toEqual([
      'learn/exit/a.md subjects.1 reference/unresolved: Contract is no subject: no folder below learn/ has that name. | Did you mean contracts?',
      'learn/exit/b.md subjects.0 reference/unresolved: Music is no subject: no folder below learn/ has that name. | Name one of contracts, exit.',
    ]);
  });
});

test('titles stand in the order that readers expect', () => {
  const titles = ['b', 'B', 'a 10', 'a 9', 'Ä', 'z'];
  expect(titles.sort(compareTitles)).toEqual(['Ä', 'a 9', 'a 10', 'b', 'B', 'z']);
});
