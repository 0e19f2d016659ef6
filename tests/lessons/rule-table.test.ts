import { expect, it } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { RUN_IDS } from '../../src/scene/limits';

/** Each of its three experiments takes as many runs as a scene. */
it('the table of all rules has room for them', () => {
  expect(OPTIMIZERS.length).toBeGreaterThan(2 * RUN_IDS.length);
  expect(OPTIMIZERS.length).toBeLessThanOrEqual(3 * RUN_IDS.length);
});
