/**
 * The baseline of the engine: each rule written by hand into one loop with the neuron's loss and gradient,
 * recording the same columns in the same layout. Fast and good for nothing else.
 */
import { BASE_COLUMNS, COLUMN } from '../../src/catalog/columns';
import { exp } from '../../src/math/exp';

export interface Inlined {
  readonly optimizer: 'gd' | 'momentum' | 'adam';
  /** Fills `steps` + 1 rows, column after column. */
  readonly run: (x: Float64Array, y: Float64Array, steps: number, out: Float64Array) => void;
}

const ETA = 0.1;
const BETA = 0.9;
const BETA1 = 0.9;
const BETA2 = 0.999;
const EPSILON = 1e-8;
export const HYPER = { gd: { eta: ETA }, momentum: { eta: ETA, beta: BETA }, adam: { eta: ETA } } as const;
export const START = { w: -2, b: -2 } as const;

function gd(x: Float64Array, y: Float64Array, steps: number, out: Float64Array): void {
  const rows = steps + 1;
  const n = x.length;
  let w: number = START.w;
  let b: number = START.b;
  for (let t = 0; t < rows; t++) {
    let gw = 0;
    let gb = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const xi = x[i];
      const z = w * xi + b;
      const e = exp(-Math.abs(z));
      const s = 1 / (1 + e);
      const residual = (z >= 0 ? s : e * s) - y[i];
      const pull = residual * (e * s * s);
      gw += pull * xi;
      gb += pull;
      squares += residual * residual;
    }
    const last = t === steps;
    out[t] = w;
    out[COLUMN.b * rows + t] = b;
    out[COLUMN.loss * rows + t] = 0.5 * squares;
    out[COLUMN.fullNorm * rows + t] = Math.sqrt(gw * gw + gb * gb);
    out[COLUMN.gradEvals * rows + t] = t * n;
    out[COLUMN.lossEvals * rows + t] = 0;
    out[COLUMN.gradW * rows + t] = last ? Number.NaN : gw;
    out[COLUMN.gradB * rows + t] = last ? Number.NaN : gb;
    out[COLUMN.eta * rows + t] = last ? Number.NaN : ETA;
    out[COLUMN.beta * rows + t] = Number.NaN;
    w -= ETA * gw;
    b -= ETA * gb;
  }
}

function momentum(x: Float64Array, y: Float64Array, steps: number, out: Float64Array): void {
  const rows = steps + 1;
  const n = x.length;
  const slots = BASE_COLUMNS.length * rows;
  let w: number = START.w;
  let b: number = START.b;
  let uw = 0;
  let ub = 0;
  for (let t = 0; t < rows; t++) {
    let gw = 0;
    let gb = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const xi = x[i];
      const z = w * xi + b;
      const e = exp(-Math.abs(z));
      const s = 1 / (1 + e);
      const residual = (z >= 0 ? s : e * s) - y[i];
      const pull = residual * (e * s * s);
      gw += pull * xi;
      gb += pull;
      squares += residual * residual;
    }
    const last = t === steps;
    out[t] = w;
    out[COLUMN.b * rows + t] = b;
    out[COLUMN.loss * rows + t] = 0.5 * squares;
    out[COLUMN.fullNorm * rows + t] = Math.sqrt(gw * gw + gb * gb);
    out[COLUMN.gradEvals * rows + t] = t * n;
    out[COLUMN.lossEvals * rows + t] = 0;
    out[COLUMN.gradW * rows + t] = last ? Number.NaN : gw;
    out[COLUMN.gradB * rows + t] = last ? Number.NaN : gb;
    out[COLUMN.eta * rows + t] = last ? Number.NaN : ETA;
    out[COLUMN.beta * rows + t] = last ? Number.NaN : BETA;
    out[slots + t] = uw;
    out[slots + rows + t] = ub;
    uw = BETA * uw + gw;
    ub = BETA * ub + gb;
    w -= ETA * uw;
    b -= ETA * ub;
  }
}

function adam(x: Float64Array, y: Float64Array, steps: number, out: Float64Array): void {
  const rows = steps + 1;
  const n = x.length;
  const slots = BASE_COLUMNS.length * rows;
  let w: number = START.w;
  let b: number = START.b;
  let mw = 0;
  let mb = 0;
  let vw = 0;
  let vb = 0;
  let power1 = 1;
  let power2 = 1;
  for (let t = 0; t < rows; t++) {
    let gw = 0;
    let gb = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const xi = x[i];
      const z = w * xi + b;
      const e = exp(-Math.abs(z));
      const s = 1 / (1 + e);
      const residual = (z >= 0 ? s : e * s) - y[i];
      const pull = residual * (e * s * s);
      gw += pull * xi;
      gb += pull;
      squares += residual * residual;
    }
    const last = t === steps;
    out[t] = w;
    out[COLUMN.b * rows + t] = b;
    out[COLUMN.loss * rows + t] = 0.5 * squares;
    out[COLUMN.fullNorm * rows + t] = Math.sqrt(gw * gw + gb * gb);
    out[COLUMN.gradEvals * rows + t] = t * n;
    out[COLUMN.lossEvals * rows + t] = 0;
    out[COLUMN.gradW * rows + t] = last ? Number.NaN : gw;
    out[COLUMN.gradB * rows + t] = last ? Number.NaN : gb;
    out[COLUMN.eta * rows + t] = last ? Number.NaN : ETA;
    out[COLUMN.beta * rows + t] = Number.NaN;
    out[slots + t] = mw;
    out[slots + rows + t] = mb;
    out[slots + 2 * rows + t] = vw;
    out[slots + 3 * rows + t] = vb;
    power1 *= BETA1;
    power2 *= BETA2;
    mw = BETA1 * mw + (1 - BETA1) * gw;
    mb = BETA1 * mb + (1 - BETA1) * gb;
    vw = BETA2 * vw + (1 - BETA2) * gw * gw;
    vb = BETA2 * vb + (1 - BETA2) * gb * gb;
    w -= (ETA * (mw / (1 - power1))) / (Math.sqrt(vw / (1 - power2)) + EPSILON);
    b -= (ETA * (mb / (1 - power1))) / (Math.sqrt(vb / (1 - power2)) + EPSILON);
  }
}

export const INLINED: readonly Inlined[] = [
  { optimizer: 'gd', run: gd },
  { optimizer: 'momentum', run: momentum },
  { optimizer: 'adam', run: adam },
];
