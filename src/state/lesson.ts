/** State of the lesson panel: which parts are open, and how large. The step on show is the view's `lesson`. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { SceneDocument } from '../scene/types';

/** On a phone: a line, a part of the screen, or nearly all of it. */
export type SheetSize = 'low' | 'half' | 'full';

/** The name of a scene of a lesson. */
export interface StepSceneName {
  /** The step that shows it. */
  readonly place: string;
  readonly label: string;
}

/** A scene of a lesson that is on show. */
export interface ShownStepScene extends StepSceneName {
  /** The person's own scene, from before the first of them; null where there was none, as with a link to a lesson. */
  readonly before: SceneDocument | null;
}

export interface LessonState {
  /** Whether the list of lessons is on show. */
  readonly contents: boolean;
  /** Whether one text and the pictures fill the screen. */
  readonly presenter: boolean;
  /** The panel that is on show in the column. */
  readonly side: 'lesson' | 'controls';
  readonly sheet: SheetSize;
  /** The pictures that the step needs beside the map, for the style sheet: their names, and `still` where no run makes a step. */
  readonly pictures: string;
  /**
   * Follows the workbench, through undo too. Outlives the lessons' closing: they may be opened again to go back. null where
   * the workbench shows a scene of no lesson.
   */
  readonly shown: ShownStepScene | null;
  setContents(contents: boolean): void;
  setPresenter(presenter: boolean): void;
  setSide(side: LessonState['side']): void;
  setSheet(sheet: SheetSize): void;
  setShown(shown: ShownStepScene | null): void;
}

export type LessonStore = ReturnType<typeof createLessonStore>;

/** Lessons that are closed, with nothing shown of them yet. */
export function createLessonStore() {
  return createStore<LessonState>()(
    subscribeWithSelector((set) => ({
      contents: false,
      presenter: false,
      side: 'lesson',
      sheet: 'half',
      pictures: '',
      shown: null,
      setContents: (contents) => set(contents ? { contents, side: 'lesson' } : { contents }),
      setPresenter: (presenter) => set({ presenter }),
      setSide: (side) => set({ side }),
      setSheet: (sheet) => set({ sheet }),
      setShown: (shown) => set({ shown }),
    })),
  );
}
