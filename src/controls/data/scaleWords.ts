/** What is said of x that is far from the scale of the map, and of how it is brought to one. */
import { isFarFromScale, xScaleOf } from '../../scene/xScale';
import { dataText } from '../../text/data';
import { formatNumber } from '../../text/number';

export interface ScaleWords {
  /** What comes of such an x. */
  readonly far: string;
  /** What standardizing does. */
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
