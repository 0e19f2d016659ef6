/** RAdam: a warm-up that the rule works out for itself. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { Step } from '../../define';
import { lossAt, run, sceneOf } from '../../scenes';
import { countOf, medianOf } from '../../seeds';
import { boldOnSinglePoints } from './scheduleScenes';

const rectified = () =>
  sceneOf({
    runs: [run('adam'), run('radam')],
    start: { w: -2, b: -2 },
    steps: 300,
    // The step of the claim below; RAdam has hardly left the start before.
    view: { playhead: 100 },
  });

/** The first steps that move w by less than a thousandth: η·m̂ on the plateau, unscaled. */
function shortSteps({ columns, length }: RunResult): number {
  const w = columns[COLUMN.w];
  let row = 0;
  while (row + 1 < length && Math.abs(w[row + 1] - w[row]) < 0.001) row++;
  return row;
}

export const radamSteps: readonly Step[] = [
  {
    id: 'radam',
    title: 'RAdam: rectify the beginning',
    topics: ['RAdam (Rectified Adam), for which the learning rate schemes are a pre-requisite'],
    blocks: [
      {
        kind: 'text',
        text: 'At first Adam’s $v$ rests on few gradients, so its scale is only a guess. RAdam computes from $\\beta_2$ and the step how many gradients the average is worth. Up to five, it does not scale at all and takes plain momentum steps. After that it phases the scale in, by a factor that grows towards 1. This is a warm-up without a schedule.',
      },
      { kind: 'rule', optimizer: 'radam' },
      { kind: 'show', showing: { label: 'Adam and RAdam', document: rectified } },
      {
        kind: 'claim',
        claim: {
          says: 'With β₂ = 0.999 the first {plain} steps are plain momentum. After 100 steps RAdam is at {radam} and Adam at {adam}.',
          document: rectified,
          numbers: {
            plain: { printed: '5', of: ([, radam]) => shortSteps(radam) },
            radam: { printed: '0.0882', of: ([, radam]) => lossAt(radam, 100) },
            adam: { printed: '7.3e-5', of: ([adam]) => lossAt(adam, 100) },
          },
        },
      },
      {
        kind: 'note',
        text: 'Here caution costs time. With exact gradients there is no noise to mislead $v$, and small steps are the last thing you want on a plateau.',
      },
      {
        kind: 'text',
        text: 'RAdam pays where early steps hurt. Take single points and a large rate: each of Adam’s first steps is about $\\eta$ long, however small the gradient, and in a narrow valley they lead far astray. Their gradients stay in $v$ for about a thousand steps.',
      },
      {
        kind: 'show',
        showing: {
          label: 'single points, a bold rate',
          document: () => boldOnSinglePoints(1),
          play: true,
        },
      },
      {
        kind: 'seeds',
        claim: {
          says: 'Take 100 shuffles and 300 steps with η = 0.3. RAdam ends below Adam in {wins}, and below Adam with a tenth of the rate in {small}. The median losses are {radam} for RAdam, {adam} for Adam, and {slow} for Adam with η = 0.03. Adam with a warm-up of 50 steps does as well as RAdam, at {warm}, but RAdam needs no W.',
          seeds: 100,
          document: boldOnSinglePoints,
          measure: (runs) => runs.map((each) => lossAt(each)),
          numbers: {
            wins: { printed: '93', of: countOf(([adam, radam]) => radam < adam) },
            small: { printed: '97', of: countOf(([, radam, small]) => radam < small) },
            radam: { printed: '3.7e-11', of: medianOf(1) },
            adam: { printed: '0.0038', of: medianOf(0) },
            slow: { printed: '2.2e-9', of: medianOf(2) },
            warm: { printed: '2.8e-12', of: medianOf(3) },
          },
        },
      },
    ],
  },
];
