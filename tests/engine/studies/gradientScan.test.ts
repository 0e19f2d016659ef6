import { describe, expect, it } from 'vitest';
import type { Objective } from '../../../src/catalog/define';
import { findCandidates, type GradientScan, scanGradients } from '../../../src/engine/studies/gradientScan';
import type { Window } from '../../../src/scene/types';
import { objectiveOf } from '../analyticObjectives';
import { bowlOf } from '../lanes/bowl';

/** Cells are 1 wide and ½ high. */
const WINDOW: Window = { w: [-32, 32], b: [0, 32] };

function scan(objective: Objective): { found: GradientScan; parts: number[] } {
  const work = scanGradients(objective, WINDOW);
  const parts: number[] = [];
  for (;;) {
    const step = work.next();
    if (step.done === true) return { found: step.value, parts };
    parts.push(step.value);
  }
}

describe('a scan of gradients', () => {
  const { found, parts } = scan(objectiveOf({ loss: (w, b) => w + 100 * b, slope: (w, b) => [w, 10 * b] }));

  it('has the gradient at each of 65 by 65 samples, from edge to edge', () => {
    expect(found.size).toBe(65);
    expect(found.w).toHaveLength(65 * 65);
    for (const [column, row] of [
      [0, 0],
      [64, 0],
      [0, 64],
      [64, 64],
      [10, 40],
    ]) {
      expect(found.w[row * 65 + column]).toBe(column - 32);
      expect(found.b[row * 65 + column]).toBe(5 * row);
    }
  });

  it('has the range of the losses', () => expect(found.range).toBe(64 + 3200));

  it('has the middle and the largest norm', () => {
    const norms = Array.from({ length: 65 * 65 }, (_, i) =>
      Math.hypot((i % 65) - 32, 5 * Math.floor(i / 65)),
    );
    norms.sort((a, b) => a - b);
    expect(found.middleNorm).toBeCloseTo(norms[2112], 12);
    expect(found.largestNorm).toBeCloseTo(norms[4224], 12);
  });

  it('leaves out holes', () => {
    const holed = scan(
      objectiveOf({
        loss: (w) => (w < 31 ? Number.NaN : w),
        slope: (w) => (w < 31 ? [Number.NaN, 0] : [w, 0]),
      }),
    ).found;
    expect([holed.range, holed.middleNorm, holed.largestNorm]).toEqual([1, 32, 32]);
  });

  it('knows nothing where there are only holes', () => {
    const none = scan(objectiveOf({ loss: () => Number.NaN, slope: () => [Number.NaN, Number.NaN] })).found;
    expect([none.range, none.middleNorm, none.largestNorm]).toEqual([0, 0, 0]);
  });

  it('takes in all the data at each sample', () => {
    const bowl = bowlOf({ points: 3 });
    scan(bowl);
    expect(bowl.asked).toEqual(Array(65 * 65).fill([0, 3]));
  });

  it('tells its cost in parts of 100,000', () => {
    expect(parts).toEqual([]);
    const dear = { ...objectiveOf({ loss: () => 0, slope: () => [0, 0] }), cost: 1000 };
    expect(scan(dear).parts).toEqual(Array(42).fill(100_000));
  });
});

/** A scan of 5 by 5 samples, whose window has cells of 1 by 1. */
function candidates(slope: (column: number, row: number) => readonly [number, number]) {
  const values = Array.from({ length: 25 }, (_, i) => slope(i % 5, Math.floor(i / 5)));
  const made: GradientScan = {
    size: 5,
    w: Float64Array.from(values, ([w]) => w),
    b: Float64Array.from(values, ([, b]) => b),
    middleNorm: 1,
    largestNorm: 1,
    range: 1,
  };
  return findCandidates(made, { w: [0, 4], b: [10, 14] }).map(({ w, b }) => [w, b]);
}

describe('candidates', () => {
  it('are the middle of the cell over which both components change their sign', () => {
    expect(candidates((w, b) => [w - 2.6, b - 0.4])).toEqual([[2.5, 10.5]]);
    expect(candidates((w, b) => [w - 0.4, b - 3.6])).toEqual([[0.5, 13.5]]);
    expect(candidates((w, b) => [w - 3.6, b - 0.4])).toEqual([[3.5, 10.5]]);
  });

  it('are the middles of all four cells around a sample that alone has another sign', () => {
    const found = candidates((w, b) => (w === 2 && b === 2 ? [-3, -3] : [1, 1]));
    expect(found.filter(([w]) => w % 1 !== 0)).toEqual([
      [1.5, 11.5],
      [2.5, 11.5],
      [1.5, 12.5],
      [2.5, 12.5],
    ]);
  });

  it('are none where one component alone changes it', () => {
    expect(candidates((w, b) => [w - 1.5, 5 + b])).toEqual([]);
    expect(candidates((w, b) => [5 + w, b - 1.5])).toEqual([]);
  });

  it('take a corner that is 0 for a change', () => {
    expect(candidates((w, b) => [w, b])).toEqual([[0.5, 10.5]]);
    expect(candidates((w, b) => [-w, -b])).toEqual([[0.5, 10.5]]);
  });

  it.each([
    [1, 1],
    [3, 1],
    [1, 3],
    [2, 2],
  ])(
    'are the sample at column %d, row %d, at which the gradient is smaller than all around',
    (column, row) => {
      const found = candidates((w, b) => [w === column && b === row ? 1 : 2, 1]);
      expect(found).toContainEqual([column, 10 + row]);
    },
  );

  it.each([
    [-1, -1],
    [0, -1],
    [1, -1],
    [-1, 0],
    [1, 0],
    [-1, 1],
    [0, 1],
    [1, 1],
  ])('are not where the gradient is smaller beside it, at (%d, %d)', (dw, db) => {
    const found = candidates((w, b) => {
      const size = w === 2 && b === 2 ? 2 : w === 2 + dw && b === 2 + db ? 1 : 3;
      return [size, 0.1 * size];
    });
    expect(found).not.toContainEqual([2, 12]);
  });

  it('compare by both components', () => {
    expect(candidates((w, b) => (w === 2 && b === 2 ? [1, 5] : [2, 1]))).not.toContainEqual([2, 12]);
    expect(candidates((w, b) => (w === 2 && b === 2 ? [2, 1] : [1, 5]))).toContainEqual([2, 12]);
  });

  it('are a sample without slope between slopes of either sign', () => {
    const found = candidates((w, b) => [w - 2, b - 2]);
    expect(found).toContainEqual([2, 12]);
    expect(candidates((w, b) => [b - 2, 2 - w])).toContainEqual([2, 12]);
    // A low one: the slope is nowhere as small around it, whichever way it goes.
    expect(candidates((w, b) => (w === 2 && b === 2 ? [0.5, 0.5] : [w - 2, b - 2]))).toContainEqual([2, 12]);
  });

  it('are samples as low as those around them', () => {
    expect(candidates(() => [1, 1])).toHaveLength(9);
    const lone = candidates((w, b) => (w === 2 && (b === 2 || b === 3) ? [1, 1] : [2, 2]));
    expect(lone).toContainEqual([2, 12]);
    expect(lone).toContainEqual([2, 13]);
  });

  it('are no samples on the border', () => {
    expect(
      candidates((w, b) => [w === 0 || b === 0 ? 1 : 2, 1]).filter(([w, b]) => w === 0 || b === 10),
    ).toEqual([]);
  });
});
