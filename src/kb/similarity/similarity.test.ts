import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostScore } from './neighbours.ts';
import { type Document, type Similarity, similarityOf } from './similarity.ts';

const words =
  'backup restore credit contract exit data return notice price clause risk audit desk call level fee term scope tax key'.split(
    ' ',
  );
const text = fc
  .array(fc.constantFrom(...words), { minLength: 1, maxLength: 14 })
  .map((chosen) => chosen.join(' '));
const kind = fc.constantFrom('question', 'question', 'question', 'term', 'guide');
const collection = fc
  .dictionary(
    fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz'),
    fc.record({ kind, title: text, text }),
    {
      minKeys: 2,
    },
  )
  .map((entries): Document[] =>
    Object.entries(entries).map(([id, entry]) => ({
      id: `/${id}`,
      kind: entry.kind as Document['kind'],
      parts: [
        { text: entry.title, weight: 6 },
        { text: entry.text, weight: 1 },
      ],
    })),
  );

function told({ documents, neighbours, alike }: Similarity): string[] {
  const pairs = [...alike.firsts].map(
    (first, i) =>
      `${documents[first]?.id} ${documents[alike.seconds[i] ?? -1]?.id} ${alike.scores[i]} ${alike.overlaps[i]}`,
  );
  return [...toldNear({ documents, neighbours }), ...pairs];
}

function toldNear({
  documents,
  neighbours,
}: Pick<Similarity, 'documents' | 'neighbours'>): string[] {
  return documents.map(({ id }, d) => {
    const near = [];
    for (let i = neighbours.starts[d] ?? 0; i < (neighbours.starts[d + 1] ?? 0); i += 1)
      near.push(`${documents[neighbours.documents[i] ?? -1]?.id} ${neighbours.scores[i]}`);
    return `${id}: ${near.join(', ')}`;
  });
}

function document(id: string, title: string, body: string): Document {
  const parts = [
    { text: title, weight: 6 },
    { text: body, weight: 1 },
  ];
  return { id, kind: 'question', parts };
}

test('documents about the same are near, the most alike first, others are not', () => {
  const similarity = similarityOf([
    document('/exit', 'What is an exit plan?', 'An exit plan says how data return works.'),
    document('/return', 'How does data return work?', 'Data return is a part of the exit plan.'),
    document('/leave', 'How do we leave?', 'With a plan.'),
    document('/bread', 'How is bread baked?', 'In an oven.'),
  ]);
  expect(toldNear(similarity)).toEqual([
    '/bread: ',
    expect.stringMatching(/^\/exit: \/return \d+, \/leave \d+$/),
    expect.stringMatching(/^\/leave: \/exit \d+/),
    expect.stringMatching(/^\/return: \/exit \d+/),
  ]);
});

test('two documents of the same words have the highest score', () => {
  const similarity = similarityOf(
    ['/a', '/b'].map((id) => document(id, 'What is a service credit?', 'A part of the fee.')),
  );
  expect(similarity.neighbours.scores.every((score) => score > 0.99 * mostScore)).toBe(true);
});

test('the order of documents does not matter, and none is its own neighbour or a neighbour twice', () => {
  fc.assert(
    fc.property(collection, (documents) => {
      const similarity = similarityOf(documents);
      expect(told(similarityOf(documents.toReversed()))).toEqual(told(similarity));
      const { starts, documents: near } = similarity.neighbours;
      for (let d = 0; d < documents.length; d += 1) {
        const own = [...near.slice(starts[d], starts[d + 1])];
        expect(own).not.toContain(d);
        expect(new Set(own).size).toBe(own.length);
      }
    }),
  );
});

test('what was compared before changes nothing, whatever was edited, added and removed', () => {
  // Enough of both that only the changed ones are compared again.
  const many = Array.from({ length: 120 }, (_, i) =>
    document(
      `/x${i}`,
      `${words[i % 20]} ${words[(i * 7) % 20]}`,
      `${words[(i * 3 + 1) % 20]} no${i}a`,
    ),
  );
  const few = collection.filter((documents) => documents.length <= 4);
  fc.assert(
    fc.property(collection, few, few, (start, added, edited) => {
      const before = [...many, ...start];
      const changed = new Map([...added, ...edited].map((one) => [one.id, one]));
      const after = [
        ...before.filter(({ id }, i) => !changed.has(id) && i !== start.length),
        ...changed.values(),
      ];
      const first = similarityOf(before);
      const second = similarityOf(after, first);
      expect(told(second)).toEqual(told(similarityOf(after)));
      expect(told(similarityOf(before, second))).toEqual(told(first));
    }),
    { numRuns: 60 },
  );
});
