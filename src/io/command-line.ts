import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { type Day, parseDay, today } from '#kb/day.ts';
import { isFolder } from './content-folder.ts';

/** Wrong usage of a command: one line that says how, exit code 2. */
export class UsageError extends Error {}

/** Somebody asked how the command is used. */
class HelpRequest extends Error {}

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly default?: string | boolean;
  /** It may stand several times: its values are a list. */
  readonly multiple?: true;
}

type Values<O extends Record<string, Option>> = {
  readonly [K in keyof O]: O[K] extends { multiple: true }
    ? readonly string[]
    : O[K]['type'] extends 'boolean'
      ? boolean
      : O[K] extends { default: string }
        ? string
        : string | undefined;
};

export interface CommandLine<O extends Record<string, Option>> {
  readonly values: Values<O>;
  readonly positionals: readonly string[];
}

/** Reads a command's arguments. Throws `UsageError` for an option that the command does not know. */
export function readCommandLine<const O extends Record<string, Option>>(
  usage: string,
  options: O,
  args = process.argv.slice(2),
): CommandLine<O> {
  const { values, positionals } = parsed(usage, options, args);
  if (values['help'] === true) throw new HelpRequest(`Usage: ${usage}`);
  const all = Object.entries(options).map(([name, { type, multiple }]) => [
    name,
    values[name] ?? (multiple ? [] : type === 'boolean' ? false : undefined),
  ]);
  return { values: Object.fromEntries(all) as Values<O>, positionals };
}

/** Reads the options of a command that takes nothing else. */
export function readOptions<const O extends Record<string, Option>>(
  usage: string,
  options: O,
  args?: string[],
): Values<O> {
  const { values, positionals } = readCommandLine(usage, options, args);
  if (positionals.length === 0) return values;
  throw new UsageError(`Unexpected argument ${positionals[0]}. Usage: ${usage}`);
}

function parsed(usage: string, options: Record<string, Option>, args: string[]) {
  try {
    const all = { ...options, help: { type: 'boolean' } } as const;
    const result = parseArgs({ args, options: all, allowPositionals: true });
    return { values: result.values as Record<string, unknown>, positionals: result.positionals };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new UsageError(`${message.split(/\.(?:\s|$)/)[0]}. Usage: ${usage}`);
  }
}

/** The options of every command that reads content. */
export const contentOptions = {
  content: { type: 'string', default: 'content' },
  today: { type: 'string' },
} as const satisfies Record<string, Option>;

/** The day on which content is judged: the one given, else today. */
export function dayFromOption(text: string | undefined): Day {
  if (text === undefined) return today();
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parseDay(text) : undefined;
  if (!day)
    throw new UsageError(`--today takes a day that exists, written YYYY-MM-DD; found ${text}.`);
  return day;
}

/** The content folder; throws where there is none. */
export function contentFolder(path: string): string {
  if (!isFolder(path))
    throw new UsageError(`There is no content folder ${path}. Name one with --content DIR.`);
  return path;
}

/**
 * The folder that a finished site replaces. Throws for one that holds the content, the project's sources or the folder
 * in which the command runs, which would be removed with it, and for one inside the content.
 */
export function outputFolder(path: string, content: string): string {
  const project = resolve(import.meta.dirname, '../..');
  const sources = ['.git', 'node_modules', 'public', 'scripts', 'src'];
  const kept = [content, process.cwd(), ...sources.map((name) => join(project, name))];
  const lost = kept.find((folder) => isWithin(folder, path));
  if (lost !== undefined)
    throw new UsageError(
      `--out takes a folder that may be replaced, such as dist; ${path} is or holds ${lost}.`,
    );
  if (isWithin(path, content))
    throw new UsageError(`--out takes a folder outside the content; ${path} lies in ${content}.`);
  return path;
}

function isWithin(inner: string, outer: string): boolean {
  const way = relative(resolve(outer), resolve(inner));
  return way.split(sep)[0] !== '..' && !isAbsolute(way);
}

/** Runs a command and sets the exit code: 2 with one line for wrong usage; a fault of the program is thrown on. */
export async function runCommand(command: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof HelpRequest) process.stdout.write(`${error.message}\n`);
    else if (error instanceof UsageError) {
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
    } else throw error;
  }
}
