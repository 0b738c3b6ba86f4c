import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOfKind, question } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { renderEntryText, shownMarkdown } from './entry-text.ts';

const metric = {
  id: 'late-calls',
  label: 'Late calls',
  unit: '%',
  before: 9,
  after: 3,
  direction: 'lower',
  period: '2026',
  baseline: '2025',
  method: 'Counted',
  measured_by: 'The desk',
  measured_on: '2026-01-31',
  typical: false,
};

const asking = (markdown: string) => question('support/asking', { markdown });

describe('links to files', () => {
  test('become addresses on the page, and are noted as written with their address', () => {
    const { html, links } = renderEntryText(
      asking('See [P1](what-is-p1.md#who), [SLA](<../../glossary/sla.md>) and [here](#a).'),
    );
    expect(html).toContain('<a href="/learn/support/questions/what-is-p1#who">');
    expect(html).toContain('<a href="/glossary/sla">');
    expect(links).toMatchObject([
      { href: 'what-is-p1.md#who', address: '/learn/support/questions/what-is-p1#who', column: 5 },
      { href: '../../glossary/sla.md', address: '/glossary/sla' },
      { href: '#a', address: '/learn/support/questions/asking#a' },
    ]);
  });

  test('may lead to pictures', () => {
    const { html, pictures, problems } = renderEntryText(
      asking('![A rack](../../files/rack.png) ![B](rack.png)'),
    );
    expect(html).toContain('<img src="/files/rack.png" alt="A rack"');
    expect(pictures).toEqual([{ href: '../../files/rack.png', line: 1, column: 1 }]);
    expect(problems.map(({ code }) => code)).toEqual(['html/image']);
  });

  test('lead nowhere where there is no such place, and stay as they are', () => {
    const { html, links } = renderEntryText(
      asking('[A](what-is-p1) [B](https://example.com/a.md)'),
    );
    expect(html).toContain('<a href="what-is-p1">');
    expect(links.map(({ address }) => address)).toEqual([undefined, undefined]);
  });
});

test('metrics that a story does not have are told at each of their places', () => {
  const story = entryOfKind('case-study', 'case-studies/a.mdx', {
    ...validFields.caseStudy,
    metrics: [metric],
    text: 'A.\n\n<Metric id="late-call" />\n\n<Metric id=\'late-call\' />\n\n<Metric />\n\n<Metric id="late-calls" />\n',
  });
  const { problems } = renderEntryText(story);
  expect(problems.map(({ line, column, message, hint }) => [line, column, message, hint])).toEqual([
    [3, 1, 'There is no metric late-call in the front matter.', 'Did you mean late-calls?'],
    [5, 1, 'There is no metric late-call in the front matter.', 'Did you mean late-calls?'],
    [7, 1, 'A metric needs an id.', 'Name one of late-calls.'],
  ]);
});

describe('the text for readers of plain Markdown', () => {
  test.each([
    ['[A](what-is-p1.md)', '[A](/learn/support/questions/what-is-p1)'],
    ['[A](<../../glossary/sla.md> "SLA")', '[A](</glossary/sla> "SLA")'],
    ['[A][b]\n\n[b]: ../../glossary/sla.md#x\n', '[A][b]\n\n[b]: /glossary/sla#x\n'],
    ['<a href="../../glossary/sla.md">A</a>', '<a href="/glossary/sla">A</a>'],
    ['![A](../../files/a.png)', '![A](/files/a.png)'],
    [
      '[![A](../../files/a.png)](what-is-p1.md)',
      '[![A](/files/a.png)](/learn/support/questions/what-is-p1)',
    ],
    ['`[A](what-is-p1.md)`', '`[A](what-is-p1.md)`'],
    ['```\n[A](what-is-p1.md)\n```', '```\n[A](what-is-p1.md)\n```'],
    ['The file what-is-p1.md', 'The file what-is-p1.md'],
    ['[A](/a.md) [B](https://x.yz/a.md) [C](none)', '[A](/a.md) [B](https://x.yz/a.md) [C](none)'],
  ])('has for %j %j', (markdown, shown) => {
    expect(shownMarkdown(asking(markdown))).toBe(shown);
  });

  test('has the addresses of a story in MDX', () => {
    const story = entryOfKind('case-study', 'case-studies/a.mdx', {
      ...validFields.caseStudy,
      text: '<Note title="A">\n\n[B](../glossary/sla.md)\n\n</Note>\n',
    });
    expect(shownMarkdown(story)).toBe('**A**\n\n[B](/glossary/sla)\n\n\n');
  });

  test('shows the same page, wherever links stand', () => {
    const part = fc.constantFrom(
      ...[
        '[a](zz.md)',
        '[a](<zz.md#c>)',
        '![p](../../files/p.png)',
        '`',
        '\n\n',
        '\n',
        ' ',
        '- ',
        '> ',
      ],
      ...[
        '[r]',
        '\n\n[r]: zz.md\n\n',
        '<a href="zz.md">x</a>',
        '<!--',
        '-->',
        '```',
        '$',
        '\\',
        '(',
        ')',
      ],
      ...[
        '[',
        ']',
        '*',
        'zz.md',
        '|',
        '    ',
        '<img src="../../files/p.png" alt="p">',
        '[a](zz.md "t")',
      ],
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 14 }), (parts) => {
        const entry = asking(parts.join(''));
        const shown = asking(shownMarkdown(entry));
        expect(renderEntryText(shown).html).toBe(renderEntryText(entry).html);
      }),
      { numRuns: 300 },
    );
  });
});
