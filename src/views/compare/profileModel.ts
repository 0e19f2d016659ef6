/** The chart of performance profiles, from the ranked rules' prices. */
import type { RunStyle } from '../../runStyle/runStyle';
import { largestRatio } from '../../state/comparison/profile';
import { compareText } from '../../text/compare';
import { type ValueAxis, valueAxis } from '../charts/axis';
import type { ChartLine, ChartModel } from './chartModel';
import { COLOURED, NAMED } from './curveModel';
import { ruleName } from './words';

/** Beyond the last step, so that the final levels are seen. */
const ROOM = 1.25;

/**
 * @param rules best first
 * @param ratios of each rule, ascending: its profile rises by one problem at each
 * @param problems how many there are, solved or not
 */
export function profileModel(
  rules: readonly string[],
  ratios: readonly Float64Array[],
  problems: number,
  styleOf: (rule: string) => RunStyle,
  forward: string,
): ChartModel {
  const end = ROOM * largestRatio(ratios);
  return {
    x: valueAxis('log', 1, end),
    y: shareAxis(),
    xName: compareText.profileAxis,
    yName: compareText.profileShare,
    stepped: true,
    lines: rules.map((rule, place): ChartLine => {
      const steps = ratios[place];
      const solved = Float64Array.from(steps, (_, i) => (i + 1) / problems);
      const emphasised = rule === forward;
      return {
        id: rule,
        label: place < NAMED ? ruleName(rule) : '',
        style: place < COLOURED || emphasised ? styleOf(rule) : null,
        x: Float64Array.of(1, ...steps, end),
        y: Float64Array.of(0, ...solved, solved[solved.length - 1] ?? 0),
        band: null,
        emphasised,
      };
    }),
  };
}

/** The room above 1, where all is solved, has no numbers: there is no such share. */
function shareAxis(): ValueAxis {
  const axis = valueAxis('linear', 0, 1);
  const top = axis.toPlot(1) + 1e-9;
  return { ...axis, ticks: (length, least) => axis.ticks(length, least).filter(({ at }) => at <= top) };
}
