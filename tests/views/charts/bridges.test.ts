import { describe, expect, it } from 'vitest';
import { drawBridges } from '../../../src/views/charts/bridges';
import { sample } from '../../../src/views/charts/sample';

/** The dashed lines across a chart of these values that is 100 pixels wide, a value being a pixel. */
function dashes(values: readonly number[], positive = false) {
  const series = { a: Float64Array.from(values), b: null, length: values.length };
  const samples = sample([{ series }], positive, 100);
  const lines: (readonly [number, number, number, number])[] = [];
  let [x, y] = [0, 0];
  let dash: readonly number[] = [];
  const context = {
    ...Object.fromEntries(
      ['save', 'restore', 'beginPath', 'rect', 'clip', 'stroke'].map((name) => [name, () => {}]),
    ),
    setLineDash: (lengths: readonly number[]) => {
      dash = lengths;
    },
    moveTo: (toX: number, toY: number) => {
      [x, y] = [toX, toY];
    },
    lineTo: (toX: number, toY: number) => lines.push([x, y, toX, toY]),
  };
  drawBridges(
    context as unknown as CanvasRenderingContext2D,
    { x: samples.x, y: samples.y, across: samples.across, colours: ['#123456'] },
    { left: 0, top: 0, width: 100, height: 100 },
    2,
    (at) => at,
    (at) => at,
  );
  return { lines, dash };
}

const NONE = Number.NaN;

describe('the dashes of a chart', () => {
  it('join known values across steps whose values nobody knows', () => {
    const { lines, dash } = dashes([5, NONE, NONE, 3, NONE, 2]);
    expect(lines).toEqual([
      [0, 5, 3, 3],
      [3, 3, 5, 2],
    ]);
    expect(dash.length).toBeGreaterThan(0);
  });

  it('are none where the line itself goes on', () => {
    expect(dashes([5, 4, 3]).lines).toEqual([]);
  });

  it('do not lead to a value that the axis has no place for', () => {
    expect(dashes([5, NONE, NONE, 0, NONE, NONE, 2], true).lines).toEqual([]);
  });
});
