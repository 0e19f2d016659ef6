import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../src/catalog/columns';
import { BETA, CLOCK_LENGTH, ETA } from '../../src/catalog/define';
import {
  clearStep,
  convergence,
  fillSteadyColumns,
  NEVER,
  SMALL_NORM,
  SMALL_SQUARE,
} from '../../src/engine/recordedColumns';

const CAPACITY = 6;
const SMALL = SMALL_NORM;
const LARGE = 1;
/** Not recorded. */
const NONE = Number.NaN;

/** Rows with these norms, and a loss wherever there is a norm. */
function rowsOf(norms: readonly number[]): Float64Array {
  const out = new Float64Array(BASE_COLUMNS.length * CAPACITY);
  norms.forEach((norm, row) => {
    out[COLUMN.fullNorm * CAPACITY + row] = norm;
    out[COLUMN.loss * CAPACITY + row] = norm;
  });
  return out;
}

function column(out: Float64Array, name: keyof typeof COLUMN): number[] {
  return [...out.subarray(COLUMN[name] * CAPACITY, (COLUMN[name] + 1) * CAPACITY)];
}

describe('convergence', () => {
  it.each([
    ['is the first of the small rows at the end', [LARGE, SMALL, SMALL], NEVER, 101],
    ['is never where the newest row is large', [SMALL, SMALL, LARGE], 50, NEVER],
    ['stays what it was while all rows are small', [SMALL, SMALL], 50, 50],
    ['begins with the first row where all are small and none was before', [SMALL, SMALL], NEVER, 100],
    ['begins anew after a large row', [SMALL, LARGE, SMALL], 50, 102],
    ['passes over rows that are not recorded', [LARGE, NONE, SMALL, NONE], NEVER, 102],
    ['is not told by rows that are not recorded', [NONE, NONE], 50, 50],
    ['is as before where there are no rows', [], 50, 50],
  ])('%s', (_, norms, earlier, expected) => {
    expect(convergence(rowsOf(norms), CAPACITY, norms.length, 100, earlier)).toBe(expected);
  });

  it('is broken by a recorded loss without a norm', () => {
    const out = rowsOf([SMALL, NONE]);
    out[COLUMN.loss * CAPACITY + 1] = 3;
    expect(convergence(out, CAPACITY, 2, 100, 50)).toBe(NEVER);
  });
});

describe('the columns of a steady run', () => {
  it('hold the rates and the evaluations before each step, in the rows that there are', () => {
    const clock = new Float64Array(CLOCK_LENGTH);
    clock[ETA] = 0.1;
    clock[BETA] = Number.NaN;
    const out = new Float64Array(BASE_COLUMNS.length * CAPACITY).fill(-1);
    fillSteadyColumns(out, CAPACITY, 4, 53, clock, 106);
    expect(column(out, 'eta')).toEqual([0.1, 0.1, 0.1, 0.1, -1, -1]);
    expect(column(out, 'beta')).toEqual([NONE, NONE, NONE, NONE, -1, -1]);
    expect(column(out, 'gradEvals')).toEqual([106, 159, 212, 265, -1, -1]);
    expect(column(out, 'lossEvals')).toEqual([0, 0, 0, 0, -1, -1]);
    expect(column(out, 'loss')).toEqual(new Array(CAPACITY).fill(-1));
  });
});

it('the last row says nothing of a step', () => {
  const out = new Float64Array(BASE_COLUMNS.length * CAPACITY);
  clearStep(out, CAPACITY, 2);
  for (const name of BASE_COLUMNS) {
    const emptied = ['gradW', 'gradB', 'eta', 'beta'].includes(name);
    expect(column(out, name)).toEqual([0, 0, emptied ? NONE : 0, 0, 0, 0]);
  }
});

it('a square is small where its root is, and the next double’s root is not', () => {
  const square = Float64Array.of(SMALL_SQUARE);
  expect(Math.sqrt(square[0])).toBeLessThanOrEqual(SMALL_NORM);
  new BigInt64Array(square.buffer)[0]++;
  expect(Math.sqrt(square[0])).toBeGreaterThan(SMALL_NORM);
});
