import { defineConfig } from 'vitest/config';

/** The built page on a server as people run it. */
export default defineConfig({
  test: {
    include: ['tests/hosting/**/*.test.ts'],
    environment: 'node',
    allowOnly: false,
    // What hangs is found by this alone, on a machine that is busy with much else too.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
