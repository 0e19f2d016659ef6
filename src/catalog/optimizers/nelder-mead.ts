import { defineOptimizer, type StepState, type ValueByName } from '../define';
import { LEGAL_ETA } from '../parameters';

/** Losses at x, y and z, carried so that none is looked up twice; NaN before the first step. */
const AT_X = 0;
const AT_Y = 1;
const AT_Z = 2;

/** A remembered place, before the step or, with a ', after it. */
function place(name: string) {
  return (value: ValueByName): readonly [number, number] => [value(`${name}.w`), value(`${name}.b`)];
}

/**
 * The worst of the corners x, y, z by loss is mirrored at the middle of the others, further out or nearer in
 * where that pays, and if nothing does all move halfway to the best.
 */
export const nelderMead = defineOptimizer({
  id: 'nelder-mead',
  name: 'Nelder–Mead',
  group: 'derivative-free',
  summary: 'For losses without a gradient: a triangle that tumbles downhill by comparing losses alone.',
  variant:
    'SciPy’s, with a first triangle of legs δ along w and b. θ is its best corner, at first its corner between the legs. ' +
    'No gradient is counted; one or two losses a step, four where it shrinks.',
  source: {
    title: 'J. Nelder and R. Mead, A simplex method for function minimization, 1965',
    url: 'https://doi.org/10.1093/comjnl/7.4.308',
  },
  hyper: {
    size: {
      kind: 'number',
      symbol: '\\delta',
      name: 'First legs δ',
      default: 1,
      legal: LEGAL_ETA,
      slider: { min: 0.001, max: 10, scale: 'log' },
    },
  },
  slots: {
    x: { symbol: 'x', name: 'best corner', start: 'theta' },
    y: { symbol: 'y', name: 'second corner' },
    z: { symbol: 'z', name: 'third corner' },
    best: { symbol: 'x^\\ast', name: 'best corner of the step' },
    good: { symbol: 'y^\\ast', name: 'second corner of the step' },
    worst: { symbol: 'z^\\ast', name: 'worst corner of the step' },
    r: { symbol: 'r', name: 'mirrored corner' },
    e: { symbol: 'e', name: 'corner further out' },
    c: { symbol: 'c', name: 'corner nearer in' },
  },
  carry: { atX: Number.NaN, atY: Number.NaN, atZ: Number.NaN },
  learningRate: 'none',
  needs: ['loss'],
  gradient: false,
  offers: { batches: false, decay: false, clip: false },
  withheld:
    'No batches, decay or clip: it compares losses over all the data, and has no gradient to add to ' +
    'or to clip.',
  momentumSchedule: false,
  listing: () => [
    'second = where(t < 1, theta + size*inW, y)',
    'third = where(t < 1, theta + size*inB, z)',
    'best = lowest(x, second, third)',
    'good = middle(x, second, third)',
    'worst = highest(x, second, third)',
    'center = (best + good)/2',
    'r = 2*center - worst',
    'e = 3*center - 2*worst',
    'c = where(loss(r) < loss(worst), (3*center - worst)/2, (center + worst)/2)',
    'far = where(loss(e) < loss(r), e, r)',
    'near = where(loss(c) < min(loss(r), loss(worst)), c, (best + worst)/2)',
    'shrinks = where(loss(r) < loss(good), 0, where(loss(c) < min(loss(r), loss(worst)), 0, 1))',
    'x = best',
    'y = where(shrinks > 0, center, good)',
    'z = where(loss(r) < loss(best), far, where(loss(r) < loss(good), r, near))',
    'theta = lowest(x, y, z)',
  ],
  symbols: {
    inW: '(1, 0)',
    inB: '(0, 1)',
    second: 'y^\\circ_t',
    third: 'z^\\circ_t',
    center: '\\bar x_t',
    far: 'f_t',
    near: 'n_t',
    shrinks: 's_t',
  },
  shapes: () => [
    {
      kind: 'line',
      name: 'the triangle',
      label: 'triangle',
      points: [place("best'"), place("good'"), place("worst'"), place("best'")],
    },
    {
      kind: 'line',
      name: 'the next triangle',
      label: 'next',
      points: [place("x'"), place("y'"), place("z'"), place("x'")],
      dashed: true,
    },
    { kind: 'point', name: 'the mirrored corner', label: 'mirrored', at: place("r'") },
    { kind: 'point', name: 'the corner further out', label: 'further out', at: place("e'") },
    { kind: 'point', name: 'the corner nearer in', label: 'nearer in', at: place("c'") },
  ],
  derived: {},
  step: (state) => {
    const { theta, slots, hyper, carry } = state;
    const { x, y, z, best, good, worst, r, e, c } = slots;
    if (Number.isNaN(carry[AT_X])) {
      y[0] = theta[0] + hyper.size;
      y[1] = theta[1];
      z[0] = theta[0];
      z[1] = theta[1] + hyper.size;
      lookUp(state, x, carry, AT_X);
      lookUp(state, y, carry, AT_Y);
      lookUp(state, z, carry, AT_Z);
    }
    sort(x, y, z, carry);
    for (let i = 0; i < 2; i++) {
      const center = (x[i] + y[i]) / 2;
      best[i] = x[i];
      good[i] = y[i];
      worst[i] = z[i];
      r[i] = 2 * center - z[i];
      e[i] = 3 * center - 2 * z[i];
    }
    lookUp(state, r, tried, AT_R);
    const atR = tried[AT_R];
    const isIn = !(atR < carry[AT_Z]);
    for (let i = 0; i < 2; i++) {
      const center = (x[i] + y[i]) / 2;
      c[i] = isIn ? (center + z[i]) / 2 : (3 * center - z[i]) / 2;
    }
    if (atR < carry[AT_X]) {
      lookUp(state, e, tried, AT_E);
      if (tried[AT_E] < atR) take(z, e, carry, AT_E);
      else take(z, r, carry, AT_R);
    } else if (atR < carry[AT_Y]) take(z, r, carry, AT_R);
    else {
      lookUp(state, c, tried, AT_C);
      const atC = tried[AT_C];
      if (isIn ? atC < carry[AT_Z] : atC <= atR) take(z, c, carry, AT_C);
      else {
        for (let i = 0; i < 2; i++) {
          y[i] = (x[i] + y[i]) / 2;
          z[i] = (x[i] + z[i]) / 2;
        }
        lookUp(state, y, carry, AT_Y);
        lookUp(state, z, carry, AT_Z);
      }
    }
    const lowest =
      carry[AT_Y] < carry[AT_X] ? (carry[AT_Z] < carry[AT_Y] ? z : y) : carry[AT_Z] < carry[AT_X] ? z : x;
    theta[0] = lowest[0];
    theta[1] = lowest[1];
  },
});

/** The losses at r, e and c, within a step. A number that is returned would be an object. */
const AT_R = 0;
const AT_E = 1;
const AT_C = 2;
const tried = new Float64Array(3);

/** Writes the loss at a place to losses[index]. */
function lookUp(
  { probe, measure, measured }: Pick<StepState<string, never>, 'probe' | 'measure' | 'measured'>,
  at: Float64Array,
  losses: Float64Array,
  index: number,
): void {
  probe[0] = at[0];
  probe[1] = at[1];
  measure();
  losses[index] = measured[0];
}

/** The worst corner becomes one that was tried. */
function take(z: Float64Array, corner: Float64Array, carry: Float64Array, index: number): void {
  z[0] = corner[0];
  z[1] = corner[1];
  carry[AT_Z] = tried[index];
}

/** Sorts the corners by their losses; of equal ones the first stays first. */
function sort(x: Float64Array, y: Float64Array, z: Float64Array, losses: Float64Array): void {
  if (losses[AT_Y] < losses[AT_X]) swap(x, y, losses, AT_X, AT_Y);
  if (losses[AT_Z] < losses[AT_Y]) swap(y, z, losses, AT_Y, AT_Z);
  if (losses[AT_Y] < losses[AT_X]) swap(x, y, losses, AT_X, AT_Y);
}

function swap(one: Float64Array, other: Float64Array, losses: Float64Array, at: number, and: number): void {
  for (let i = 0; i < 2; i++) {
    const coordinate = one[i];
    one[i] = other[i];
    other[i] = coordinate;
  }
  const loss = losses[at];
  losses[at] = losses[and];
  losses[and] = loss;
}
