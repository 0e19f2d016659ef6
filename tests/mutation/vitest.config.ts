import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { mutatedFiles } from './groups';
import { mutation } from './plugin';

const root = fileURLToPath(new URL('../../', import.meta.url));
const { MUTANT, MUTATION_CALLS } = process.env;

/** Run by mutate.ts: with MUTANT, the file of a mutant, or with MUTATION_CALLS, the folder for what is called. */
export default defineConfig({
  root,
  plugins: [mutation(MUTANT ? JSON.parse(readFileSync(MUTANT, 'utf8')) : null, new Set(mutatedFiles()))],
  test: {
    include: ['tests/**/*.test.ts'],
    // These look at the text of the sources, start processes that run the sources unchanged, or count memory.
    exclude: [
      'tests/browser/**',
      'tests/architecture/**',
      'tests/tooling/**',
      'tests/cli/**',
      'tests/engine/allocation.test.ts',
    ],
    setupFiles: MUTATION_CALLS ? [fileURLToPath(new URL('noteCalls.ts', import.meta.url))] : [],
    testTimeout: 60_000,
  },
});
