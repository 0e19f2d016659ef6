/** Look of a run, the same in every picture, list and chart: colour AND dash AND marker. */

export const RUN_MARKERS = [
  'circle',
  'square',
  'triangle',
  'diamond',
  'cross',
  'plus',
  'star',
  'ring',
] as const;
export type RunMarker = (typeof RUN_MARKERS)[number];

export interface RunStyle {
  /** 0–7: the CSS variable `--run-<colour>` holds the colour, per theme. */
  readonly colour: number;
  /** Lengths of dash and gap in CSS pixels; empty is a solid line. */
  readonly dash: readonly number[];
  readonly marker: RunMarker;
}

const COLOURS = 8;
const DASHES: readonly (readonly number[])[] = [[], [9, 4], [3, 3], [12, 3, 3, 3]];

/** The style of a run by its id `r1` … `r12`: it stays with the run when others come, go or change places. */
export function runStyle(id: string): RunStyle {
  const number = Number(/^r(\d+)$/.exec(id)?.[1] ?? 1) - 1;
  const round = Math.floor(number / COLOURS);
  return {
    colour: number % COLOURS,
    dash: DASHES[(number + round * 2) % DASHES.length],
    marker: RUN_MARKERS[(number + round * 3) % RUN_MARKERS.length],
  };
}
