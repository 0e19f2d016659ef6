/** The good range of a curve, in words. */
import { formatNumber, writtenApart } from '../../text/number';
import { curvesText } from '../../text/sweepCurves';
import type { Curve } from './curve';

const DIGITS = 2;
/** Ends that are told apart in no more digits than these. */
const MOST_DIGITS = 15;

/** @returns empty where there is none */
export function goodText({ good, x }: Pick<Curve, 'good' | 'x'>): string {
  if (good === null) return '';
  const [low, high] = [x[good.from], x[good.to]].sort((one, other) => one - other);
  if (low === high) return curvesText.goodAtOne;
  const texts = writtenApart([low, high], DIGITS, MOST_DIGITS) ?? [low, high].map((end) => formatNumber(end));
  return curvesText.goodFrom(texts[0], texts[1]);
}
