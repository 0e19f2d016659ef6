import { describe, expect, it } from 'vitest';
import { isoline } from '../../src/engine/isolines';
import type { Window } from '../../src/scene/types';

/** Cells are 1 wide and 2 high. */
const WINDOW: Window = { w: [0, 4], b: [10, 18] };

function linesOf(
  height: (column: number, row: number) => number,
  level: number,
  { holes = false, size = 5, window = WINDOW } = {},
): number[][][] {
  const grid = Float64Array.from({ length: size * size }, (_, i) => height(i % size, Math.floor(i / size)));
  const found = isoline(grid, size, window, level, holes);
  expect(found.level).toBe(level);
  return found.lines.map((line) =>
    Array.from({ length: line.length / 2 }, (_, i) => [...line.subarray(2 * i, 2 * i + 2)]),
  );
}

/** A line's points from its lower end on. */
const upwards = (line: number[][]) => line.toSorted((p, q) => p[1] - q[1] || p[0] - q[0]);

describe('an isoline', () => {
  it('runs straight through a slope, from edge to edge of the window', () => {
    const [line, ...more] = linesOf((column) => column, 1.25);
    expect(more).toEqual([]);
    expect(upwards(line)).toEqual([10, 12, 14, 16, 18].map((b) => [1.25, b]));
    const [across] = linesOf((_, row) => row, 2.5);
    expect(across.toSorted((p, q) => p[0] - q[0])).toEqual([0, 1, 2, 3, 4].map((w) => [w, 15]));
  });

  it('is one line, whichever way the slope faces', () => {
    for (const [a, b, level] of [
      [1, 1, 3.5],
      [-1, 1, 0.5],
      [1, -1, 0.5],
      [-1, -1, -3.5],
      [1, 2, 5.3],
      [1, 0, 3.5],
      [-1, 0, -0.5],
      [0, 1, 3.5],
      [0, -1, -0.5],
    ]) {
      const lines = linesOf((column, row) => a * column + b * row, level);
      expect(lines).toHaveLength(1);
      for (const [w, at] of lines[0]) expect(a * w + (b * (at - 10)) / 2).toBeCloseTo(level, 12);
      const [ends] = [[lines[0][0], lines[0][lines[0].length - 1]]];
      for (const [w, at] of ends) expect([0, 4].includes(w) || [10, 18].includes(at)).toBe(true);
    }
  });

  it('is closed around a hill, and ends where it began', () => {
    const [ring, ...more] = linesOf((column, row) => (column - 2) ** 2 + (row - 2) ** 2, 1.5);
    expect(more).toEqual([]);
    expect(ring[0]).toEqual(ring[ring.length - 1]);
    expect(ring).toContainEqual([3, 15]);
    // A sixth of the way from a height of 1 to one of 4.
    expect(Math.min(...ring.map(([w, b]) => Math.hypot(w - 3 - 1 / 6, b - 14)))).toBeLessThan(1e-12);
    expect(ring).toHaveLength(13);
  });

  it('is two lines on either side of a ridge, and none where nothing is as high', () => {
    const lines = linesOf((column) => -Math.abs(column - 2), -1.5);
    expect(lines.map((line) => new Set(line.map(([w]) => w)))).toEqual(
      expect.arrayContaining([new Set([0.5]), new Set([3.5])]),
    );
    expect(lines).toHaveLength(2);
    expect(linesOf((column) => column, 7)).toEqual([]);
  });

  it('cuts off a corner of the window', () => {
    for (const [a, b] of [
      [1, 1],
      [-1, 1],
      [1, -1],
      [-1, -1],
    ]) {
      const lines = linesOf((column, row) => a * (column - 2) + b * (row - 2), 3.5);
      expect(lines).toHaveLength(1);
      const inCells = lines[0].map(([w, at]) => [w - 2, (at - 14) / 2]);
      expect(inCells).toHaveLength(2);
      expect(inCells).toContainEqual([2 * a, 1.5 * b]);
      expect(inCells).toContainEqual([1.5 * a, 2 * b]);
    }
  });
});

describe('a bay at an edge of the window', () => {
  it.each([
    ['left', 0, 2],
    ['right', 4, 2],
    ['lower', 2, 0],
    ['upper', 2, 4],
  ])('is open towards the %s edge', (_, column, row) => {
    const lines = linesOf((i, k) => (i - column) ** 2 + (k - row) ** 2, 1.5);
    expect(lines).toHaveLength(1);
    const inCells = lines[0].map(([w, b]) => [w, (b - 10) / 2]);
    // Where it crosses the edge, a sixth of the way from a height of 1 to one of 4.
    const far = 1 + 1 / 6;
    const ends =
      column === 2 ? [-far, far].map((at) => [2 + at, row]) : [-far, far].map((at) => [column, 2 + at]);
    const found = [inCells[0], inCells[inCells.length - 1]].sort(([w, b], [x, y]) => w - x || b - y);
    for (const [i, end] of ends.entries())
      for (const k of [0, 1]) expect(found[i][k]).toBeCloseTo(end[k], 12);
    expect(lines[0]).toHaveLength(7);
  });
});

describe('an isoline by a hole', () => {
  const slope = (column: number, row: number) => (column === 2 && row === 2 ? Number.NaN : column);

  it('ends where a cell with a corner in the hole begins', () => {
    const lines = linesOf(slope, 1.25, { holes: true })
      .map(upwards)
      .sort((p, q) => p[0][1] - q[0][1]);
    expect(lines).toEqual([
      [
        [1.25, 10],
        [1.25, 12],
      ],
      [
        [1.25, 16],
        [1.25, 18],
      ],
    ]);
    const other = linesOf(slope, 2.75, { holes: true })
      .map(upwards)
      .sort((p, q) => p[0][1] - q[0][1]);
    expect(other.map((line) => line.map(([w]) => w))).toEqual([
      [2.75, 2.75],
      [2.75, 2.75],
    ]);
  });

  it('ends so above and below it', () => {
    const lying = (column: number, row: number) => (column === 2 && row === 2 ? Number.NaN : row);
    for (const [level, b] of [
      [1.25, 12.5],
      [2.75, 15.5],
    ]) {
      const lines = linesOf(lying, level, { holes: true }).map((line) =>
        line.toSorted((p, q) => p[0] - q[0]),
      );
      lines.sort((p, q) => p[0][0] - q[0][0]);
      expect(lines).toEqual([
        [
          [0, b],
          [1, b],
        ],
        [
          [3, b],
          [4, b],
        ],
      ]);
    }
  });

  it('is whole where it passes by', () => {
    const [line, ...more] = linesOf(slope, 0.25, { holes: true });
    expect(more).toEqual([]);
    expect(upwards(line)).toEqual([10, 12, 14, 16, 18].map((b) => [0.25, b]));
    expect(linesOf(slope, 3.5, { holes: true })).toHaveLength(1);
  });

  it('is interpolated as without holes', () => {
    const hill = (column: number, row: number) => 10 - (column - 4) ** 2 - 2 * (row - 4) ** 2;
    const holed = (column: number, row: number) =>
      column === 0 && row === 0 ? Number.NaN : hill(column, row);
    const grid = { size: 9, window: { w: [0, 8], b: [0, 8] } as Window };
    const [ring] = linesOf(holed, 3.1, { ...grid, holes: true });
    const [plain] = linesOf(hill, 3.1, grid);
    expect(ring).toHaveLength(plain.length);
    for (const [w, b] of plain)
      expect(Math.min(...ring.map(([x, y]) => Math.hypot(x - w, y - b)))).toBeLessThan(1e-12);
  });

  it('is open there, and else whole: a ring keeps each of its points', () => {
    const hill = (column: number, row: number) => (column - 2) ** 2 + (row - 2) ** 2;
    const [ring] = linesOf(hill, 1.5);
    for (const [holeColumn, holeRow] of [
      [0, 2],
      [4, 2],
      [2, 0],
      [2, 4],
    ]) {
      const holed = (column: number, row: number) =>
        column === holeColumn && row === holeRow ? Number.NaN : hill(column, row);
      const lines = linesOf(holed, 1.5, { holes: true });
      // Two cells have a corner in the hole, and two pieces of the ring cross each: the point between them is lost.
      expect(lines).toHaveLength(1);
      const [line] = lines;
      expect(line).toHaveLength(11);
      for (const [w, b] of line)
        expect(Math.min(...ring.map(([x, y]) => Math.hypot(x - w, y - b)))).toBeLessThan(1e-12);
      expect(new Set(line.map(String)).size).toBe(11);
    }
  });

  it('does not run along the border of what has no value', () => {
    const half = (column: number, row: number) => (row > 2 ? Number.NaN : column);
    const lines = linesOf(half, 1.5, { holes: true });
    expect(lines.map(upwards)).toEqual([[10, 12, 14].map((b) => [1.5, b])]);
  });
});

describe('a plateau', () => {
  /** 16 by 16 samples, some of them about 1, the others far apart between 0 and 2. */
  const sloped = (flat: number, off: number) => (column: number, row: number) => {
    const i = row * 16 + column;
    return i < flat ? 1 + off : i % 2 === 0 ? (0.9 * i) / 256 : 2 - (0.9 * i) / 256;
  };
  const grid = { size: 16, window: { w: [0, 15], b: [0, 15] } as Window };
  const range = 2 - 0.9 * (33 / 256);

  it('is where more than an eighth of the samples are as high: it has no line', () => {
    expect(linesOf(sloped(33, 0), 1, grid)).toEqual([]);
    expect(linesOf(sloped(32, 0), 1, grid).length).toBeGreaterThan(0);
  });

  it('is so wherever the range lies, which all samples have a part in', () => {
    const raised = (off: number) => (column: number, row: number) => 100 + sloped(40, off)(column, row);
    expect(linesOf(raised(0.7e-9 * range), 101, grid)).toEqual([]);
    expect(linesOf(raised(1.3e-9 * range), 101, grid).length).toBeGreaterThan(0);
    for (const peak of [1e3, -1e3]) {
      for (const at of [0, 255]) {
        const peaked = (column: number, row: number) =>
          row * 16 + column === at ? peak : sloped(40, 0.9e-6)(column, row);
        expect(linesOf(peaked, 1, grid)).toEqual([]);
      }
    }
  });

  it('is so at just a billionth of the range', () => {
    const height = (column: number, row: number) => {
      const i = row * 16 + column;
      return i < 40 ? 1 : i % 2 === 0 ? 5e8 : -5e8;
    };
    expect(linesOf(height, 0, grid)).toEqual([]);
    expect(linesOf(height, -0.001, grid).length).toBeGreaterThan(0);
  });

  it('is so up to a billionth of the range', () => {
    for (const sign of [1, -1]) {
      expect(linesOf(sloped(40, sign * 0.7e-9 * range), 1, grid)).toEqual([]);
      expect(linesOf(sloped(40, sign * 1.2e-9 * range), 1, grid).length).toBeGreaterThan(0);
    }
  });
});
