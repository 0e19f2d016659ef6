import { describe, expect, it } from 'vitest';
import { BETA, CLOCK_LENGTH } from '../../src/catalog/define';
import { sutskever } from '../../src/catalog/schedules/sutskever';
import { findMinimum } from '../../src/engine/minimum';
import { buildObjective } from '../../src/engine/objective';
import { FEW } from '../../src/lessons/modules/stochastic/stochasticScenes';
import { withMomentumSteps } from '../../src/lessons/modules/stochastic/withMomentum';
import { tips } from '../../src/lessons/modules/tips';
import { againstNoise, NOISY_LOWEST } from '../../src/lessons/modules/tips/tipScenes';
import { neuron } from '../../src/lessons/scenes';

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

  it.each(rows.map(([cap, step]) => [Number(cap), Number(step.replace('\u202f', ''))]))(
    'says rightly that the cap %f is reached at step %i',
    (cap, step) => {
      expect(uncappedBeta(step)).toBeGreaterThanOrEqual(cap - 1e-12);
      expect(uncappedBeta(step - 1)).toBeLessThan(cap - 1e-12);
    },
  );
});

describe('the lowest loss of the sixty points', () => {
  it('is what the lesson on stochastic descent says', () => {
    const lowest = findMinimum(buildObjective(neuron(FEW)).objective, { w: 1.5, b: -0.5 });
    expect(lowest?.loss.toPrecision(3)).toBe('0.0768');
    expect(JSON.stringify(withMomentumSteps)).toContain('the lowest possible is 0.0768');
  });
});

describe('the lowest loss of the noisy points that annealing is shown on', () => {
  it('is what the distances to it are counted from', () => {
    const { objective } = buildObjective(againstNoise(1).scene.objective);
    expect(findMinimum(objective, { w: 1.5, b: -0.5 })?.loss).toBeCloseTo(NOISY_LOWEST, 12);
  });
});
