/** Lanes allocate nothing per step, as the recording path does not: see tests/engine/allocation.test.ts. */
import { getHeapStatistics } from 'node:v8';
import { expect, it } from 'vitest';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import { Lanes } from '../../../src/engine/lanes/lanes';
import { buildObjective } from '../../../src/engine/objective';
import { runOf, TWO_POINTS } from '../scenes';

const LANES = 16;
const ROUNDS = 500;
/** Code is compiled on another thread, which may have to wait for its turn; until then each step allocates. */
const MOST_TRIES = 4_000;
const { objective } = buildObjective(TWO_POINTS);

it.each(OPTIMIZERS.map(({ id }) => id))(
  '%s allocates nothing per step',
  (id) => {
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
      if (bytes >= 0 && bytes < 1) quiet++;
    }
    expect(quiet).toBe(3);
  },
  60_000,
);
