/** The runs of a scene, their drawing order, and where they start: what the map needs of a scene's edits; `edits.ts` has the rest. */

import { isRecorded } from '../scene/recorded';
import type { Point, RunSpec, Scene } from '../scene/types';

/** The run with an id; undefined where there is none, as for the empty id of no selection. */
export function findRun(scene: Scene, id: string): RunSpec | undefined {
  return scene.runs.find((run) => run.id === id);
}

/** The selected one of a list of runs, or the first where none is selected. */
export function selectedOrFirst<T extends Pick<RunSpec, 'id'>>(
  runs: readonly T[],
  selected: string,
): T | undefined {
  return runs.find(({ id }) => id === selected) ?? runs[0];
}

/** The visible runs from the lowest to the topmost: the selected one is drawn last. */
export function inDrawingOrder(runs: readonly RunSpec[], selected: string): readonly RunSpec[] {
  const visible = runs.filter((run) => run.visible);
  return [...visible.filter(({ id }) => id !== selected), ...visible.filter(({ id }) => id === selected)];
}

/** Replaces one run by `change(run)`. */
export function editRun(scene: Scene, id: string, change: (run: RunSpec) => RunSpec): Scene {
  const run = findRun(scene, id);
  if (run === undefined) return scene;
  const next = change(run);
  return next === run ? scene : { ...scene, runs: scene.runs.map((each) => (each === run ? next : each)) };
}

/** The runs that have a rule: nothing of a recorded one can be changed but its name and its visibility. */
export function ruleRuns(runs: readonly RunSpec[]): readonly RunSpec[] {
  return runs.filter((run) => !isRecorded(run));
}

/** Whether all runs start at one point and move together. A link may ask for that and name several points all the same. */
export function sharesStart({ runs, sharedStart }: Scene): boolean {
  const [first, ...others] = ruleRuns(runs);
  return sharedStart && others.every(({ start }) => start.w === first.start.w && start.b === first.start.b);
}

/**
 * The runs whose starts are on show, from the lowest to the topmost: one where all share theirs, else each that is visible. The
 * selected one lies on top, so that where starts share a place every picture shows the same one.
 */
export function startsOnShow(scene: Scene, selected: string): readonly RunSpec[] {
  const runs = ruleRuns(scene.runs);
  const one = selectedOrFirst(runs, selected);
  return one !== undefined && sharesStart(scene) ? [one] : inDrawingOrder(runs, selected);
}

/** Moves a run's start, and every other run's with it where they share one. */
export function moveStart(scene: Scene, id: string, { w, b }: Point): Scene {
  const move = (run: RunSpec): RunSpec =>
    isRecorded(run) || (run.start.w === w && run.start.b === b) ? run : { ...run, start: { w, b } };
  if (!sharesStart(scene)) return editRun(scene, id, move);
  const runs = scene.runs.map(move);
  return runs.every((run, index) => run === scene.runs[index]) ? scene : { ...scene, runs };
}
