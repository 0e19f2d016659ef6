/** The chart of the median loss against passes, from the ranked rules. */
import type { RunStyle } from '../../runStyle/runStyle';
import { ARRIVED } from '../../scene/goodRange';
import type { RankedRule } from '../../state/comparison/ranks';
import { compareText } from '../../text/compare';
import { valueAxis } from '../charts/axis';
import type { ChartLine, ChartModel } from './chartModel';
import { ruleName } from './words';

/** So many rules have a colour: as many as there are colours. */
export const COLOURED = 12;

/** So many of the best are named at their lines' ends: more names push each other away from their lines. */
export const NAMED = 4;

/** A line that rises above so many times its beginning leaves the picture: it would press all others flat. */
const RISE = 10;

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
    y: lossAxis(
      values,
      lines.map(({ y }) => y[0]),
    ),
    xName: compareText.curvesAxis(hasData),
    yName: compareText.lossAxis,
    lines,
    stepped: false,
  };
}

/**
 * Over the finite values, by powers of ten, or evenly where some are below 0: up to ten times the first losses, and down to
 * where all losses count as equal, or as far below 0 as it may go above.
 */
function lossAxis(values: readonly ArrayLike<number>[], first: readonly number[]) {
  let [low, positive, high] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const reach = RISE * Math.max(0, ...first.filter(Number.isFinite).map(Math.abs)) || Number.MAX_VALUE;
  for (const each of values) {
    for (let i = 0; i < each.length; i++) {
      if (!Number.isFinite(each[i])) continue;
      const value = Math.max(-reach, Math.min(reach, each[i]));
      if (value < low) low = value;
      if (value > high) high = value;
      if (value > 0 && value < positive) positive = value;
    }
  }
  if (low < 0) return valueAxis('linear', low, high);
  return valueAxis('log', Math.max(positive, Math.min(ARRIVED, high)), high);
}
