/** The width of a curve's good range, in words. */
import type { GoodRange } from '../../scene/goodRange';
import { formatNumber } from '../../text/number';
import { sweepText } from '../../text/sweep';

/** @returns empty where there is none, or its ends are not above 0 */
export function widthText(good: GoodRange | null): string {
  if (good === null || Number.isNaN(good.decades)) return '';
  return good.decades > 0 ? sweepText.goodOver(formatNumber(good.decades, 2)) : sweepText.goodAtOne;
}
