import { readdirSync, readFileSync } from 'node:fs';
import { configDefaults, defineConfig } from 'vitest/config';

const EXCLUDED = [...configDefaults.exclude, 'tests/browser/**', 'tests/engines/**', 'tests/hosting/**'];

/**
 * Test files that need modules of their own: those that replace modules, which other files would then have as well, and those
 * that say that they want fresh modules.
 */
const alone = readdirSync('tests', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => `tests/${name}`)
  .filter((file) =>
    /\bvi\.(mock|doMock|resetModules)\(|\bWants fresh modules\b/.test(readFileSync(file, 'utf8')),
  );

export default defineConfig({
  test: {
    environment: 'node',
    allowOnly: false,
    // Vitest would leave one of two processors to its own process, which has little to do once the sources are read.
    maxWorkers: '100%',
    // A hanging test is found by this alone: no test asserts how long something takes.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    setupFiles: ['tests/typedArrays.ts', 'tests/properties.ts'],
    // Loading the sources anew for every file takes more than half of the processors' time: most share them.
    projects: [
      {
        extends: true,
        test: {
          name: 'shared',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: [...EXCLUDED, ...alone],
        },
      },
      {
        extends: true,
        test: {
          name: 'alone',
          include: alone,
          exclude: EXCLUDED,
          // What V8 compiles, and with what built in, then depends on what has run and not on how busy the machine is:
          // tests/engine/allocation.test.ts asks what compiled code allocates.
          execArgv: ['--no-concurrent-recompilation', '--no-concurrent-osr'],
        },
      },
    ],
  },
});
