/** Where the pictures of the whole bench stand on a sheet: wide ones as on the page, narrow ones below each other. */
import type { Place } from '../film/filmLayout';

/** What a picture needs of the height, beside others in its column. */
export type PictureShape = 'large' | 'small';

/** A sheet of less than this width, in pixels of usual type, has one column. */
const NARROW = 520;
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
): readonly Place[] {
  const rows = rowsOf(shapes, width < NARROW * type, width > 1.2 * height);
  const room = height - gap * (rows.length - 1);
  const all = rows.reduce((sum, row) => sum + WEIGHT[row[0]], 0);
  let top = 0;
  return rows.flatMap((row) => {
    const y = top;
    const high = (room * WEIGHT[row[0]]) / all;
    top += high + gap;
    const wide = (width - gap * (row.length - 1)) / row.length;
    return row.map((_, column) => ({ x: column * (wide + gap), y, width: wide, height: high }));
  });
}

function rowsOf(
  shapes: readonly PictureShape[],
  isNarrow: boolean,
  isWide: boolean,
): readonly (readonly PictureShape[])[] {
  if (isNarrow) return shapes.map((shape) => [shape]);
  const large = shapes.filter((shape) => shape === 'large');
  const small = shapes.filter((shape) => shape === 'small');
  const across = isWide ? 3 : 2;
  const rows: PictureShape[][] = large.length > 0 ? [large] : [];
  for (let at = 0; at < small.length; at += across) rows.push(small.slice(at, at + across));
  return rows;
}
