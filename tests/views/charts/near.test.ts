import { describe, expect, it } from 'vitest';
import { BASE_COLUMNS, COLUMN } from '../../../src/catalog/columns';
import type { RunResult, SurfaceResult } from '../../../src/scene/outcome';
import { valueAxis } from '../../../src/views/charts/axis';
import { leavings } from '../../../src/views/charts/leaving';
import { isNear, judgedSteps, rangeOnShow, surroundings } from '../../../src/views/charts/near';
import { sample } from '../../../src/views/charts/sample';

const surface: SurfaceResult = {
  window: { w: [-2, 2], b: [-1, 3] },
  size: 2,
  grid: Float64Array.of(0, 0, 0, 2500),
  lowest: 0,
  highest: 2500,
  quantiles: new Float64Array(21),
  isolines: [],
  minimum: null,
  minima: [],
  coarse: false,
};

function run(id: string, rows: readonly (readonly [w: number, b: number, loss: number])[]): RunResult {
  const columns = BASE_COLUMNS.map(() => new Float64Array(rows.length).fill(Number.NaN));
  rows.forEach(([w, b, loss], row) => {
    columns[COLUMN.w][row] = w;
    columns[COLUMN.b][row] = b;
    columns[COLUMN.loss][row] = loss;
  });
  return { id, names: BASE_COLUMNS, columns, length: rows.length, end: null };
}

function chart(kind: 'linear' | 'log', runs: readonly RunResult[], over: SurfaceResult = surface) {
  const around = surroundings(over, runs);
  const samples = sample(
    runs.map((each) => ({
      series: { a: each.columns[COLUMN.loss], b: null, length: each.length },
      judged: judgedSteps(each, around),
    })),
    kind === 'log',
    300,
  );
  const range = rangeOnShow(kind, samples.reach);
  const axis = valueAxis(kind, range.low, range.high);
  return { range, leaving: samples.y.map((drawn) => leavings(samples.x, drawn, axis)) };
}

const healthy = run('healthy', [
  [-1.5, 2, 6.5],
  [-1.4, 1.9, 5.8],
  [-1.35, 1.8, 5.4],
]);
const diverging = run('diverging', [
  [-1.5, 2, 6.5],
  [147, -48, 4.7e10],
  [-1e8, 2e4, 1e34],
  [1e25, -1e15, 1e102],
]);

describe('the axis of a chart', () => {
  it('follows what stays near the surface, however far another run goes', () => {
    for (const kind of ['linear', 'log'] as const) {
      const { range, leaving } = chart(kind, [healthy, diverging]);
      expect(range).toEqual({ low: 5.4, high: 6.5 });
      expect(leaving[0]).toEqual([]);
      expect(leaving[1]).toEqual([{ edge: 'top', step: expect.any(Number), value: 1e102 }]);
      expect(leaving[1][0].step).toBeGreaterThan(0);
      expect(leaving[1][0].step).toBeLessThan(1);
    }
  });

  it('lets a run leave downwards where a saddle has no floor', () => {
    const over = { ...surface, lowest: -4, highest: 4 };
    const falling = run(
      'falling',
      Array.from({ length: 60 }, (_, step) => [2, 0.1 * 1.5 ** step, 4 - (0.1 * 1.5 ** step) ** 2]),
    );
    const { range, leaving } = chart('linear', [falling], over);
    expect(range.high).toBeCloseTo(3.99, 10);
    expect(range.low).toBeGreaterThanOrEqual(-12);
    expect(range.low).toBeLessThan(-1);
    expect(leaving[0]).toEqual([
      { edge: 'bottom', step: expect.any(Number), value: 4 - (0.1 * 1.5 ** 59) ** 2 },
    ]);
  });

  it('shows every value where what goes beyond costs the others little', () => {
    const detour = run('detour', [
      [-1.5, 2, 6.5],
      [-7, 2, 8],
      [-1.35, 1.8, 5.4],
    ]);
    const { range, leaving } = chart('linear', [healthy, detour]);
    expect(range).toEqual({ low: 5.4, high: 8 });
    expect(leaving).toEqual([[], []]);
  });

  it('shows every value where no run stays for a step', () => {
    expect(chart('log', [diverging])).toEqual({ range: { low: 6.5, high: 1e102 }, leaving: [[]] });
  });

  it('is bounded on a log axis above and below where one run diverges and another comes to 0', () => {
    const converging = run(
      'converging',
      Array.from({ length: 140 }, (_, step) => [0, 0, 10 ** -step]),
    );
    const { range, leaving } = chart('log', [converging, healthy, diverging]);
    expect(range).toEqual({ low: expect.closeTo(6.5e-16, 20), high: 6.5 });
    expect(leaving).toMatchObject([[{ edge: 'bottom', value: 1e-139 }], [], [{ edge: 'top', value: 1e102 }]]);
    const withoutDiverging = chart('log', [converging, healthy]);
    expect(withoutDiverging.range).toEqual(range);
    expect(chart('linear', [converging, healthy]).range).toEqual({ low: 1e-139, high: 6.5 });
  });

  it('goes on a log axis as far down as every run does', () => {
    const [quick, slow] = [10, 4].map((ratio) =>
      run(
        `ratio ${ratio}`,
        Array.from({ length: 60 }, (_, step) => [0, 0, ratio ** -step]),
      ),
    );
    expect(chart('log', [quick]).range).toEqual({ low: 10 ** -59, high: 1 });
    const { range, leaving } = chart('log', [quick, slow]);
    expect(range).toEqual({ low: 4 ** -59, high: 1 });
    expect(leaving).toMatchObject([[{ edge: 'bottom', value: 10 ** -59 }], []]);
  });

  it('counts the starts as near, wherever the window has gone', () => {
    const elsewhere = { ...surface, window: { w: [1, 1.01], b: [1, 1.01] }, highest: 1e-3 } as const;
    expect(chart('linear', [healthy], elsewhere).range).toEqual({ low: 5.4, high: 6.5 });
  });

  it('does not hold an unrecorded loss, or a surface of holes, against a step', () => {
    const unrecorded = run('unrecorded', [
      [-1.5, 2, 6.5],
      [-1.4, 1.9, Number.NaN],
      [-1.35, 1.8, 5.4],
    ]);
    const holes = { ...surface, lowest: Number.NaN, highest: Number.NaN };
    for (const over of [surface, holes])
      expect(chart('linear', [unrecorded], over).range).toEqual({ low: 5.4, high: 6.5 });
  });
});

describe('a line that leaves the chart', () => {
  const axis = valueAxis('linear', 0, 1);

  it('has one arrow at each edge, where it leaves for its furthest value', () => {
    const found = leavings([0, 1, 2, 3, 4, 5, 6], [0.5, 3, 0.5, 7, 9, 0.5, -3], axis);
    expect(found.map(({ edge, value }) => [edge, value])).toEqual([
      ['top', 9],
      ['bottom', -3],
    ]);
    expect(found[0].step).toBeCloseTo(2 + (axis.high - 0.5) / 6.5, 12);
    expect(found[1].step).toBeCloseTo(5 + (0.5 - axis.low) / 3.5, 12);
  });

  it('goes furthest down to its lowest value, which on a log axis is the one nearest to 0', () => {
    const decades = valueAxis('log', 1e-3, 1);
    expect(leavings([0, 1, 2, 3], [1, 1e-5, 1e-17, 1e-9], decades)).toMatchObject([
      { edge: 'bottom', value: 1e-17 },
    ]);
    expect(leavings([0, 1, 2, 3], [0.5, -3, -9, -4], axis)).toMatchObject([{ edge: 'bottom', value: -9 }]);
  });

  it('goes on past what was not recorded, and begins anew after a gap', () => {
    expect(leavings([0, 1, 2], [0.5, undefined, 3], axis)[0].step).toBeCloseTo(
      (2 * (axis.high - 0.5)) / 2.5,
      12,
    );
    expect(leavings([0, 1, 2], [0.5, null, 3], axis)).toEqual([{ edge: 'top', step: 2, value: 3 }]);
    expect(leavings([0, 1, 2, 3], [0.5, 3, null, 7], axis)).toEqual([{ edge: 'top', step: 3, value: 7 }]);
  });
});

describe('a step near the surface', () => {
  // The window and its losses, and as much again on every side.
  const around = surroundings(surface, []);

  it('has surroundings of three windows, and of the losses likewise', () => {
    expect(around).toEqual({
      w: { low: -6, high: 6 },
      b: { low: -5, high: 7 },
      loss: { low: -2500, high: 5000 },
    });
  });

  it.each([
    [-6, 7, 5000, true],
    [6, -5, -2500, true],
    [0, 0, Number.NaN, true],
    [-6.1, 0, 0, false],
    [6.1, 0, 0, false],
    [0, -5.1, 0, false],
    [0, 7.1, 0, false],
    [0, 0, -2501, false],
    [0, 0, 5001, false],
    [Number.NaN, 0, 0, false],
    [0, Number.NaN, 0, false],
  ])('at w = %d, b = %d with a loss of %d is one: %s', (w, b, loss, near) => {
    const steps = judgedSteps(
      run('r', [
        [9, 9, 9],
        [w, b, loss],
      ]),
      around,
    );
    expect(isNear(steps, 1)).toBe(near);
  });
});

describe('the values on show', () => {
  const reach = (near: number, longest = 2) => ({
    all: { low: 1, high: 1000 },
    near: { low: 1, high: near },
    longest,
    reached: 1,
  });

  it('are those near the surface where they would have less than a third of the height', () => {
    expect(rangeOnShow('linear', reach(333)).high).toBe(333);
    expect(rangeOnShow('linear', reach(334)).high).toBe(1000);
    expect(rangeOnShow('log', reach(9.9)).high).toBe(9.9);
    expect(rangeOnShow('log', reach(10.1)).high).toBe(1000);
  });

  it('are all where no run stays for a second step', () => {
    expect(rangeOnShow('linear', reach(2, 1)).high).toBe(1000);
    expect(rangeOnShow('linear', reach(2, 0)).high).toBe(1000);
  });
});
