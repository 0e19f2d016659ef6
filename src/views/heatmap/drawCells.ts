/** Draws a picture of cells, one pixel each, so that each cell is as wide and as high as its place on the axes. */
import type { AxisCells } from '../../scene/axisCells';

/** The first and the last edge of a picture's cells, in CSS pixels; the last may lie before the first. */
type Span = readonly [first: number, last: number];

export interface PlacedCells {
  readonly canvas: HTMLCanvasElement;
  readonly cells: { readonly x: AxisCells; readonly y: AxisCells };
}

/** @param across from left to right, @param up from the foot to the top */
export function drawCells(
  context: CanvasRenderingContext2D,
  { canvas, cells: { x, y } }: PlacedCells,
  across: Span,
  up: Span,
): void {
  context.imageSmoothingEnabled = false;
  const { a, d } = context.getTransform();
  let source = canvas;
  if (!x.isEven && !y.isEven) {
    // First as wide as on the screen, then row by row: not each cell by itself.
    source = document.createElement('canvas');
    source.width = Math.max(1, Math.round((across[1] - across[0]) * a));
    source.height = canvas.height;
    const inside = source.getContext('2d');
    if (inside === null) return;
    inside.imageSmoothingEnabled = false;
    for (const { from, length, at } of strips(x, [0, source.width], 1))
      inside.drawImage(canvas, at, 0, 1, canvas.height, from, 0, length, canvas.height);
  } else if (!x.isEven) {
    const height = up[0] - up[1];
    for (const { from, length, at } of strips(x, across, a))
      context.drawImage(canvas, at, 0, 1, canvas.height, from, up[1], length, height);
    return;
  }
  const width = across[1] - across[0];
  if (y.isEven) {
    context.drawImage(source, across[0], up[1], width, up[0] - up[1]);
    return;
  }
  for (const { from, length, at } of strips(y, up, d))
    context.drawImage(
      source,
      0,
      canvas.height - 1 - at,
      source.width,
      1,
      across[0],
      from + length,
      width,
      -length,
    );
}

interface Strip {
  readonly from: number;
  readonly length: number;
  /** The index of its cell. */
  readonly at: number;
}

/** The strips of uneven cells between two places, on whole pixels, so that nothing shines through between them. */
export function strips(cells: AxisCells, [first, last]: Span, ratio: number): readonly Strip[] {
  const edges = cells.edges.map(
    (edge) => Math.round((first + cells.partAt(edge) * (last - first)) * ratio) / ratio,
  );
  return edges
    .slice(1)
    .flatMap((to, at) => (to === edges[at] ? [] : [{ from: edges[at], length: to - edges[at], at }]));
}
