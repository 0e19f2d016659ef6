/** Paths lie on the mesh: neither buried in it nor floating over it. */
import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import { sampleGrid } from '../../../src/math/grid';
import type { RunResult, SurfaceResult } from '../../../src/state/results';
import { BOX_HEIGHT, boxX, boxY, boxZ, TOP } from '../../../src/views/surface3d/box';
import { drapeSegment } from '../../../src/views/surface3d/drape';
import { PathData } from '../../../src/views/surface3d/pathData';
import { reliefOf } from '../../../src/views/surface3d/relief';

const WINDOW = { w: [-3, 5], b: [-2, 2] } as const;

function hills(size: number): SurfaceResult {
  const grid = Float64Array.from({ length: size * size }, (_, k) => {
    const w = WINDOW.w[0] + (8 * (k % size)) / (size - 1);
    const b = WINDOW.b[0] + (4 * Math.floor(k / size)) / (size - 1);
    return Math.sin(2 * w) * Math.cos(3 * b) + 0.1 * w * w;
  });
  const lowest = Math.min(...grid);
  const highest = Math.max(...grid);
  return {
    window: WINDOW,
    size,
    grid,
    lowest,
    highest,
    quantiles: new Float64Array(21),
    isolines: [],
    minimum: null,
    minima: [],
    coarse: false,
  };
}

function runOf(points: readonly (readonly [number, number])[], capacity = points.length): RunResult {
  const columns = Array.from({ length: 3 }, () => new Float64Array(capacity));
  points.forEach(([w, b], row) => {
    columns[COLUMN.w][row] = w;
    columns[COLUMN.b][row] = b;
  });
  return { id: 'r1', names: ['w', 'b', 'loss'], columns, length: points.length, end: null };
}

const surface = hills(33);
const box = reliefOf(surface, 'linear', null);
const cells = surface.size - 1;

/** Height of the mesh over a place of the box. */
function meshAt(x: number, z: number): number {
  return boxY(box, sampleGrid(surface.grid, surface.size, x / box.sideW + 0.5, 0.5 - z / box.sideB));
}

function pathOf(points: readonly (readonly [number, number])[]): PathData {
  const path = new PathData();
  path.follow(runOf(points), box);
  return path;
}

describe('drapeSegment', () => {
  it('lies on the mesh all along each piece, not only at its ends', () => {
    let pieces = 0;
    drapeSegment(box, 0.3, 31.2, 30.9, 2.7, (x0, y0, z0, x1, y1, z1) => {
      pieces++;
      for (const t of [0, 0.25, 0.5, 0.75, 1]) {
        const height = y0 + t * (y1 - y0);
        expect(Math.abs(height - meshAt(x0 + t * (x1 - x0), z0 + t * (z1 - z0)))).toBeLessThan(
          1e-6 * BOX_HEIGHT,
        );
      }
    });
    // It crosses 30 columns, 29 rows and 59 diagonals.
    expect(pieces).toBeGreaterThan(100);
    expect(pieces).toBeLessThan(125);
  });

  it('joins its pieces and ends where it is told to', () => {
    const ends: number[][] = [];
    drapeSegment(box, 12.5, 4.25, 3, 4.25, (...piece) => ends.push(piece));
    for (let i = 1; i < ends.length; i++) expect(ends[i].slice(0, 3)).toEqual(ends[i - 1].slice(3));
    expect(ends.at(-1)?.[3]).toBeCloseTo((3 / cells - 0.5) * box.sideW, 12);
  });

  it('follows the grid lines and diagonals themselves without end or gap', () => {
    for (const [u0, v0, u1, v1] of [
      [0, 0, 32, 32],
      [0, 7, 32, 7],
      [7, 32, 7, 0],
      [5, 5, 5, 5],
    ]) {
      let pieces = 0;
      drapeSegment(box, u0, v0, u1, v1, () => pieces++);
      expect(pieces).toBeLessThanOrEqual(3 * cells + 1);
    }
  });
});

describe('a line over a mesh of two by two cells', () => {
  // Two units wide and one deep; heights are those of a slope along w, cut off or not.
  const slope = (heights: readonly number[]) => ({
    ...box,
    size: 3,
    sideW: 2,
    sideB: 1,
    mesh: Float64Array.from([...heights, ...heights, ...heights]),
  });
  const flat = slope([0, 0.1, 0.2]);
  const piecesOf = (u0: number, v0: number, u1: number, v1: number, relief = flat) => {
    const pieces: number[][] = [];
    drapeSegment(relief, u0, v0, u1, v1, (...piece) =>
      pieces.push(piece.map((each) => Math.round(1e9 * each) / 1e9)),
    );
    return pieces;
  };
  /** The ends of pieces along the line, in cells of u, or of v. */
  const alongU = (pieces: number[][]) => pieces.map((piece) => piece[3] + 1);
  const alongV = (pieces: number[][]) => pieces.map((piece) => 2 * (0.5 - piece[5]));

  it('is cut at columns, rows and diagonals', () => {
    expect(alongU(piecesOf(0, 0.5, 2, 0.5))).toEqual([0.5, 1, 1.5, 2]);
    expect(alongU(piecesOf(2, 0.5, 0, 0.5))).toEqual([1.5, 1, 0.5, 0]);
    expect(alongV(piecesOf(0.25, 0, 0.25, 2))).toEqual([0.25, 1, 1.25, 2]);
    expect(alongV(piecesOf(0.25, 2, 0.25, 0))).toEqual([1.25, 1, 0.25, 0]);
    expect(alongU(piecesOf(0, 0.5, 1.5, 2))).toEqual([0.5, 1, 1.5]);
    expect(alongU(piecesOf(0, 2, 2, 0))).toEqual([0.5, 1, 1.5, 2]);
    expect(alongU(piecesOf(0.125, 0.25, 0.25, 0.5))).toEqual([0.25]);
  });

  it('has its ends where they are in the box', () => {
    expect(piecesOf(0.2, 0.1, 0.4, 0.1)).toEqual([[-0.8, 0.02, 0.45, -0.6, 0.04, 0.45]]);
    expect(piecesOf(1, 1.25, 1, 1.75)).toEqual([[0, 0.1, -0.125, 0, 0.1, -0.375]]);
  });

  it('ends at the top of the box where the mesh rises above it, either way', () => {
    const steep = slope([0, 2 * BOX_HEIGHT, 4 * BOX_HEIGHT]);
    const [up] = piecesOf(0.1, 0.06, 0.9, 0.06, steep);
    expect(up).toEqual([-0.9, 0.11, 0.47, -0.5, BOX_HEIGHT, 0.47]);
    const down = piecesOf(0.9, 0.05, 0.1, 0.05, steep);
    expect(down[0].slice(0, 2)).toEqual([-0.5, BOX_HEIGHT]);
    expect(down[0][3]).toBe(-0.9);
    expect(piecesOf(1.1, 0.05, 1.9, 0.05, steep)).toEqual([]);
  });

  it('is whole where rounding has the mesh a little above the top', () => {
    const [piece, ...others] = piecesOf(0.1, 0.06, 0.2, 0.06, slope([TOP, TOP, TOP]));
    expect([piece[0], piece[1], piece[3], piece[4], others]).toEqual([
      -0.9,
      0.550000001,
      -0.8,
      0.550000001,
      [],
    ]);
  });

  it('is left out over holes', () => {
    expect(piecesOf(0.1, 0.05, 0.4, 0.05, slope([Number.NaN, 0, 0]))).toEqual([]);
  });
});

describe('a surface that is cut off', () => {
  const clip = 0.4;
  const cut = reliefOf(surface, 'linear', clip);

  it('has pieces below the cut only, and they end at it', () => {
    const heights: number[] = [];
    const across: number[] = [];
    drapeSegment(cut, 0.3, 11.2, 30.9, 22.7, (x0, y0, z0, x1, y1, z1) => {
      heights.push(y0, y1);
      for (const [x, z] of [
        [x0, z0],
        [x1, z1],
      ]) {
        across.push(sampleGrid(surface.grid, surface.size, x / box.sideW + 0.5, 0.5 - z / box.sideB));
      }
    });
    expect(heights.length).toBeGreaterThan(40);
    expect(Math.max(...heights)).toBeCloseTo(BOX_HEIGHT, 9);
    expect(Math.max(...across)).toBeCloseTo(clip, 9);
  });

  it('stretches what is left to the height of the box', () => {
    expect(boxY(cut, clip)).toBe(BOX_HEIGHT);
    expect(boxY(cut, surface.lowest)).toBe(0);
    expect(boxY(cut, (clip + surface.lowest) / 2)).toBeCloseTo(BOX_HEIGHT / 2, 9);
  });

  it('stays whole where the cut lies above or below all of it', () => {
    for (const beside of [surface.lowest - 1, surface.lowest, surface.highest, surface.highest + 1])
      expect(boxY(reliefOf(surface, 'linear', beside), surface.highest)).toBe(BOX_HEIGHT);
  });
});

describe('logarithmic heights', () => {
  const positive = { ...surface, grid: surface.grid.map((loss) => Math.exp(3 * loss)) };
  const tall = { ...positive, lowest: Math.min(...positive.grid), highest: Math.max(...positive.grid) };

  it('rise by the same for the same ratio of losses', () => {
    const relief = reliefOf(tall, 'log', null);
    const rise = (from: number, to: number) => boxY(relief, to) - boxY(relief, from);
    const low = relief.heights.low * 1.5;
    expect(rise(low, 2 * low)).toBeCloseTo(rise(3 * low, 6 * low), 9);
    expect(boxY(relief, tall.highest)).toBe(BOX_HEIGHT);
  });

  it('carry what is draped over them', () => {
    const relief = reliefOf(tall, 'log', null);
    drapeSegment(relief, 3.3, 4.1, 29.2, 17.5, (x0, y0, z0, x1, y1, z1) => {
      const middle = sampleGrid(
        relief.mesh,
        relief.size,
        (x0 + x1) / 2 / relief.sideW + 0.5,
        0.5 - (z0 + z1) / 2 / relief.sideB,
      );
      expect((y0 + y1) / 2).toBeCloseTo(middle, 9);
    });
  });

  it('fall back to linear ones where losses lie below 0', () => {
    expect(reliefOf(surface, 'log', null).heights.spacing).toBe('linear');
  });
});

describe('PathData', () => {
  it('keeps every point of a path on the mesh', () => {
    const path = pathOf([
      [-2.7, 1.5],
      [4, -1.9],
      [4.1, 1.2],
      [0, 0],
      [0.01, 0.012],
      [-1.234, -1.321],
    ]);
    expect(path.pieces).toBeGreaterThan(50);
    for (let i = 0; i < path.pieces * 2; i++) {
      const [x, y, z] = path.positions.subarray(3 * i, 3 * i + 3);
      expect(Math.abs(y - meshAt(x, z))).toBeLessThan(1e-6);
    }
    const [x, , z] = path.positions.subarray(6 * path.pieces - 3, 6 * path.pieces);
    expect(x).toBeCloseTo(boxX(box, -1.234), 6);
    expect(z).toBeCloseTo(boxZ(box, -1.321), 6);
  });

  it('leaves a gap where the run is outside the window', () => {
    const path = pathOf([
      [0, 0],
      [0, 9],
      [3, 9],
      [3, 0],
    ]);
    expect(path.piecesAt(1)).toBe(path.piecesAt(2));
    expect(path.piecesAt(3)).toBeGreaterThan(path.piecesAt(2));
    for (let i = 0; i < path.pieces * 2; i++)
      expect(Math.abs(path.positions[3 * i + 2])).toBeLessThanOrEqual(box.sideB / 2 + 1e-6);
  });

  it('takes values that are absurdly far away', () => {
    const path = pathOf([
      [0, 0],
      [1e300, -1e300],
      [-1e308, 1e308],
      [Number.NaN, 0],
      [1, 1],
      [2, 1],
    ]);
    expect(path.positions.subarray(0, 6 * path.pieces).every(Number.isFinite)).toBe(true);
    expect(path.piecesAt(5)).toBeGreaterThan(path.piecesAt(4));
  });

  it('appends what a growing run brings and starts over for another one', () => {
    const points = Array.from({ length: 50 }, (_, i) => [-2 + 0.1 * i, Math.sin(i)] as const);
    const whole = pathOf(points);
    const path = new PathData();
    path.follow(runOf(points.slice(0, 20), 50), box);
    const before = path.pieces;
    expect(path.follow(runOf(points), box)).toBe(before);
    expect(path.positions.subarray(0, 6 * path.pieces)).toEqual(
      whole.positions.subarray(0, 6 * whole.pieces),
    );
    expect(path.follow(runOf(points.map(([w, b]) => [w, -b] as const)), box)).toBe(0);
    expect(path.pieces).not.toBe(0);
  });

  it('does not draw the same jump over and over', () => {
    const swing = Array.from({ length: 100_000 }, (_, i) => [i % 2 ? 3 : -2, i % 2 ? 1.5 : -1] as const);
    const path = pathOf(swing);
    expect(path.pieces).toBeLessThan(200);
  });

  it('stays bounded for a run that never settles', () => {
    const wild = Array.from(
      { length: 30_000 },
      (_, i) => [3 * Math.sin(i * i), 2 * Math.cos(i * 7.1)] as const,
    );
    const path = pathOf(wild);
    expect(path.pieces).toBeLessThanOrEqual(50_001);
    expect(path.piecesAt(29_999)).toBe(path.pieces);
  });
});
