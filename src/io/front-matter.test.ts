import { describe, expect, test } from 'vitest';
import { readMarkdownFile, readYamlFile } from './front-matter.ts';

function faultsOf(source: string): string[] {
  return readMarkdownFile(source).faults.map(
    ({ line, column, message, hint }) => `${line}:${column} ${message} | ${hint}`,
  );
}

describe('a Markdown file', () => {
  test('is cut into fields and text', () => {
    const read = readMarkdownFile('---\ntitle: A\nid: 7\n---\n\nText.\n');
    expect(read).toEqual({
      data: { title: 'A', id: 7 },
      body: '\nText.\n',
      bodyLine: 5,
      yaml: 'title: A\nid: 7\n',
      yamlLine: 2,
      yamlOffset: 4,
      faults: [],
    });
  });

  test.each([
    ['a byte order mark', '\uFEFF---\ntitle: A\n---\nText.\n'],
    ['line ends of Windows', '---\r\ntitle: A\r\n---\r\nText.\r\n'],
    ['blanks after the dashes', '--- \ntitle: A\n---\t\nText.\n'],
    ['its language named', '---yaml\ntitle: A\n---\nText.\n'],
    ['dashes further down', '---\ntitle: A\n---\nText.\n'],
  ])('may have %s', (_, source) => {
    const { data, body, bodyLine, faults } = readMarkdownFile(source);
    expect({ data, body, bodyLine, faults }).toEqual({
      data: { title: 'A' },
      body: 'Text.\n',
      bodyLine: 4,
      faults: [],
    });
  });

  test.each([
    ['nothing after its front matter', '---\ntitle: A\n---', { title: 'A' }],
    ['no fields', '---\n---\nText.\n', {}],
    ['only a comment', '---\n# nothing yet\n---\nText.\n', {}],
  ])('may have %s', (_, source, data) => {
    expect(readMarkdownFile(source)).toMatchObject({ data, faults: [] });
  });

  test('with a line of dashes in its text is cut at the first', () => {
    const { body } = readMarkdownFile('---\ntitle: A\n---\nAbove\n\n---\n\nbelow\n');
    expect(body).toBe('Above\n\n---\n\nbelow\n');
  });

  test('that is read twice is read the same twice, broken or not', () => {
    for (const source of ['---\ntitle: A\n---\n', '---\ntitle: A: B\n---\n']) {
      const first = readMarkdownFile(source);
      expect(readMarkdownFile(source)).toEqual(first);
    }
    expect(readMarkdownFile('---\ntitle: A: B\n---\n').data).toBeUndefined();
  });

  test('that begins with blank lines is read all the same, and told', () => {
    const source = '\n  \r\n---\ntitle: A\n---\nText.\n';
    expect(readMarkdownFile(source)).toMatchObject({
      data: { title: 'A' },
      bodyLine: 6,
      yamlLine: 4,
      yamlOffset: source.indexOf('title'),
    });
    expect(faultsOf(source)).toEqual([
      '1:1 The file begins with a blank line, so that its front matter is not seen. | Delete everything before the first line of three dashes.',
    ]);
  });

  test('that begins with a blank line and has another fault is told both', () => {
    expect(faultsOf('\n---\ndate: 2026-01-02\nquestion >-\n  Why?\n---\n')).toEqual([
      expect.stringMatching(/^1:1 The file begins with a blank line/),
      expect.stringMatching(/^4:9 There is no colon after question\./),
    ]);
  });

  test.each([
    ['', '1:1 There is no front matter'],
    ['Text only.\n', '1:1 There is no front matter'],
    ['Text\n---\ntitle: A\n---\n', '1:1 There is no front matter'],
    ['----\ntitle: A\n----\n', '1:1 There is no front matter'],
    ['---\ntitle: A\n', '1:1 The front matter is not closed'],
    ['---\ntitle: A\n----\nText.\n', '1:1 The front matter is not closed'],
  ])('%j is told: %s', (source, fault) => {
    expect(faultsOf(source)).toEqual([expect.stringContaining(fault)]);
    expect(readMarkdownFile(source).data).toBeUndefined();
  });
});

describe('front matter in another language', () => {
  test.each(['js', 'javascript', 'json', 'coffee', 'toml', 'ts', ' js '])(
    '---%s is refused and never run',
    (language) => {
      const source = `---${language}\n{ title: (globalThis.wasRun = 'yes') }\n---\n`;
      expect(faultsOf(source)).toEqual([
        `1:${language.startsWith(' ') ? 5 : 4} The front matter is marked as ${language.trim()}; only YAML is read. | Remove ${language.trim()} after the dashes and write the fields as YAML.`,
      ]);
      expect(readMarkdownFile(source).data).toBeUndefined();
      expect(globalThis).not.toHaveProperty('wasRun');
    },
  );

  test('is no tag of YAML either', () => {
    const source = '---\ntitle: !!js/function "function () { globalThis.wasRun = 1 }"\n---\n';
    expect(readMarkdownFile(source).data).toBeUndefined();
    expect(globalThis).not.toHaveProperty('wasRun');
  });
});

describe('values', () => {
  test.each([
    ['date: 2026-01-02', '2026-01-02'],
    ['date: 2026-02-30', '2026-02-30'],
    ['time: 12:30', '12:30'],
    ['answer: yes', 'yes'],
    ['country: no', 'no'],
    ['number: 012', 12],
    ['version: 1.10', 1.1],
    ['score: -1.0', -1],
    ['empty:', null],
    ['empty: ~', null],
    ['flag: true', true],
    ['folded: >-\n  one\n  two\n\n  three', 'one two\nthree'],
    ['escaped: >-\n  one\\n\\ttwo', 'one\\n\\ttwo'],
    ['list: [a, 1]', ['a', 1]],
  ])('%j is read as YAML 1.2 has it', (yaml, value) => {
    const { data } = readMarkdownFile(`---\n${yaml}\n---\n`);
    expect(Object.values(data ?? {})).toEqual([value]);
  });
});

describe('a YAML file', () => {
  test.each([
    ['a: 1\n', { a: 1 }],
    ['- a\n- b\n', ['a', 'b']],
    ['\uFEFFa: 1\n', { a: 1 }],
    ['', undefined],
    ['# nothing yet\n', null],
    ['just text\n', 'just text'],
  ])('%j is read', (source, data) => {
    expect(readYamlFile(source)).toMatchObject({ data, yamlLine: 1, yamlOffset: 0, faults: [] });
  });

  test('that cannot be read has its faults', () => {
    const { data, faults } = readYamlFile('a: 1\nb: c: d\n');
    expect(data).toBeUndefined();
    expect(faults).toMatchObject([{ line: 2, column: 5 }]);
  });
});
