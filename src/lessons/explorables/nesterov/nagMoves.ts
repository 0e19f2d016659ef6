/** Momentum's move and NAG's from one and the same state. */
import type { Objective } from '../../../catalog/define';
import { evaluateAt } from '../../../engine/objective';
import type { ProbeResult } from '../../../scene/outcome';
import type { Point, Window } from '../../../scene/types';

/** State of a run with momentum before a step: point, velocity and rates. */
export interface MomentumState {
  readonly at: Point;
  readonly u: Point;
  readonly eta: number;
  readonly beta: number;
}

export interface NagMoves {
  /** The common point of both: its loss, and the gradient that momentum takes there. */
  readonly here: ProbeResult;
  /** θ − ηβu: the loss there, and the gradient that NAG takes. */
  readonly ahead: ProbeResult;
  /** The points at which they arrive. */
  readonly momentum: ProbeResult;
  readonly nag: ProbeResult;
}

/** Both moves; each ends at the look-ahead point less η times its own gradient. */
export function nagMoves(objective: Objective, { at, u, eta, beta }: MomentumState): NagMoves {
  const here = evaluateAt(objective, at);
  const reach = eta * beta;
  const ahead = evaluateAt(objective, { w: at.w - reach * u.w, b: at.b - reach * u.b });
  const on = ({ gradW, gradB }: ProbeResult) =>
    evaluateAt(objective, { w: ahead.w - eta * gradW, b: ahead.b - eta * gradB });
  return { here, ahead, momentum: on(here), nag: on(ahead) };
}

/** A square that holds all points with some room around them; at least `least` wide, to have a picture at rest too. */
export function windowAround(points: readonly Point[], least: number): Window {
  const range = (values: readonly number[]) => [Math.min(...values), Math.max(...values)] as const;
  const w = range(points.map((point) => point.w));
  const b = range(points.map((point) => point.b));
  const side = Math.max(w[1] - w[0], b[1] - b[0], least / ROOM) * ROOM;
  const around = ([low, high]: readonly [number, number]) =>
    [(low + high - side) / 2, (low + high + side) / 2] as const;
  return { w: around(w), b: around(b) };
}

const ROOM = 1.5;
