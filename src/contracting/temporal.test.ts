import { Temporal as Polyfill } from 'temporal-polyfill/implementation';
import { afterEach, expect, test, vi } from 'vitest';
import { provideTemporal } from './temporal.ts';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('the polyfill is fetched only where Temporal is missing', async () => {
  const own = globalThis.Temporal;
  await provideTemporal();
  expect(globalThis.Temporal).toBe(own);
});

test('the polyfill knows the same stretches of the same zones', async () => {
  const zones = ['Europe/London', 'Australia/Lord_Howe', 'Asia/Kolkata', 'Africa/Casablanca'];
  const own = await stretches(zones);
  vi.stubGlobal('Temporal', Polyfill);
  vi.resetModules();
  expect(await stretches(zones)).toEqual(own);
});

/** Where each zone stands in the middle of each month of 2024 to 2028. */
async function stretches(zones: readonly string[]) {
  const { zoneNamed } = await import('./time-zone.ts');
  return zones.flatMap((name) =>
    Array.from({ length: 60 }, (_, i) =>
      zoneNamed(name)?.stretchAt(Date.UTC(2024, i, 15, 12) / 1000),
    ),
  );
}
