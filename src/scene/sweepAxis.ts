/** The values along an axis of a sweep. */
import { exp } from '../math/exp';
import { log } from '../math/log';
import type { AxisScale } from './partLimits';
import type { SweepAxis } from './sweep';

/**
 * Point i of `count` is at u = i/(count − 1); both ends are exactly as written. `linear`: from + u·(to − from). `log`:
 * exp(ln from + u·(ln to − ln from)). `one-minus-log`: the same of 1 − value, for rates close to 1.
 * @param integer whole numbers: values are rounded, and each is there once
 */
export function axisValues({ from, to, scale, count }: SweepAxis, integer: boolean): number[] {
  const along = VALUE_AT[scale];
  const values = Array.from({ length: count }, (_, i) =>
    i === 0 ? from : i === count - 1 ? to : along(from, to, i / (count - 1)),
  );
  return integer ? [...new Set(values.map((value) => Math.floor(value + 0.5)))] : values;
}

const VALUE_AT: Readonly<Record<AxisScale, (from: number, to: number, u: number) => number>> = {
  linear: (from, to, u) => from + u * (to - from),
  log: (from, to, u) => exp(log(from) + u * (log(to) - log(from))),
  'one-minus-log': (from, to, u) => 1 - exp(log(1 - from) + u * (log(1 - to) - log(1 - from))),
};
