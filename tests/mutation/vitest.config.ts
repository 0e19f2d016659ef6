import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { mutatedFiles } from './groups';
import { mutation } from './plugin';

const root = fileURLToPath(new URL('../../', import.meta.url));

export const testOptions = {
  include: ['tests/**/*.test.ts'],
  // These look at the text of the sources, start processes that run the sources unchanged, or count memory.
  exclude: [
    'tests/browser/**',
    'tests/engines/**',
    'tests/architecture/**',
    'tests/tooling/**',
    'tests/cli/**',
    'tests/engine/allocation.test.ts',
  ],
  testTimeout: 60_000,
};

/** Run by mutate.ts with MUTATION_CALLS, the folder for what each test file calls. */
export default defineConfig({
  root,
  plugins: [mutation(() => null, new Set(mutatedFiles()))],
  test: { ...testOptions, setupFiles: [fileURLToPath(new URL('noteCalls.ts', import.meta.url))] },
});
