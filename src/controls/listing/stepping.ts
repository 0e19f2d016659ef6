/** Moves the mark through a program: line by line within a step, and from one step to the next. */
import { type ListingLine, LOOP_HEAD } from '../../scene/listing';

/** The position of the mark. */
export interface ListingStop {
  /** The step of the trajectory, −1 where there is none. */
  readonly row: number;
  /** The index of the program's stop; 0 is the loop's head. */
  readonly stop: number;
}

/** The size of a program: its lines and its steps. */
export interface Extent {
  readonly stops: number;
  /** Steps that were taken. */
  readonly steps: number;
}

/**
 * The lines where the mark can stand, by their place in the listing: the loop's head and the lines right under it. What
 * stands under an `if` belongs to its head, since it is not always run.
 */
export function stopsOf(lines: readonly ListingLine[]): readonly number[] {
  const head = lines.findIndex(({ code }) => code === LOOP_HEAD);
  return lines.flatMap(({ depth }, index) =>
    index === head || (index > head && depth === 1) ? [index] : [],
  );
}

/** The mark a stop further on; after the last one at the head of the next step. null at the end. */
export function nextStop({ row, stop }: ListingStop, { stops, steps }: Extent): ListingStop | null {
  if (stop + 1 < stops) return { row, stop: stop + 1 };
  return row + 1 < steps ? { row: row + 1, stop: 0 } : null;
}

/** The mark a stop back; before the head at the last line of the step before. null at the start. */
export function previousStop({ row, stop }: ListingStop, { stops }: Extent): ListingStop | null {
  if (stop > 0) return { row, stop: stop - 1 };
  return row > 0 ? { row: row - 1, stop: stops - 1 } : null;
}
