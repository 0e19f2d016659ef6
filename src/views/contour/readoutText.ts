/** Numbers of the read-out: as many digits as mean something, and the same width from one point to the next. */
import { decimalsOf } from '../../math/decimals';
import { runNames } from '../../scene/runName';
import type { RunSpec } from '../../scene/types';
import type { HoveredBall } from '../../state/view';
import { CONTOUR_TEXT } from '../../text/contour';
import { formatCount, formatFixed, formatNumber } from '../../text/number';

const MOST_DECIMALS = 8;
const LARGE = 1e6;

/** A coordinate to what a pixel is worth. */
export function coordinateText(value: number, resolution: number): string {
  if (Math.abs(value) >= LARGE) return formatNumber(value);
  return formatFixed(value, Math.max(0, Math.min(MOST_DECIMALS, decimalsOf(resolution))));
}

/** A loss or a slope: five decimals, and a power of ten where these would not show it. */
export function valueText(value: number): string {
  const size = Math.abs(value);
  if (size === 0 || (size >= 1e-3 && size < 1e4)) return formatFixed(value, size < 100 ? 5 : 3);
  return formatNumber(value, 3);
}

/** A ball by its run and step; empty where the run is gone. */
export function nameOfBall({ run, step }: HoveredBall, runs: readonly RunSpec[]): string {
  const index = runs.findIndex(({ id }) => id === run);
  return index < 0 ? '' : CONTOUR_TEXT.ball(runNames(runs)[index], formatCount(step));
}
