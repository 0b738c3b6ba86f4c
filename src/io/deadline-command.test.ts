import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '#testing/temporary-folder.ts';

const project = resolve(import.meta.dirname, '../..');

const levels = `calendar:
  zone: Europe/London
  hours: { mon: "09:00-17:00", tue: "09:00-17:00", wed: "09:00-17:00", thu: "09:00-17:00", fri: "09:00-17:00" }
  holidays: [2026-12-25, 2026-12-28]
levels:
  - id: gold
    title: Gold
    cover: always
    targets:
      p1: { response: PT15M, resolution: PT4H }
  - id: silver
    title: Silver
    cover: business
    targets:
      p1: { response: PT30M, resolution: PT4H }
      p3: { response: PT8H, resolution: P3D }
`;

function deadline(...args: string[]) {
  const content = temporaryFolder({ 'service-levels.yaml': levels });
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/deadline.ts', '--content', content, ...args],
    { cwd: project, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

describe('npm run deadline', () => {
  test('gives response, resolution and steps as JSON', () => {
    const { status, stdout, stderr } = deadline(
      ...['--level', 'silver', '--priority', 'p1', '--at', '2026-11-20T16:00', '--json'],
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { response, resolution, steps } = JSON.parse(stdout);
    expect({ response, resolution }).toEqual({
      response: '2026-11-20T16:30:00+00:00',
      resolution: '2026-11-23T12:00:00+00:00',
    });
    expect(steps).toContainEqual({
      deadline: 'resolution',
      is: 'runs',
      from: '2026-11-23T09:00:00+00:00',
      until: '2026-11-23T12:00:00+00:00',
      text: 'The clock runs from Monday 23 November, 09:00 to 12:00: 3 hours, nothing is left.',
    });
  });

  test('takes pauses one by one or together, in the zone of the report', () => {
    const args = ['--level', 'Silver', '--priority', '3', '--json'];
    const at = ['--at', '2026-11-24T05:00[America/New_York]'];
    const pauses = ['2026-11-25T05:00/PT1H', '2026-11-25T11:00[Europe/London]/PT1H'] as const;
    const together = deadline(...args, ...at, '--pause', ...pauses);
    const each = deadline(...args, ...at, ...pauses.flatMap((pause) => ['--pause', pause]));
    expect(JSON.parse(together.stdout).resolution).toBe('2026-11-27T12:00:00+00:00');
    expect(each.stdout).toBe(together.stdout);
  });

  test('finds the priority from impact and urgency, and says it all in words', () => {
    const { stdout } = deadline(
      ...['--level', 'gold', '--impact', 'high', '--urgency', 'high', '--at', '2026-11-21T22:00'],
    );
    expect(stdout.split('\n')[0]).toBe(
      'Somebody must answer by Saturday 21 November, 22:15; it must work again by Sunday 22 November, 02:00. Times are those of Europe/London.',
    );
  });

  test('says which moment it takes where the clocks show a time twice', () => {
    const at = ['--level', 'gold', '--priority', 'p1', '--at', '2026-10-25T01:30', '--json'];
    const { status, stdout, stderr } = deadline(...at);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).response).toBe('2026-10-25T01:45:00+01:00');
    expect(stderr).toBe(
      'The clocks in Europe/London are put back then and show 01:30 twice; the first is taken, at +01:00.\n',
    );
  });

  test.each([
    [['--level', 'tin', '--priority', 'p1'], 'There is no level tin; --level takes gold, silver.'],
    [
      ['--level', 'gold', '--priority', 'p3'],
      'The level gold has no targets for p3; it has them for p1.',
    ],
    [['--level', 'gold', '--priority', 'urgent'], '--priority takes p1, p2, p3, p4; found urgent.'],
    [['--level', 'gold', '--impact', 'high'], '--urgency takes high, medium, low; found nothing.'],
    [
      ['--level', 'gold', '--priority', 'p1', '--impact', 'high'],
      '--priority and --impact with --urgency exclude each other.',
    ],
    [
      ['--level', 'gold', '--priority', 'p1', '--pause', '2026-11-24T11:00/2026-11-24T10:00'],
      '--pause: The pause 2026-11-24T11:00/2026-11-24T10:00 ends before it begins.',
    ],
  ])('%s is wrong usage', (args, message) => {
    const { status, stdout, stderr } = deadline(...args, '--at', '2026-11-24T10:00');
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: `${message}\n` });
  });

  test('needs service levels that can be read', () => {
    const args = ['--level', 'gold', '--priority', 'p1', '--at', '2026-11-24T10:00', '--content'];
    const empty = temporaryFolder({});
    expect(deadline(...args, empty)).toMatchObject({
      status: 1,
      stderr: `There is no service-levels.yaml in ${empty}.\n`,
    });
    const broken = temporaryFolder({ 'service-levels.yaml': levels.replace('PT15M', 'soon') });
    const { status, stderr } = deadline(...args, broken);
    expect(status).toBe(1);
    expect(stderr).toContain('expected a duration such as PT15M, PT4H or P3D');
  });
});
