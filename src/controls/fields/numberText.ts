/** A number as its field shows it: in full while it is edited, and in as many digits as there is room for. */
import { formatExact } from '../../text/number';

/** Characters that a field shows. */
const ROOM = 7;
const MOST_DIGITS = 6;
const LEAST_DIGITS = 3;

export function exactText(value: number): string {
  return formatExact(value).replaceAll('-', '\u2212');
}

/** 0.5, −1.2346, 2.19e−4: the most digits, from 6 down to 3, that fit. */
export function shortText(value: number): string {
  for (let digits = MOST_DIGITS; digits > LEAST_DIGITS; digits--) {
    const text = shortest(value, digits);
    if (text.length <= ROOM) return text;
  }
  return shortest(value, LEAST_DIGITS);
}

/** As people write it, or with a power of ten where that alone fits. */
function shortest(value: number, digits: number): string {
  const rounded = Number(value.toPrecision(digits));
  const plain = exactText(rounded);
  if (plain.length <= ROOM) return plain;
  const scientific = exactText(rounded).includes('e')
    ? plain
    : rounded.toExponential().replace('e+', 'e').replaceAll('-', '\u2212');
  return scientific.length < plain.length ? scientific : plain;
}
