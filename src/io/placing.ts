import { type Finding, type Issue, issueCodes, type Position } from '#kb/issue.ts';
import { readAnswer } from '#markdown/answer.ts';
import { offsetInSource } from './answer-offset.ts';
import { readText } from './content-folder.ts';
import { type ReadFile, readMarkdownFile, readYamlFile } from './front-matter.ts';
import { positionsIn, type YamlPositions } from './yaml-positions.ts';

/** Turns findings into issues with real lines and columns; reads again only the files that have any. */
export function placeFindings(folder: string, findings: readonly Finding[]): Issue[] {
  const byFile = Map.groupBy(findings, ({ file }) => file);
  return [...byFile].flatMap(([file, ofFile]) => {
    let opened: OpenFile | undefined;
    const open = () => {
      opened ??= openFile(folder, file);
      return opened;
    };
    return ofFile.map((finding) => ({
      code: finding.code,
      severity: issueCodes[finding.code].severity,
      file,
      position: positionOf(finding, open),
      message: finding.message,
      hint: finding.hint,
    }));
  });
}

interface OpenFile {
  readonly read: ReadFile;
  readonly positions: YamlPositions;
}

function openFile(folder: string, file: string): OpenFile {
  const source = readText(folder, file) ?? '';
  const read = file.endsWith('.yaml') ? readYamlFile(source) : readMarkdownFile(source);
  return { read, positions: positionsIn(read.yaml, read.yamlLine) };
}

function positionOf({ place }: Finding, open: () => OpenFile): Position | undefined {
  switch (place.in) {
    case 'nowhere':
      return undefined;
    case 'file':
      return place.position;
    case 'field':
      return open().positions.of(place.path, place.on);
    case 'text':
      return positionInText(open(), place.position);
  }
}

/** A place in an entry's text as a place in its file: below the front matter, or in the folded and escaped `answer`. */
function positionInText({ read, positions }: OpenFile, { line, column }: Position): Position {
  const answer = (read.data as { answer?: unknown } | undefined)?.answer;
  const range = typeof answer === 'string' ? positions.rangeOf(['answer']) : undefined;
  if (typeof answer !== 'string' || !range) return { line: line + read.bodyLine - 1, column };
  // The schema trims the answer before it is read.
  const text = readAnswer(answer.trim());
  const lineStart = text.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0);
  const [start, end] = range;
  const inside = offsetInSource(read.yaml.slice(start, end), text, lineStart + column - 1);
  return positions.at(start + inside);
}
