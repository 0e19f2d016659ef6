/**
 * Lanes allocate nothing per step, as the recording path does not: see tests/engine/allocation.test.ts. Wants fresh modules, as
 * that does.
 */
import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import type { OptimizerDefinition } from '../../../src/catalog/define';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import { Lanes } from '../../../src/engine/lanes/lanes';
import { buildObjective } from '../../../src/engine/objective';
import { runOf, TWO_POINTS } from '../scenes';

const LANES = 16;
const ROUNDS = 500;
/** Code is compiled on another thread, which may have to wait for its turn; until then each step allocates. */
const MOST_TRIES = 4_000;
const { objective } = buildObjective(TWO_POINTS);

/**
 * Bytes a step, at the most. A step that takes curvature beside losses and gradients is more than the compiler puts into one
 * function, and which of its calls stay calls differs from one start to the next: each of those passes a number or two on
 * the heap. Those are a few a step, however long the run.
 */
function mostBytes({ needs = [] }: OptimizerDefinition): number {
  return needs.some((each) => each === 'hessian' || each === 'residuals') ? 160 : 1;
}

it.each(OPTIMIZERS.map((rule) => [rule.id, rule] as const))(
  '%s allocates nothing per step',
  (id, rule) => {
    const runs = Array.from({ length: LANES }, () => runOf(id, { steps: ROUNDS * MOST_TRIES + 1 }));
    const lanes = new Lanes(objective, runs, LANES, 1e-3, {
      limit: Number.POSITIVE_INFINITY,
      onLimit: () => null,
      onEnd: () => expect.fail('No run ends'),
    });
    let quiet = 0;
    for (let i = 0; i < MOST_TRIES && quiet < 3; i++) {
      const before = getHeapStatistics().used_heap_size;
      lanes.advance(ROUNDS);
      const bytes = (getHeapStatistics().used_heap_size - before) / (LANES * ROUNDS);
      if (bytes >= 0 && bytes < mostBytes(rule)) quiet++;
    }
    expect(quiet).toBe(3);
  },
  60_000,
);
