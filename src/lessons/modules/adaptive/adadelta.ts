/** AdaDelta: a rule without a learning rate. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { Step } from '../../define';
import { rateOnGentleGround } from '../../predictions/adaptive';
import { effectiveRate, lossAt, pointAt, run, sceneOf } from '../../scenes';
import { besideAdaGrad, highToLow } from './adadeltaScenes';

const rosenbrock = () =>
  sceneOf({
    objective: { kind: 'function', id: 'rosenbrock', params: {} },
    runs: [run('adadelta')],
    start: { w: -1.2, b: 1 },
    steps: 600,
    view: { playhead: 300, levels: 'log', window: { w: [-2, 2], b: [-1, 3] } },
  });

const plateau = () =>
  sceneOf({
    runs: [run('adadelta'), run('gd', { label: 'η = 1' }), run('adagrad')],
    start: { w: -4, b: -4 },
    steps: 500,
    view: { playhead: 200, window: { w: [-6, 4], b: [-6, 4] } },
  });

const slot = (result: RunResult, name: string, row: number): number =>
  result.columns[result.names.indexOf(name)][row];

export const adadeltaSteps: readonly Step[] = [
  {
    id: 'adadelta',
    title: 'AdaDelta: no η at all',
    topics: [
      'AdaDelta avoids setting the initial learning rate η₀',
      'Reason why it is called Adaptive Delta',
      'The algorithm do_adadelta',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'All the rules so far need an $\\eta$ from us. AdaDelta finds it from the run itself. Besides the running average $v$ of squared gradients it keeps a second one, $u$, of its own squared steps $\\Delta w$. The ratio of their roots is the rate: it adapts by its deltas, hence the name. (This $u$ is not momentum’s.) It also gets the units right. If $w$ were in metres, a gradient would be a loss per metre, and $\\eta g$ would not be a length at all. AdaDelta’s step comes out in metres, just like $w$.',
      },
      { kind: 'rule', optimizer: 'adadelta' },
      { kind: 'show', showing: { label: 'AdaDelta beside AdaGrad', document: besideAdaGrad, play: true } },
      { kind: 'listing', run: 'r1' },
      {
        kind: 'question',
        ask: 'At the first step u is 0. Why does AdaDelta move at all?',
        answer:
          'Because of ε under the root: √(0 + ε) is 0.01. That one number acts as a first learning rate.',
      },
    ],
  },
  {
    id: 'curvature',
    title: 'High curvature, low curvature',
    topics: [
      'Surface with high curvature: we want the learning rate to decrease. The algorithm does it',
      'Surface with low curvature: ∇w₁ is near zero and its square nearer; we want the learning rate to increase. The algorithm does it!',
      'Observe the gradient profile along the trajectory; how the learning rate changed dynamically over the iterations',
    ],
    blocks: [
      {
        kind: 'text',
        text: 'On a surface with high curvature we want the rate to fall; where the curvature is low, to rise.',
      },
      rateOnGentleGround,
      {
        kind: 'text',
        text: 'Take one parameter. If its gradients grow, $v$ already contains a share $1 - \\beta$ of the new one, while $u$ holds only earlier, shorter steps. The ratio falls, as it should on steep ground. If its gradients shrink, $v$ forgets the old ones while $u$ still remembers longer steps. The ratio rises, as it should on gentle ground.',
      },
      {
        kind: 'tex',
        lines: [
          'v_0 = (1-\\beta)\\,(\\nabla w_0)^2',
          '\\Delta w_0 = \\frac{\\sqrt{\\varepsilon}}{\\sqrt{v_0 + \\varepsilon}}\\, \\nabla w_0',
          '|\\Delta w_0| < |\\nabla w_0| \\quad\\Rightarrow\\quad u_0 = (1-\\beta)\\,(\\Delta w_0)^2 < v_0',
          'v_1 = \\beta v_0 + (1-\\beta)\\,(\\nabla w_1)^2',
          '\\text{next rate} = \\frac{\\sqrt{u_0 + \\varepsilon}}{\\sqrt{v_1 + \\varepsilon}}',
        ],
        remark:
          'The lecture’s argument: the first update is very small, so u₀ < v₀. On steep ground ∇w₁ is large and v₁ outgrows u₀, so the rate falls. On gentle ground ∇w₁ is close to 0 and its square even closer. So v₁ is smaller than v₀, while u₀ is already larger than 0, and the rate rises.',
      },
      {
        kind: 'claim',
        claim: {
          says: 'On the two points, from (0, 2), the first update of $b$ is {delta} long, a fraction of its gradient, {gradient}. So after it $u_0$ is {u}, and $v_0$ is {v}.',
          document: highToLow,
          numbers: {
            delta: { printed: '0.0570', of: ([only]) => pointAt(only, 0).b - pointAt(only, 1).b },
            gradient: { printed: '0.0695', of: ([only]) => only.columns[COLUMN.gradB][0] },
            u: { printed: '3.3e-5', of: ([only]) => slot(only, 'u.b', 1) },
            v: { printed: '4.8e-5', of: ([only]) => slot(only, 'v.b', 1) },
          },
          holds: ([only]) => slot(only, 'u.b', 1) < slot(only, 'v.b', 1),
        },
      },
      {
        kind: 'tex',
        lines: ['\\text{rate of } w = \\frac{\\sqrt{u_{t-1} + \\varepsilon}}{\\sqrt{v_t + \\varepsilon}}'],
      },
      { kind: 'show', showing: { label: 'from steep ground to gentle', document: highToLow } },
      {
        kind: 'claim',
        claim: {
          says: 'On the two points, starting from (0, 2), the rate of b rises from {start} to {later} at step 500, while AdaGrad’s falls from {adaStart} to {adaLater}.',
          document: highToLow,
          numbers: {
            start: { printed: '0.821', of: ([adadelta]) => effectiveRate(adadelta, 0, 'b') },
            later: { printed: '0.972', of: ([adadelta]) => effectiveRate(adadelta, 500, 'b') },
            adaStart: { printed: '1.44', of: ([, adagrad]) => effectiveRate(adagrad, 0, 'b') },
            adaLater: { printed: '0.0874', of: ([, adagrad]) => effectiveRate(adagrad, 500, 'b') },
          },
        },
      },
      { kind: 'show', showing: { label: 'from a steep wall into a gentle valley', document: rosenbrock } },
      {
        kind: 'explore',
        explorable: {
          name: 'The rate over time',
          load: async () => (await import('../../explorables/adaptive/EffectiveRate')).EffectiveRate,
        },
      },
      {
        kind: 'claim',
        claim: {
          says: 'On Rosenbrock’s steep wall the rate of w starts at {wall}. In the valley, at step 500, it is {valley}, ten times as much. Now the steps are too long for the valley: the run climbs its side, and by step 510 the rate is down to {fallen}.',
          document: rosenbrock,
          numbers: {
            wall: { printed: '0.00046', of: ([only]) => effectiveRate(only, 0, 'w') },
            valley: { printed: '0.0047', of: ([only]) => effectiveRate(only, 500, 'w') },
            fallen: { printed: '0.0036', of: ([only]) => effectiveRate(only, 510, 'w') },
          },
        },
      },
    ],
  },
  {
    id: 'epsilon-counts',
    title: 'Where ε is the rate',
    topics: ['Δw₀ < ∇w₀, u₀ < v₀: a very small update at first'],
    blocks: [
      {
        kind: 'text',
        text: 'The lecture’s run starts at $(-4, -4)$. There, on our two points, all gradients are far below $\\sqrt{\\varepsilon} = 0.01$. Under both roots $\\varepsilon$ drowns out everything else. The ratio is 1, and AdaDelta becomes plain gradient descent with $\\eta = 1$.',
      },
      { kind: 'show', showing: { label: 'on the plateau', document: plateau } },
      {
        kind: 'claim',
        claim: {
          says: 'After 500 steps AdaDelta is at {adadelta} and gradient descent with η = 1 at {gd}: the same run, to six digits. AdaGrad is at {adagrad}.',
          document: plateau,
          numbers: {
            adadelta: { printed: '0.424295', of: ([adadelta]) => lossAt(adadelta) },
            gd: { printed: '0.424295', of: ([, gd]) => lossAt(gd) },
            adagrad: { printed: '0.0066', of: ([, , adagrad]) => lossAt(adagrad) },
          },
        },
      },
      {
        kind: 'note',
        text: 'Dropping $\\eta$ has not got rid of the choice; it has moved the choice into $\\varepsilon$. The rate starts at $\\sqrt{\\varepsilon}/\\sqrt{v_0 + \\varepsilon}$. As the lecture says, the first update is very small. A smaller $\\varepsilon$ makes this run even slower.',
      },
    ],
  },
];
