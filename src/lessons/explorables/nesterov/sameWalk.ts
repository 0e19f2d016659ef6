/** Holds NAG's two forms against each other: at constant η and β one stands where the other one looks. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { Point } from '../../../scene/types';

export interface SameWalk {
  /** For each row, between NAG's look-ahead point θ − ηβu and the rewritten form's θ: the larger of the two components. */
  readonly differences: Float64Array;
  /** For each row, between the two forms' own θ: the straight distance. */
  readonly distances: Float64Array;
}

/**
 * The point at which a run in look-ahead form looks before step `row`: θ − η_t β_t u. In the last row, from which no
 * step leaves, η and β are those of the step before.
 */
export function lookAheadPoint({ columns, names }: RunResult, row: number): Point {
  const rates = Number.isNaN(columns[COLUMN.eta][row]) ? row - 1 : row;
  const reach = row === 0 ? 0 : columns[COLUMN.eta][rates] * columns[COLUMN.beta][rates];
  return {
    w: columns[COLUMN.w][row] - reach * columns[names.indexOf('u.w')][row],
    b: columns[COLUMN.b][row] - reach * columns[names.indexOf('u.b')][row],
  };
}

/** @param nag in look-ahead form; `nesterov` is in the rewritten one. Rows that both have are compared. */
export function sameWalk(nag: RunResult, nesterov: RunResult): SameWalk {
  const rows = Math.min(nag.length, nesterov.length);
  const differences = new Float64Array(rows);
  const distances = new Float64Array(rows);
  for (let row = 0; row < rows; row++) {
    const look = lookAheadPoint(nag, row);
    const w = nesterov.columns[COLUMN.w][row];
    const b = nesterov.columns[COLUMN.b][row];
    differences[row] = Math.max(Math.abs(look.w - w), Math.abs(look.b - b));
    const [dw, db] = [nag.columns[COLUMN.w][row] - w, nag.columns[COLUMN.b][row] - b];
    distances[row] = Math.sqrt(dw * dw + db * db);
  }
  return { differences, distances };
}
