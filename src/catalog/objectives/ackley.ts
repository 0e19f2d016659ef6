import { exp } from '../../math/exp';
import { cos, sin } from '../../math/trig';
import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

const TURN = 2 * Math.PI;
/** Our own e, so that the minimum is at 0 to the last bit. */
const CREST = exp(1);

/**
 * A funnel with a wavy wall. Its minimum is the tip of a cone, without a gradient: `evaluate` writes 0 there, so that
 * a run that is at the minimum stays.
 */
export const ackley = defineSurfaceFunction({
  id: 'ackley',
  name: 'Ackley',
  summary: 'A funnel with a wavy wall, nearly flat far out and pointed at its minimum.',
  source: {
    title: 'D. H. Ackley, A Connectionist Machine for Genetic Hillclimbing, 1987',
    url: 'https://www.sfu.ca/~ssurjano/ackley.html',
  },
  params: {
    a: {
      kind: 'number',
      symbol: 'a',
      name: 'Depth of the funnel a',
      default: 20,
      legal: { min: 0.1, max: 1000 },
      slider: { min: 1, max: 50, scale: 'linear', step: 0.5 },
    },
    k: {
      kind: 'number',
      symbol: 'k',
      name: 'Steepness of the funnel k',
      default: 0.2,
      legal: { min: 0.01, max: 10 },
      slider: { min: 0.02, max: 1, scale: 'log' },
    },
  },
  formula: 'a*(1 - exp(-k*r)) + e - exp(1/2*(cos(2*pi*w) + cos(2*pi*b)))',
  where: { r: 'sqrt(1/2*(w^2 + b^2))' },
  domain: { w: [-5, 5], b: [-5, 5] },
  // From high enough to see into the hollows, in which the runs end.
  elevation: 72,
  start: { w: -3.5, b: -2.6 },
  eta: 0.03,
  spacing: 'linear',
  minima: () => [{ w: 0, b: 0, loss: 0, degenerate: true }],
  saddles: () => [],
  evaluate: (theta, out, { a, k }) => {
    const w = theta[0];
    const b = theta[1];
    const r = Math.sqrt(0.5 * (w * w + b * b));
    const funnel = a * exp(-k * r);
    const wave = exp(0.5 * (cos(TURN * w) + cos(TURN * b)));
    const pull = r === 0 ? 0 : (k * funnel) / (2 * r);
    out[GRAD_W] = pull * w + Math.PI * wave * sin(TURN * w);
    out[GRAD_B] = pull * b + Math.PI * wave * sin(TURN * b);
    out[LOSS] = a - funnel + (CREST - wave);
  },
  hessian: (theta, out, { a, k }) => {
    const w = theta[0];
    const b = theta[1];
    const r = Math.sqrt(0.5 * (w * w + b * b));
    const pull = (k * a * exp(-k * r)) / (2 * r);
    const bend = (pull * (k + 1 / r)) / (2 * r);
    const wave = Math.PI * Math.PI * exp(0.5 * (cos(TURN * w) + cos(TURN * b)));
    const sinW = sin(TURN * w);
    const sinB = sin(TURN * b);
    out[WW] = pull - bend * w * w + wave * (2 * cos(TURN * w) - sinW * sinW);
    out[WB] = -bend * w * b - wave * sinW * sinB;
    out[BB] = pull - bend * b * b + wave * (2 * cos(TURN * b) - sinB * sinB);
  },
});
