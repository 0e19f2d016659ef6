/** A path that was computed elsewhere, as plain columns. */

/** The rows of a recorded run; all columns are of one length. */
export interface RecordedPath {
  /** The step of each row: whole numbers that rise from 0. Without it each row is one step after the one before. */
  readonly step?: readonly number[];
  readonly w: readonly number[];
  readonly b: readonly number[];
  /** As it was recorded; without it the loss is that of the surface on show. */
  readonly loss?: readonly number[];
  /** The η of the step from each row. */
  readonly eta?: readonly number[];
}

/** The columns in the order in which documents, links and tables say them. */
export const PATH_COLUMNS = ['step', 'w', 'b', 'loss', 'eta'] as const;
export type PathColumn = (typeof PATH_COLUMNS)[number];

/** The step of a row. */
export function stepOf({ step }: RecordedPath, row: number): number {
  return step === undefined ? row : step[row];
}
