/** Isolines, paths and the frame of the 3D picture, as the pieces of line that they are drawn of. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runStyle } from '../../../src/runStyle/runStyle';
import type { SurfaceResult } from '../../../src/state/results';
import { axisSides } from '../../../src/views/surface3d/axes';
import { BOX_HEIGHT, boxX, boxY, boxZ } from '../../../src/views/surface3d/box';
import { BoxFrame, FLOOR } from '../../../src/views/surface3d/boxFrame';
import { IsolineLines } from '../../../src/views/surface3d/isolines';
import type { Line } from '../../../src/views/surface3d/lines';
import { SurfaceMesh } from '../../../src/views/surface3d/mesh';
import { ORDER } from '../../../src/views/surface3d/order';
import { PathLines } from '../../../src/views/surface3d/paths';
import { reliefOf } from '../../../src/views/surface3d/relief';
import { runOf } from '../../engine/scenes';
import { BOWL, drawingOf, SIZE } from './drawnFrame';

afterEach(() => vi.unstubAllGlobals());

/** The pieces that a line shows, six numbers each. */
function piecesOf(line: Line): number[][] {
  const [start, end] = ['pieceStart', 'pieceEnd'].map((name) => line.geometry.getAttribute(name));
  return Array.from({ length: line.visible ? line.geometry.instanceCount : 0 }, (_, k) =>
    [start, end].flatMap((each) => [each.getX(k), each.getY(k), each.getZ(k)]),
  );
}

const GRID = 33;
/** A slope along w from 0 to 4, with the isoline of 1 in many small steps. */
const slope: SurfaceResult = {
  window: { w: [0, 4], b: [0, 4] },
  size: GRID,
  coarse: true,
  grid: Float64Array.from({ length: GRID * GRID }, (_, k) => (4 * (k % GRID)) / (GRID - 1)),
  lowest: 0,
  highest: 4,
  isolines: [
    {
      level: 1,
      lines: [
        Float64Array.from({ length: 2 * GRID }, (_, k) => (k % 2 === 0 ? 1 : (2 * (k - 1)) / (GRID - 1))),
      ],
    },
  ],
  minimum: null,
  minima: [],
  quantiles: new Float64Array(),
};

describe('isolines in the 3D picture', () => {
  const onTop = (line: Line) => {
    const y = boxY(reliefOf(slope, 'linear', null), 1);
    return piecesOf(line).filter((piece) => piece[1] === Math.fround(y) && piece[4] === Math.fround(y));
  };

  it('are few pieces where they run straight, at the height of their loss', () => {
    const relief = reliefOf(slope, 'linear', null);
    const isolines = new IsolineLines();
    isolines.setSurface(slope, relief);
    const [piece, ...others] = onTop(isolines.line);
    expect(others).toEqual([]);
    const x = Math.fround(boxX(relief, 1));
    expect([piece[0], piece[3]]).toEqual([x, x]);
    expect([piece[2], piece[5]]).toEqual([0, 4].map((b) => Math.fround(boxZ(relief, b))));
  });

  it('are left out above the loss at which the surface is cut off', () => {
    const isolines = new IsolineLines();
    isolines.setSurface(slope, reliefOf(slope, 'linear', 0.5));
    isolines.setRim(false);
    expect(piecesOf(isolines.line)).toEqual([]);
  });

  it('have the rim of the surface around them, but not in the top view', () => {
    const isolines = new IsolineLines();
    isolines.setSurface(slope, reliefOf(slope, 'linear', null));
    const whole = piecesOf(isolines.line).length;
    isolines.setRim(false);
    expect(piecesOf(isolines.line)).toHaveLength(1);
    isolines.setRim(true);
    expect(piecesOf(isolines.line)).toHaveLength(whole);
    expect(whole).toBeGreaterThan(4);
  });
});

describe('paths in the 3D picture', () => {
  const runs = ['r1', 'r2'].map((id) =>
    runOf('gd', { id, steps: 6, start: { w: 3, b: -2 }, hyper: { eta: 0.1 } }),
  );

  function drawn() {
    const { drawing } = drawingOf(BOWL, runs);
    const frame = drawing.prepare({ azimuth: -60, elevation: 35, distance: 2 }, SIZE);
    if (frame === null) throw new Error('There is a surface');
    const paths = new PathLines(false);
    const follow = (results = frame.runs) =>
      paths.follow(results, (id) => runStyle(id, runs), frame.relief, frame.palette);
    follow();
    return { frame, paths, follow, parts: (k: number) => paths.group.children[k].children as Line[] };
  }

  it('are strong up to the playhead and faint after it', () => {
    const { frame, paths, parts } = drawn();
    const counts = (playhead: number) => {
      paths.seek(frame.runs, playhead);
      return parts(0).map((line) => (line.visible ? line.geometry.instanceCount : 0));
    };
    const [ahead, halo, line] = counts(2);
    expect(halo).toBe(line);
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThan(ahead);
    expect(counts(0)).toEqual([ahead, 0, 0]);
    expect(counts(100)).toEqual([ahead, ahead, ahead]);
  });

  it('lie above those of earlier runs, with their halos, and go with their runs', () => {
    const { frame, paths, follow, parts } = drawn();
    const orders = [0, 1].flatMap((k) =>
      parts(k)
        .slice(1)
        .map(({ renderOrder }) => renderOrder),
    );
    expect(orders).toEqual([0, 1, 2, 3].map((k) => ORDER.paths + k));
    follow(frame.runs.slice(1));
    expect(paths.group.children).toHaveLength(1);
    follow();
    expect(paths.group.children).toHaveLength(2);
  });
});

describe('the frame of the 3D picture', () => {
  const relief = reliefOf(slope, 'linear', null);
  const ticks = { w: [0, 2, 4], b: [0, 4], loss: [0, 2] };
  const sides = axisSides(-60, 30);

  it('has two walls and a floor with a line for every tick, and an edge for each axis in front', () => {
    const frame = new BoxFrame();
    frame.set(relief, ticks, sides);
    frame.setTop(relief, ticks, null);
    const [grid, edges, border] = frame.group.children as Line[];
    expect(piecesOf(grid)).toHaveLength(2 * 3 + 2 * 2 + 2 * 2 + 3);
    expect(piecesOf(edges)).toHaveLength(3);
    expect(border.visible).toBe(false);
    const heights = piecesOf(edges).map((piece) => [piece[1], piece[4]]);
    expect(heights).toContainEqual([Math.fround(FLOOR), Math.fround(BOX_HEIGHT)]);
  });

  it('is drawn before the surface, so that its lines do not show through at the surface’s edges', () => {
    const [grid, edges, border] = new BoxFrame().group.children as Line[];
    for (const { material, renderOrder } of [grid, edges]) {
      expect(material.transparent).toBe(new SurfaceMesh().mesh.material.transparent);
      expect(renderOrder).toBeLessThan(ORDER.mesh);
    }
    // From the top it lies over the surface.
    expect(border.material.transparent).toBe(true);
  });

  it('is the map’s border with its ticks where the surface is seen from the top', () => {
    const frame = new BoxFrame();
    frame.set(relief, ticks, sides);
    frame.setTop(relief, ticks, 400);
    const [grid, edges, border] = frame.group.children as Line[];
    expect([grid.visible, edges.visible]).toEqual([false, false]);
    expect(piecesOf(border)).toHaveLength(4 + 3 + 2);
    frame.setTop(relief, ticks, null);
    expect([grid.visible, edges.visible, border.visible]).toEqual([true, true, false]);
  });
});
