import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checklists, made, noted, outline } from '#testing/checklists.ts';
import { checklistFormat } from './checklist-state.ts';
import { decodeState, encodeState, fileOfState, stateOfFile } from './tool-state.ts';

const format = checklistFormat('contract');

describe('what was kept or sent', () => {
  test('comes back the same from an address and from a file', async () => {
    await fc.assert(
      fc.asyncProperty(checklists, async (list) => {
        expect(stateOfFile(format, fileOfState(format, list))).toEqual({ ok: true, value: list });
        expect(await decodeState(format, await encodeState(format, list))).toEqual({
          ok: true,
          value: list,
        });
      }),
      { numRuns: 60 },
    );
  });

  test('is refused, never thrown, where it is anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(format.shape(value).ok).toBe(false);
      }),
    );
  });

  test('follows a blueprint that has been moved', () => {
    const moved = checklistFormat('agreement', ['contract']);
    const list = noted(outline, { scope: { status: 'done' } });
    expect(moved.shape(list)).toEqual({ ok: true, value: { ...list, blueprint: 'agreement' } });
  });

  const whole = { blueprint: 'contract', items: {}, seen: {} };
  const item = (one: unknown) => ({ ...whole, items: { scope: one } });
  test.each([
    [
      'of another blueprint',
      { ...whole, blueprint: 'exit' },
      'it belongs to another blueprint, exit',
    ],
    [
      'with a status that there is not',
      item({ status: 'green' }),
      'items: scope: status: expected one of open, done, not-needed',
    ],
    [
      'with a flag that is neither up nor absent',
      item({ status: 'open', flag: 1 }),
      'items: scope: flag: expected true, or nothing',
    ],
    [
      'with a field too many',
      item({ status: 'open', settled: true }),
      'items: scope: settled: unknown',
    ],
    [
      'with a day that does not exist',
      item({ status: 'open', promises: [made({ on: '2026-02-30' })] }),
      'items: scope: promises: 1: on: expected a day that exists',
    ],
    [
      'with two promises of one id',
      item({ status: 'open', promises: [made(), made()] }),
      'items: scope: promises: expected an id only once',
    ],
  ])('is refused %s', (_, value, reason) => {
    expect(format.shape(value)).toEqual({ ok: false, reason });
  });
});
