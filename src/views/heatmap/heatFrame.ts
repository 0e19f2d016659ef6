/** The place of a heat map on its canvas, and those of its cells and values. */
import type { AxisCells } from '../../scene/axisCells';

export interface HeatFrame {
  /** The plot, in CSS pixels. Cells stand on the axes' values: the outermost reach beyond the first and the last one. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly cells: { readonly x: AxisCells; readonly y: AxisCells };
}

/** The share of the axis at a place: 0 at the first cell's value, 1 at that of the last. */
export function shareAcross({ left, width, cells }: HeatFrame, x: number): number {
  return cells.x.shareAt((x - left) / width);
}

export function shareUp({ top, height, cells }: HeatFrame, y: number): number {
  return cells.y.shareAt((top + height - y) / height);
}

/** The place of a share of the axis. */
export function xOf({ left, width, cells }: HeatFrame, share: number): number {
  return left + cells.x.partAt(share) * width;
}

export function yOf({ top, height, cells }: HeatFrame, share: number): number {
  return top + height - cells.y.partAt(share) * height;
}

/** The column under a place; held to the map. */
export function columnAt(frame: HeatFrame, x: number): number {
  return frame.cells.x.cellAt(shareAcross(frame, x));
}

/** The row under a place, counted from the foot; held to the map. */
export function rowAt(frame: HeatFrame, y: number): number {
  return frame.cells.y.cellAt(shareUp(frame, y));
}
