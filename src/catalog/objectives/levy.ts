import { cos, sin } from '../../math/trig';
import { BB, defineSurfaceFunction, GRAD_B, GRAD_W, LOSS, WB, WW } from '../define';

const TURN = 2 * Math.PI;

/** A wavy bowl of m = (w − 1)/4 plus one of n = (b − 1)/4. */
export const levy = defineSurfaceFunction({
  id: 'levy',
  name: 'Lévy',
  summary: 'Deep parallel waves: many valleys, but only one of them leads to the minimum.',
  source: {
    title:
      'A. V. Levy and A. Montalvo, The tunneling algorithm for the global minimization of functions, SIAM Journal on Scientific and Statistical Computing 6(1), 1985',
    url: 'https://www.sfu.ca/~ssurjano/levy.html',
  },
  params: {},
  formula: 'sin(pi*m)^2 + m^2*(1 + 10*sin(pi*m + 1)^2) + n^2*(1 + sin(2*pi*n)^2)',
  where: { m: '1/4*(w - 1)', n: '1/4*(b - 1)' },
  domain: { w: [-10, 10], b: [-10, 10] },
  start: { w: -6, b: -6 },
  eta: 0.03,
  spacing: 'log',
  minima: () => [{ w: 1, b: 1, loss: 0 }],
  saddles: () => [],
  evaluate: (theta, out) => {
    const m = 0.25 * (theta[0] - 1);
    const n = 0.25 * (theta[1] - 1);
    const waveM = sin(Math.PI * m);
    const waveS = sin(Math.PI * m + 1);
    const waveN = sin(TURN * n);
    const steepM = 1 + 10 * waveS * waveS;
    const steepN = 1 + waveN * waveN;
    out[GRAD_W] = 0.25 * (Math.PI * sin(TURN * m) + m * (2 * steepM + 10 * Math.PI * m * sin(TURN * m + 2)));
    out[GRAD_B] = 0.5 * n * (steepN + TURN * n * waveN * cos(TURN * n));
    out[LOSS] = waveM * waveM + m * m * steepM + n * n * steepN;
  },
  hessian: (theta, out) => {
    const m = 0.25 * (theta[0] - 1);
    const n = 0.25 * (theta[1] - 1);
    const waveS = sin(Math.PI * m + 1);
    const waveN = sin(TURN * n);
    const bendM = 2 * TURN * m * sin(TURN * m + 2) + TURN * Math.PI * m * m * cos(TURN * m + 2);
    const bendN = 2 * TURN * n * sin(2 * TURN * n) + TURN * TURN * n * n * cos(2 * TURN * n);
    out[WW] = 0.125 * (Math.PI * Math.PI * cos(TURN * m) + 1 + 10 * waveS * waveS + 5 * bendM);
    out[WB] = 0;
    out[BB] = 0.125 * (1 + waveN * waveN + bendN);
  },
});
