/** The values' axis of the second chart: its kind and its names. */
import type { LossSpacing } from '../../math/lossSpacing';
import { drawnLine } from '../../scene/drawnRates';
import type { Scene } from '../../scene/types';
import { chartsText } from '../../text/charts';
import type { AxisKind } from './axis';
import type { Quantity } from './quantity';

/** @param selected id of the selected run */
export function quantityAxis(
  { axis, rate }: Quantity,
  lossAxis: LossSpacing,
  { runs }: Pick<Scene, 'runs'>,
  selected: string,
): AxisKind {
  // A line that is straight on a log scale is drawn, and bent, on one.
  const run = runs.find(({ id }) => id === selected);
  const line = run === undefined || rate !== 'eta' ? null : drawnLine(run, rate);
  if (line?.between === 'log-line' && line.points.every(([, value]) => value > 0)) return 'log';
  if (axis === 'linear') return axis;
  return lossAxis === 'linear' ? 'linear' : 'log';
}

/** The first with its unit. */
export function quantityNames({ symbol, unit }: Quantity): readonly string[] {
  return [chartsText.withUnit(symbol, unit), symbol];
}
