import { describe, expect, it } from 'vitest';
import { BETA, CLOCK_LENGTH } from '../../src/catalog/define';
import { sutskever } from '../../src/catalog/schedules/sutskever';
import { tips } from '../../src/lessons/modules/tips';

/** β of the schedule at a step, under a cap that is never reached. */
function uncappedBeta(step: number): number {
  const clock = new Float64Array(CLOCK_LENGTH);
  const epochLoss = new Float64Array(2);
  const params = { betaMax: 1 - Number.EPSILON };
  sutskever.rate({ base: 0.9, params, step, epoch: step, memory: new Float64Array(0), epochLoss, clock });
  return clock[BETA];
}

describe('the table of the momentum schedule', () => {
  const table = tips.steps
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === 'table' && block.caption === 'When a cap is reached');
  const rows = table?.kind === 'table' ? table.rows : [];

  it('is there', () => {
    expect(rows.length).toBe(4);
  });

  it.each(rows.map(([cap, step]) => [Number(cap), Number(step.replace(',', ''))]))(
    'says rightly that the cap %f is reached at step %i',
    (cap, step) => {
      expect(uncappedBeta(step)).toBeGreaterThanOrEqual(cap - 1e-12);
      expect(uncappedBeta(step - 1)).toBeLessThan(cap - 1e-12);
    },
  );
});
