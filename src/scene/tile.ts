/** A part of a question: what one worker computes at a time. */
export interface FamilyTile {
  /** All tiles of level 0 are given out before those of level 1, and so on. */
  readonly level: number;
  /** Its middle, each from 0 to 1 along an axis of the picture, in the order of the question's cells; null for no place. */
  readonly at: readonly [x: number, y: number] | null;
  /** Evaluations of a point's loss that it takes, about: progress is measured by it. */
  readonly effort: number;
}
