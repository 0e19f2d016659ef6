/** A number of a claim as people read it: 7.5e-6 is 7.5·10⁻⁶, 2180 is 2 180, with a true minus sign. */
import { groupThousands } from '../text/number';

const SUPERSCRIPT: Record<string, string> = {
  '-': '⁻',
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};

export function prettyNumber(text: string): string {
  const [mantissa, exponent] = text.split('e');
  const power =
    exponent === undefined ? '' : `·10${[...exponent].map((digit) => SUPERSCRIPT[digit]).join('')}`;
  return `${groupThousands(mantissa).replace('-', '\u2212')}${power}`;
}
