/** Arrows in 3D to what lies outside of the window. */
import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import { TOP_CAMERA } from '../../../src/scene/cameras';
import type { Point, Scene } from '../../../src/scene/types';
import { placeAtEdge } from '../../../src/views/contour/edgePlacement';
import { plotFrame, toX, toY } from '../../../src/views/contour/frame';
import { placeOutside } from '../../../src/views/contour/outsideRuns';
import { BOX_HEIGHT } from '../../../src/views/surface3d/box';
import { edgeMarks } from '../../../src/views/surface3d/edgeMarks';
import { placeOn } from '../../../src/views/surface3d/places';
import { middleOf } from '../../../src/views/surface3d/pointing';
import { runOf } from '../../engine/scenes';
import { BOWL, drawingOf, frameOf, SIZE } from './drawnFrame';

const HOME = { w: 1, b: 1 };
const scene = (starts: readonly Point[] = [HOME], sharedStart = false): Scene => ({
  version: 1,
  objective: BOWL,
  runs: starts.map((start, i) => runOf('adam', { id: `r${i + 1}`, start })),
  sharedStart,
});
/** A ball that has come from outside as well: nothing of its path is seen. */
const ball = (point: Point, id = 'r1', row = 1) => {
  const columns: Float64Array[] = [];
  columns[COLUMN.w] = Float64Array.of(point.w, point.w);
  columns[COLUMN.b] = Float64Array.of(point.b, point.b);
  return { id, name: id, point, run: { columns }, row };
};
const frame = frameOf({ azimuth: -60, elevation: 40, distance: 2 });
const marks = (balls: readonly ReturnType<typeof ball>[], of = scene(), selected = 'r1') =>
  edgeMarks(frame.relief, frame.scale, balls, of, selected);

describe('arrows to balls outside', () => {
  it('stand where the path leaves the surface', () => {
    const columns: Float64Array[] = [];
    columns[COLUMN.w] = Float64Array.of(0, 8, 50);
    columns[COLUMN.b] = Float64Array.of(1, 1, -90);
    const [mark] = marks([{ ...ball({ w: 50, b: -90 }), run: { columns }, row: 2 }]);
    expect(mark.towards).toBe(0);
    expect(mark.point.b).toBeCloseTo(1, 9);
    expect(mark.point.w).toBeGreaterThan(3.7);
  });

  it('stand on the surface at its edge and point to the ball, however far it is', () => {
    for (const [point, towards] of [
      [{ w: 5, b: 2 }, 0],
      [{ w: 1e9, b: 2 }, 0],
      [{ w: 2, b: -6 }, Math.PI / 2],
    ] as const) {
      const [mark, ...others] = marks([ball(point)]);
      expect(others).toEqual([]);
      expect(mark).toMatchObject({ id: 'r1', name: 'r1' });
      expect(mark.towards).toBeCloseTo(towards, 9);
      expect(placeOn(frame.relief, mark.point)).toMatchObject({ x: mark.x, y: mark.y, z: mark.z });
      const edge = towards === 0 ? mark.point.w : -mark.point.b;
      expect(edge).toBeGreaterThan(3.7);
      expect(edge).toBeLessThan(4);
      if (towards === 0) expect(mark.point.b).toBeCloseTo(2, 9);
    }
  });

  it('are none to balls in the window, nor to such without a place', () => {
    expect(marks([ball({ w: 3.9, b: -3.9 }), ball({ w: Number.NaN, b: 0 })])).toEqual([]);
  });

  it('are seen from the top where the map has them', () => {
    const top = frameOf(TOP_CAMERA);
    const plot = plotFrame(SIZE.width, SIZE.height, top.relief.window);
    if (plot === null) throw new Error('There is room for a plot');
    for (const point of [
      { w: 9, b: 2 },
      { w: -7, b: 5 },
    ]) {
      const [mark] = edgeMarks(top.relief, top.scale, [ball(point)], scene(), '');
      const [arrow] = placeOutside(
        [{ id: 'r1', name: 'r1', ...placeAtEdge(plot, toX(plot, point.w), toY(plot, point.b)) }],
        plot,
        [],
      );
      const { x, y } = middleOf({ ...mark, lift: 0 }, top);
      // Heights come nearer to the eye.
      expect(Math.hypot(x - arrow.x, y - arrow.y)).toBeLessThan(6);
      expect(mark.towards).toBeCloseTo(arrow.towards, 9);
    }
  });

  it('are at the box’s top where the surface is cut off', () => {
    const cut = drawingOf(BOWL, [], { clip: 2 }).drawing.prepare(frame.look, SIZE);
    if (cut === null) throw new Error('There is a surface');
    const [mark] = edgeMarks(cut.relief, cut.scale, [ball({ w: 0, b: 9 })], scene(), '');
    expect(mark.y).toBe(BOX_HEIGHT);
  });
});

describe('arrows to starts outside', () => {
  const away = { w: 9, b: 0 };

  it('stand for the runs that have not moved yet, and go on standing as the runs move', () => {
    for (const row of [0, 1]) {
      const found = marks([ball(away, 'r1', row)], scene([away]));
      expect(found.map(({ name, toStart }) => [name, toStart])).toEqual(
        row === 0
          ? [['r1', true]]
          : [
              [null, true],
              ['r1', false],
            ],
      );
    }
    // Apart, so that both are seen.
    const [start, run] = marks([ball(away)], scene([away]));
    expect(Math.hypot(start.x - run.x, start.z - run.z) * frame.scale).toBeGreaterThan(19);
  });

  it('are one where all runs share it, with the selected run’s id', () => {
    const found = marks([], scene([away, away], true), 'r2');
    expect(found.map(({ id, name }) => [id, name])).toEqual([['r2', null]]);
    const waiting = marks([ball(away, 'r1', 0), ball(away, 'r2', 0)], scene([away, away], true), 'r2');
    expect(waiting.map(({ id, name }) => [id, name])).toEqual([['r2', null]]);
  });
});
