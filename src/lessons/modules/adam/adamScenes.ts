/** Scenes of part 5.9b that its steps and its predictions share. */
import { run, sceneOf } from '../../scenes';

export const START = { w: -2, b: -2 };

export const besideItsParents = () =>
  sceneOf({
    runs: [run('momentum', { hyper: { eta: 0.1 } }), run('rmsprop'), run('adam')],
    start: START,
    steps: 150,
    view: { playhead: 60, selected: 'r3' },
  });

const PARTS = [
  { label: 'all parts', hyper: {} },
  { label: 'no correction', hyper: { biasCorrection: false } },
  { label: 'no momentum', hyper: { momentum: false } },
  { label: 'no scaling', hyper: { scaling: false } },
] as const;

export const takenApart = () =>
  sceneOf({
    runs: PARTS.map(({ label, hyper }) => run('adam', { label, hyper })),
    start: START,
    steps: 300,
    view: { playhead: 60, window: { w: [-4, 6], b: [-5, 4] } },
  });

export const uncorrected = () =>
  sceneOf({
    runs: [
      run('adam', { label: 'corrected' }),
      run('adam', { label: 'not corrected', hyper: { biasCorrection: false } }),
    ],
    start: START,
    steps: 300,
    view: { playhead: 20, window: { w: [-4, 6], b: [-5, 4] } },
  });
