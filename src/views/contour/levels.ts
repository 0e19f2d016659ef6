/** Levels in words, and which of them to name first. */
import { formatNumber } from '../../text/number';

const FEWEST_DIGITS = 3;
const MOST_DIGITS = 15;

/** The levels in as few digits as tell them apart. */
export function levelTexts(levels: readonly number[]): ReadonlyMap<number, string> {
  for (let digits = FEWEST_DIGITS; ; digits++) {
    const texts = levels.map((level) => formatNumber(level, digits));
    if (digits === MOST_DIGITS || new Set(texts).size === levels.length) {
      return new Map(levels.map((level, i) => [level, texts[i]]));
    }
  }
}

/** Round levels first: 0.1 before 0.05 before 0.02 before 0.03 before 0.15. */
export function byRoundness(levels: readonly number[]): number[] {
  const rank = (level: number): number => {
    const mantissa = Math.abs(level)
      .toExponential(12)
      .split('e')[0]
      .replace(/\.?0+$/, '');
    const round = ['0', '1', '5', '2'].indexOf(mantissa);
    return round === -1 ? 4 + mantissa.length : round;
  };
  return [...levels].sort((a, b) => rank(a) - rank(b) || a - b);
}
