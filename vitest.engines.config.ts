import { defineConfig } from 'vitest/config';

/** The built page in Firefox and WebKit. */
export default defineConfig({
  test: {
    include: ['tests/engines/**/*.test.ts'],
    environment: 'node',
    allowOnly: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
