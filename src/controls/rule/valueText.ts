/** Values of a rule as they stand in its lines: few digits, and room for a power of ten. */
import type { RunStep, ValueAt } from '../../scene/ruleValues';
import { formatNumber, formatUnrounded } from '../../text/number';
import type { Placeholder } from './placeholders';

const DIGITS = 4;
/** Digits of a value that needs a power of ten. */
const FEW_DIGITS = 3;
/** Digits of a value that would read as another one with fewer: a β of 0.9999999 is not 1. */
const MOST_DIGITS = 7;
/** The most values of a list that are shown. */
const MOST_LISTED = 6;
const MINUS = '\u2212';

/** 0.1235, 1.23·10⁻⁴; 0.99996 where four digits would be 1. */
export function shortText(value: number): string {
  const hasPower = formatNumber(value, DIGITS).includes('·');
  return formatUnrounded(value, hasPower ? FEW_DIGITS : DIGITS, MOST_DIGITS);
}

/** All of a short list, and both ends of a longer one: the field of that list has the rest. */
export function listText(values: readonly number[]): string {
  const texts = values.map(shortText);
  const shown = texts.length > MOST_LISTED ? [...texts.slice(0, 3), '…', ...texts.slice(-1)] : texts;
  return `{${shown.join(', ')}}`;
}

/** A step's value as it stands in its place: a negative one in parentheses where an operator stands beside it. */
export function placeText(
  valueAt: ValueAt,
  { name, operand }: Pick<Placeholder, 'name' | 'operand'>,
  step: RunStep,
): string {
  const value = valueAt(name, step);
  const plain = typeof value === 'number' ? shortText(value) : listText(value);
  return operand && plain.startsWith(MINUS) ? `(${plain})` : plain;
}
