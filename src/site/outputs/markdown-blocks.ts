import { escapeMarkdown } from '#markdown/twin.ts';

/** Plain texts as blocks of Markdown that show them. */

export function heading(level: 2 | 3, text: string): string {
  return `${'#'.repeat(level)} ${escapeMarkdown(text)}`;
}

export function paragraphs(texts: readonly string[]): string[] {
  return texts.map(escapeMarkdown);
}

/** A list of "name: text"; what has no text is left out. */
export function namedList(
  items: readonly (readonly [name: string, text: string | undefined])[],
): string[] {
  const lines = items.flatMap(([name, text]) =>
    text === undefined || text === '' ? [] : [`- ${escapeMarkdown(name)}: ${escapeMarkdown(text)}`],
  );
  return lines.length === 0 ? [] : [lines.join('\n')];
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`;
  return [line(head), `|${' --- |'.repeat(head.length)}`, ...rows.map(line)].join('\n');
}
