import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../../src/catalog/columns';
import { placeAtEdge } from '../../../src/views/contour/edgePlacement';
import { isInPlot, plotFrame, toX, toY } from '../../../src/views/contour/frame';
import { arrowsOfStarts, arrowsToRuns, placeOutside } from '../../../src/views/contour/outsideRuns';
import { runOf } from '../../engine/scenes';

const frame = plotFrame(544, 532, { w: [-5, 5], b: [-5, 5] });
if (frame === null) throw new Error('no room');
const { left, top, width, height } = frame;
const run = (name: string, x: number, y: number) => ({ id: name, name, ...placeAtEdge(frame, x, y) });
const middle = top + height / 2;

describe('arrows to runs outside of the window', () => {
  it('stand at the edge and point to the run, however far it is', () => {
    for (const away of [40, 1e9, Number.POSITIVE_INFINITY]) {
      const [arrow] = placeOutside([run('Adam', left + width + away, middle)], frame, []);
      expect(arrow).toMatchObject({ id: 'Adam', name: 'Adam', towards: 0, y: middle });
      expect(isInPlot(frame, arrow.x, arrow.y)).toBe(true);
    }
  });

  it('are left out for runs that are on the map, or nowhere', () => {
    expect(placeOutside([run('on', left + 5, middle), run('nowhere', Number.NaN, 3)], frame, [])).toEqual([]);
  });

  it('stand apart where many runs leave at one place, each in its own, and off what is there already', () => {
    const names = Array.from({ length: 12 }, (_, i) => `run ${i}`);
    for (const [x, y] of [
      [left + width + 90, middle],
      [left - 50, top - 50],
      [left + 20, top + height + 1e6],
    ]) {
      const [first] = placeOutside([run('start', x, y)], frame, []);
      const arrows = placeOutside(
        names.map((name) => run(name, x, y)),
        frame,
        [first],
      );
      expect(arrows.map(({ name }) => name)).toEqual(names);
      const all = [first, ...arrows];
      all.forEach((arrow, i) => {
        expect(isInPlot(frame, arrow.x, arrow.y)).toBe(true);
        for (const other of all.slice(i + 1))
          expect(Math.hypot(arrow.x - other.x, arrow.y - other.y)).toBeGreaterThanOrEqual(20);
      });
    }
  });
});

describe('the arrow to a run that has left', () => {
  type Path = (readonly [w: number, b: number])[];
  /** A ball at the end of a path. */
  const endOf = (...path: Path) => {
    const columns: Float64Array[] = [];
    columns[COLUMN.w] = Float64Array.from(path, ([w]) => w);
    columns[COLUMN.b] = Float64Array.from(path, ([, b]) => b);
    const row = path.length - 1;
    const [w, b] = path[row];
    return { id: 'r1', name: 'Adam', x: toX(frame, w), y: toY(frame, b), run: { columns }, row };
  };
  const arrowTo = (...path: Path) => {
    const [arrow] = arrowsToRuns([endOf(...path)], frame, [runOf('adam', { start: { w: 0, b: -4 } })]);
    return arrow;
  };

  it('stands where its path leaves the plot, and points along it', () => {
    // To the right by 3 for each 1 up: through the right edge at b = 5/3.
    const { x, y, towards } = arrowTo([0, 0], [1e30, 1e30 / 3]);
    expect(towards).toBeCloseTo(-Math.atan2(1, 3), 9);
    expect(Math.hypot(x - toX(frame, 5), y - toY(frame, 5 / 3))).toBeLessThan(10);
    const across = (x - toX(frame, 0)) * Math.sin(towards) - (y - toY(frame, 0)) * Math.cos(towards);
    expect(Math.abs(across)).toBeLessThan(1);
  });

  it('stays there however the run goes on outside', () => {
    const leaving = arrowTo([0, 0], [9, 0]);
    expect(arrowTo([0, 0], [9, 0], [9, 40], [-70, 40])).toEqual(leaving);
    expect(leaving).toMatchObject({ towards: 0, y: toY(frame, 0) });
  });

  it('is at the last of the places where it leaves, also where no step ends in the plot', () => {
    expect(arrowTo([0, 0], [9, 0], [0, 2], [0, 9])).toMatchObject({
      x: toX(frame, 0),
      towards: -Math.PI / 2,
    });
    expect(arrowTo([-9, 3], [9, 3])).toMatchObject({ y: toY(frame, 3), towards: 0 });
  });

  it('is seen whole where a path leaves through a corner or along an edge', () => {
    for (const end of [
      [50, 50],
      [9, 5.01],
    ] as const) {
      const { x, y } = arrowTo([0, 4.9], end);
      expect(Math.min(left + width - x, x - left, y - top, top + height - y)).toBeGreaterThanOrEqual(9);
    }
  });

  it('is next to the ball where nothing of its path is seen', () => {
    const unseen = endOf([-9, 3], [-8, 4]);
    expect(arrowsToRuns([unseen], frame, [])).toMatchObject([placeAtEdge(frame, unseen.x, unseen.y)]);
  });

  it('is its start’s as long as it stands there', () => {
    const waiting = endOf([0, 80]);
    expect(arrowsToRuns([waiting], frame, [])).toEqual([]);
    expect(arrowsOfStarts([waiting], frame)).toEqual([
      { id: 'r1', name: 'Adam', ...placeAtEdge(frame, waiting.x, waiting.y) },
    ]);
    expect(arrowsOfStarts([endOf([0, 80], [0, 79]), endOf([0, 0])], frame)).toEqual([]);
  });
});
