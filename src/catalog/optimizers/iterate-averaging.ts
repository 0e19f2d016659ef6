/** The code that the two Schedule-Free rules share: θ is the mean of a second point z, and gradients are taken between the two. */
import {
  DECAY_SCALE,
  type Derived,
  type MoveArrow,
  type Shape,
  type Slot,
  type StepState,
  type Trail,
} from '../define';

/** Place in `carry` of c, the share of the newest z in the mean. */
const SHARE = 0;

type Walk = 'z' | 'top' | 'W';
type WalkState = StepState<Walk, { readonly beta: number }>;

/** State and quantities: the walker, and the weights by which it is averaged. */
export const AVERAGED = {
  slots: {
    z: { symbol: 'z', name: 'walker', start: 'theta' },
    top: { symbol: '\\hat\\eta', name: 'largest η so far', scalar: true },
    W: { symbol: 'W', name: 'sum of weights', scalar: true },
  },
  carry: { share: 0 },
  derived: {
    y: {
      symbol: 'y_t',
      of: (value) => (1 - value('beta')) * value('z') + value('beta') * value('theta'),
    },
    c: { symbol: 'c_t', of: (value) => (value("top'") * value("top'")) / value("W'") },
  },
} as const satisfies {
  readonly slots: Readonly<Record<Walk, Slot>>;
  readonly carry: Readonly<Record<string, number>>;
  readonly derived: Readonly<Record<string, Derived>>;
};

export const Y_CODE = 'y = (1 - beta)*z + beta*theta';

/** The lines after that of z: the weight of the newest z, and the mean. */
export const AVERAGE_CODE = [
  'top = max(top, eta)',
  'W = W + top**2',
  'c = top**2/W',
  'theta = (1 - c)*theta + c*z',
] as const;

/** The arrows of a step: the mean moves a part of the way to the walker. Beside them, y and the walker before the step. */
export const WALK_ARROWS: readonly MoveArrow[] = [
  {
    name: 'step towards the walker',
    symbol: '+c(z′−θ)',
    of: (value) => value('c') * (value("z'") - value('theta')),
  },
  {
    name: 'to y',
    symbol: '+(1−β)(z−θ)',
    of: (value) => (1 - value('beta')) * (value('z') - value('theta')),
    lookAhead: true,
    compare: true,
  },
  {
    name: 'to the walker',
    symbol: '+z−θ',
    of: (value) => value('z') - value('theta'),
    compare: true,
  },
];

/** The walker itself, beside the ball of the mean and the ring of y. */
export const WALKER: Shape = {
  kind: 'point',
  name: 'the walker',
  label: 'z',
  at: (value) => [value('z.w'), value('z.b')],
};

/** The paths of the walker and of y, beside that of the mean. */
export const WALK_TRAILS: readonly Trail[] = [
  { name: 'the walker', label: 'z', at: (value) => [value('z.w'), value('z.b')] },
  { name: 'where the gradient is taken', label: 'y', at: (value) => [value('y.w'), value('y.b')] },
];

/** Writes y to the probe. */
export function lookBetween({ theta, slots: { z }, hyper: { beta }, probe }: WalkState): void {
  probe[0] = (1 - beta) * z[0] + beta * theta[0];
  probe[1] = (1 - beta) * z[1] + beta * theta[1];
}

/** Takes the walker's new place into the mean. */
export function takeIn(
  theta: Float64Array,
  { z, top, W }: WalkState['slots'],
  carry: Float64Array,
  eta: number,
): void {
  const largest = Math.max(top[0], eta);
  const total = W[0] + largest * largest;
  top[0] = largest;
  top[1] = largest;
  W[0] = total;
  W[1] = total;
  // Before the first η above 0 nothing has moved.
  const share = total === 0 ? 0 : (largest * largest) / total;
  carry[SHARE] = share;
  theta[0] += share * (z[0] - theta[0]);
  theta[1] += share * (z[1] - theta[1]);
}

/** Decoupled decay: the walker shrinks by ηλy, and the mean by its share of that. The probe still holds y. */
export function shrinkWalker({ theta, slots: { z }, carry, clock, probe }: WalkState): void {
  const rate = clock[DECAY_SCALE];
  for (let i = 0; i < 2; i++) {
    z[i] -= rate * probe[i];
    theta[i] -= carry[SHARE] * rate * probe[i];
  }
}
