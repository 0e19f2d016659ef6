/** The lecture's map of schemes: what each looks at, and a scene for each. */
import { useState } from 'react';
import type { RunSpec } from '../../scene/types';
import { Action, Actions } from '../kit/Actions';
import styles from '../kit/kit.module.css';
import { useShowScene } from '../kit/useShowScene';
import { run, sceneOf } from '../scenes';

interface Scheme {
  readonly name: string;
  readonly says: string;
  /** One, which walks beside gradient descent with η = 1, or several that are compared with each other. */
  readonly runs: readonly Omit<RunSpec, 'id'>[];
  /** The run that it is about; r2 unless told. */
  readonly selected?: string;
}

const plain = (schedule: RunSpec['schedule']) => run('gd', { hyper: { eta: 10 }, schedule });

/** The columns of the lecture's slide. Line search and the search over a log scale both ask the loss. */
const MAP: readonly {
  readonly looksAt: string;
  /** What the chart beside the loss shows. */
  readonly measure: string;
  readonly schemes: readonly Scheme[];
}[] = [
  {
    looksAt: 'Epochs',
    measure: 'eta',
    schemes: [
      {
        name: 'Step decay',
        says: 'Halves η after every few epochs.',
        runs: [plain({ kind: 'step', factor: 0.5, every: 20 })],
      },
      {
        name: 'Exponential',
        says: 'Loses a fixed share at every step.',
        runs: [plain({ kind: 'exponential', k: 0.02 })],
      },
      { name: '1/t', says: 'Loses ever less.', runs: [plain({ kind: 'inverse-time', k: 0.05 })] },
      {
        name: 'Cyclical',
        says: 'Up and down in straight lines.',
        runs: [plain({ kind: 'triangular', etaMin: 0.5, stepSize: 30 })],
      },
      {
        name: 'Cosine annealing',
        says: 'Down along half a cosine.',
        runs: [plain({ kind: 'cosine', etaMin: 0.1, period: 100 })],
      },
      {
        name: 'Warm restart',
        says: 'Cosines with a jump back to the top.',
        runs: [plain({ kind: 'warm-restarts', etaMin: 0.1, period: 50, factor: 1 })],
      },
      {
        name: 'Warm-up',
        says: 'Rises first, then falls like 1/√k.',
        runs: [plain({ kind: 'warmup', warmup: 40 })],
      },
    ],
  },
  {
    looksAt: 'Validation',
    measure: 'eta',
    schemes: [
      {
        name: 'Halve on rise',
        says: 'Halves η when the last epoch has made the loss higher.',
        runs: [plain({ kind: 'halve-on-rise', factor: 0.5 })],
      },
      {
        name: 'Line search',
        says: 'Tries several rates at every step and keeps the best.',
        runs: [run('line-search')],
      },
      {
        name: 'Log search',
        says: 'Tries powers of ten before the walk and keeps the best, here with Adam: module 5.7.',
        runs: [0.0001, 0.001, 0.01, 0.1, 1].map((eta) =>
          run('adam', { label: `η = ${eta}`, hyper: { eta } }),
        ),
        selected: 'r4',
      },
    ],
  },
  {
    looksAt: 'Gradients',
    measure: 'norm',
    schemes: [
      { name: 'AdaGrad', says: 'Divides by all the gradients so far.', runs: [run('adagrad')] },
      { name: 'RMSProp', says: 'Divides by the recent gradients.', runs: [run('rmsprop')] },
      { name: 'AdaDelta', says: 'Needs no η: the unit comes from past steps.', runs: [run('adadelta')] },
      { name: 'Adam', says: 'RMSProp with momentum, both corrected.', runs: [run('adam')] },
      {
        name: 'AdaMax',
        says: 'Adam with the largest recent gradient instead of the mean square.',
        runs: [run('adamax')],
      },
      { name: 'NAdam', says: 'Adam that looks ahead.', runs: [run('nadam')] },
      { name: 'AMSGrad', says: 'Adam whose denominator never falls.', runs: [run('amsgrad')] },
      {
        name: 'AdamW',
        says: 'Adam with weight decay apart from the gradient.',
        runs: [run('adam', { decay: { kind: 'decoupled', lambda: 0.01 } })],
      },
    ],
  },
];

export function SchemeMap() {
  const showScene = useShowScene();
  const [shown, setShown] = useState<Scheme | null>(null);

  const show = (scheme: Scheme, quantity: string) => {
    showScene(
      sceneOf({
        runs: scheme.runs.length > 1 ? scheme.runs : [run('gd', { label: 'η = 1' }), ...scheme.runs],
        start: { w: -2, b: -2 },
        steps: 150,
        view: { quantity, selected: scheme.selected ?? 'r2', playhead: 150 },
      }),
    );
    setShown(scheme);
  };

  return (
    <>
      {MAP.map(({ looksAt, measure, schemes }) => (
        <section key={looksAt} aria-label={`Based on ${looksAt.toLowerCase()}`}>
          <h4 className={styles.heading}>Based on {looksAt.toLowerCase()}</h4>
          <Actions>
            {schemes.map((scheme) => (
              <Action key={scheme.name} pressed={shown === scheme} onClick={() => show(scheme, measure)}>
                {scheme.name}
              </Action>
            ))}
          </Actions>
        </section>
      ))}
      <p role="status">
        {shown === null
          ? 'Choose one: it walks on the pictures, beside plain gradient descent with η = 1.'
          : `${shown.name}. ${shown.says}`}
      </p>
    </>
  );
}
