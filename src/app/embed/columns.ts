/** How many pictures of an embed stand side by side. */

/** Of a picture's height its title and its axis take these pixels. */
const AROUND_PLOT = 56;
/** Width over height that the plot with its other axis and a legend looks best at. */
const BEST_RATIO = 1.35;
/** Under this height a picture shows little more than its title; the embed scrolls rather than go below. In pixels. */
const LEAST_HEIGHT = 132;
/** Under this width the buttons in a picture's title lie on each other, or are cut off. In pixels. */
const NARROWEST = 200;

/**
 * The number of columns, 1 to `count`, that leaves the pictures nearest to their best proportions; of two that do as well,
 * the smaller.
 * @param count of pictures
 * @param width of the room for all of them, in pixels
 * @param height likewise
 */
export function columnsFor(count: number, width: number, height: number): number {
  let best = 1;
  let least = Number.POSITIVE_INFINITY;
  const most = Math.max(1, Math.min(count, Math.floor(width / NARROWEST)));
  for (let columns = 1; columns <= most; columns++) {
    const rows = Math.ceil(count / columns);
    const plot = Math.max(LEAST_HEIGHT, height / rows) - AROUND_PLOT;
    const ratio = Math.max(1, width / columns) / plot;
    // A last row that is not full has pictures of another shape.
    const uneven = (columns * rows - count) / (columns * rows);
    const cost = Math.abs(Math.log(ratio / BEST_RATIO)) + uneven;
    if (cost < least - 1e-9) {
      least = cost;
      best = columns;
    }
  }
  return best;
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
export function heightFor(count: number, width: number): number {
  const columns = Math.max(1, Math.min(count, Math.floor(width / LEAST_WIDTH)));
  const each = Math.round(width / columns / BEST_RATIO) + AROUND_PLOT;
  return Math.ceil(count / columns) * Math.max(LEAST_HEIGHT, Math.min(MOST_HEIGHT, each));
}
