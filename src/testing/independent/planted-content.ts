import type { CountedCode } from './count.ts';

/** Content in the format of question-and-answer collections, and how many faults were planted in it. */
export interface PlantedContent {
  /** Texts by file. */
  readonly files: Readonly<Record<string, string>>;
  readonly planted: Readonly<Record<CountedCode, number>>;
}

/** Forty articles of three subjects with faults at random; the same for the same seed. */
export function plantedContent(seed: number): PlantedContent {
  const random = randomFrom(seed);
  const one = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
  const planted = {
    'relation/unresolved': 0,
    'relation/self': 0,
    'relation/drifted': 0,
    'relation/repeated': 0,
    'link/unresolved': 0,
    'anchor/unresolved': 0,
    'address/collision': 0,
  } satisfies Record<CountedCode, number>;
  const articles = Array.from({ length: 40 }, (_, n) =>
    articleOf(n, one(['maths', 'physics', 'logic'])),
  );
  const files: Record<string, string> = {};
  for (const article of articles) {
    const others = articles.filter((other) => other !== article);
    const taken = new Set<Made>();
    const relations: string[][] = [];
    for (let slot = 1; slot <= 5; slot += 1) {
      const free = others.filter((other) => !taken.has(other));
      const target = one(free);
      const again = [...taken][0];
      const fault = one([
        'none',
        'none',
        'number',
        'moved',
        'unresolved',
        'self',
        'drifted',
        'repeated',
        'empty',
      ]);
      if (fault === 'empty' || (fault === 'repeated' && !again)) continue;
      if (fault === 'unresolved') {
        planted['relation/unresolved'] += 1;
        relations.push(
          relation(
            slot,
            one([`${target.address}-gone`, `/learn/none/questions/${target.name}`]),
            100_000 + slot,
          ),
        );
      } else if (fault === 'self') {
        planted['relation/self'] += 1;
        relations.push(relation(slot, article.address, target.id));
      } else if (fault === 'repeated' && again) {
        planted['relation/repeated'] += 1;
        relations.push(
          one([
            relation(slot, again.address, 7),
            relation(slot, `${again.address}-gone`, again.id),
          ]),
        );
      } else {
        taken.add(target);
        if (fault === 'drifted') planted['relation/drifted'] += 1;
        const title = fault === 'drifted' ? `${target.title} By the way` : target.title;
        if (fault === 'number') relations.push(relation(slot, undefined, target.id, title));
        else if (fault === 'moved')
          relations.push(relation(slot, `${target.address}-before`, undefined, title));
        else relations.push(relation(slot, target.address, one([target.id, 1, undefined]), title));
      }
    }
    const sentences = Array.from({ length: 6 }, () => {
      const target = one(others);
      const [address, file, broken, wrong] = [
        target.address,
        `../${target.subject}/${target.name}.md`,
        one([`${target.address}s`, '/learn/none', `../${target.subject}/no-${target.name}.md`]),
        one([
          '#nowhere',
          `${target.address}#the-ende`,
          `../${target.subject}/${target.name}.md#no`,
        ]),
      ];
      const kind = one(sentenceKinds);
      if (kind === 'broken') planted['link/unresolved'] += 1;
      if (kind === 'wrong') planted['anchor/unresolved'] += 1;
      return {
        plain: `Nothing is said in sentence ${Math.floor(random() * 1000)}.`,
        address: `See [this](${address}), and [that](https://example.com${broken}).`,
        file: `See [this](${file}).`,
        anchor: `See [*the* end](${one([address, file])}#the-end).`,
        own: 'See [below](#the-end "the end").',
        code: `Write \`[this](${broken})\`.\\n\\n\`\`\`text\\n[that](${broken})\\n\`\`\``,
        broken: `See [this **one**](${broken}) and [that](${address}).`,
        wrong: `See [this](${wrong}).`,
        money: `From $2,000 to $3,000 [a year](${address}).`,
      }[kind];
    });
    const collides = random() < 0.1 ? one(others).address : undefined;
    if (collides !== undefined) planted['address/collision'] += 1;
    files[`learn/${article.subject}/${article.name}.md`] = textOf(article, relations, sentences, [
      `${article.address}-before`,
      ...(collides === undefined ? [] : [collides]),
    ]);
  }
  return { files, planted };
}

const sentenceKinds = [
  'plain',
  'address',
  'file',
  'anchor',
  'own',
  'code',
  'broken',
  'wrong',
  'money',
] as const;

interface Made {
  readonly id: number;
  readonly name: string;
  readonly subject: string;
  readonly title: string;
  readonly address: string;
}

function articleOf(n: number, subject: string): Made {
  const name = `what-is-number-${n}`;
  const title = `What is number ${n}?`;
  return { id: 500 + n, name, subject, title, address: `/learn/${subject}/questions/${name}` };
}

function relation(
  slot: number,
  url: string | undefined,
  id: number | undefined,
  title?: string,
): string[] {
  return [
    `related_article${slot}:`,
    ...(id === undefined ? [] : [`    id: ${id}`]),
    ...(title === undefined ? [] : ['    title: >-', `        ${title}`]),
    ...(url === undefined ? [] : [`    url: ${url}`]),
  ];
}

function textOf(
  { id, name, subject, title, address }: Made,
  relations: readonly string[][],
  sentences: readonly string[],
  aliases: readonly string[],
): string {
  const folded = (key: string, text: string) => [`${key}: >-`, `    ${text}`];
  return [
    '---',
    '_schema: default',
    `id: ${id}`,
    'date: 2026-01-02',
    ...folded('title', title),
    ...folded('question', title),
    'seo:',
    `  page_description: About number ${id}.`,
    'author: Ana',
    ...folded(
      'answer',
      [`Number ${id} is a number.`, ...sentences, '### The end', 'That is all.'].join('\\n\\n'),
    ),
    `subject: ${subject}`,
    `file_name: ${name}.md`,
    `url: ${address}`,
    'score: -1.0',
    ...relations.flat(),
    'aliases:',
    ...aliases.map((alias) => `  - ${alias}`),
    '---',
    '&nbsp;',
    '',
  ].join('\n');
}

/** Numbers from 0 to 1 (mulberry32): the same row for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
