/**
 * The hot loop allocates nothing per step: a boxed double would be 16 bytes a step. Wants fresh modules: what other tests have
 * run is compiled for their calls as well. And wants compiling to be done at once (vitest.config.ts): compiled by a thread of its
 * own, a gradient that comes too late is called instead of built in, about once in sixty starts, and each call boxes its numbers.
 */
import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { findDataset } from '../../src/catalog/datasets';
import type { DataPoints, LossDefinition } from '../../src/catalog/define';
import { findLoss } from '../../src/catalog/losses';
import { createNeuron } from '../../src/catalog/objectives';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { createRunner } from '../../src/engine/runner';
import { defaultRun } from '../../src/scene/defaults';

const STEPS = 20_000;
const points = findDataset('two-points')?.points({}) as DataPoints;
const objective = createNeuron(points, findLoss('half-sum') as LossDefinition);

/** Bytes a step that one run puts on the heap; below 0 where a collection came in between. */
function bytesPerStep(optimizer: string, out: Float64Array): number {
  const run = { ...defaultRun(optimizer, 'r1', { w: -2, b: -2 }), steps: STEPS };
  const runner = createRunner(objective, run);
  const before = getHeapStatistics().used_heap_size;
  runner.fill(out, STEPS + 1);
  return (getHeapStatistics().used_heap_size - before) / STEPS;
}

it('compiles at once, as vitest.config.ts asks', () => {
  expect(process.execArgv).toContain('--no-concurrent-recompilation');
});

it.each(OPTIMIZERS.map(({ id }) => id))('%s allocates nothing per step', (id) => {
  const out = new Float64Array((STEPS + 1) * 20);
  // Code that is not compiled yet allocates, and so does compiling it, at a time of its own. Three quiet runs are
  // no accident; one could be, with a collection in the middle.
  let quiet = 0;
  for (let i = 0; i < 60 && quiet < 3; i++) {
    const bytes = bytesPerStep(id, out);
    if (bytes >= 0 && bytes < 1) quiet++;
  }
  expect(quiet).toBe(3);
});
