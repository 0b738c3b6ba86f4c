/**
 * The Markdown twin of an entry: its title as a heading, and its text as it was read, unchanged. The title is text,
 * so whatever Markdown would take for markup in it is escaped.
 */
export function markdownTwin(title: string, markdown: string): string {
  const end = markdown.endsWith('\n') ? '' : '\n';
  return `# ${escapeMarkdown(title)}\n\n${markdown}${end}`;
}

/** Text as Markdown on one line that shows it. */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[\\`*_[\]<>~$|]/g, '\\$&')
      // What GitHub's Markdown makes a link of, without any brackets.
      .replace(/:(?=\/\/)|(?<=www)\.|@/gi, '\\$&')
      .replace(/&(?=#?\w+;)/g, '\\&')
      .replace(/^#+$|^#(?=#*\s)|#(?=#*$)/g, '\\$&')
  );
}
