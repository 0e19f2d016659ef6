import { defineConfig } from 'vitest/config';
import { findFirefox, findWebKit } from './scripts/lib/test-programs.mjs';

const engines = { firefox: findFirefox(), webkit: findWebKit() };

/**
 * The built page in Firefox and WebKit, as far as they are there: `npm test` sees to it that they are, or says which it
 * left out. They run side by side: each waits for its page half of the time.
 */
export default defineConfig({
  test: {
    include: Object.entries(engines)
      .filter(([, program]) => program !== null)
      .map(([name]) => `tests/engines/${name}.test.ts`),
    environment: 'node',
    allowOnly: false,
    maxWorkers: 2,
    // A hanging test is found by this alone, on a machine that is busy with much else too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
