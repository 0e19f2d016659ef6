/** Levenberg and Marquardt's step, for a few unknowns. */

/**
 * Solves (JᵀJ + damping · its diagonal) d = −Jᵀr, by elimination.
 *
 * @param slopes the columns of J, each as long as the residuals
 */
export function levenbergMarquardtStep(
  slopes: readonly Float64Array[],
  residuals: Float64Array,
  damping: number,
): readonly number[] {
  const lines = slopes.map((slope, k) => {
    const line = [...slopes, residuals].map((other) => dot(slope, other));
    // The smallest double keeps the diagonal above 0 where nothing depends on the unknown.
    line[k] += damping * line[k] + Number.MIN_VALUE;
    return line;
  });
  const count = lines.length;
  for (let k = 0; k < count; k++)
    for (const line of lines) {
      if (line === lines[k]) continue;
      const share = line[k] / lines[k][k];
      for (let j = k; j <= count; j++) line[j] -= share * lines[k][j];
    }
  return lines.map((line, k) => -line[count] / line[k]);
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < one.length; i++) sum += one[i] * other[i];
  return sum;
}
