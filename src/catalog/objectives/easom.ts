import { exp } from '../../math/exp';
import { cos, sin } from '../../math/trig';
import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/** A needle’s eye: a single dent of width 1 in an endless plain. Usually shown over ±100, where nothing can be seen. */
export const easom = defineSurfaceFunction({
  id: 'easom',
  name: 'Easom',
  summary: 'A plain with one narrow hole. Away from it there is no slope to say where it is.',
  source: {
    title: 'E. E. Easom, A Survey of Global Optimization Techniques, University of Louisville, 1990',
    url: 'https://www.sfu.ca/~ssurjano/easom.html',
  },
  params: {},
  formula: '-cos(w)*cos(b)*exp(-(w - pi)^2 - (b - pi)^2)',
  domain: { w: [-2, 8], b: [-2, 8] },
  // Only from nearly above does one see down to the bottom of the pit, and the runs in it.
  elevation: 78,
  start: { w: 1.8, b: 1.5 },
  eta: 0.2,
  spacing: 'linear',
  minima: () => [{ w: Math.PI, b: Math.PI, loss: -1 }],
  saddles: () => [],
  evaluate: (theta, out) => {
    const u = theta[0] - Math.PI;
    const v = theta[1] - Math.PI;
    const cosW = cos(theta[0]);
    const cosB = cos(theta[1]);
    const hole = exp(-u * u - v * v);
    out[GRAD_W] = hole * cosB * (sin(theta[0]) + 2 * u * cosW);
    out[GRAD_B] = hole * cosW * (sin(theta[1]) + 2 * v * cosB);
    out[LOSS] = -cosW * cosB * hole;
  },
  hessian: (theta, out) => {
    const u = theta[0] - Math.PI;
    const v = theta[1] - Math.PI;
    const cosW = cos(theta[0]);
    const cosB = cos(theta[1]);
    const sinW = sin(theta[0]);
    const sinB = sin(theta[1]);
    const hole = exp(-u * u - v * v);
    out[WW] = hole * cosB * ((3 - 4 * u * u) * cosW - 4 * u * sinW);
    out[WB] = -hole * (sinW + 2 * u * cosW) * (sinB + 2 * v * cosB);
    out[BB] = hole * cosW * ((3 - 4 * v * v) * cosB - 4 * v * sinB);
  },
});
