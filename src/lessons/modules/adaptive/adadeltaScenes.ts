/** Scenes of AdaDelta's steps and of its prediction. */
import { run, sceneOf } from '../../scenes';

/** Down the cliff at once. */
export const besideAdaGrad = () =>
  sceneOf({
    runs: [run('adadelta'), run('adagrad')],
    start: { w: -1, b: -2 },
    steps: 300,
    view: { window: { w: [-2, 4], b: [-4, 2] } },
  });

/** From steep ground to gentle: high curvature first, as in the lecture. */
export const highToLow = () =>
  sceneOf({
    runs: [run('adadelta'), run('adagrad')],
    start: { w: 0, b: 2 },
    steps: 1000,
    view: { playhead: 150, window: { w: [-2, 4], b: [-4, 3] } },
  });
