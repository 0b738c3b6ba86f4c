import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  contentFolder,
  contentOptions,
  dayFromOption,
  readCommandLine,
  runCommand,
  UsageError,
} from '#io/command-line.ts';
import { isFile } from '#io/content-folder.ts';
import { readContentTree } from '#io/moving/content-tree.ts';
import { planMoves } from '#io/moving/plan.ts';
import { MoveProblem } from '#io/moving/problem.ts';
import { moveReport } from '#io/moving/report.ts';
import { type MoveRequest, movesFrom, requestsIn } from '#io/moving/requests.ts';
import { writePlan } from '#io/moving/write-plan.ts';

const usage =
  'npm run move -- [--content DIR] [--dry-run] [--today YYYY-MM-DD] OLD NEW | --list FILE';

await runCommand(() => {
  const { values, positionals } = readCommandLine(usage, {
    ...contentOptions,
    list: { type: 'string' },
    'dry-run': { type: 'boolean' },
  });
  const requests = requestsFrom(values.list, positionals);
  const content = contentFolder(values.content);
  const today = dayFromOption(values.today);
  const tree = readContentTree(content);
  const typedIn = process.env['INIT_CWD'] ?? '.';
  try {
    const moves = movesFrom(requests, tree, [resolve(typedIn), resolve('.'), resolve(content)]);
    const plan = planMoves(tree, moves, today);
    if (!values['dry-run']) writePlan(content, plan);
    process.stdout.write(moveReport(content, plan, values['dry-run']));
    return 0;
  } catch (error) {
    if (!(error instanceof MoveProblem)) throw error;
    process.stderr.write(`${error.message} Nothing was changed.\n`);
    return 1;
  }
});

function requestsFrom(list: string | undefined, positionals: readonly string[]): MoveRequest[] {
  const [old, now] = positionals;
  if (list !== undefined && positionals.length === 0) {
    if (!isFile(list)) throw new UsageError(`There is no file ${list}.`);
    return requestsIn(readFileSync(list, 'utf8'), list);
  }
  if (list !== undefined || old === undefined || now === undefined || positionals.length > 2)
    throw new UsageError(`Name an old and a new address. Usage: ${usage}`);
  return [{ old, now }];
}
