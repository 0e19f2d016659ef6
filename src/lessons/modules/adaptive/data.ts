/** The data and the scenes that several steps of module 5.9 show. */
import type { DataSpec, RunSpec, SceneDocument, Window } from '../../../scene/types';
import { neuron, run, sceneOf } from '../../scenes';

/** The lecture's: 500 random points of which about 80% have x set to 0. */
export const SPARSE: DataSpec = {
  kind: 'generated',
  id: 'sparse',
  n: 500,
  sparsity: 0.8,
  noise: 0.05,
  seed: 1,
};

export const START = { w: -2, b: -2 };

/** η for all rules of the lecture's comparison on sparse data. */
const RATE = 0.1;

/** Rules on the sparse data from (−2, −2), all with η = 0.1, on the mean loss. */
export function onSparseData(
  rules: readonly (readonly [optimizer: string, label?: string, change?: Partial<RunSpec>])[],
  steps: number,
  playhead: number,
  window: Window = { w: [-3, 3.5], b: [-3.5, 3] },
): () => SceneDocument {
  return () =>
    sceneOf({
      objective: neuron(SPARSE, 'mean'),
      runs: rules.map(([optimizer, label = '', change = {}]) =>
        run(optimizer, { label, ...change, hyper: { eta: RATE, ...change.hyper } }),
      ),
      start: START,
      steps,
      view: { playhead, window },
    });
}
