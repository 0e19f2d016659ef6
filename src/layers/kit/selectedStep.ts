/** Inputs that layers share: the runs on show, the selected one's step at the playhead, and lengths in the window. */
import { runStyle } from '../../runStyle/runStyle';
import { shownStep } from '../../scene/ruleValues';
import { runNames } from '../../scene/runName';
import type { Point, RunSpec, Window } from '../../scene/types';
import { type RunResult, rowAt } from '../../state/results';
import { selectedOrFirst } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';
import type { Tone } from './define';

/** The selected run's step at the playhead. */
export interface SelectedStep {
  readonly run: RunSpec;
  readonly name: string;
  readonly tone: Tone;
  /** The row at the playhead, and the step that leaves from there (at a run's end: the last one); −1 for none. */
  readonly row: number;
  readonly step: number;
  readonly point: Point;
}

/** The selected run, else the first one. */
function chosen({ scene, view }: Workbench): { readonly run: RunSpec; readonly name: string } | null {
  const { runs } = scene.getState().scene;
  const { selected } = view.getState().view;
  const run = selectedOrFirst(runs, selected);
  return run === undefined ? null : { run, name: runNames(runs)[runs.indexOf(run)] };
}

/** null where there is no run, or nothing of it has been computed yet. */
export function selectedStep(workbench: Workbench): SelectedStep | null {
  const choice = chosen(workbench);
  if (choice === null) return null;
  const result = resultOf(workbench, choice.run);
  if (result === null) return null;
  const { playhead } = workbench.playback.getState();
  const row = rowAt(result, playhead);
  const [w, b] = [result.columns[0][row], result.columns[1][row]];
  return {
    ...choice,
    tone: `run-${runStyle(choice.run.id, workbench.scene.getState().scene.runs).colour}`,
    row,
    step: shownStep(result, playhead),
    point: { w, b },
  };
}

/** The point of the selected run and the window around it, which the layers of curvature ask about. */
export function selectedStepInWindow(workbench: Workbench):
  | (Pick<SelectedStep, 'point' | 'name' | 'row'> & {
      readonly window: Window;
    })
  | null {
  const at = selectedStep(workbench);
  return at && { point: at.point, window: windowOf(workbench), name: at.name, row: at.row };
}

/** The computed part of a run; null where nothing is. */
export function resultOf({ results }: Workbench, { id }: RunSpec): RunResult | null {
  const result = results.get('runs').get(id);
  return result === undefined || result.length === 0 ? null : result;
}

export function windowOf({ view }: Workbench): Window {
  return view.getState().view.window;
}

/** The lengths of a window's sides. */
export function sidesOf({ w, b }: Window): Point {
  return { w: w[1] - w[0], b: b[1] - b[0] };
}

/** The reach of a displacement, in parts of the window's sides: about as long as it looks. */
export function reachIn(sides: Point, dw: number, db: number): number {
  return Math.hypot(dw / sides.w, db / sides.b);
}

/** An arrow that reaches less far than this has no name: there would be nothing beside it. */
export const LEAST_NAMED = 0.008;

/** Several polylines as the points of one mark. */
export function joined(lines: readonly ArrayLike<number>[]): Float64Array {
  const points: number[] = [];
  for (const line of lines) {
    if (points.length > 0) points.push(Number.NaN, Number.NaN);
    for (let i = 0; i < line.length; i++) points.push(line[i]);
  }
  return Float64Array.from(points);
}
