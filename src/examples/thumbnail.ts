/** A thumbnail as numbers: made when the page is built, painted by the page in its own colours. */

/** The visible part of one run. */
export interface ThumbnailRun {
  readonly id: string;
  readonly optimizer: string;
  /** Pieces x₀ y₀ x₁ y₁ …, in thousandths of the thumbnail's width. */
  readonly paths: readonly (readonly number[])[];
}

export interface Thumbnail {
  /** Samples a side. */
  readonly size: number;
  /** For each sample, from the top left, the position of its loss between the lowest and the highest, as two letters of DIGITS. */
  readonly positions: string;
  readonly runs: readonly ThumbnailRun[];
}

/** Thumbnails by the id of an example, or by the option of the picker for a surface. */
export type Thumbnails = Readonly<Record<string, Thumbnail>>;

/** Height over width. */
export const THUMBNAIL_ASPECT = 3 / 4;

/** The digits of a position, which is a number of two of them. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** The number of the position 1. */
export const FINEST_POSITION = DIGITS.length * DIGITS.length - 1;
/** The letters of a sample that is no number. */
export const HOLE = '..';
