import { join } from 'node:path';
import {
  contentFolder,
  contentOptions,
  dayFromOption,
  readCommandLine,
  runCommand,
  UsageError,
} from '#io/command-line.ts';
import { writeNewEntry } from '#io/new-entry.ts';

const usage =
  'npm run new -- KIND "TITLE" [--subject S] [--content DIR] [--today YYYY-MM-DD], where KIND is question, guide, case-study, blueprint, term, decision or report';

await runCommand(() => {
  const { values, positionals } = readCommandLine(usage, {
    ...contentOptions,
    subject: { type: 'string' },
  });
  const [kind, title] = positionals;
  if (kind === undefined || title === undefined || positionals.length > 2)
    throw new UsageError(`Name a kind, and a title in quotes. Usage: ${usage}`);
  const content = contentFolder(values.content);
  const today = dayFromOption(values.today);
  const { file, notes } = writeNewEntry(content, { kind, title, subject: values.subject, today });
  process.stdout.write(`${join(content, file)}\n`);
  // Other programs take the path from stdout.
  for (const note of notes) process.stderr.write(`${note}\n`);
  return 0;
});
