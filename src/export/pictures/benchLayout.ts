/** The layout of the whole bench on a sheet: wide sheets have the page's layout, narrow ones a column. */
import type { Rectangle } from '../film/filmLayout';

/** The height that a picture needs, compared with others in its column. */
export type PictureShape = 'large' | 'small';

/** A sheet of less than this width, in pixels of usual type, has one column. */
const NARROW = 520;
/** A large picture is about square: a row of them is no higher than so many times the width of one. */
const TALLEST = 1.1;
const WEIGHT: Readonly<Record<PictureShape, number>> = { large: 1.5, small: 1 };

/**
 * @param shapes the large ones first
 * @param gap between two places, in the sheet's unit as `width` and `height`
 * @param type the factor by which type is larger than usual
 */
export function benchLayout(
  shapes: readonly PictureShape[],
  width: number,
  height: number,
  gap: number,
  type: number,
): readonly Rectangle[] {
  const rows = rowsOf(shapes, width < NARROW * type, width > 1.2 * height);
  const room = height - gap * (rows.length - 1);
  const widthIn = (row: Row) => (width - gap * (row.length - 1)) / row.length;
  const heights = heightsOf(rows, room, (row) => TALLEST * widthIn(row));
  let top = 0;
  return rows.flatMap((row, i) => {
    const y = top;
    const high = heights[i];
    top += high + gap;
    const wide = widthIn(row);
    return row.map((_, column) => ({ x: column * (wide + gap), y, width: wide, height: high }));
  });
}

type Row = readonly PictureShape[];

/** By the rows' weights; what large pictures cannot fill goes to the others. */
function heightsOf(rows: readonly Row[], room: number, tallest: (row: Row) => number): readonly number[] {
  const weight = (some: readonly Row[]) => some.reduce((sum, row) => sum + WEIGHT[row[0]], 0);
  const others = rows.filter((row) => row[0] === 'small');
  const all = weight(rows);
  const large = rows.map((row) =>
    row[0] === 'large' && others.length > 0 ? Math.min((room * WEIGHT.large) / all, tallest(row)) : 0,
  );
  const left = room - large.reduce((sum, high) => sum + high, 0);
  return rows.map((row, i) =>
    large[i] > 0 ? large[i] : (left * WEIGHT[row[0]]) / weight(others.length > 0 ? others : rows),
  );
}

function rowsOf(shapes: readonly PictureShape[], isNarrow: boolean, isWide: boolean): readonly Row[] {
  if (isNarrow) return shapes.map((shape) => [shape]);
  const large = shapes.filter((shape) => shape === 'large');
  const small = shapes.filter((shape) => shape === 'small');
  const across = isWide ? 3 : 2;
  // One that is alone would stand in the middle of an empty row.
  const beside = large.length === 1 ? small.splice(0, 1) : [];
  const rows: PictureShape[][] = large.length > 0 ? [[...large, ...beside]] : [];
  for (let at = 0; at < small.length; at += across) rows.push(small.slice(at, at + across));
  return rows;
}
