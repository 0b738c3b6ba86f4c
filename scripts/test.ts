/**
 * `npm test`: everything that guards the project. Says how each step went, shows the whole output
 * of one that failed, and ends with `N passed, N failed`: Vitest's tests one by one, every other
 * step as one.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Outcome {
  passed: number;
  failed: number;
  output: string;
}

interface Step {
  name: string;
  run(): Promise<Outcome>;
}

const reports = mkdtempSync(join(tmpdir(), 'test-reports-'));
const outcomes: Outcome[] = [];

const lint = commands('lint', [
  ['biome', 'check', '--error-on-warnings'],
  ['prettier', '--check', '--log-level', 'warn', 'src/**/*.astro'],
]);
const types = commands('types', [['astro', 'check', '--minimumSeverity', 'warning']]);
const check = commands('content', [['node', 'scripts/check.ts']]);
const build = commands('build', [['node', 'scripts/build.ts']]);

// Types are the longest step that needs no build: two steps at a time fill a small machine.
await Promise.all([inTurn([types]), inTurn([lint, vitest('unit'), check])]);
const isBuilt = await take(build);
if (isBuilt) await inTurn([vitest('site'), vitest('browser')]);
else for (const name of ['site', 'browser']) await take(notRun(name));

rmSync(reports, { recursive: true });
const passed = sum(outcomes.map((outcome) => outcome.passed));
const failed = sum(outcomes.map((outcome) => outcome.failed));
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function inTurn(steps: Step[]) {
  for (const step of steps) await take(step);
}

/** Whether the step went well. */
async function take({ name, run }: Step): Promise<boolean> {
  const start = performance.now();
  const outcome = await run();
  outcomes.push(outcome);
  const isGood = outcome.failed === 0;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const counts = `${outcome.passed} passed, ${outcome.failed} failed`;
  console.log(`${isGood ? '✓' : '✗'} ${name.padEnd(8)} ${seconds.padStart(5)} s  ${counts}`);
  if (!isGood) console.log(outcome.output.trimEnd());
  return isGood;
}

/** A step that is good when all its commands exit with 0. */
function commands(name: string, lines: [string, ...string[]][]): Step {
  return {
    name,
    async run() {
      const results = await Promise.all(lines.map((line) => runCommand(line)));
      const isGood = results.every(({ code }) => code === 0);
      const output = results.filter(({ code }) => code !== 0).map((result) => result.output);
      return { passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, output: output.join('\n') };
    },
  };
}

/** A project of `src/testing/vitest.config.ts`. */
function vitest(project: string): Step {
  return {
    name: project,
    async run() {
      const file = join(reports, `${project}.json`);
      const { code, output } = await runCommand([
        'vitest',
        'run',
        '--config=src/testing/vitest.config.ts',
        `--project=${project}`,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
      ]);
      const { numPassedTests, numFailedTests } = reportIn(file);
      // A run that breaks before or beside its tests has failed too, and so has a run of none.
      const hasBroken = numFailedTests === 0 && (code !== 0 || numPassedTests === 0);
      return { passed: numPassedTests, failed: hasBroken ? 1 : numFailedTests, output };
    },
  };
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
}

function reportIn(file: string): VitestReport {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 0 };
  }
}

function notRun(name: string): Step {
  const output = 'Not run, because the build failed.';
  return { name, run: async () => ({ passed: 0, failed: 1, output }) };
}

/** Runs a command of `node_modules/.bin`, which npm puts first on the PATH. */
function runCommand([command, ...args]: [string, ...string[]]) {
  return new Promise<{ code: number; output: string }>((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    const chunks: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => chunks.push(chunk));
    child.on('error', (error) => resolve({ code: 1, output: String(error) }));
    child.on('close', (code) =>
      resolve({ code: code ?? 1, output: String(Buffer.concat(chunks)) }),
    );
  });
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
