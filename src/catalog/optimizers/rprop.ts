import { defineOptimizer, type MoveArrow, type ValueByName } from '../define';
import { LEGAL_ETA, type NumberParameter } from '../parameters';
import { before } from './matrices';
import { boxAround } from './shapes';

/** A step length, in units of a parameter. */
function length(symbol: string, name: string, value: number): NumberParameter {
  return {
    kind: 'number',
    symbol,
    name,
    default: value,
    legal: LEGAL_ETA,
    slider: { min: 1e-6, max: 100, scale: 'log' },
  };
}

/** The step in one parameter alone. */
function stepIn(component: 'w' | 'b'): MoveArrow {
  const isIn = component === 'w' ? 'inW' : 'inB';
  return {
    name: `step in ${component}`,
    symbol: `−Δ sign(p) in ${component}`,
    of: (value) => -value("delta'") * Math.sign(value("p'")) * value(isIn),
  };
}

/** The factor that Δ is multiplied by. */
function factorOf(value: ValueByName): number {
  const turn = value('g') * value('p');
  if (turn > 0) return value('growth');
  return turn < 0 ? value('shrink') : 1;
}

/** Where gp > 0: Δ ← η⁺Δ; where gp < 0: Δ ← η⁻Δ, and g counts as 0; θ ← θ − Δ sign(g); p ← g. */
export const rprop = defineOptimizer({
  id: 'rprop',
  name: 'Rprop',
  group: 'newer',
  summary:
    'For full batches: only the signs of the slope count, and each parameter adapts a step length of its own.',
  when: 'with all the data at each step',
  variant:
    'PyTorch’s, which is iRprop−: after a change of sign a parameter stays for one step and then goes on with half ' +
    'the length. No η: the first step length takes that place.',
  source: {
    title: 'M. Riedmiller and H. Braun, A direct adaptive method for faster backpropagation learning, 1993',
    url: 'https://doi.org/10.1109/ICNN.1993.298623',
  },
  hyper: {
    delta0: length('\\Delta_0', 'First step length Δ₀', 0.1),
    growth: {
      kind: 'number',
      symbol: '\\eta^+',
      name: 'Growth η⁺',
      default: 1.2,
      legal: { min: 1, max: 10 },
      slider: { min: 1, max: 3, scale: 'linear', step: 0.01 },
    },
    shrink: {
      kind: 'number',
      symbol: '\\eta^-',
      name: 'Shrinking η⁻',
      default: 0.5,
      legal: { min: 0, max: 1 },
      slider: { min: 0, max: 1, scale: 'linear', step: 0.01 },
    },
    shortest: length('\\Delta_{\\min}', 'Shortest step Δmin', 1e-6),
    longest: length('\\Delta_{\\max}', 'Longest step Δmax', 50),
  },
  slots: {
    delta: { symbol: '\\Delta', name: 'step length', start: 'delta0' },
    p: { symbol: 'p', name: 'gradient that counted' },
  },
  carry: {},
  learningRate: 'none',
  offers: { batches: false, clip: false },
  withheld:
    'No batches: signs would change with the points, not with the place. No clip: only signs count, ' +
    'and a clip leaves them as they are.',
  momentumSchedule: false,
  listing: () => [
    'g = gradient(theta)',
    'turn = g*p',
    'factor = where(turn > 0, growth, where(turn < 0, shrink, 1))',
    'delta = min(max(factor*delta, shortest), longest)',
    'p = where(turn < 0, 0, g)',
    'theta = theta - delta*sign(p)',
  ],
  arrows: () => [
    stepIn('w'),
    stepIn('b'),
    { name: 'gradient', symbol: '−g', of: (value) => -value('g'), compare: true },
  ],
  shapes: () => [
    {
      kind: 'line',
      name: 'the step lengths before, to either side',
      label: 'Δ before',
      points: boxAround(before, (value) => [value('delta.w'), value('delta.b')]),
      dashed: true,
    },
    {
      kind: 'line',
      name: 'the step lengths, to either side',
      label: 'Δ',
      points: boxAround(before, (value) => [value("delta'.w"), value("delta'.b")]),
    },
  ],
  derived: { factor: { symbol: 'a_t', of: factorOf } },
  step: ({ theta, g, slots: { delta, p }, hyper: { growth, shrink, shortest, longest } }) => {
    for (let i = 0; i < 2; i++) {
      const turn = g[i] * p[i];
      const factor = turn > 0 ? growth : turn < 0 ? shrink : 1;
      delta[i] = Math.min(Math.max(factor * delta[i], shortest), longest);
      p[i] = turn < 0 ? 0 : g[i];
      theta[i] -= delta[i] * Math.sign(p[i]);
    }
  },
});
