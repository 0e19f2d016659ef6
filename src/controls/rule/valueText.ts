/** Values of a rule as they stand in its lines: few digits, and room for a power of ten. */
import { formatNumber } from '../../text/number';

const DIGITS = 4;
/** Of a value that needs a power of ten. */
const FEW_DIGITS = 3;

export function shortText(value: number): string {
  const text = formatNumber(value, DIGITS);
  return text.includes('·') ? formatNumber(value, FEW_DIGITS) : text;
}
