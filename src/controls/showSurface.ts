/** Shows another surface, with the view that goes with it. */
import { usualCamera } from '../scene/cameras';
import { chooseSurface } from '../scene/surfaceChoice';
import type { Camera } from '../scene/types';
import type { Workbench } from '../state/workbench';

/** @param option of the picker: `data:two-points`, `function:bowl`, `formula` */
export function showSurface({ scene, view }: Pick<Workbench, 'scene' | 'view'>, option: string): void {
  const before = scene.getState().scene;
  const choice = chooseSurface(before, option);
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
