/** The places at which a line leaves a chart through its upper or lower edge, and how far it goes out there. */
import type { ValueAxis } from './axis';
import type { Drawn } from './unknownSteps';

export interface Leaving {
  readonly edge: 'top' | 'bottom';
  /** The step at which the line meets the edge; between two steps as a rule. */
  readonly step: number;
  /** The value furthest out. */
  readonly value: number;
}

type Edge = Leaving['edge'];

/**
 * @param drawn values of one line, in the places of `x`
 * @returns of each edge at most one: where the line leaves for its furthest value there
 */
export function leavings(x: readonly number[], drawn: readonly Drawn[], axis: ValueAxis): readonly Leaving[] {
  const furthest = new Map<Edge, Leaving>();
  let outside: Leaving | null = null;
  let before = -1;
  for (let i = 0; i < drawn.length; i++) {
    const value = drawn[i];
    if (value === undefined) continue;
    if (value === null) {
      outside = null;
      before = -1;
      continue;
    }
    const edge = edgeBeyond(value, axis);
    if (edge === null) outside = null;
    else {
      const step: number = outside?.edge === edge ? outside.step : crossing(x, drawn, before, i, edge, axis);
      outside = { edge, step, value };
      const known = furthest.get(edge);
      if (known === undefined || isFurther(edge, value, known.value)) furthest.set(edge, outside);
    }
    before = i;
  }
  return [...furthest.values()];
}

/** Whether one value lies further beyond an edge than another. On a log axis the lowest value is the nearest to 0. */
export function isFurther(edge: Edge, one: number, other: number): boolean {
  return edge === 'top' ? one > other : one < other;
}

function edgeBeyond(value: number, axis: ValueAxis): Edge | null {
  const at = axis.toPlot(value);
  if (at > axis.high) return 'top';
  return at < axis.low ? 'bottom' : null;
}

/** The step at which the line from one point to the next meets an edge that the next lies beyond; the next's own step if none is before. */
function crossing(
  x: readonly number[],
  drawn: readonly Drawn[],
  before: number,
  next: number,
  edge: Edge,
  axis: ValueAxis,
): number {
  const last = before < 0 ? null : drawn[before];
  const value = drawn[next];
  if (typeof last !== 'number' || typeof value !== 'number') return x[next];
  const [from, to] = [axis.toPlot(last), axis.toPlot(value)];
  const share = ((edge === 'top' ? axis.high : axis.low) - from) / (to - from);
  return x[before] + share * (x[next] - x[before]);
}
