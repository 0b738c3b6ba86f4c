import { dueSentence } from '#contracting/due-sentence.ts';
import { isoOf, parseMoment, parsePause } from '#contracting/moment.ts';
import {
  impacts,
  type Priority,
  priorities,
  priorityOf,
  urgencies,
} from '#contracting/priority.ts';
import type { Result } from '#contracting/result.ts';
import { type DueTimes, dueTimesOf } from '#contracting/service-terms.ts';
import { zoneNamed } from '#contracting/time-zone.ts';
import {
  contentFolder,
  contentOptions,
  dayFromOption,
  readCommandLine,
  runCommand,
  UsageError,
} from '#io/command-line.ts';
import { count, countOf, formatReport } from '#io/reporters.ts';
import { readServiceLevels } from '#io/service-levels.ts';

const usage =
  'npm run deadline -- --level L (--priority P | --impact high|medium|low --urgency high|medium|low) --at ISO[ZONE] [--pause ISO/ISO …] [--content DIR] [--json]';

await runCommand(() => {
  const { values, positionals } = readCommandLine(usage, {
    ...contentOptions,
    level: { type: 'string' },
    priority: { type: 'string' },
    impact: { type: 'string' },
    urgency: { type: 'string' },
    at: { type: 'string' },
    pause: { type: 'string', multiple: true },
    json: { type: 'boolean' },
  });
  // Several pauses may follow one --pause.
  if (positionals.length > 0 && values.pause.length === 0)
    throw new UsageError(`Unexpected argument ${positionals[0]}. Usage: ${usage}`);
  const folder = contentFolder(values.content);
  const levelName = given('--level', values.level);
  const at = given('--at', values.at);
  const priority = priorityFrom(values);
  const { levels: read, issues } = readServiceLevels(folder, dayFromOption(values.today));
  if (!read) {
    process.stderr.write(
      issues.length > 0
        ? formatReport({ folder, files: 1, issues }, 'text')
        : `There is no service-levels.yaml in ${folder}.\n`,
    );
    return 1;
  }
  if (countOf(issues, 'error') > 0)
    process.stderr.write(
      `service-levels.yaml has ${count(countOf(issues, 'error'), 'error')}; run npm run check.\n`,
    );
  const { calendar, levels } = read;
  const level = levels.find(({ id, title }) => isSameName(levelName, id, title));
  if (!level)
    throw new UsageError(
      `There is no level ${levelName}; --level takes ${levels.map(({ id }) => id).join(', ')}.`,
    );
  const targets = level.targets[priority];
  if (!targets)
    throw new UsageError(
      `The level ${level.id} has no targets for ${priority}; it has them for ${Object.keys(level.targets).join(', ')}.`,
    );
  const zone = zoneNamed(calendar.zone);
  if (!zone) throw new Error(`The schema let the time zone ${calendar.zone} pass.`);
  const reported = wellWritten('--at', parseMoment(at, zone));
  const pauses = [...values.pause, ...positionals].map((text) =>
    wellWritten('--pause', parsePause(text, reported.zone)),
  );
  const due = dueTimesOf(
    { calendar, cover: level.cover, ...targets },
    { reported: reported.at, pauses },
  );
  if (!due.ok) {
    process.stderr.write(`${due.reason}\n`);
    return 1;
  }
  if (reported.note !== undefined) process.stderr.write(`${reported.note}\n`);
  const asked = { level: level.id, priority };
  process.stdout.write(
    values.json
      ? `${JSON.stringify({ ...asJson(due.value), ...asked, ...(reported.note && { note: reported.note }) })}\n`
      : asText(due.value),
  );
  return 0;
});

function given(option: string, value: string | undefined): string {
  if (value === undefined) throw new UsageError(`${option} is missing. Usage: ${usage}`);
  return value;
}

function priorityFrom(values: {
  readonly priority: string | undefined;
  readonly impact: string | undefined;
  readonly urgency: string | undefined;
}): Priority {
  if (values.priority !== undefined) {
    if (values.impact !== undefined || values.urgency !== undefined)
      throw new UsageError('--priority and --impact with --urgency exclude each other.');
    const name = values.priority.toLowerCase();
    const priority = priorities.find((known) => known === name || known === `p${name}`);
    if (priority) return priority;
    throw new UsageError(`--priority takes ${priorities.join(', ')}; found ${values.priority}.`);
  }
  if (values.impact === undefined && values.urgency === undefined)
    throw new UsageError(`--priority, or --impact and --urgency, is missing. Usage: ${usage}`);
  return priorityOf(
    oneOf('--impact', impacts, values.impact),
    oneOf('--urgency', urgencies, values.urgency),
  );
}

function oneOf<T extends string>(option: string, known: readonly T[], text: string | undefined): T {
  const value = known.find((name) => name === text?.toLowerCase());
  if (value) return value;
  throw new UsageError(`${option} takes ${known.join(', ')}; found ${text ?? 'nothing'}.`);
}

function isSameName(name: string, id: string, title: string): boolean {
  const asked = name.toLowerCase();
  return id === asked || title.toLowerCase() === asked;
}

function wellWritten<T>(option: string, result: Result<T>): T {
  if (result.ok) return result.value;
  throw new UsageError(`${option}: ${result.reason}`);
}

function asJson(due: DueTimes) {
  const { calendar, response, resolution } = due;
  const iso = (at: number) => isoOf(at, calendar.zone);
  const stepsOf = (name: 'response' | 'resolution') =>
    due[name].steps.map(({ is, from, until, text }) => ({
      deadline: name,
      is,
      from: iso(from),
      until: iso(until),
      text,
    }));
  return {
    response: iso(response.due),
    resolution: iso(resolution.due),
    steps: [...stepsOf('response'), ...stepsOf('resolution')],
    sentence: dueSentence(due),
    reported: iso(response.reported),
    zone: calendar.zone.name,
  };
}

function asText(due: DueTimes): string {
  const list = (title: string, steps: DueTimes['response']['steps']) =>
    `\n${title}\n${steps.map(({ text }, i) => `  ${i + 1}. ${text}\n`).join('')}`;
  return [
    `${dueSentence(due)} Times are those of ${due.calendar.zone.name}.\n`,
    list('Response', due.response.steps),
    list('Resolution', due.resolution.steps),
  ].join('');
}
