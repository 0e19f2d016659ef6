/**
 * The view that belongs to each scene of the history. The view itself is not undone: a zoom stays over the undo of a
 * slider. But undo over a change of surface, or over a document that was opened, must not show the old scene in the new
 * one's window, camera and scales, nor call it a lesson's scene that the lesson no longer shows.
 */
import type { ObjectiveSpec, Scene, View } from '../scene/types';
import { VIEW_FIELDS, VIEW_NAMES } from '../scene/viewFields';
import type { ShownStepScene } from './lesson';

/** The fields that belong to a surface; a document that is opened brings all of them, and the playhead. */
const OF_SURFACE = VIEW_NAMES.filter((name) => VIEW_FIELDS[name].ofSurface === true);

/** A view, and which scene of a lesson is looked at. */
export interface Looks extends View {
  readonly shown: ShownStepScene | null;
}

export interface ViewHistory {
  /** Tells that a whole document is about to take the place of `scene`, which is looked at as `looks` says. */
  leave(scene: Scene, looks: Looks): void;
  /**
   * Tells that `scene` has come after `before`, by an edit or by undo, while `looks` still belongs to `before`.
   *
   * @returns the fields that belong to `scene`; null where all stay as they are
   */
  follow(before: Scene, scene: Scene, looks: Looks): Partial<Looks> | null;
  /** The fields that wait for undo or redo to come back to `scene`; null where there are none. */
  kept(scene: Scene): Partial<Looks> | null;
  /** Lets these fields wait for it. */
  keep(scene: Scene, looks: Partial<Looks>): void;
}

export function createViewHistory(): ViewHistory {
  const left = new WeakMap<Scene, Partial<Looks>>();
  return {
    leave: (scene, looks) => {
      left.set(scene, whole(looks));
    },
    follow: (before, scene, looks) => {
      const kept = left.get(scene) ?? null;
      // Undo has come back over a document: redo brings that document's view again.
      if (kept !== null) left.set(before, 'playhead' in kept ? whole(looks) : ofSurface(looks));
      else if (!left.has(before) && surfaceKey(before.objective) !== surfaceKey(scene.objective))
        left.set(before, ofSurface(looks));
      left.delete(scene);
      return kept;
    },
    kept: (scene) => left.get(scene) ?? null,
    keep: (scene, looks) => {
      left.set(scene, looks);
    },
  };
}

/** The view without the open lesson, which is no part of the scene. */
function whole({ lesson: _lesson, ...looks }: Looks): Partial<Looks> {
  return looks;
}

function ofSurface(looks: Looks): Partial<Looks> {
  return Object.fromEntries(OF_SURFACE.map((name) => [name, looks[name]]));
}

/** A text that is another for another surface. Parameters and points of a surface do not make it another one. */
export function surfaceKey(objective: ObjectiveSpec): string {
  if (objective.kind === 'function') return `function ${objective.id}`;
  if (objective.kind === 'formula') return 'formula';
  return objective.data.kind === 'points' ? 'points' : `data ${objective.data.id}`;
}
