/** Levels in words, and which of them to name first. */
import { byRoundness } from '../../math/levels';
import type { Isoline } from '../../scene/outcome';
import { formatNumber, writtenApart } from '../../text/number';

const FEWEST_DIGITS = 3;
/** Levels that need more digits say their common part apart: 1 + 2·10⁻¹². */
const MOST_DIGITS = 6;

/** The isolines' levels with their names, round ones first; levels above the lowest loss say so by a plus sign. */
export function namedLevels(
  isolines: readonly Isoline[],
): { readonly level: number; readonly text: string }[] {
  const heights = isolines.map(({ level, above }) => above ?? level);
  const levelAt = new Map(isolines.map(({ level }, i) => [heights[i], level]));
  const texts = levelTexts(heights);
  const sign = isolines.some(({ above }) => above !== undefined) ? '+' : '';
  return byRoundness(heights).map((height) => ({
    level: levelAt.get(height) ?? height,
    text: sign + (texts.get(height) ?? ''),
  }));
}

/** The levels in as few digits as tell them apart. */
export function levelTexts(levels: readonly number[]): ReadonlyMap<number, string> {
  const texts = writtenApart(levels, FEWEST_DIGITS, MOST_DIGITS) ?? textsAbove(levels, commonOf(levels));
  return new Map(levels.map((level, i) => [level, texts[i]]));
}

/** The rest of a level in so few digits. */
function commonOf(levels: readonly number[]): number {
  return Number(levels[0].toPrecision(MOST_DIGITS));
}

function textsAbove(levels: readonly number[], common: number): readonly string[] {
  const write = (level: number, digits: number) => {
    const rest = formatNumber(Math.abs(level - common), digits);
    return level === common ? formatNumber(common, MOST_DIGITS) : joined(common, level < common, rest);
  };
  return (
    writtenApart(levels, FEWEST_DIGITS, MOST_DIGITS, write) ??
    levels.map((level) => write(level, MOST_DIGITS))
  );
}

function joined(common: number, below: boolean, rest: string): string {
  return `${formatNumber(common, MOST_DIGITS)}${below ? '\u2212' : '+'}${rest}`;
}
