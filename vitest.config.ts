import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', 'tests/engines/**', 'tests/hosting/**'],
    environment: 'node',
    allowOnly: false,
    // What hangs is found by this alone: no test asserts how long something takes.
    testTimeout: 180_000,
  },
});
