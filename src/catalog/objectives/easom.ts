import { exp } from '../../math/exp';
import { cos, sin } from '../../math/trig';
import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

/**
 * A needle’s eye: a single dent of width 1 in an endless plain. Usually shown over ±100, where nothing can be seen. The window here
 * is so narrow that the dent is not too steep to look into, and still shows the plain around it.
 */
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
  domain: { w: [0.5, 5.8], b: [0.5, 5.8] },
  // Far enough aside to see how deep the pit is, and high enough to see down to its bottom, and the runs in it.
  elevation: 66,
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
