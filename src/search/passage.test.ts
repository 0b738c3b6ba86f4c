import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedPage } from './index-port.ts';
import { passageOf, type Segment, sectionsOf } from './passage.ts';

const page = (content: string, more: Partial<IndexedPage> = {}): IndexedPage => ({
  url: '/a.html',
  content,
  meta: {},
  filters: {},
  anchors: [],
  ...more,
});
const at = (...places: number[]) => places.map((place) => ({ at: place, weight: 1 }));
const marked = (segments: readonly Segment[]) =>
  segments.map(({ text, isMatch }) => (isMatch ? `[${text}]` : text)).join('');

describe('a passage', () => {
  it('marks what was asked for, spaces around it unmarked', () => {
    expect(marked(passageOf(page('one two three four'), at(1, 2)))).toBe('one [two three] four');
    expect(marked(passageOf(page('one two three'), at(0, 2)))).toBe('[one] two [three]');
  });

  it('marks no punctuation around a match', () => {
    const content = 'a “good” level, service; then C++ (or *) end.';
    expect(marked(passageOf(page(content), at(1, 2, 3, 5, 7, 8)))).toBe(
      'a “[good” level, service]; then [C]++ (or *) [end].',
    );
  });

  it('stands where most of it is, a few words earlier, with dots where it is cut', () => {
    const words = Array.from({ length: 60 }, (_, i) => `w${i}`).join(' ');
    expect(marked(passageOf(page(words), at(2, 40, 42), 10))).toBe(
      '… w38 w39 [w40] w41 [w42] w43 w44 w45 w46 w47 …',
    );
  });

  it('leaves out the title at the head of the page', () => {
    const meta = { title: 'What is an SLA?' };
    const content = 'What is an SLA? An agreement about service.';
    expect(marked(passageOf(page(content, { meta }), at(3, 5)))).toBe(
      'An [agreement] about service.',
    );
  });

  it('is plain text: what looks like markup stays text', () => {
    expect(marked(passageOf(page('type <b>now</b> &amp; here'), at(1)))).toBe(
      'type <[b>now</b]> &amp; here',
    );
  });

  it('of a page without text is nothing', () => {
    expect(passageOf(page(''), at(3))).toEqual([]);
  });

  it('holds words of the page in their order, as many as are wanted', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 80 });
    const places = fc.array(fc.nat(100), { maxLength: 20 });
    fc.assert(
      fc.property(words, places, fc.integer({ min: 1, max: 40 }), (content, found, length) => {
        const text = content.join(' ');
        const segments = passageOf(page(text), at(...found), length);
        const passage = segments
          .map((segment) => segment.text)
          .join('')
          .replace(/^… | …$/g, '');
        expect(text).toContain(passage);
        expect(passage.split(' ')).toHaveLength(Math.min(length, content.length));
      }),
    );
  });
});

describe('sections', () => {
  const anchors = [
    { element: 'h1', id: 'top', text: 'Title', location: 0 },
    { element: 'h3', id: 'b', text: 'Second', location: 10 },
    { element: 'h2', id: 'a', text: 'First', location: 4 },
    { element: 'p', id: 'note', text: 'A note', location: 12 },
    { element: 'h2', id: 'c', text: 'Third', location: 20 },
  ];

  it('are the headings below which most of it stands, in the order of the page', () => {
    const found = sectionsOf(page('', { anchors }), at(1, 5, 13, 14, 21, 22));
    expect(found.map(({ id }) => id)).toEqual(['b', 'c']);
  });

  it('are rather those that name it than those below which it stands more often', () => {
    const [notice, dates] = [
      { element: 'h2', id: 'notice', text: 'How notice is given', location: 2 },
      { element: 'h2', id: 'dates', text: 'The dates', location: 12 },
    ];
    const found = sectionsOf(page('', { anchors: [notice, dates] }), at(3, 14, 15, 16), 1);
    expect(found.map(({ id }) => id)).toEqual(['notice']);
  });

  it('are none where nothing stands below a heading', () => {
    expect(sectionsOf(page('', { anchors }), at(1, 3))).toEqual([]);
  });
});
