import { cos, sin } from '../../math/trig';
import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

const RADIANS = Math.PI / 180;

/** L = ½(u² + κv²) in turned coordinates (u, v): gradient descent converges for η < 2/κ. */
export const bowl = defineSurfaceFunction({
  id: 'bowl',
  name: 'Bowl',
  summary: 'A quadratic, κ times as steep across as along its valley.',
  source: { title: 'G. Goh, Why momentum really works, 2017', url: 'https://distill.pub/2017/momentum/' },
  params: {
    kappa: {
      kind: 'number',
      symbol: '\\kappa',
      name: 'Condition number κ',
      default: 10,
      legal: { min: 1, max: 1e6 },
      slider: { min: 1, max: 1000, scale: 'log' },
    },
    angle: {
      kind: 'number',
      symbol: '\\varphi',
      name: 'Angle of the valley φ in degrees',
      default: 0,
      legal: { min: -360, max: 360 },
      slider: { min: -90, max: 90, scale: 'linear', step: 1 },
    },
  },
  formula: '1/2*(u^2 + kappa*v^2)',
  where: { u: 'w*cos(angle*pi/180) + b*sin(angle*pi/180)', v: 'b*cos(angle*pi/180) - w*sin(angle*pi/180)' },
  domain: { w: [-3, 3], b: [-3, 3] },
  // Close to 2/κ, so that gradient descent zigzags; with a look-ahead NAG would fly off at that rate.
  start: { w: 2.6, b: 1.6 },
  eta: 0.185,
  momentumEta: 0.1,
  spacing: 'log',
  minima: () => [{ w: 0, b: 0, loss: 0 }],
  saddles: () => [],
  evaluate: (theta, out, { kappa, angle }) => {
    const c = cos(angle * RADIANS);
    const s = sin(angle * RADIANS);
    const u = c * theta[0] + s * theta[1];
    const v = c * theta[1] - s * theta[0];
    out[GRAD_W] = c * u - s * kappa * v;
    out[GRAD_B] = s * u + c * kappa * v;
    out[LOSS] = 0.5 * (u * u + kappa * v * v);
  },
  hessian: (_theta, out, { kappa, angle }) => {
    const c = cos(angle * RADIANS);
    const s = sin(angle * RADIANS);
    out[WW] = c * c + kappa * s * s;
    out[WB] = (1 - kappa) * c * s;
    out[BB] = s * s + kappa * c * c;
  },
});
