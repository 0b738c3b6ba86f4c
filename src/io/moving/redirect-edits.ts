import { isSeq } from 'yaml';
import { MoveProblem } from './problem.ts';
import { parsedYaml } from './yaml-scalars.ts';

/** The text of `redirects.yaml` with one more redirect at its end. */
export function redirectAdded(yaml: string, from: string, to: string): string {
  const { contents } = parsedYaml(yaml);
  if (isSeq(contents) && contents.flow)
    throw new MoveProblem(
      'redirects.yaml is a list in brackets; write a line with a hyphen for each redirect first.',
    );
  const eol = /\r?\n/.exec(yaml)?.[0] ?? '\n';
  const row = `- from: ${from}${eol}  to: ${to}`;
  return yaml === '' || yaml.endsWith('\n') ? `${yaml}${row}${eol}` : `${yaml}${eol}${row}`;
}

/**
 * The text without the redirect from an address and where it led, if `redirectAdded` could have written it; undefined
 * where an editor wrote it otherwise or it is not there.
 */
export function redirectRemoved(
  yaml: string,
  from: string,
): { readonly text: string; readonly to: string } | undefined {
  const pattern = new RegExp(
    `(?:^|\\n)- from: ${RegExp.escape(from)}\\r?\\n  to: (\\S+)(\\r?\\n|$)`,
  );
  const found = pattern.exec(yaml);
  if (!found) return undefined;
  const [row, to = '', end] = found;
  const start = found.index + (row.startsWith('\n') ? 1 : 0);
  const before = yaml.slice(0, start);
  const after = yaml.slice(found.index + row.length);
  return { text: end === '' ? before.replace(/\r?\n$/, '') : before + after, to };
}
