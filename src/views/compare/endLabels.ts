/** Names at the ends of lines, moved apart where the ends are close. */
import { themeColour } from '../../browser/theme';
import type { Box, ChartLine } from './chartModel';

interface EndLabel {
  readonly label: string;
  /** The height of the line's end, in CSS pixels from the top. */
  readonly level: number;
  readonly emphasised: boolean;
}

/** Between a line's end with its marker and its name. */
const GAP = 9;
/** Names may take this share of the chart's width; where they need more there are none. */
const MOST = 0.35;

/** The room that names need beside the lines; 0 where they have none. @param width of the chart */
export function widthOfEndLabels(
  context: CanvasRenderingContext2D,
  lines: readonly Pick<ChartLine, 'label'>[],
  width: number,
): number {
  const widest = lines.reduce((most, { label }) => Math.max(most, context.measureText(label).width), 0);
  const room = widest === 0 ? 0 : Math.ceil(widest) + GAP;
  return room <= MOST * width ? room : 0;
}

/**
 * Levels at least `least` apart, in the order of the given ones, each as near to its own as the others leave it.
 *
 * @param levels ascending
 * @returns within top and bottom where all of them have room there
 */
export function movedApart(
  levels: readonly number[],
  least: number,
  top: number,
  bottom: number,
): readonly number[] {
  const moved: number[] = [];
  for (const level of levels) {
    const before = moved[moved.length - 1] ?? top - least;
    moved.push(Math.max(Math.min(level, bottom), before + least));
  }
  for (let i = moved.length - 1, after = bottom + least; i >= 0; after = moved[i], i--) {
    moved[i] = Math.min(moved[i], after - least);
  }
  return moved;
}

/** @param size of the type, in CSS pixels */
export function drawEndLabels(
  context: CanvasRenderingContext2D,
  labels: readonly EndLabel[],
  { right, top, bottom }: Box,
  size: number,
): void {
  const ordered = [...labels].sort((one, other) => one.level - other.level);
  const levels = movedApart(
    ordered.map(({ level }) => level),
    size + 2,
    top,
    bottom,
  );
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  ordered.forEach(({ label, emphasised }, i) => {
    context.fillStyle = themeColour(emphasised ? '--ink' : '--ink-soft');
    context.fillText(label, right + GAP, levels[i]);
  });
}
