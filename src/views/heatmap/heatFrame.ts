/** The place of a heat map on its canvas, and those of its cells and values. */

export interface HeatFrame {
  /** The plot, in CSS pixels. Cells stand with their middles on the axes' values: the outermost reach half a cell beyond. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  readonly rows: number;
}

/** The column under a place; held to the map. */
export function columnAt({ left, width, columns }: HeatFrame, x: number): number {
  return Math.max(0, Math.min(columns - 1, Math.floor(((x - left) / width) * columns)));
}

/** The row under a place, counted from the foot; held to the map. */
export function rowAt({ top, height, rows }: HeatFrame, y: number): number {
  return Math.max(0, Math.min(rows - 1, Math.floor(((top + height - y) / height) * rows)));
}

/** The share of the axis at a place: 0 in the middle of the first cell, 1 in that of the last. */
export function shareAcross({ left, width, columns }: HeatFrame, x: number): number {
  return columns === 1 ? 0 : (((x - left) / width) * columns - 0.5) / (columns - 1);
}

export function shareUp({ top, height, rows }: HeatFrame, y: number): number {
  return rows === 1 ? 0 : (((top + height - y) / height) * rows - 0.5) / (rows - 1);
}

/** The place of a share of the axis. */
export function xOf({ left, width, columns }: HeatFrame, share: number): number {
  return left + ((share * (columns - 1) + 0.5) / columns) * width;
}

export function yOf({ top, height, rows }: HeatFrame, share: number): number {
  return top + height - ((share * (rows - 1) + 0.5) / rows) * height;
}
