import { describe, expect, it } from 'vitest';
import { isInPlot, plotFrame } from '../../../src/views/contour/frame';
import { placeOutside } from '../../../src/views/contour/outsideRuns';

const frame = plotFrame(544, 532, { w: [-5, 5], b: [-5, 5] });
if (frame === null) throw new Error('no room');
const { left, top, width, height } = frame;
const run = (name: string, x: number, y: number) => ({ id: name, name, x, y });
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
