/** The crossings of a line over the surface with isolines, and the distances between them. */
import type { Mark } from '../../../scene/marks';
import type { ProfileAnswer } from '../../../scene/studies';
import type { Point } from '../../../scene/types';
import { formatNumber, writtenApart } from '../../../text/number';

/** Doubles that differ are written apart by so many digits. */
const MOST_DIGITS = 17;

export interface Crossing {
  /** From the line's beginning. */
  readonly distance: number;
  readonly level: number;
}

/** The way from one crossing to the next. */
export interface Gap {
  readonly from: Crossing;
  readonly to: Crossing;
  /** The distance between them. */
  readonly distance: number;
  /** |Δc| over the distance. */
  readonly rise: number;
  /** The mean of |slope| along the way, as measured; NaN where no sample lies on it. */
  readonly slope: number;
}

/**
 * The crossings of a profile with isolines, in order along the line, by linear interpolation between samples.
 * @param levels in any order
 */
export function crossingsOf({ distance, loss }: ProfileAnswer, levels: readonly number[]): Crossing[] {
  const found: Crossing[] = [];
  for (let i = 0; i + 1 < loss.length; i++) {
    const [low, high] = [Math.min(loss[i], loss[i + 1]), Math.max(loss[i], loss[i + 1])];
    const here: Crossing[] = [];
    for (const level of levels) {
      // Half-open, so that a sample that lies on a line counts once.
      if (!(level > low && level <= high)) continue;
      const share = (level - loss[i]) / (loss[i + 1] - loss[i]);
      here.push({ distance: distance[i] + share * (distance[i + 1] - distance[i]), level });
    }
    found.push(...here.sort((a, b) => a.distance - b.distance));
  }
  return found;
}

/**
 * The ways between neighbouring crossings, with the slope that was measured on them. A way from a line back to itself,
 * up and down again, is left out: its Δc of 0 says nothing of how steep it is.
 */
export function gapsOf(profile: ProfileAnswer, crossings: readonly Crossing[]): Gap[] {
  return crossings.slice(1).flatMap((to, index): Gap[] => {
    const from = crossings[index];
    if (from.level === to.level) return [];
    const distance = to.distance - from.distance;
    const rise = Math.abs(to.level - from.level) / distance;
    return [{ from, to, distance, rise, slope: meanSlope(profile, from.distance, to.distance) }];
  });
}

/** “from → to” of a way's losses, with three digits, or as many more as tell the two apart. */
export function levelsInWords({ from, to }: Gap): string {
  const levels = [from.level, to.level];
  const texts =
    writtenApart(levels, 3, MOST_DIGITS) ?? levels.map((level) => formatNumber(level, MOST_DIGITS));
  return texts.join('\u00a0→\u00a0');
}

/**
 * The steepest way between two crossings on the big pictures, where the ruler itself has a tick for each crossing.
 * @param line its two ends
 * @param length of the line, in the unit of the crossings' distances
 */
export function gapMark([from, to]: readonly [Point, Point], length: number, gap: Gap): Mark {
  const at = ({ distance }: Crossing) => [
    from.w + ((to.w - from.w) * distance) / length,
    from.b + ((to.b - from.b) * distance) / length,
  ];
  const points = Float64Array.of(...at(gap.from), ...at(gap.to));
  return { kind: 'line', points, tone: 'accent', width: 6 };
}

/** The mean of |slope| between two distances: of the samples that lie between them, and of their nearest neighbours. */
function meanSlope({ distance, slope }: ProfileAnswer, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < distance.length; i++) {
    const before = i + 1 < distance.length && distance[i + 1] <= from;
    const after = i > 0 && distance[i - 1] >= to;
    if (before || after || !Number.isFinite(slope[i])) continue;
    sum += Math.abs(slope[i]);
    count++;
  }
  return count === 0 ? Number.NaN : sum / count;
}
