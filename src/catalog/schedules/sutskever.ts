import { BETA, defineSchedule } from '../define';

/**
 * β_t = min(1 − 2^{−1−log₂ q}, βmax), q = ⌊t/250⌋ + 1. The power of two is 1/(2q): the same number, exactly,
 * without a power or a logarithm.
 */
export const sutskever = defineSchedule({
  id: 'sutskever',
  name: 'Sutskever',
  summary: 'Momentum that grows every 250 steps: ½, ¾, ⅚ … up to a ceiling.',
  source: {
    title: 'I. Sutskever et al., On the importance of initialization and momentum in deep learning, 2013',
    url: 'https://proceedings.mlr.press/v28/sutskever13.html',
  },
  target: 'beta',
  params: {
    betaMax: {
      kind: 'number',
      symbol: '\\beta_{\\max}',
      name: 'Highest β',
      default: 0.99,
      legal: { min: 0, max: 1, below: true },
      slider: { min: 0, max: 0.999, scale: 'linear', step: 0.001 },
    },
  },
  memory: [],
  ignoresBase: () => true,
  listing: { step: ['beta = min(1 - 1/(2*(floor(t/250) + 1)), betaMax)'] },
  rate: ({ params: { betaMax }, step, clock }) => {
    const q = Math.floor(step / 250) + 1;
    clock[BETA] = Math.min(1 - 1 / (2 * q), betaMax);
  },
});
