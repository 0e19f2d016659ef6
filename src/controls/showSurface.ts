/** Shows another surface, or other points, with the view that goes with it. */
import { usualCamera } from '../scene/cameras';
import { choosePoints, chooseSurface, type SurfaceChoice } from '../scene/surfaceChoice';
import type { Camera, Scene } from '../scene/types';
import type { Workbench } from '../state/workbench';

/** @param option of the picker: `data:two-points`, `function:bowl`, `formula` */
export function showSurface(workbench: Pick<Workbench, 'scene' | 'view'>, option: string): void {
  show(workbench, (before) => chooseSurface(before, option));
}

/** Shows the neuron on points that were read in. */
export function showPoints(
  workbench: Pick<Workbench, 'scene' | 'view'>,
  x: readonly number[],
  y: readonly number[],
): void {
  show(workbench, (before) => choosePoints(before, x, y));
}

function show(
  { scene, view }: Pick<Workbench, 'scene' | 'view'>,
  choose: (scene: Scene) => SurfaceChoice,
): void {
  const before = scene.getState().scene;
  const choice = choose(before);
  scene.getState().edit(() => choice.scene);
  const { setWindow, change, setCamera, view: looks } = view.getState();
  // A camera that was turned by hand stays.
  if (isSame(looks.camera, usualCamera(before.objective))) setCamera(usualCamera(choice.scene.objective));
  if (choice.view === null) return;
  setWindow(choice.view.window);
  change({ levels: choice.view.levels, lossAxis: choice.view.lossAxis });
}

function isSame(a: Camera, b: Camera): boolean {
  return a.azimuth === b.azimuth && a.elevation === b.elevation && a.distance === b.distance;
}
