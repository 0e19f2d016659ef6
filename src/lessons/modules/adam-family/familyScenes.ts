/** Scenes of Adam's family that its steps and its challenges share, and what is measured in them. */
import { COLUMN } from '../../../catalog/columns';
import { sigmoid } from '../../../math/sigmoid';
import type { RunResult } from '../../../scene/outcome';
import { neuron, run, sceneOf } from '../../scenes';

/** Nine points that agree and one that does not, far off: a rare and large gradient. */
export const rare = () =>
  sceneOf({
    objective: neuron(
      { kind: 'points', x: Array(10).fill(0), y: [0.95, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3, 0.3] },
      'mean',
    ),
    runs: (['adam', 'amsgrad'] as const).map((id) =>
      run(id, {
        hyper: { eta: 0.02, beta1: 0, beta2: 0.5 },
        batch: { size: 1, order: 'sequential', seed: 1 },
      }),
    ),
    start: { w: 0, b: 2 },
    steps: 2000,
    view: { playhead: 600, window: { w: [-3, 3], b: [-3, 3] }, quantity: 'vHat.b', selected: 'r2' },
  });

/** The neuron's output at x = 0, on average over the last hundred steps. */
export function settledOutput({ columns, length }: RunResult): number {
  const b = columns[COLUMN.b].subarray(length - 100, length);
  return sigmoid(b.reduce((sum, each) => sum + each, 0) / b.length);
}
