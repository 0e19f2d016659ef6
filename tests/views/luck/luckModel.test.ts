/** The chart of a run's luck. */
import { describe, expect, it } from 'vitest';
import { ruleStyle } from '../../../src/runStyle/runStyle';
import { luckText } from '../../../src/text/luck';
import { valueAxis } from '../../../src/views/charts/axis';
import { luckModel } from '../../../src/views/luck/luckModel';

const style = ruleStyle('gd');
const model = (q1: readonly number[], median: readonly number[], q3: readonly number[], last = 10) =>
  luckModel(
    {
      steps: Uint32Array.of(0, last),
      q1: Float64Array.from(q1),
      median: Float64Array.from(median),
      q3: Float64Array.from(q3),
    },
    style,
  );
const ends = ({ low, high }: { readonly low: number; readonly high: number }) => [low, high];

describe('the chart of a run’s luck', () => {
  it('is the median over the steps, with a band between the quartiles', () => {
    const { lines, x, xName, yName, stepped } = model([1, 2], [3, 4], [5, 6]);
    expect(lines).toEqual([
      {
        id: '',
        label: '',
        style,
        x: Uint32Array.of(0, 10),
        y: Float64Array.of(3, 4),
        band: { low: Float64Array.of(1, 2), high: Float64Array.of(5, 6) },
        emphasised: true,
      },
    ]);
    expect([xName, yName, stepped]).toEqual([luckText.xName, luckText.yName, false]);
    expect(ends(x)).toEqual(ends(valueAxis('linear', 0, 10)));
    expect(ends(model([1, 2], [3, 4], [5, 6], 0).x)).toEqual(ends(valueAxis('linear', 0, 1)));
  });

  it('has a log axis around all finite losses', () => {
    const { y } = model([1, 2], [3, 4], [5, Number.POSITIVE_INFINITY]);
    expect(ends(y)).toEqual(ends(valueAxis('log', 1, 5)));
    expect(ends(model([4, 2], [9, 3], [8, 3]).y)).toEqual(ends(valueAxis('log', 2, 9)));
  });

  it('has an even axis where a loss is 0 or below', () => {
    expect(ends(model([0, 2], [3, 4], [5, 6]).y)).toEqual(ends(valueAxis('linear', 0, 6)));
    expect(ends(model([-2, 2], [3, 4], [5, 6]).y)).toEqual(ends(valueAxis('linear', -2, 6)));
    expect(ends(model([0.5, 2], [3, 4], [5, 6]).y)).toEqual(ends(valueAxis('log', 0.5, 6)));
  });
});
