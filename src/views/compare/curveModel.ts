/** The chart of the median loss against passes, from the ranked rules. */
import type { RunStyle } from '../../runStyle/runStyle';
import type { RankedRule } from '../../state/comparison/ranks';
import { compareText } from '../../text/compare';
import { valueAxis } from '../charts/axis';
import type { ChartLine, ChartModel } from './chartModel';
import { ruleName } from './words';

/** So many rules have a colour: as many as there are colours. */
export const COLOURED = 12;

/** So many of the best are named at their lines' ends: more names push each other away from their lines. */
export const NAMED = 4;

/**
 * Lines from the first pass to the budget; losses on a log axis unless some are below 0.
 *
 * @param ranked best first
 * @param passes of the curves, ascending
 * @param styleOf the look of a rule
 * @param forward the rule that is brought forward; empty for none
 */
export function curveModel(
  ranked: readonly RankedRule[],
  passes: Float64Array,
  budget: number,
  hasData: boolean,
  styleOf: (rule: string) => RunStyle,
  forward: string,
): ChartModel {
  const from = passes.findIndex((each) => each > 0);
  const to = passes.findLastIndex((each) => each <= budget) + 1;
  const x = passes.subarray(from, to);
  const lines = ranked.flatMap(({ rule, details }, place): ChartLine[] => {
    if (details === null) return [];
    const { q1, median, q3 } = details.curve;
    const emphasised = rule === forward;
    return [
      {
        id: rule,
        label: place < NAMED ? ruleName(rule) : '',
        style: place < COLOURED || emphasised ? styleOf(rule) : null,
        x,
        y: median.subarray(from, to),
        band: { low: q1.subarray(from, to), high: q3.subarray(from, to) },
        emphasised,
      },
    ];
  });
  const values = lines.flatMap(({ y, band }) => [y, band?.low ?? [], band?.high ?? []]);
  return {
    x: valueAxis('log', x[0] ?? 1, Math.max(budget, 2)),
    y: lossAxis(values),
    xName: compareText.curvesAxis(hasData),
    yName: compareText.lossAxis,
    lines,
    stepped: false,
  };
}

/** Over the finite values: by powers of ten, or evenly where some are below 0. */
function lossAxis(values: readonly ArrayLike<number>[]) {
  let [low, positive, high] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const each of values) {
    for (let i = 0; i < each.length; i++) {
      const value = each[i];
      if (!Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
      if (value > 0 && value < positive) positive = value;
    }
  }
  return low < 0 ? valueAxis('linear', low, high) : valueAxis('log', positive, high);
}
