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
 * Where both values are equal, the axes are the coordinates'. NaN in, NaN out.
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
  const root = length(difference, twice);
  const aIsMost = Math.abs(a) > Math.abs(c);
  const most = aIsMost ? a : c;
  const least = aIsMost ? c : a;
  const sign = sum < 0 ? -1 : 1;
  const first = 0.5 * (sum + sign * root);
  const second = sum === 0 ? 0 - 0.5 * root : first === 0 ? 0 : (most / first) * least - (b / first) * b;
  axisInto(difference, twice, root, sign, out);
  const isSwapped = second > first;
  out[0] = isSwapped ? second : first;
  out[1] = isSwapped ? first : second;
  if (!isSwapped) return;
  const x = out[2];
  out[2] = -out[3];
  out[3] = x;
}

/** √(x² + y²) without overflow. */
function length(x: number, y: number): number {
  const large = Math.max(Math.abs(x), Math.abs(y));
  const small = Math.min(Math.abs(x), Math.abs(y));
  if (large === 0) return 0;
  const ratio = small / large;
  return large * Math.sqrt(1 + ratio * ratio);
}

/** Writes the unit eigenvector of the value of larger size to out[2] and out[3]. */
function axisInto(difference: number, twice: number, root: number, sign: number, out: Float64Array): void {
  const side = difference >= 0 ? 1 : -1;
  const sum = difference + side * root;
  let cosine: number;
  let sine: number;
  if (Math.abs(sum) > Math.abs(twice)) {
    const ratio = -twice / sum;
    sine = 1 / Math.sqrt(1 + ratio * ratio);
    cosine = ratio * sine;
  } else if (twice === 0) {
    cosine = 1;
    sine = 0;
  } else {
    const ratio = -sum / twice;
    cosine = 1 / Math.sqrt(1 + ratio * ratio);
    sine = ratio * cosine;
  }
  out[2] = sign === side ? -sine : cosine;
  out[3] = sign === side ? cosine : sine;
}
