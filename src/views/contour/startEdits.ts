/** Moving the start from the map. */
import type { Point, Scene } from '../../scene/types';
import { findRun, moveStart } from '../../state/edits';
import type { Workbench } from '../../state/workbench';

/** The run whose start a click moves: the selected one; the first where none is. */
export function startRun(scene: Scene, selected: string): string | undefined {
  return findRun(scene, selected)?.id ?? scene.runs[0]?.id;
}

/**
 * Moves the start to `point` as an undo step of its own.
 * @returns the way to take it back, as long as nothing was edited since
 */
export function placeStart({ scene, view }: Workbench, point: Point): () => void {
  const before = scene.getState().scene;
  const id = startRun(before, view.getState().view.selected);
  if (id === undefined) return () => {};
  scene.getState().edit((current) => moveStart(current, id, point));
  const after = scene.getState().scene;
  return () => {
    if (after !== before && scene.getState().scene === after) scene.getState().undo();
  };
}
