import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Day } from '#kb/day.ts';
import { glossaryOf } from '#kb/glossary.ts';
import { entryIn } from '#testing/small-knowledge-base.ts';
import { validFields } from '#testing/valid-fields.ts';
import { renderEntryText } from './entry-text.ts';

const definition = 'What it is.';
const letters = [...'abcdefghijklmnopqrst'];
const terms = [
  entryIn('glossary/sla.md', {
    title: 'Service-level agreement',
    abbreviations: ['SLA'],
    definition,
  }),
  entryIn('glossary/incident.md', { title: 'Incident', definition }),
  ...letters.map((letter) =>
    entryIn(`glossary/letter-${letter}.md`, { title: `Letter ${letter}${letter}`, definition }),
  ),
];
const glossary = glossaryOf(terms, '2026-11-22' as Day);

function rendered(text: string, fields = {}) {
  const question = entryIn('learn/a/b.md', { title: 'B?', text, ...fields });
  return renderEntryText(question, { glossary });
}

/** The text as HTML, a mark as [[word]]. */
function marked(text: string, fields = {}): string {
  return rendered(text, fields).html.replace(/<a class="term"[^>]*>([^<]*)<\/a>/g, '[[$1]]');
}

function marksIn(html: string): number {
  return html.split('class="term"').length - 1;
}

test('a mark is a link to the term, described by its definition', () => {
  expect(rendered('One SLA.').html).toBe(
    '<p>One <a class="term" href="/glossary/sla" aria-describedby="term:sla">SLA</a>.</p>',
  );
});

describe('marked is', () => {
  test.each([
    [
      'the first occurrence only',
      'An SLA (SLA), two\nservice-level agreements.',
      '<p>An [[SLA]] (SLA), two\nservice-level agreements.</p>',
    ],
    [
      'a word in emphasis',
      'A *bad **incident***.',
      '<p>A <em>bad <strong>[[incident]]</strong></em>.</p>',
    ],
    [
      'a word after a line break',
      'a\nservice-level\nagreement',
      '<p>a\n[[service-level\nagreement]]</p>',
    ],
    ['a word in an item', '- an incident', '<ul>\n<li>an [[incident]]</li>\n</ul>'],
    [
      'no part of a word in pieces',
      're*incident*, *incident*al',
      '<p>re<em>incident</em>, <em>incident</em>al</p>',
    ],
    [
      'no wording over an element’s end',
      'service-*level agreement*',
      '<p>service-<em>level agreement</em></p>',
    ],
    ['no other link', '[an incident](/x)', '<p><a href="/x">an incident</a></p>'],
    ['no code', '`incident`', '<p><code>incident</code></p>'],
    [
      'no quotation',
      '> incident\n\nAn “SLA incident” and an incident.',
      '<blockquote>\n<p>incident</p>\n</blockquote>\n<p>An “SLA incident” and an [[incident]].</p>',
    ],
    [
      'no word in an element for special text',
      '<kbd>SLA</kbd> <q>SLA</q> <abbr>SLA</abbr> SLA',
      '<p><kbd>SLA</kbd> <q>SLA</q> <abbr>SLA</abbr> [[SLA]]</p>',
    ],
  ])('%s', (_, text, html) => {
    expect(marked(text)).toBe(html);
  });

  test.each([
    ['a heading', '## The incident'],
    ['a formula', '$incident = SLA^2$'],
    ['a block of code', '```\nincident\n```'],
    ['the head of a table', '| incident |\n| --- |\n| x |'],
    ['a footnote', 'x[^1]\n\n[^1]: incident'],
    ['a picture', '![incident](/files/a.png)'],
  ])('nothing in %s', (_, text) => {
    expect(marksIn(rendered(text).html)).toBe(0);
  });

  test('a cell of a table', () => {
    expect(marked('| a |\n| --- |\n| incident |')).toContain('<td>[[incident]]</td>');
  });
});

test('an author’s link to a term stays, is described, and stands for the first occurrence', () => {
  const { html, terms: used } = rendered(
    'See [that](/glossary/incident#more), an incident. [Again](/glossary/incident).',
  );
  expect(html).toBe(
    '<p>See <a href="/glossary/incident#more" aria-describedby="term:incident">that</a>, an incident. <a href="/glossary/incident">Again</a>.</p>',
  );
  expect(used).toEqual(['/glossary/incident']);
});

test('a link that comes later leaves the mark, and one in a heading is not described', () => {
  const { html } = rendered('## [A](/glossary/sla)\n\nAn incident. [That](/glossary/incident)');
  expect(marksIn(html)).toBe(1);
  expect(html).not.toContain('term:sla');
});

test('the terms of a text are those that it marks or links to, in their order', () => {
  expect(rendered('An SLA, [x](/glossary/letter-a), `incident`.').terms).toEqual([
    '/glossary/sla',
    '/glossary/letter-a',
  ]);
});

describe('an editor can do without', () => {
  test.each<[unknown, string]>([
    [true, '<p>An SLA, an incident.</p>'],
    [['/glossary/sla'], '<p>An SLA, an [[incident]].</p>'],
    [[], '<p>An [[SLA]], an [[incident]].</p>'],
  ])('no_terms: %j', (no_terms, html) => {
    expect(marked('An SLA, an incident.', { no_terms })).toBe(html);
  });
});

test('a term is not marked on its own page, nor a shorter one within its name', () => {
  const own = entryIn('glossary/sla.md', {
    title: 'x',
    definition,
    text: 'An SLA, an incident. [Here](/glossary/sla)',
  });
  const { html } = renderEntryText(own, { glossary });
  expect(marksIn(html)).toBe(1);
  expect(html).not.toContain('term:sla');
});

test('a paragraph has three marks at most, and a page twelve; what finds no room is marked later', () => {
  const words = letters.map((letter) => `letter ${letter}${letter}`);
  const line = marked(words.join(', '));
  expect(line.split('[[').length - 1).toBe(3);
  const { html } = rendered(
    `${words.join(', ')}\n\n${words.map((word) => `- ${word}`).join('\n')}`,
  );
  expect(marksIn(html)).toBe(12);
  expect(html).toContain('<li><a class="term" href="/glossary/letter-d"');
});

test('in MDX a note’s text is marked, its title and a customer’s name are not', () => {
  const note = entryIn('case-studies/a.mdx', {
    ...story,
    text: '<Note title="The incident">\nAt <Customer /> an SLA.\n</Note>\n\nOne incident.',
  });
  const { html } = renderEntryText(note, { glossary });
  expect(html).toContain('At <bdi>Incident SLA Ltd</bdi> an <a class="term"');
  expect(html).toContain('<p class="note-title">The incident</p>');
  expect(marksIn(html)).toBe(2);
});

const story = {
  ...validFields.caseStudy,
  customer: { name: 'Incident SLA Ltd', anonymous_as: 'A firm' },
};

test('marks change nothing but the marks', () => {
  const piece = fc.constantFrom(
    'SLA',
    'incident',
    ' ',
    '\n',
    '\n\n',
    '*',
    '**',
    '`',
    '“',
    '”',
    '[',
    '](/x)',
    '# ',
    '- ',
    '| ',
    'letter aa',
    '<b>',
    '</b>',
    '$x$',
    '&amp;',
  );
  fc.assert(
    fc.property(
      fc.array(piece).map((pieces) => pieces.join('')),
      (text) => {
        const { html, text: plain, headings } = rendered(text);
        const bare = renderEntryText(entryIn('learn/a/b.md', { title: 'B?', text }));
        expect(html.replace(/<a class="term"[^>]*>([^<]*)<\/a>/g, '$1')).toBe(bare.html);
        expect([plain, headings]).toEqual([bare.text, bare.headings]);
        const hrefs = [...html.matchAll(/class="term" href="([^"]*)"/g)].map(([, href]) => href);
        expect(new Set(hrefs).size).toBe(hrefs.length);
      },
    ),
  );
});
