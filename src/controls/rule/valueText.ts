/** Values of a rule as they stand in its lines: few digits, and room for a power of ten. */
import { formatNumber, formatUnrounded } from '../../text/number';

const DIGITS = 4;
/** Digits of a value that needs a power of ten. */
const FEW_DIGITS = 3;
/** Digits of a value that would read as another one with fewer: a β of 0.9999999 is not 1. */
const MOST_DIGITS = 7;

/** 0.1235, 1.23·10⁻⁴; 0.99996 where four digits would be 1. */
export function shortText(value: number): string {
  const hasPower = formatNumber(value, DIGITS).includes('·');
  return formatUnrounded(value, hasPower ? FEW_DIGITS : DIGITS, MOST_DIGITS);
}
