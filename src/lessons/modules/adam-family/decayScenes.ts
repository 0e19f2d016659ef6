/** One rule with both kinds of decay. */
import type { DecaySpec } from '../../../scene/types';
import { run, sceneOf } from '../../scenes';

export const START = { w: -2, b: -2 };
const LAMBDA = 0.02;
const L2: DecaySpec = { kind: 'l2', lambda: LAMBDA };
export const DECOUPLED: DecaySpec = { kind: 'decoupled', lambda: LAMBDA };

export const bothWays = (optimizer: string) => () =>
  sceneOf({
    runs: [
      run(optimizer, { label: 'L₂ penalty', decay: L2 }),
      run(optimizer, { label: 'decoupled', decay: DECOUPLED }),
    ],
    start: START,
    steps: 500,
    view: { playhead: 500, window: { w: [-3.5, 3.5], b: [-4.5, 2.5] } },
  });
