/** Classifies critical points: minimum, saddle, maximum or degenerate. */
import { LOSS, type Objective } from '../../catalog/define';
import { symmetricEigen } from '../../math/eigen';
import type { CriticalKind, CriticalPoint } from '../../scene/studies';
import type { Point } from '../../scene/types';
import { isCreased } from '../creased';
import { hessianAt } from '../hessian';
import { ringAround } from '../ring';
import type { GradientScan } from './gradientScan';

/** An eigenvalue is 0 for all that can be told below this part of the other one … */
const FLAT = 1e-10;
/** … and below this part of what the window's middle gradient would be over a side. */
const FLAT_IN_WINDOW = 1e-6;
/** A ripple lower than this part of the window's range of losses is nothing to be seen. */
const INVISIBLE = 1e-8;
/** Rings around a point, in parts of a side. */
const WIDE = 1 / 64;
const CLOSE = 1e-3;
/** Where the Hessian is held against the losses, in parts of the shorter side. */
const CLOSEST = 1e-5;

/**
 * By the signs of the Hessian's eigenvalues; where one of them is 0, where there is none and where there is a crease, a point
 * that lies below all around it is a minimum all the same, one above a maximum, any other degenerate. null for ripples that
 * nobody sees.
 */
export function createClassifier(
  objective: Objective,
  { middleNorm, range }: GradientScan,
  sides: Point,
): (point: Point) => CriticalPoint | null {
  const theta = new Float64Array(2);
  const out = new Float64Array(3);
  const lossAt = (w: number, b: number) => {
    theta[0] = w;
    theta[1] = b;
    objective.evaluate(theta, out, 0, objective.points, null);
    return out[LOSS];
  };
  /** The sign −1 turns the surface upside down. */
  const ring = (point: Point, radius: number, sign: 1 | -1 = 1) =>
    ringAround(
      (w, b) => {
        const loss = lossAt(w, b);
        return Number.isFinite(loss) ? sign * loss : Number.NaN;
      },
      point,
      { w: radius * sides.w, b: radius * sides.b },
    );
  /** Whether nothing at a distance of `CLOSE` lies as low as the point, or as high where the sign is −1. */
  const isBottom = (point: Point, loss: number, sign: 1 | -1) => {
    const around = ring(point, CLOSE, sign);
    // The difference that rounding makes between equal losses.
    const same = 1e-13 * Math.max(Math.abs(loss), Math.abs(around.lowest), Math.abs(around.highest));
    const least = sign * loss + same;
    return around.lowest > least && around.lowestBetween() > least;
  };
  const kindByRing = (point: Point, loss: number): CriticalKind => {
    if (isBottom(point, loss, 1)) return 'minimum';
    return isBottom(point, loss, -1) ? 'maximum' : 'degenerate';
  };
  const side = Math.min(sides.w, sides.b);
  const flat = (FLAT_IN_WINDOW * middleNorm) / side;

  return (point) => {
    const loss = lossAt(point.w, point.b);
    if (!Number.isFinite(loss)) return null;
    const { lowest, highest } = ring(point, WIDE);
    if (!(Math.max(loss, highest) - Math.min(loss, lowest) > INVISIBLE * range)) return null;
    const hessian = hessianAt(objective, Float64Array.of(point.w, point.b));
    const eigen = symmetricEigen(...hessian);
    const [large, small] = eigen.values;
    const sizes = [Math.abs(large), Math.abs(small)];
    const clear =
      Math.min(...sizes) > Math.max(flat, FLAT * Math.max(...sizes)) &&
      !isCreased(lossAt, point, eigen, CLOSEST * side);
    const kind = clear ? kindOf(large, small) : kindByRing(point, loss);
    return { w: point.w, b: point.b, loss, kind };
  };
}

function kindOf(large: number, small: number): CriticalKind {
  if (small > 0) return 'minimum';
  return large < 0 ? 'maximum' : 'saddle';
}
