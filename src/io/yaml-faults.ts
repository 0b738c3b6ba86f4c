import { YAMLException } from 'js-yaml';
import { LineCounter, parseDocument } from 'yaml';
import type { SyntaxFault } from './front-matter.ts';
import { slipsIn } from './yaml-slips.ts';

/**
 * Why YAML cannot be read, in plain words: every line with one of the usual slips, or, where none is found, what the
 * parsers say (`error` is what the reader of the YAML threw). Lines count from 1 within the YAML.
 */
export function diagnoseYaml(yaml: string, error: unknown): SyntaxFault[] {
  const slips = [...controlCharacters(yaml), ...slipsIn(yaml)];
  if (slips.length > 0) return slips.sort((a, b) => a.line - b.line || a.column - b.column);
  const said = parserFaults(yaml);
  if (said.length > 0) return said;
  if (!(error instanceof YAMLException) || !error.mark) return [noFields];
  // Where a text ends too early the parser stands behind it.
  const lines = yaml.trimEnd().split('\n');
  const line = Math.min(error.mark.line, lines.length - 1);
  const column = Math.min(error.mark.column, lines[line]?.length ?? 0);
  return [{ line: line + 1, column: column + 1, ...unreadable(error.reason) }];
}

const noFields: SyntaxFault = {
  line: 1,
  column: 1,
  message: 'These are no fields.',
  hint: 'Write lines of the form name: value.',
};

/** Characters that YAML forbids, such as a form feed, or takes for a line end in a line; one fault for a line. */
function controlCharacters(yaml: string): SyntaxFault[] {
  return yaml.split('\n').flatMap((line, i) => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    const found = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\uFFFE\uFFFF]|\r(?!$)/.exec(line);
    if (!found) return [];
    return [
      {
        line: i + 1,
        column: found.index + 1,
        message: `There is a control character (${nameOfControl(found[0])}) that no text may hold.`,
        hint: 'Delete every such character of the line; it often stands for a backslash and a letter that were lost.',
      },
    ];
  });
}

function nameOfControl(character: string): string {
  if (character === '\f') return 'a form feed';
  if (character === '\v') return 'a vertical tab';
  if (character === '\r') return 'a carriage return';
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** What the exact parser says: every field that is given twice, else its first complaint. */
function parserFaults(yaml: string): SyntaxFault[] {
  const lineCounter = new LineCounter();
  const { errors } = parseDocument(yaml, { version: '1.2', schema: 'core', lineCounter });
  const twice = errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const told = twice.length > 0 ? twice : errors.slice(0, 1);
  return told.map(({ code, message, pos: [offset] }) => {
    const { line, col: column } = lineCounter.linePos(offset);
    if (code !== 'DUPLICATE_KEY') return { line, column, ...unreadable(message) };
    const key = /^[^\s:]+/.exec(yaml.slice(offset))?.[0] ?? 'The field';
    return { line, column, message: `${key} is given twice.`, hint: 'Keep one of the two.' };
  });
}

function unreadable(reason: string) {
  const sentence = (reason.split('\n')[0] ?? '').replace(/(?: at line \d+, column \d+)?[.:]*$/, '');
  return {
    message: `The YAML cannot be read here: ${sentence}.`,
    hint: 'Compare the line with a file that works; putting the value in quotes often helps.',
  };
}
