/** Moving the start from the map. */
import type { Point } from '../../scene/types';
import { moveStart, ruleRuns, selectedOrFirst } from '../../state/runStarts';
import type { Workbench } from '../../state/workbench';

/**
 * Moves the start to `point` as an undo step of its own.
 * @returns the way to take it back, as long as nothing was edited since
 */
export function placeStart({ scene, view }: Workbench, point: Point): () => void {
  const before = scene.getState().scene;
  const id = selectedOrFirst(ruleRuns(before.runs), view.getState().view.selected)?.id;
  if (id === undefined) return () => {};
  scene.getState().edit((current) => moveStart(current, id, point));
  const after = scene.getState().scene;
  return () => {
    if (after !== before && scene.getState().scene === after) scene.getState().undo();
  };
}
