/** One of a sweep's curves: the line of a run. */
import type { RunStyle } from '../../runStyle/runStyle';
import type { GoodRange } from '../../scene/goodRange';

export interface Curve {
  readonly id: string;
  readonly name: string;
  readonly style: RunStyle;
  /** Values along the axis, and the measure at each: NaN is empty or not computed yet, +∞ diverged. */
  readonly x: readonly number[];
  readonly y: ArrayLike<number>;
  readonly good: GoodRange | null;
  /** The highest loss that a run of it begins with; −∞ where none is known. */
  readonly began: number;
  /** The run's own value; NaN for none on the axis. */
  readonly present: number;
  readonly selected: boolean;
}
