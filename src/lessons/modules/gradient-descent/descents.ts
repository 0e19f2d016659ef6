/** Scenes of plain gradient descent on the two points, as the lecture runs it: η = 1. */
import { COLUMN } from '../../../catalog/columns';
import type { RunResult } from '../../../scene/outcome';
import type { Point, SceneDocument, View } from '../../../scene/types';
import { lossAt, neuron, run, sceneOf } from '../../scenes';

/** On the side of the valley, with a slope of 0.32: little of the surface is plain here. */
export const SLOPE: Point = { w: 0, b: -1 };
/** The lecture's starts, in its order. */
export const FIRST_START: Point = { w: -2, b: -2 };
export const FAR_START: Point = { w: -4, b: -4 };
export const UPPER_START: Point = { w: -2, b: 2 };
export const STALLING_START: Point = { w: -3, b: 2 };

/** One run from each start. */
export function descents(starts: readonly Point[], steps: number, view: Partial<View> = {}): SceneDocument {
  const runs = starts.map((start) => run('gd', { start, steps, label: `from ${place(start)}` }));
  return sceneOf({ runs, view });
}

/** The right one of the two points alone, and one run on it. */
export function onePointDescent(start: Point, steps: number): SceneDocument {
  const data = { kind: 'points', x: [2.5], y: [0.9] } as const;
  const label = `from ${place(start)}`;
  return sceneOf({ objective: neuron(data), runs: [run('gd', { label })], start, steps });
}

/** One run from `start` for each η. */
export function rates(start: Point, etas: readonly number[], steps: number): SceneDocument {
  return sceneOf({
    runs: etas.map((eta) => run('gd', { hyper: { eta }, label: `η = ${eta}` })),
    start,
    steps,
  });
}

/** ‖∇L‖ at a row. */
export function slopeAt(result: RunResult, row: number): number {
  return result.columns[COLUMN.fullNorm][row];
}

/** The first step's change of the loss, over the promise of the linear model: −η‖∇L‖². */
export function promiseKept(result: RunResult): number {
  const promise = -result.columns[COLUMN.eta][0] * slopeAt(result, 0) * slopeAt(result, 0);
  return (lossAt(result, 1) - lossAt(result, 0)) / promise;
}

function place({ w, b }: Point): string {
  return `(${w}, ${b})`.replaceAll('-', '−');
}
