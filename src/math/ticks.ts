/** Round numbers along an axis: steps of 1, 2 or 5 times a power of ten. */

export interface TickStep {
  readonly step: number;
  /** Decimals that tell neighbours apart. */
  readonly decimals: number;
}

/** The step that gives about `count` ticks over `side`, at most `count`. */
export function tickStep(side: number, count: number): TickStep {
  const least = side / Math.max(1, count);
  const exponent = Number(least.toExponential().split('e')[1]);
  for (const mantissa of [1, 2, 5]) {
    const step = Number(`${mantissa}e${exponent}`);
    if (step >= least * (1 - 1e-9)) return { step, decimals: Math.max(0, -exponent) };
  }
  return { step: Number(`1e${exponent + 1}`), decimals: Math.max(0, -exponent - 1) };
}

/** The multiples of the step from `low` to `high`, both included; none where doubles cannot tell them apart. */
export function ticks([low, high]: readonly [number, number], { step, decimals }: TickStep): number[] {
  const values: number[] = [];
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // Beyond 2⁵³ counting up by one stands still.
  if (!(Math.max(-first, last) < Number.MAX_SAFE_INTEGER)) return values;
  for (let k = first; k <= last; k++) values.push(Number((k * step).toFixed(Math.min(decimals, 20))));
  return values;
}
