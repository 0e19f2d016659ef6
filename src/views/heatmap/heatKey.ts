/** The entries of a heat map's key: the ends of its colour ramp and the colours beside it, or each kind of cell with its share. */
import { themeName } from '../../browser/theme';
import type { Scale } from '../../math/scale';
import { OUTCOMES } from '../../scene/outcome';
import type { Measure } from '../../scene/partLimits';
import type { SweepResult } from '../../state/sweep/result';
import { formatNumber, percent, writtenApart } from '../../text/number';
import { sweepText } from '../../text/sweep';
import { END_DIGITS, type HeatColours, heatColours, heatValue, isCategory } from './heatColours';

export interface HeatKey {
  /** null where the measure has no ramp. */
  readonly scale: Scale | null;
  /** What the ramp's ends stand for: “≤” and “≥” where cells lie beyond them; the second is empty where all cells have one value. */
  readonly ends: readonly [string, string];
  /** Cells of one colour, by their value. */
  readonly kinds: readonly { readonly value: number; readonly name: string }[];
  /** Marks on the map, as paths in a square of 12 × 12. */
  readonly marks: readonly { readonly path: string; readonly name: string }[];
}

/** Ends that are not the same but for rounding differ in them. */
const MOST_END_DIGITS = 13;

const MARKS: HeatKey['marks'] = [
  { path: 'M6 1l5 5-5 5-5-5z', name: sweepText.bestKey },
  {
    path: 'M6 2.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM6 0v4M6 8v4M0 6h4M8 6h4',
    name: sweepText.presentKey,
  },
];

export function heatKey(result: SweepResult, measure: Measure): HeatKey {
  if (isCategory(measure)) return { scale: null, ends: ['', ''], kinds: kindsOf(result, measure), marks: [] };
  const kinds: { value: number; name: string }[] = [
    { value: Number.POSITIVE_INFINITY, name: sweepText.diverged },
  ];
  if (measure.endsWith('-to')) kinds.push({ value: Number.NaN, name: sweepText.empty });
  const { scale, beyond } = heatColours(result, measure, themeName());
  return { scale, ends: scale === null ? ['', ''] : endsOf(scale, beyond), kinds, marks: MARKS };
}

export function endsOf(
  { low, high }: Pick<Scale, 'low' | 'high'>,
  [below, above]: HeatColours['beyond'],
): readonly [string, string] {
  if (low === high) return [formatNumber(low, END_DIGITS), ''];
  const [from, to] =
    writtenApart([low, high], END_DIGITS, MOST_END_DIGITS) ??
    [low, high].map((end) => formatNumber(end, MOST_END_DIGITS));
  return [below ? sweepText.atMost(from) : from, above ? sweepText.atLeast(to) : to];
}

/** The colour of a value, as CSS has it. */
export function heatColour(result: SweepResult, measure: Measure, value: number): string {
  const pixel = new Uint8ClampedArray(4);
  heatColours(result, measure, themeName()).write(value, pixel, 0);
  return `rgb(${pixel[0]} ${pixel[1]} ${pixel[2]})`;
}

/** Among the cells that the document names. */
function kindsOf(result: SweepResult, measure: Measure): HeatKey['kinds'] {
  const counts = new Map<number, number>();
  let known = 0;
  for (const row of result.named.rows)
    for (const column of result.named.columns) {
      const cell = row * result.columns + column;
      if (result.shown[cell] !== cell) continue;
      const value = heatValue(result, measure, cell);
      counts.set(value, (counts.get(value) ?? 0) + 1);
      known++;
    }
  return [...counts]
    .sort(([one], [other]) => (Number.isNaN(one) ? 1 : Number.isNaN(other) ? -1 : one - other))
    .map(([value, count], i) => {
      const share = percent(formatNumber((100 * count) / Math.max(1, known), 3));
      const name = nameOf(result, measure, value);
      return { value, name: `${name} ${i === 0 ? sweepText.ofTheCells(share) : share}` };
    });
}

function nameOf({ minima }: SweepResult, measure: Measure, value: number): string {
  if (measure === 'outcome') return sweepText.outcomes[OUTCOMES[value]];
  if (value === Number.POSITIVE_INFINITY) return sweepText.diverged;
  return Number.isNaN(value) ? sweepText.noMinimum : minimumText(value, minima);
}

/** A minimum by its number, and where it is if all cells have the same surface. @param index from 0 */
export function minimumText(index: number, minima: SweepResult['minima']): string {
  const place = minima?.[index];
  if (place === undefined) return sweepText.minimumAlone(index + 1);
  return sweepText.minimum(index + 1, formatNumber(place.w, END_DIGITS), formatNumber(place.b, END_DIGITS));
}
