/**
 * The view that belongs to each scene of the history. The view itself is not undone: a zoom stays over the undo of a
 * slider. But undo over a change of surface, or over a document that was opened, must not show the old scene in the new
 * one's window, camera and scales.
 */
import type { ObjectiveSpec, Scene, View } from '../scene/types';

/** The fields that belong to a surface; a document that is opened brings all of them, and the playhead. */
const OF_SURFACE = [
  'window',
  'camera',
  'levels',
  'lossAxis',
  'height',
  'clip',
  'slice',
  'ruler',
  'pins',
] as const satisfies readonly (keyof View)[];

export interface ViewHistory {
  /** Tells that a whole document is about to take the place of `scene`, which is looked at as `view` says. */
  leave(scene: Scene, view: View): void;
  /**
   * Tells that `scene` has come after `before`, by an edit or by undo, while `view` is still the view of `before`.
   *
   * @returns the fields of the view that belong to `scene`; null where the view stays as it is
   */
  follow(before: Scene, scene: Scene, view: View): Partial<View> | null;
  /** The fields of the view that wait for undo or redo to come back to `scene`; null where there are none. */
  kept(scene: Scene): Partial<View> | null;
  /** Lets these fields wait for it. */
  keep(scene: Scene, view: Partial<View>): void;
}

export function createViewHistory(): ViewHistory {
  const left = new WeakMap<Scene, Partial<View>>();
  return {
    leave: (scene, view) => {
      left.set(scene, whole(view));
    },
    follow: (before, scene, view) => {
      const kept = left.get(scene) ?? null;
      // Undo has come back over a document: redo brings that document's view again.
      if (kept !== null) left.set(before, 'playhead' in kept ? whole(view) : ofSurface(view));
      else if (!left.has(before) && surfaceOf(before.objective) !== surfaceOf(scene.objective))
        left.set(before, ofSurface(view));
      left.delete(scene);
      return kept;
    },
    kept: (scene) => left.get(scene) ?? null,
    keep: (scene, view) => {
      left.set(scene, view);
    },
  };
}

/** The view without the open lesson, which is no part of the scene. */
function whole({ lesson: _lesson, ...view }: View): Partial<View> {
  return view;
}

function ofSurface(view: View): Partial<View> {
  return Object.fromEntries(OF_SURFACE.map((name) => [name, view[name]]));
}

/** Parameters and points of a surface do not make it another one. */
function surfaceOf(objective: ObjectiveSpec): string {
  if (objective.kind === 'function') return `function ${objective.id}`;
  if (objective.kind === 'formula') return 'formula';
  return objective.data.kind === 'points' ? 'points' : `data ${objective.data.id}`;
}
