/** Lines of a chart at a pointed place: which is nearest, what it says there, and the places that keys go to. */
import type { ChartLine, ChartModel } from './chartModel';

/** The place that is read out: a value of the x axis, on the line of a rule. */
export interface ReadPlace {
  readonly x: number;
  readonly id: string;
}

/** The index of the point that holds at x: the nearest, or the last one before x where lines are stepped. */
function pointAt({ x }: Pick<ChartLine, 'x'>, at: number, stepped: boolean): number {
  let place = 0;
  for (let i = 1; i < x.length; i++) {
    if (stepped ? x[i] <= at : Math.abs(x[i] - at) < Math.abs(x[place] - at)) place = i;
  }
  return place;
}

/** The value of a line at x; NaN for a line without points. */
export function valueAt(line: Pick<ChartLine, 'x' | 'y'>, at: number, stepped: boolean): number {
  return line.y[pointAt(line, at, stepped)] ?? Number.NaN;
}

/** The values of x that keys go to: those of all points of all lines, ascending. */
export function stopsOf(lines: readonly Pick<ChartLine, 'x'>[]): readonly number[] {
  const stops = new Set<number>();
  for (const { x } of lines) for (let i = 0; i < x.length; i++) stops.add(x[i]);
  return [...stops].sort((one, other) => one - other);
}

/**
 * The place that a pointer reads out: the nearest stop (the pointed value itself on stepped lines), on the line that
 * is nearest above or below it, the first of them where lines coincide.
 *
 * @param across the share of the picture's width from its left, 0 to 1
 * @param up the share of its height from below
 * @returns null where there is nothing to read
 */
export function readAt({ x, y, lines, stepped }: ChartModel, across: number, up: number): ReadPlace | null {
  const pointed = x.low + across * (x.high - x.low);
  const stops = stopsOf(lines);
  if (stops.length === 0) return null;
  let at = stops[0];
  for (const stop of stops) {
    if (Math.abs(x.toPlot(stop) - pointed) < Math.abs(x.toPlot(at) - pointed)) at = stop;
  }
  if (stepped) at = Math.max(stops[0], Math.min(stops[stops.length - 1], x.fromPlot(pointed)));
  const level = y.low + up * (y.high - y.low);
  let nearest: ReadPlace | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const line of lines) {
    const away = Math.abs(y.toPlot(valueAt(line, at, stepped)) - level);
    if (away < least) {
      least = away;
      nearest = { x: at, id: line.id };
    }
  }
  return nearest;
}
