/** The marks of layers lie on the surface: neither buried in it, nor beyond its box, nor seen through it. */
import { describe, expect, it } from 'vitest';
import type { SurfaceResult } from '../../../src/state/results';
import { BOX_HEIGHT, boxX, boxY, boxZ } from '../../../src/views/surface3d/box';
import { heightOn } from '../../../src/views/surface3d/drape';
import { drapeArrow, drapeLine } from '../../../src/views/surface3d/layerMarks/lines';
import { boxesOf } from '../../../src/views/surface3d/layerMarks/names';
import { isHidden, placeOn } from '../../../src/views/surface3d/places';
import { type Relief, reliefOf } from '../../../src/views/surface3d/relief';

const SIZE = 41;
const WINDOW = { w: [-2, 2], b: [-1, 3] } as const;

/** A ridge along b in the middle of the window. */
const ridge: SurfaceResult = {
  window: WINDOW,
  size: SIZE,
  grid: Float64Array.from({ length: SIZE * SIZE }, (_, k) => {
    const w = -2 + (4 * (k % SIZE)) / (SIZE - 1);
    return 1 / (1 + 4 * w * w);
  }),
  lowest: 1 / 17,
  highest: 1,
  quantiles: new Float64Array(21),
  isolines: [],
  minimum: null,
  minima: [],
  coarse: false,
};
const relief = reliefOf(ridge, 'linear', null);

function piecesOf(draw: (sink: (...piece: number[]) => void) => void): number[][] {
  const pieces: number[][] = [];
  draw((...piece) => pieces.push(piece));
  return pieces;
}

function meshAt({ size, sideW, sideB, ...rest }: Relief, x: number, z: number): number {
  const cells = size - 1;
  return heightOn({ ...rest, size, sideW, sideB }, (x / sideW + 0.5) * cells, (0.5 - z / sideB) * cells);
}

describe('a line of a layer', () => {
  const line = Float64Array.of(-5, 0, 0, 1, Number.NaN, Number.NaN, 0, 2, 1.5, 2.5);

  it('lies on the mesh, inside the window, and is broken by NaN', () => {
    const pieces = piecesOf((sink) => drapeLine(relief, line, undefined, sink));
    expect(pieces.length).toBeGreaterThan(40);
    for (const [x0, y0, z0, x1, y1, z1] of pieces) {
      expect(Math.abs(y0 - meshAt(relief, x0, z0))).toBeLessThan(1e-9);
      expect(Math.abs(y1 - meshAt(relief, x1, z1))).toBeLessThan(1e-9);
      expect(Math.abs(x0)).toBeLessThanOrEqual(0.5 + 1e-9);
    }
    const gaps = pieces.slice(1).filter(([x, , z], i) => x !== pieces[i][3] || z !== pieces[i][5]);
    expect(gaps).toHaveLength(1);
  });

  it('lies level where it has a loss of its own, and nowhere where that is beyond the box', () => {
    for (const [, y0, , , y1] of piecesOf((sink) => drapeLine(relief, line, 0.5, sink))) {
      expect(y0).toBe(boxY(relief, 0.5));
      expect(y1).toBe(y0);
    }
    expect(piecesOf((sink) => drapeLine(relief, line, 0.01, sink))).toEqual([]);
    expect(piecesOf((sink) => drapeLine(relief, line, 2, sink))).toEqual([]);
    expect(piecesOf((sink) => drapeLine(reliefOf(ridge, 'linear', 0.4), line, 0.5, sink))).toEqual([]);
  });
});

describe('an arrow of a layer', () => {
  it('runs to its tip, where both strokes of its head end', () => {
    const to = { w: 0.8, b: 1 };
    const pieces = piecesOf((sink) => drapeArrow(relief, { w: -0.4, b: 0.4 }, to, sink));
    const tip = [boxX(relief, to.w), boxZ(relief, to.b)];
    const ends = pieces.filter(
      ([, , , x, , z]) => Math.abs(x - tip[0]) < 1e-9 && Math.abs(z - tip[1]) < 1e-9,
    );
    expect(ends).toHaveLength(3);
  });

  it('is left out where it has no length, and where it is nowhere', () => {
    const at = { w: 0, b: 0 };
    expect(piecesOf((sink) => drapeArrow(relief, at, at, sink))).toEqual([]);
    expect(piecesOf((sink) => drapeArrow(relief, at, { w: Number.NaN, b: 0 }, sink))).toEqual([]);
    expect(piecesOf((sink) => drapeArrow(relief, { w: 9, b: 9 }, { w: 10, b: 9 }, sink))).toEqual([]);
  });
});

describe('a point of a layer', () => {
  it('stands on the mesh', () => {
    const place = placeOn(relief, { w: 0, b: 1 });
    expect(place?.y).toBeCloseTo(BOX_HEIGHT, 9);
    expect(place?.x).toBeCloseTo(0, 9);
  });

  it('is nowhere outside of the window, and above where the surface is cut off', () => {
    expect(placeOn(relief, { w: 2.01, b: 0 })).toBeNull();
    expect(placeOn(relief, { w: 0, b: Number.NaN })).toBeNull();
    expect(placeOn(reliefOf(ridge, 'linear', 0.5), { w: 0, b: 1 })).toBeNull();
    expect(placeOn(reliefOf(ridge, 'linear', 0.5), { w: 1, b: 1 })).not.toBeNull();
  });

  it('behind a ridge is hidden, and seen from above or from its own side', () => {
    const behind = placeOn(relief, { w: -0.8, b: 1 });
    if (behind === null) throw new Error('The point is on the surface');
    expect(isHidden(relief, behind, { x: 3, y: 0.6, z: 0 })).toBe(true);
    expect(isHidden(relief, behind, { x: -3, y: 0.6, z: 0 })).toBe(false);
    expect(isHidden(relief, behind, { x: 0.05, y: 4, z: 0 })).toBe(false);
    // One looks through where the ridge is cut off.
    const cut = reliefOf(ridge, 'linear', 0.3);
    expect(isHidden(cut, placeOn(cut, { w: -0.8, b: 1 }) ?? behind, { x: 3, y: 3, z: 0 })).toBe(false);
  });
});

describe('the name of a mark', () => {
  const size = { width: 40, height: 14 };
  const flat = ({ x, y }: { x: number; y: number }) => ({ x, y });
  const arm = { x: 130, y: 100, z: 0, reach: 4, lift: 0, other: { x: 70, y: 100, z: 0 } };

  it('stands past one end of a stroke, else past the other', () => {
    const [past, before] = boxesOf(arm, size, flat, () => true);
    expect(past).toEqual({ x: 134, y: 93, ...size });
    expect(before).toEqual({ x: 26, y: 93, ...size });
  });

  it('keeps away from an end that is behind the surface', () => {
    for (const box of boxesOf(arm, size, flat, ({ x }) => x < 100)) expect(box.x).toBeLessThan(100);
    expect(boxesOf(arm, size, flat, () => false)).toEqual([]);
  });

  it('stands beside what is no stroke, or is seen from its end', () => {
    expect(boxesOf({ ...arm, other: undefined }, size, flat, () => true)).toHaveLength(8);
    const [first] = boxesOf({ ...arm, other: { ...arm, z: 1 } }, size, flat, () => true);
    expect(first).toEqual({ x: 134, y: 93, ...size });
  });
});
