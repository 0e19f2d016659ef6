/** The number of an embed's pictures that stand side by side, and their height. */
import type { EmbedPanel } from './embedLink';

/** The height in pixels that a picture's title and axis take. */
const AROUND_PLOT = 56;
/** Width over height that the plot with its other axis and a legend looks best at. */
const BEST_RATIO = 1.35;

/** The least size at which pictures can be used, in pixels. */
export interface LeastRoom {
  /** Under this width the buttons in a picture's title lie on each other, or are cut off. */
  readonly width: number;
  /** Under this height a picture shows little more than its title; the embed scrolls rather than go below. */
  readonly height: number;
}

const PICTURE_ROOM: LeastRoom = { width: 200, height: 132 };
/** The lab has more buttons, and words above them. */
const LAB_ROOM: LeastRoom = { width: 300, height: 264 };

/** The least size of a picture in an embed with these panels. */
export function roomFor(panels: readonly EmbedPanel[]): LeastRoom {
  return panels.includes('lab') ? LAB_ROOM : PICTURE_ROOM;
}

/**
 * The number of columns, 1 to `count`, that leaves the pictures nearest to their best proportions; of two that do as well,
 * the smaller.
 * @param count of pictures
 * @param width of the room for all of them, in pixels
 * @param height likewise
 * @param least as `roomFor` has it
 */
export function columnsFor(count: number, width: number, height: number, least = PICTURE_ROOM): number {
  let best = 1;
  let lowest = Number.POSITIVE_INFINITY;
  const most = Math.max(1, Math.min(count, Math.floor(width / least.width)));
  for (let columns = 1; columns <= most; columns++) {
    const rows = Math.ceil(count / columns);
    const plot = Math.max(least.height, height / rows) - AROUND_PLOT;
    const ratio = Math.max(1, width / columns) / plot;
    // A last row that is not full has pictures of another shape.
    const uneven = (columns * rows - count) / (columns * rows);
    const cost = Math.abs(Math.log(ratio / BEST_RATIO)) + uneven;
    if (cost < lowest - 1e-9) {
      lowest = cost;
      best = columns;
    }
  }
  return best;
}

/** The height of the next row that is seen below the whole ones, in pixels: enough to tell that there are more pictures. */
const GLIMPSE = 24;

/**
 * The least height of a row of pictures. Where the rows do not fit, as many as can be read are seen as a whole, and the beginning of
 * the next one: the others scroll.
 * @param count of pictures
 * @param columns as `columnsFor` has them
 * @param width of the room for all of them, in pixels
 * @param height likewise
 * @param least as `roomFor` has it
 */
export function leastRowHeight(
  count: number,
  columns: number,
  width: number,
  height: number,
  least = PICTURE_ROOM,
): number {
  if (Math.ceil(count / columns) * least.height <= height) return least.height;
  const room = height - GLIMPSE;
  const best = Math.max(least.height, width / columns / BEST_RATIO + AROUND_PLOT);
  const each = Math.min(room / Math.max(1, Math.floor(room / least.height)), best);
  return Math.max(PICTURE_ROOM.height, Math.floor(each));
}

/** A picture narrower than this takes a row with one fewer. In pixels. */
const LEAST_WIDTH = 300;
/** A picture's own height, in pixels, beyond which it would fill a screen for itself. */
const MOST_HEIGHT = 480;

/**
 * The height at which the pictures have their best proportions, with as many side by side as there is width for.
 * @param count of pictures
 * @param width of the room for all of them, in pixels
 * @returns pixels; 0 for no pictures
 */
export function heightFor(count: number, width: number, least = PICTURE_ROOM): number {
  const columns = Math.max(1, Math.min(count, Math.floor(width / LEAST_WIDTH)));
  const each = Math.round(width / columns / BEST_RATIO) + AROUND_PLOT;
  return Math.ceil(count / columns) * Math.max(least.height, Math.min(MOST_HEIGHT, each));
}
