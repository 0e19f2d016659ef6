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
  const sum = a + c;
  const difference = a - c;
  const twice = b + b;
  const root = length(difference, twice);
  const [most, least] = Math.abs(a) > Math.abs(c) ? [a, c] : [c, a];
  const sign = sum < 0 ? -1 : 1;
  const first = 0.5 * (sum + sign * root);
  const second = sum === 0 ? 0 - 0.5 * root : first === 0 ? 0 : (most / first) * least - (b / first) * b;
  const vector = axis(difference, twice, root, sign);
  const other = [-vector[1], vector[0]] as const;
  return second > first
    ? { values: [second, first], vectors: [other, vector] }
    : { values: [first, second], vectors: [vector, other] };
}

/** √(x² + y²) without overflow. */
function length(x: number, y: number): number {
  const large = Math.max(Math.abs(x), Math.abs(y));
  const small = Math.min(Math.abs(x), Math.abs(y));
  if (large === 0) return 0;
  const ratio = small / large;
  return large * Math.sqrt(1 + ratio * ratio);
}

/** The unit eigenvector of the value of larger size. */
function axis(difference: number, twice: number, root: number, sign: number): readonly [number, number] {
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
  return sign === side ? [-sine, cosine] : [cosine, sine];
}
