/** A symmetric 2 × 2 matrix in its own axes. */
export interface Eigen {
  /** Larger first. */
  readonly values: readonly [number, number];
  /** Unit vectors, at right angles to each other, one to each value. */
  readonly vectors: readonly [readonly [number, number], readonly [number, number]];
}

/**
 * Eigenvalues and eigenvectors of [[a, b], [b, c]], as LAPACK's dlaev2 finds them: the value of larger size by a sum
 * without cancellation, the other one from the determinant.
 *
 * The axes are those of the coordinates where both values are equal. NaN in, NaN out.
 */
export function symmetricEigen(a: number, b: number, c: number): Eigen {
  const out = new Float64Array(4);
  eigenInto(Float64Array.of(a, b, c), out);
  const [larger, smaller, x, y] = out;
  return {
    values: [larger, smaller],
    vectors: [
      [x, y],
      [-y, x],
    ],
  };
}

/**
 * The same without allocating, of matrix = [a, b, c]: writes the larger value, the smaller one, and the unit vector (x, y) of the
 * larger one; (−y, x) belongs to the smaller one.
 */
export function eigenInto(matrix: Float64Array, out: Float64Array): void {
  const a = matrix[0];
  const b = matrix[1];
  const c = matrix[2];
  const sum = a + c;
  const difference = a - c;
  const twice = b + b;
  // √(difference² + twice²) without overflow. It is written out, as the axis below is: doubles that are passed to functions
  // and back may be allocated.
  const wide = Math.max(Math.abs(difference), Math.abs(twice));
  const slim = Math.min(Math.abs(difference), Math.abs(twice)) / wide;
  const root = wide === 0 ? 0 : wide * Math.sqrt(1 + slim * slim);
  const aIsMost = Math.abs(a) > Math.abs(c);
  const most = aIsMost ? a : c;
  const least = aIsMost ? c : a;
  const sign = sum < 0 ? -1 : 1;
  const first = 0.5 * (sum + sign * root);
  const second = sum === 0 ? 0 - 0.5 * root : first === 0 ? 0 : (most / first) * least - (b / first) * b;
  // The unit eigenvector of the value of larger size.
  const side = difference >= 0 ? 1 : -1;
  const reach = difference + side * root;
  let cosine = 1;
  let sine = 0;
  if (Math.abs(reach) > Math.abs(twice)) {
    const ratio = -twice / reach;
    sine = 1 / Math.sqrt(1 + ratio * ratio);
    cosine = ratio * sine;
  } else if (twice !== 0) {
    const ratio = -reach / twice;
    cosine = 1 / Math.sqrt(1 + ratio * ratio);
    sine = ratio * cosine;
  }
  out[2] = sign === side ? -sine : cosine;
  out[3] = sign === side ? cosine : sine;
  const isSwapped = second > first;
  out[0] = isSwapped ? second : first;
  out[1] = isSwapped ? first : second;
  if (!isSwapped) return;
  const x = out[2];
  out[2] = -out[3];
  out[3] = x;
}
