/** Whether the Hessian misleads at a stationary point, because the surface has a crease there. */
import type { Eigen } from '../math/eigen';
import type { Point } from '../scene/types';

/** A difference between losses below this part of them is rounding. */
const ROUNDING = 1e-13;

/**
 * A Hessian tells how the surface bends on one side of a crease: w·|w| bends up for w > 0 and down for w < 0, and |w·b| falls
 * nowhere, though its Hessian is a saddle's.
 * @param eigen of the Hessian at `centre`
 * @param reach how far from there the losses are held against it
 * @returns whether, along one of its axes, the mean of both sides lies not even half as far above or below the middle as the
 * Hessian foretells. A slope has no part in that mean.
 */
export function isCreased(
  lossAt: (w: number, b: number) => number,
  { w, b }: Point,
  { values, vectors }: Eigen,
  reach: number,
): boolean {
  const loss = lossAt(w, b);
  const rounding = ROUNDING * Math.max(1, Math.abs(loss));
  return values.some((value, i) => {
    const [x, y] = [reach * vectors[i][0], reach * vectors[i][1]];
    const foretold = Math.abs(value * reach * reach) / 2;
    const seen = Math.sign(value) * ((lossAt(w + x, b + y) + lossAt(w - x, b - y)) / 2 - loss);
    return foretold - seen > Math.max(rounding, foretold / 2);
  });
}
