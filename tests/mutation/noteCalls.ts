/** Writes down, at the end of each test file, which functions of the sources it has called. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

const called = new Set<string>();
Object.assign(globalThis, { __calledFunctions: called });

afterAll(() => {
  const folder = process.env.MUTATION_CALLS;
  const test = expect.getState().testPath;
  if (folder === undefined || test === undefined) return;
  const name = createHash('sha1').update(test).digest('hex');
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ test, called: [...called] }));
});
