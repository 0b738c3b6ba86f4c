import {
  contentFolder,
  contentOptions,
  dayFromOption,
  readCommandLine,
  runCommand,
} from '#io/command-line.ts';
import { startDevServer } from '#io/dev.ts';
import { formatReport } from '#io/reporters.ts';

const usage = 'npm run dev -- [--content DIR] [--today YYYY-MM-DD]';

await runCommand(async () => {
  const { values } = readCommandLine(usage, contentOptions);
  const { url } = await startDevServer({
    content: contentFolder(values.content),
    today: dayFromOption(values.today),
    port: Number(process.env['PORT'] ?? 4321),
    host: process.env['HOST'] ?? 'localhost',
    onCheck: (report) => process.stdout.write(formatReport(report, 'text')),
  });
  process.stdout.write(`${url}\n`);
  return 0;
});
