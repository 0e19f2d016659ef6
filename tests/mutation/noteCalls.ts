/** Writes down, at the end of each test file, which functions of the sources it has called, and how long it took. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect } from 'vitest';

declare global {
  /** By file, one byte for each function: 1 where it was called. Set by the plugin. */
  var __calledFunctions: Record<string, Uint8Array> | undefined;
}

afterAll(() => {
  const folder = process.env.MUTATION_CALLS;
  const test = expect.getState().testPath;
  if (folder === undefined || test === undefined) return;
  const called = Object.entries(globalThis.__calledFunctions ?? {}).flatMap(([file, bodies]) =>
    [-1, ...bodies.keys()]
      .filter((index) => index < 0 || bodies[index] === 1)
      .map((index) => `${file}:${index}`),
  );
  const name = createHash('sha1').update(test).digest('hex');
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ test, called, ms: performance.now() }));
});
