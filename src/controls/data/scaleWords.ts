/** The sentences about x that is far from the scale of the map, and about standardizing it. */
import { isFarFromScale, xScaleOf } from '../../scene/xScale';
import { dataText } from '../../text/data';
import { formatNumber } from '../../text/number';

export interface ScaleWords {
  /** The consequence of such an x. */
  readonly far: string;
  /** The effect of standardizing. */
  readonly remedy: string;
}

/** null where nothing is to be said. */
export function scaleWords(x: readonly number[]): ScaleWords | null {
  const scale = xScaleOf(x);
  if (!isFarFromScale(scale)) return null;
  return {
    far: dataText.farFromScale(formatNumber(scale.low), formatNumber(scale.high)),
    remedy: dataText.standardizeHint(formatNumber(scale.mean), formatNumber(scale.deviation)),
  };
}
