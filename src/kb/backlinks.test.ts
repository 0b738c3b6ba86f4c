import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryOfKind, question } from '#testing/entries.ts';
import { validFields } from '#testing/valid-fields.ts';
import { type Backlink, backlinksOf } from './backlinks.ts';
import type { Entry } from './entry.ts';
import type { LinkInText } from './entry-text.ts';
import type { TextBlock } from './link-sentence.ts';

const link = (href: string, before = 'See ', block: TextBlock = 'prose'): LinkInText => ({
  href,
  line: 1,
  column: 1,
  sentence: { before, words: 'it', after: '.', block },
});

interface Given {
  readonly links?: readonly (readonly [Entry, readonly LinkInText[]])[];
  readonly related?: readonly (readonly [Entry, readonly Entry[]])[];
}

function backlinks(entries: readonly Entry[], { links = [], related = [] }: Given) {
  const all = backlinksOf({
    entries,
    at: (address) => entries.find((entry) => entry.address === address),
    linksOf: (entry) => new Map(links).get(entry) ?? [],
    relatedOf: (entry) => new Map(related).get(entry) ?? [],
  });
  return (entry: Entry): readonly Backlink[] => all.get(entry) ?? [];
}

const [a, b, c] = [question('x/a'), question('x/b'), question('x/c')];
const at = ({ address }: Entry) => address;

describe('backlinks', () => {
  test.each<[string, LinkInText, string | undefined]>([
    ['as an address', link(b.address), 'See it.'],
    ['with an anchor and a query', link(`${b.address}?x=1#y`), 'See it.'],
    ['with an anchor that is no whole escape', link(`${b.address}#50%`), 'See it.'],
    ['as a file', { ...link('b.md#y'), address: `${b.address}#y` }, 'See it.'],
    ['without a sentence', { href: b.address, line: 1, column: 1 }, undefined],
  ])('are found for a link written %s', (_name, given, sentence) => {
    const found = backlinks([a, b], { links: [[a, [given]]] })(b);
    expect(found.map((one) => [one.from, one.sentence])).toEqual([[a, sentence]]);
  });

  test.each(['/nowhere', 'https://e.example/', `//${b.address.slice(1)}`, '#b', ''])(
    'are not made from a link to %j',
    (href) => {
      expect(backlinks([a, b], { links: [[a, [link(href)]]] })(b)).toEqual([]);
    },
  );

  test('name an entry once, with the place that says most', () => {
    const links = [link(at(b), 'On ', 'heading'), link(at(b), 'A cell ', 'cell'), link(at(b))];
    const [only, ...rest] = backlinks([a, b], { links: [[a, links]], related: [[a, [b]]] })(b);
    expect(rest).toEqual([]);
    expect(only?.sentence).toBe('See it.');
    expect(only?.furtherPlaces.map((place) => place.in)).toEqual(['text', 'text', 'related']);
  });

  test('prefer a field that says where it stands to a link that says nothing', () => {
    const item = { ...validFields.blueprint.pillars[0].items[0], question: at(b) };
    const blueprint = entryOfKind('blueprint', 'blueprints/a.mdx', {
      ...validFields.blueprint,
      pillars: [{ id: 'exit', title: 'Leaving', items: [item] }],
    });
    const [only] = backlinks([blueprint, b], { links: [[blueprint, [link(at(b), '')]]] })(b);
    expect(only?.place).toEqual({ in: 'item', title: 'Data' });
  });

  test('come in the order of what they say, equals by title', () => {
    const entries = ['d', 'c', 'b', 'a'].map((name) => question(`x/${name}`));
    const [d, one, two, three] = entries;
    if (!d || !one || !two || !three) throw new Error('There are four.');
    const target = question('x/target');
    const found = backlinks([...entries, target], {
      links: [
        [d, [link(at(target))]],
        [two, [link(at(target))]],
      ],
      related: [
        [one, [target]],
        [three, [target]],
      ],
    })(target);
    expect(found.map(({ from }) => from.title)).toEqual(['b', 'd', 'a', 'c']);
  });

  test('come neither from an entry that may not be listed nor from itself, but lead to both', () => {
    const hidden = question('x/hidden', { isUnlisted: true });
    const of = backlinks([a, b, hidden], {
      links: [
        [hidden, [link(at(b))]],
        [b, [link(at(b)), link(at(hidden))]],
      ],
      related: [[hidden, [b]]],
    });
    expect(of(b)).toEqual([]);
    expect(of(hidden).map(({ from }) => from)).toEqual([b]);
  });
});

const entries = [a, b, c, question('x/d', { isUnlisted: true }), question('x/e')];
const someLinks = fc.array(fc.tuple(fc.nat(4), fc.nat(5), fc.nat(3)), { maxLength: 30 });
const someRelations = fc.uniqueArray(fc.tuple(fc.nat(4), fc.nat(4)), {
  selector: ([from, to]) => `${from} ${to}`,
});

test('every reference of a listed entry is told exactly once, at its target, and nothing else is', () => {
  const nameOf = (entry: Entry | undefined) => entry?.title ?? 'nowhere';
  fc.assert(
    fc.property(someLinks, someRelations, (linked, named) => {
      const given = entries.map((from, i) => {
        const links = linked
          .filter(([source]) => source === i)
          .map(([, to, n]) => link(entries[to]?.address ?? '/nowhere', `${n} `));
        return [from, links] as const;
      });
      const related = entries.map((from, i) => {
        const targets = named.filter(([source]) => source === i).map(([, to]) => entries[to]);
        return [from, targets.filter((to) => to !== undefined)] as const;
      });
      const expected = [
        ...linked.map(([from, to, n]) => [from, to, `text ${n}`] as const),
        ...named.map(([from, to]) => [from, to, 'related'] as const),
      ]
        .filter(([from, to]) => from !== to && to < entries.length && !entries[from]?.isUnlisted)
        .map(([from, to, place]) => `${nameOf(entries[from])}→${nameOf(entries[to])} ${place}`);
      const of = backlinks(entries, { links: given, related });
      const told = entries.flatMap((to) => {
        const sources = of(to).map(({ from }) => from);
        expect(new Set(sources).size).toBe(sources.length);
        return of(to).flatMap(({ from, place, furtherPlaces }) =>
          [place, ...furtherPlaces].map((one) => {
            const where = one.in === 'text' ? `text ${one.sentence?.before.trim()}` : one.in;
            return `${nameOf(from)}→${nameOf(to)} ${where}`;
          }),
        );
      });
      expect(told.sort()).toEqual(expected.sort());
    }),
  );
});
