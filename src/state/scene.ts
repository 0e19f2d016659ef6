/** The scene being edited, with undo. Only plain documents in here; whoever wants effects subscribes. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Scene } from '../scene/types';

/** At least 100 edits can be undone (a drag is one). */
const HISTORY_LENGTH = 200;

export interface SceneState {
  readonly scene: Scene;
  readonly past: readonly Scene[];
  readonly future: readonly Scene[];
  /** The gesture whose edits are being merged into one step of history; empty between gestures. */
  readonly gesture: string;
  /**
   * Replaces the scene by `change(scene)`. Edits with the same non-empty `gesture` in a row are one undo step,
   * until `endGesture`. Returning the same object is no edit.
   */
  edit(change: (scene: Scene) => Scene, gesture?: string): void;
  endGesture(): void;
  /**
   * Takes back all that was done since the scene was `before`, as if it had never been done: redo does not bring it again.
   * Does nothing where that is not a scene of the past.
   */
  takeBackTo(before: Scene): void;
  undo(): void;
  redo(): void;
  /**
   * Puts a history from before a reload under what has been done since. What could be redone is given up where something
   * has.
   */
  recall(past: readonly Scene[], future: readonly Scene[]): void;
}

export type SceneStore = ReturnType<typeof createSceneStore>;

/** A scene with nothing to undo or redo. */
export function createSceneStore(scene: Scene) {
  return createStore<SceneState>()(
    subscribeWithSelector((set) => ({
      scene,
      past: [],
      future: [],
      gesture: '',
      edit: (change, gesture = '') =>
        set((state) => {
          const next = change(state.scene);
          if (next === state.scene) return state;
          const continues = gesture !== '' && gesture === state.gesture;
          const past = continues ? state.past : [...state.past, state.scene].slice(-HISTORY_LENGTH);
          return { scene: next, past, future: [], gesture };
        }),
      endGesture: () => set((state) => (state.gesture === '' ? state : { gesture: '' })),
      takeBackTo: (before) =>
        set((state) => {
          const index = state.scene === before ? -1 : state.past.lastIndexOf(before);
          if (index < 0) return state;
          return { scene: before, past: state.past.slice(0, index), future: [], gesture: '' };
        }),
      undo: () =>
        set((state) => {
          const previous = state.past.at(-1);
          if (previous === undefined) return state;
          return {
            scene: previous,
            past: state.past.slice(0, -1),
            future: [state.scene, ...state.future],
            gesture: '',
          };
        }),
      redo: () =>
        set((state) => {
          const [next, ...future] = state.future;
          if (next === undefined) return state;
          return { scene: next, past: [...state.past, state.scene], future, gesture: '' };
        }),
      recall: (past, future) =>
        set((state) => ({
          past: [...past, ...state.past].slice(-HISTORY_LENGTH),
          future: state.past.length + state.future.length === 0 ? future : state.future,
        })),
    })),
  );
}
