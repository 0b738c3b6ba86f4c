import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { escapeMarkup } from './escape.ts';

describe('escaped text', () => {
  it.each([
    ['Is "A & B" <b>bold</b>?', 'Is &quot;A &amp; B&quot; &lt;b&gt;bold&lt;/b&gt;?'],
    ["don't", 'don&#39;t'],
    ['&amp;', '&amp;amp;'],
    ['a\u0000b\fc\u001B', 'abc'],
    ['half \uD83D pair \uDE00', 'half  pair '],
    ['whole \u{1F600} pair', 'whole \u{1F600} pair'],
    ['tab\tline\n', 'tab\tline\n'],
  ])('%j', (text, escaped) => {
    expect(escapeMarkup(text)).toBe(escaped);
  });

  it('is well-formed XML that says the same, whatever the text', () => {
    const parser = new XMLParser({
      trimValues: false,
      ignoreAttributes: false,
      parseTagValue: false,
      htmlEntities: true,
    });
    const character = fc.oneof(
      fc.constantFrom(
        '&',
        '<',
        '>',
        '"',
        "'",
        ']]>',
        '<!--',
        '&amp;',
        '\u0000',
        '\uFFFF',
        '\uD800',
      ),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.array(character).map((parts) => parts.join('')),
        (text) => {
          const escaped = escapeMarkup(text);
          const xml = `<a b="${escaped}">${escaped}</a>`;
          expect(XMLValidator.validate(xml)).toBe(true);
          expect(escaped).not.toMatch(/[<>"']|&(?!amp;|lt;|gt;|quot;|#39;)/);
          expect(escapeMarkup(escaped)).toBe(escaped.replaceAll('&', '&amp;'));
          expect(String(parser.parse(`<a>x${escaped.replace(/\r/g, '')}x</a>`).a)).toHaveLength(
            (
              `x${text}x`
                .replace(/\r/g, '')
                .match(/[\t\n\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu) ?? []
            ).join('').length,
          );
        },
      ),
    );
  });
});
