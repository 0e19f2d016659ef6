/** The places of a film's pictures in its frame. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The first picture has the largest place where there is no even grid. Lengths in pixels.
 * @param count 1 to 5 pictures
 * @param gap between two places
 */
export function filmLayout(count: number, width: number, height: number, gap: number): readonly Rectangle[] {
  const isWide = width > height * 1.2;
  if (count === 1) return [{ x: 0, y: 0, width, height }];
  if (count === 2) return grid(isWide ? 2 : 1, isWide ? 1 : 2, width, height, gap);
  if (count === 4) return grid(2, 2, width, height, gap);
  // One large place, and the others in a line along its longer free side.
  const others = count - 1;
  if (isWide) {
    const side = Math.round((width - gap) / 3);
    const large = { x: 0, y: 0, width: width - gap - side, height };
    return [large, ...grid(1, others, side, height, gap).map(shift(large.width + gap, 0))];
  }
  const strip = Math.round((height - gap) / 3);
  const large = { x: 0, y: 0, width, height: height - gap - strip };
  return [large, ...grid(others, 1, width, strip, gap).map(shift(0, large.height + gap))];
}

function grid(
  columns: number,
  rows: number,
  width: number,
  height: number,
  gap: number,
): readonly Rectangle[] {
  const across = (width - gap * (columns - 1)) / columns;
  const down = (height - gap * (rows - 1)) / rows;
  return Array.from({ length: columns * rows }, (_, place) => {
    const column = place % columns;
    const row = Math.floor(place / columns);
    // Whole pixels: the edge of a picture is sharp.
    const x = Math.round(column * (across + gap));
    const y = Math.round(row * (down + gap));
    return {
      x,
      y,
      width: Math.round(column * (across + gap) + across) - x,
      height: Math.round(row * (down + gap) + down) - y,
    };
  });
}

function shift(x: number, y: number): (place: Rectangle) => Rectangle {
  return (place) => ({ ...place, x: place.x + x, y: place.y + y });
}
