import { defineOptimizer, ETA, type ValueByName } from '../define';
import { decayRate, epsilon, learningRate } from '../parameters';
import {
  CORRECTED_MEAN_CODE,
  CORRECTED_SQUARE_CODE,
  correctedMean,
  correctedSquare,
  MEAN_CODE,
  meanArrows,
  POWER_1,
  POWER_2,
  POWERS,
  raisePowers,
  SQUARE_CODE,
  shareOfMean,
} from './bias-correction';

/** m ← β₁m + (1−β₁)g; v ← β₂v + (1−β₂)g²; θ ← θ − η_t m̂/(√v̂ + ε), where each part can be switched off. */
export const adam = defineOptimizer({
  id: 'adam',
  name: 'Adam',
  group: 'adam',
  summary: 'Momentum for the direction, RMSProp for the scale, both corrected for their start at zero.',
  when: 'first, if you do not know which',
  variant:
    'ε outside the root, as in the paper and PyTorch. Each switch takes out its own line and nothing else: ' +
    'with momentum off m = g, with scaling off the denominator is 1, without correction m̂ = m and v̂ = v.',
  source: {
    title: 'D. P. Kingma and J. Ba, Adam: a method for stochastic optimization, 2015',
    url: 'https://arxiv.org/abs/1412.6980',
  },
  withDecoupledDecay: {
    id: 'adamw',
    name: 'AdamW',
    summary: 'Adam with weight decay apart from the gradient.',
  },
  hyper: {
    eta: learningRate(0.1),
    beta1: decayRate(0.9, '\\beta_1', 'β₁'),
    beta2: decayRate(0.999, '\\beta_2', 'β₂'),
    epsilon: epsilon(1e-8),
    momentum: { kind: 'switch', name: 'Momentum', default: true },
    scaling: { kind: 'switch', name: 'Scaling', default: true },
    biasCorrection: { kind: 'switch', name: 'Bias correction', default: true },
  },
  slots: { m: { symbol: 'm', name: 'mean gradient' }, v: { symbol: 'v', name: 'mean squared gradient' } },
  carry: POWERS,
  learningRate: 'scheduled',
  momentumSchedule: false,
  listing: ({ momentum, scaling, biasCorrection }) => {
    const mean = biasCorrection ? 'mHat' : 'm';
    return [
      'g = gradient(theta)',
      momentum ? MEAN_CODE : 'm = g',
      ...(biasCorrection ? [CORRECTED_MEAN_CODE] : []),
      ...(scaling ? [SQUARE_CODE] : []),
      ...(scaling && biasCorrection ? [CORRECTED_SQUARE_CODE] : []),
      `theta = theta - eta*${mean}${scaling ? `/(sqrt(${biasCorrection ? 'vHat' : 'v'}) + epsilon)` : ''}`,
    ];
  },
  arrows: ({ momentum, scaling, biasCorrection }) => {
    const meanShare = (value: ValueByName) => (biasCorrection ? shareOfMean(value) : 1);
    const scale = (value: ValueByName) =>
      scaling ? Math.sqrt(value(biasCorrection ? 'vHat' : "v'")) + value('epsilon') : 1;
    const rate = (value: ValueByName) => value('eta') / meanShare(value) / scale(value);
    if (momentum) return meanArrows(rate);
    return [{ name: 'gradient', symbol: '−η̃g', of: (value) => -rate(value) * value('g') }];
  },
  derived: { mHat: correctedMean, vHat: correctedSquare },
  step: ({ theta, g, slots: { m, v }, carry, hyper, clock }) => {
    const { beta1, beta2, epsilon } = hyper;
    // Compared here: asking each time whether a value of any kind counts as true costs more than a product.
    const momentum = hyper.momentum === true;
    const scaling = hyper.scaling === true;
    const biasCorrection = hyper.biasCorrection === true;
    const eta = clock[ETA];
    raisePowers(carry, hyper);
    const meanShare = biasCorrection ? 1 - carry[POWER_1] : 1;
    const squareShare = biasCorrection ? 1 - carry[POWER_2] : 1;
    const gradW = g[0];
    const gradB = g[1];
    const meanW = momentum ? beta1 * m[0] + (1 - beta1) * gradW : gradW;
    const meanB = momentum ? beta1 * m[1] + (1 - beta1) * gradB : gradB;
    const squareW = beta2 * v[0] + (1 - beta2) * gradW * gradW;
    const squareB = beta2 * v[1] + (1 - beta2) * gradB * gradB;
    const scaleW = scaling ? Math.sqrt(squareW / squareShare) + epsilon : 1;
    const scaleB = scaling ? Math.sqrt(squareB / squareShare) + epsilon : 1;
    theta[0] -= (eta * (meanW / meanShare)) / scaleW;
    theta[1] -= (eta * (meanB / meanShare)) / scaleB;
    m[0] = meanW;
    m[1] = meanB;
    v[0] = squareW;
    v[1] = squareB;
  },
});
