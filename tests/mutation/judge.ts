/**
 * A process of its own that tries one mutant after another: vitest is started once, and keeps every file but the mutated
 * one. Asked by mutate.ts, which ends it where a mutant loops for ever.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVitest } from 'vitest/node';
import { mutatedFiles } from './groups';
import type { Mutant } from './mutants';
import { mutation } from './plugin';
import { testOptions } from './vitest.config';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A mutant, and the tests that may notice it, in the order in which they are to be tried. */
export interface Question {
  readonly mutant: Mutant;
  readonly tests: readonly string[];
}

const current: { mutant: Mutant | null } = { mutant: null };
const vitest = await createVitest(
  'test',
  { ...testOptions, config: false, root: ROOT, watch: false, bail: 1, maxWorkers: 1, reporters: [{}] },
  { plugins: [mutation(() => current.mutant, new Set(mutatedFiles()))] },
);

/** Said before each test file, so that the one who waits knows that nothing hangs; at last the verdict. */
export type Answer = 'next test' | 'killed' | 'survived';

const answer = (what: Answer) => process.send?.(what);

async function isNoticed({ mutant, tests }: Question): Promise<boolean> {
  const changed = [current.mutant?.file, mutant.file];
  current.mutant = mutant;
  for (const file of changed) if (file !== undefined) vitest.invalidateFile(join(ROOT, file));
  for (const test of tests) {
    answer('next test');
    // A failure before must not stop this one.
    vitest.state.filesMap.clear();
    vitest.state.idMap.clear();
    const specification = vitest.getRootProject().createSpecification(join(ROOT, test));
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications([specification]);
    if (unhandledErrors.length > 0 || testModules.some((module) => !module.ok())) return true;
  }
  return false;
}

process.on('message', async (question: Question) => {
  answer((await isNoticed(question)) ? 'killed' : 'survived');
});
process.on('disconnect', () => process.exit());
