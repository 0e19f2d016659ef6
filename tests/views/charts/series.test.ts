import { describe, expect, it, vi } from 'vitest';
import { createResults } from '../../../src/state/results';
import type { Workbench } from '../../../src/state/workbench';
import { columnSource, hasValue, type Series, shownValue, valueAt } from '../../../src/views/charts/series';

const series = (a: readonly number[], b: readonly number[] | null = null): Series => ({
  a: Float64Array.from(a),
  b: b === null ? null : Float64Array.from(b),
  length: a.length,
});

describe('the value of a series', () => {
  it('is its column, or the length of two of them', () => {
    expect(valueAt(series([1, -2]), 1)).toBe(-2);
    expect(valueAt(series([1, 3], [1, 4]), 1)).toBe(5);
  });

  it('is at the last step what that step used, and stays it', () => {
    const norm = series([3, 6, Number.NaN], [4, 8, Number.NaN]);
    expect([0, 1, 2, 50].map((step) => shownValue(norm, step))).toEqual([5, 10, 10, 10]);
    expect(shownValue(series([1, Number.NaN, 3]), 1)).toBeNaN();
    expect(shownValue(series([Number.NaN]), 0)).toBeNaN();
    expect(shownValue(series([]), 0)).toBeNaN();
  });

  it('is known where any row has one, be it the first or the last', () => {
    const none = Number.NaN;
    expect(hasValue(undefined)).toBe(false);
    expect(hasValue(series([]))).toBe(false);
    expect(hasValue(series([none, none]))).toBe(false);
    expect(hasValue(series([2, none]))).toBe(true);
    expect(hasValue(series([none, none, 2]))).toBe(true);
    expect(hasValue(series([1, none], [none, 1]))).toBe(false);
    expect(hasValue({ ...series([none, 2]), length: 1 })).toBe(false);
  });
});

describe('columns of the trajectories', () => {
  it('have no bound of their own', () => {
    expect(columnSource(['eta']).bounded).toBe(false);
  });

  const results = createResults();
  const runs = new Map([
    [
      'r1',
      {
        id: 'r1',
        names: ['w', 'v.w', 'v.b'],
        columns: [Float64Array.of(9, 9), Float64Array.of(3, 6), Float64Array.of(4, 8)],
        length: 2,
        end: null,
      },
    ],
  ]);
  const start = (columns: readonly [string] | readonly [string, string], changed = () => {}) =>
    columnSource(columns).start({ results } as Partial<Workbench> as Workbench, ['r1'], changed);

  it('are read where they lie, and are none where a run has no such column', () => {
    results.set('runs', runs);
    const one = start(['v.b']).of('r1');
    expect([one?.a, one?.b, one?.length]).toEqual([runs.get('r1')?.columns[2], null, 2]);
    const both = start(['v.w', 'v.b']).of('r1');
    expect(both && valueAt(both, 1)).toBe(10);
    expect(start(['u.w']).of('r1')).toBeUndefined();
    expect(start(['v.w', 'u.b']).of('r1')).toBeUndefined();
    expect(start(['v.w']).of('r2')).toBeUndefined();
  });

  it('tell when runs have changed, until they are stopped', () => {
    const changed = vi.fn();
    const live = start(['w'], changed);
    results.set('runs', new Map(runs));
    expect(changed).toHaveBeenCalledTimes(1);
    live.stop();
    results.set('runs', new Map(runs));
    expect(changed).toHaveBeenCalledTimes(1);
  });
});
