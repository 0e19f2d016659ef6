import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import type { RunResult } from '../../../src/state/results';
import { type MapFrame, plotFrame, toX, toY } from '../../../src/views/contour/frame';
import { pathOccupancy } from '../../../src/views/contour/pathOccupancy';

const FRAME = plotFrame(400, 400, { w: [-6, 6], b: [-6, 6] });
if (FRAME === null) throw new Error('There is room for the plot');
const frame = FRAME;

function run(points: readonly (readonly [number, number])[]): RunResult {
  const columns = [new Float64Array(points.length), new Float64Array(points.length)];
  points.forEach(([w, b], row) => {
    columns[COLUMN.w][row] = w;
    columns[COLUMN.b][row] = b;
  });
  return { id: 'r1', names: ['w', 'b'], columns, length: points.length, end: null };
}

const at = (ground: ReturnType<typeof pathOccupancy>, w: number, b: number) =>
  ground.has(toX(frame, w), toY(frame, b));

describe('the ground that paths run over', () => {
  it('is theirs all along their moves, and nowhere else', () => {
    const ground = pathOccupancy(
      [
        run([
          [-4, -4],
          [4, -4],
          [4, 4],
        ]),
      ],
      frame,
    );
    for (const place of [-3.7, -1, 0.3, 2, 3.9]) {
      expect(at(ground, place, -4)).toBe(true);
      expect(at(ground, 4, place)).toBe(true);
      expect(at(ground, -5, place)).toBe(false);
    }
    expect(at(ground, 0, 0)).toBe(false);
  });

  it('is at most a label’s height wide, and follows a slanting move', () => {
    const ground = pathOccupancy(
      [
        run([
          [-4, -3],
          [4, 3],
        ]),
      ],
      frame,
    );
    const pixels = (w: number, b: number, right: number, down: number) =>
      ground.has(toX(frame, w) + right, toY(frame, b) + down);
    for (let w = -3.9; w < 4; w += 0.1) {
      const near = [
        [0, 0],
        [6, 0],
        [-6, 0],
        [0, 6],
        [0, -6],
      ].some(([right, down]) => pixels(w, 0.75 * w, right, down));
      expect(near).toBe(true);
      expect(pixels(w, 0.75 * w, 0, 30)).toBe(false);
      expect(pixels(w, 0.75 * w, 0, -30)).toBe(false);
    }
  });

  it('leaves out the rows after the first 500, and moves of more than 100 cells', () => {
    const still = Array.from({ length: 500 }, () => [-4, -4] as const);
    const ground = pathOccupancy([run([...still, [4, 4]])], frame);
    expect(at(ground, -4, -4)).toBe(true);
    expect(at(ground, 4, 4)).toBe(false);
    expect(at(pathOccupancy([run([...still.slice(1), [4, 4]])], frame), 4, 4)).toBe(true);
  });

  it('is one place where a run has not moved, and none that a diverging run leaps over', () => {
    const ground = pathOccupancy(
      [
        run([[1, 1]]),
        run([
          [-2, -2],
          [1e5, 1e5],
        ]),
      ],
      frame,
    );
    expect(at(ground, 1, 1)).toBe(true);
    expect(at(ground, 3, 3)).toBe(false);
  });

  /** A pixel is a unit, and the plot begins at (6, 18): x = w + 6, y = 418 − b. */
  const pixels: MapFrame = {
    left: 6,
    top: 18,
    width: 400,
    height: 400,
    window: { w: [0, 400], b: [0, 400] },
    scaleW: 1,
    scaleB: 1,
    type: 1,
  };
  const ground = (...points: (readonly [number, number])[]) =>
    pathOccupancy([run(points.map(([x, y]) => [x - 6, 418 - y]))], pixels);

  it('is in cells of twelve pixels, from the plot’s corner on', () => {
    const place = ground([20, 32]);
    for (const [x, y] of [
      [18, 30],
      [29.9, 30],
      [18, 41.9],
      [29.9, 41.9],
    ])
      expect(place.has(x, y)).toBe(true);
    for (const [x, y] of [
      [17.9, 32],
      [30, 32],
      [20, 29.9],
      [20, 42],
    ])
      expect(place.has(x, y)).toBe(false);
  });

  it('is in no row of cells above or below, at either border', () => {
    const right = ground([405, 100]);
    expect(right.has(405, 100)).toBe(true);
    expect(right.has(7, 112)).toBe(false);
    expect(right.has(7, 100)).toBe(false);
  });

  it('is nothing of the picture where a path runs beside it', () => {
    const place = ground([450, 100], [450, 130]);
    for (let x = 6; x < 406; x += 6) for (let y = 90; y < 160; y += 6) expect(place.has(x, y)).toBe(false);
  });

  it.each([
    [1, 0],
    [0, 1],
    [-1, 0],
    [0, -1],
  ])('is under each cell of a move along (%d, %d), up to a hundred of them', (right, down) => {
    // From the middle of a cell to the middle of another one.
    const [fromX, fromY] = [12 + (right < 0 ? 1200 : 0), 24 + (down < 0 ? 1200 : 0)];
    const covered = (cells: number) => {
      const move = ground([fromX, fromY], [fromX + 12 * cells * right, fromY + 12 * cells * down]);
      return Array.from({ length: 100 }, (_, k) => move.has(fromX + 12 * k * right, fromY + 12 * k * down));
    };
    expect(covered(100).filter(Boolean)).toHaveLength(100);
    expect(covered(2).slice(0, 4)).toEqual([true, true, true, false]);
    expect(covered(100.5).filter(Boolean)).toHaveLength(1);
  });

  it('is in one cell of a map that is much higher than wide', () => {
    const narrow = { ...pixels, width: 24 };
    const place = pathOccupancy([run([[2, 360]])], narrow);
    const cells = Array.from({ length: 33 * 2 }, (_, k) =>
      place.has(12 + 12 * (k % 2), 24 + 12 * Math.floor(k / 2)),
    );
    expect(cells.filter(Boolean)).toHaveLength(1);
    expect(place.has(8, 58)).toBe(true);
  });
});
