import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/**
 * `unit` tests lie beside their modules. `site` and `browser` tests look at a built site, in the
 * folder that KB_SITE names (`dist` without it).
 */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    // Vitest would leave a core idle; half of the work is the browser's.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts'],
          exclude: ['src/testing/{site,browser}/**', 'src/testing/fixtures/**'],
          // Properties take their time on a machine that does something else besides.
          testTimeout: 30_000,
        },
      },
      {
        test: { name: 'site', include: ['src/testing/site/*.test.ts'], testTimeout: 60_000 },
      },
      {
        test: {
          name: 'browser',
          include: ['src/testing/browser/*.test.ts'],
          globalSetup: ['src/testing/browser/setup.ts'],
          testTimeout: 30_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
