/** The window that shows everything: all visible runs, their starts, and the minimum. */
import { fitWindow, holdsAll } from '../scene/fitWindow';
import type { Point } from '../scene/types';
import type { Workbench } from './workbench';

type WindowSource = Pick<Workbench, 'scene' | 'view' | 'results'>;

/** Looks through that window, where there is anything to show. */
export function fitToRuns({ scene, view, results }: WindowSource): void {
  const runs = scene
    .getState()
    .scene.runs.flatMap(({ id, visible }) => (visible ? (results.get('runs').get(id) ?? []) : []));
  const window = fitWindow(runs, landmarks({ scene, results }));
  if (window !== null) view.getState().setWindow(window);
}

/** Whether a start of a visible run, or the minimum, lies outside the window. */
export function hidesLandmarks({ scene, view, results }: WindowSource): boolean {
  return !holdsAll(view.getState().view.window, landmarks({ scene, results }));
}

function landmarks({ scene, results }: Pick<WindowSource, 'scene' | 'results'>): readonly Point[] {
  const starts = scene.getState().scene.runs.flatMap(({ start, visible }) => (visible ? [start] : []));
  const minimum = results.get('surface')?.minimum ?? null;
  return minimum === null ? starts : [...starts, minimum];
}
