import { defineConfig } from 'vitest/config';

/** The built page on a server as people run it. */
export default defineConfig({
  test: {
    include: ['tests/hosting/**/*.test.ts'],
    environment: 'node',
    allowOnly: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
