import { describe, expect, it } from 'vitest';
import { valueAxis } from '../../../src/views/charts/axis';
import type { ChartLine, ChartModel } from '../../../src/views/compare/chartModel';
import { movedApart } from '../../../src/views/compare/endLabels';
import { readAt, stopsOf, valueAt } from '../../../src/views/compare/readLines';

function lineOf(id: string, x: readonly number[], y: readonly number[]): ChartLine {
  return { id, label: id, style: null, x, y, band: null, emphasised: false };
}

function modelOf(lines: readonly ChartLine[], stepped: boolean): ChartModel {
  return {
    x: valueAxis('log', 1, 100),
    y: valueAxis('linear', 0, 1),
    xName: '',
    yName: '',
    lines,
    stepped,
  };
}

/** The share of the width at which a value stands. */
const shareOf = ({ x }: ChartModel, value: number) => (x.toPlot(value) - x.low) / (x.high - x.low);

it('a pointer reads out the nearest point of the line nearest above or below it', () => {
  const model = modelOf(
    [lineOf('low', [1, 10, 100], [0.3, 0.2, 0.1]), lineOf('high', [1, 10, 100], [0.9, 0.8, 0.1])],
    false,
  );
  expect(readAt(model, shareOf(model, 11), 0.95)).toEqual({ x: 10, id: 'high' });
  expect(readAt(model, shareOf(model, 11), 0.05)).toEqual({ x: 10, id: 'low' });
  expect(readAt(model, -1, 0.05)).toEqual({ x: 1, id: 'low' });
  expect(readAt(model, 2, 0.5)).toEqual({ x: 100, id: 'low' });
});

it('stepped lines are read out at the pointed value itself, within their ends', () => {
  const model = modelOf([lineOf('adam', [1, 2, 50], [0.25, 0.5, 0.5])], true);
  const read = readAt(model, shareOf(model, 7), 0.5);
  expect(read?.x).toBeCloseTo(7, 9);
  expect(readAt(model, 1, 0.5)?.x).toBe(50);
  expect(valueAt(model.lines[0], 1.9, true)).toBe(0.25);
  expect(valueAt(model.lines[0], 2, true)).toBe(0.5);
});

it('a line that has diverged is never the nearest, and no line is nothing to read', () => {
  const model = modelOf(
    [lineOf('gone', [1, 10], [0.5, Number.NaN]), lineOf('here', [1, 10], [0.5, 0.1])],
    false,
  );
  expect(readAt(model, shareOf(model, 10), 0.9)?.id).toBe('here');
  expect(readAt(modelOf([], false), 0.5, 0.5)).toBeNull();
});

it('keys go to every point of every line once, in order', () => {
  expect(stopsOf([{ x: [1, 4, 4] }, { x: [1, 2, 9] }])).toEqual([1, 2, 4, 9]);
});

it('names at line ends keep their distance, and stay in the picture', () => {
  expect(movedApart([10, 50, 90], 14, 0, 100)).toEqual([10, 50, 90]);
  expect(movedApart([98, 99, 100], 14, 0, 100)).toEqual([72, 86, 100]);
  expect(movedApart([-500, 20, 21], 14, 0, 100)).toEqual([0, 20, 34]);
});

describe('on an axis from 0 to 4, each value at its own place', () => {
  const same = {
    ...valueAxis('linear', 0, 1),
    low: 0,
    high: 4,
    toPlot: (v: number) => v,
    fromPlot: (v: number) => v,
  };
  const model = (lines: readonly ChartLine[], stepped: boolean): ChartModel => ({
    ...modelOf(lines, stepped),
    x: same,
    y: same,
  });
  const line = lineOf('one', [1, 3], [1, 2]);

  it('the first of two points that are equally near is read out', () => {
    expect(readAt(model([line], false), 0.5, 0.5)).toEqual({ x: 1, id: 'one' });
    expect(readAt(model([line], false), 0.51, 0.5)).toEqual({ x: 3, id: 'one' });
    expect([valueAt(line, 2, false), valueAt(line, 2.1, false)]).toEqual([1, 2]);
    expect([valueAt(line, 0, false), valueAt(line, 9, false)]).toEqual([1, 2]);
  });

  it('the first of two lines that are equally near is read out', () => {
    const lines = [line, lineOf('other', [1, 3], [3, 2])];
    expect(readAt(model(lines, false), 0.25, 0.5)?.id).toBe('one');
    expect(readAt(model(lines, false), 0.25, 0.51)?.id).toBe('other');
    expect(readAt(model(lines, false), 0.25, 0.49)?.id).toBe('one');
  });

  it('a stepped line is held to its ends', () => {
    expect([0, 0.25, 0.5, 0.75, 1].map((across) => readAt(model([line], true), across, 0.5)?.x)).toEqual([
      1, 1, 2, 3, 3,
    ]);
    expect([valueAt(line, 2.9, true), valueAt(line, 3, true), valueAt(line, 0, true)]).toEqual([1, 2, 1]);
  });

  it('a line without points has no value', () => {
    expect(valueAt(lineOf('none', [], []), 1, false)).toBeNaN();
    expect(readAt(model([lineOf('none', [], []), line], false), 0.25, 0.5)?.id).toBe('one');
  });
});
