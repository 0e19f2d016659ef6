/** The chart of a run's luck: the median of the loss over the steps, with a band between the quartiles. */
import type { RunStyle } from '../../runStyle/runStyle';
import { luckText } from '../../text/luck';
import { valueAxis } from '../charts/axis';
import type { ChartModel } from '../compare/chartModel';

interface Curve {
  readonly steps: Uint32Array;
  readonly q1: Float64Array;
  readonly median: Float64Array;
  readonly q3: Float64Array;
}

/** Losses on a log axis unless some are 0 or below. */
export function luckModel({ steps, q1, median, q3 }: Curve, style: RunStyle): ChartModel {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const values of [q1, median, q3]) {
    for (const value of values) {
      if (!Number.isFinite(value)) continue;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
  }
  return {
    x: valueAxis('linear', 0, Math.max(1, steps[steps.length - 1])),
    y: valueAxis(low > 0 ? 'log' : 'linear', low, high),
    xName: luckText.xName,
    yName: luckText.yName,
    lines: [{ id: '', label: '', style, x: steps, y: median, band: { low: q1, high: q3 }, emphasised: true }],
    stepped: false,
  };
}
