import { describe, expect, test } from 'vitest';
import { dayOf, entryOfKind, told } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { caseStudy } from '../schemas/case-study.ts';
import { checkSections, checkStoryDays, checkStoryWordings, requiredSections } from './stories.ts';

const file = 'case-studies/a.mdx';
const whole = requiredSections.map(({ heading }) => `## ${heading}\n\nSomething.\n`).join('\n');

describe('the sections of a story', () => {
  test('may stand among others in any order', () => {
    expect(checkSections(file, `## Before\n\nX.\n\n${whole}\n## After\n`)).toEqual([]);
  });

  test.each(requiredSections.map(({ heading, about }) => [heading, about]))(
    'are missed by their heading: %s',
    (heading, about) => {
      expect(told(checkSections(file, whole.replace(`## ${heading}`, '## Else')))).toEqual([
        `${file} 1:1 story/section: The section “${heading}” is missing. | Add the heading “## ${heading}”, and below it ${about}.`,
      ]);
    },
  );

  test('are found where they are spelled nearly so', () => {
    expect(told(checkSections(file, whole.replace('did not go', 'didn’t go')))).toEqual([
      `${file} 1:1 story/section: The section “What did not go well” is missing. | Write “## What did not go well” instead of “## What didn’t go well”.`,
    ]);
  });

  test.each([
    ['nothing', ''],
    ['a figure alone', '<Metric id="calls" />'],
    ['a comment', '{/* later */}'],
    ['a heading', '### Also'],
  ])('are empty with %s below them', (_, below) => {
    const [first = ''] = whole.split('Something.');
    expect(told(checkSections(file, whole.replace(`${first}Something.`, first + below)))).toEqual([
      expect.stringContaining(
        `${file} 1:1 story/section: The section “What did not go well” is empty.`,
      ),
    ]);
  });

  test('are none inside of code', () => {
    const fenced = `\`\`\`\n${whole}\`\`\`\n`;
    expect(checkSections(file, fenced)).toHaveLength(3);
  });

  test('have no name in a heading, which is an address', () => {
    expect(told(checkSections(file, `${whole}\n## How <Customer /> moved\n\nX.`))).toEqual([
      expect.stringContaining(
        '13:1 story/section: A heading holds what the customer may withdraw.',
      ),
    ]);
  });
});

test('a day on which something was done cannot lie ahead', () => {
  const metric = {
    id: 'calls',
    label: 'Calls',
    unit: 'calls',
    before: 0,
    after: 0,
    direction: 'lower',
    period: 'May',
    baseline: 'April',
    method: 'Counted',
    measured_by: 'Us',
    measured_on: '2026-06-02',
    typical: false,
  };
  const story = caseStudy.parse({
    ...validFields.caseStudy,
    metrics: [metric],
    follow_up: { confirmed_on: '2026-06-03', due: '2027-01-01' },
  });
  expect(told(checkStoryDays(file, story, dayOf('2026-06-01')))).toEqual([
    `${file} metrics.0.measured_on front-matter/field: metrics[1].measured_on: expected a day that has been, found 2026-06-02 | Enter the day on which it was done.`,
    `${file} follow_up.confirmed_on front-matter/field: follow_up.confirmed_on: expected a day that has been, found 2026-06-03 | Enter the day on which it was done.`,
  ]);
  expect(checkStoryDays(file, story, dayOf('2026-06-03'))).toEqual([]);
});

describe('the words by which stories are found', () => {
  const stories = (...problems: string[][]) =>
    problems.map((own, i) =>
      entryOfKind('case-study', `case-studies/${i}.mdx`, {
        ...validFields.caseStudy,
        problems: own,
      }),
    );

  test.each([
    ['Slow resolution', 'slow Resolution'],
    ['Slow resolution', 'Slow resolutions'],
    ['Slow resolution', 'Slow resolutoin'],
    ['Joiners and leavers', 'Leavers and joiners'],
  ])('are one where they differ next to nothing: %s, %s', (commoner, other) => {
    expect(told(checkStoryWordings(stories([commoner], [other], [commoner])))).toEqual([
      `case-studies/1.mdx problems.0 story/wording: problems: ${other} is told apart from ${commoner}, which other stories have. | Did you mean ${commoner}?`,
    ]);
  });

  test('are left to the service levels where these name a service', () => {
    const services = [['Service desk'], ['Service desks'], ['Service desk']].map((own, i) =>
      entryOfKind('case-study', `case-studies/${i}.mdx`, {
        ...validFields.caseStudy,
        services: own,
      }),
    );
    expect(checkStoryWordings(services)).toHaveLength(1);
    expect(checkStoryWordings(services, ['Service desk'])).toEqual([]);
  });

  test('are several where they say several things', () => {
    expect(
      checkStoryWordings(stories(['Slow resolution', 'Backup'], ['Slow response', 'Lock-up'])),
    ).toEqual([]);
  });
});
