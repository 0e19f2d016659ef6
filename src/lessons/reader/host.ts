/** What the lessons need of the page around them; the app's wiring gives it. */
import { createContext, useContext } from 'react';
import type { SceneDocument } from '../../scene/types';
import type { ReadingStore } from '../../state/reading';

export interface LessonHost {
  readonly reading: ReadingStore;
  /** What is seen now. */
  document(): SceneDocument;
  /** Shows another document; one step of undo. */
  load(document: SceneDocument): void;
  /** Tells the person something that is no part of the lesson. */
  tell(message: string): void;
}

/** What the blocks of a step may do beside saying their words. */
export interface StepActions {
  readonly show: (label: string) => void;
  /** Brings back what the person had; null where nothing was shown. */
  readonly back: (() => void) | null;
  /** The label of the scene of this step that is on show; empty where there is none. */
  readonly shown: string;
}

export const StepContext = createContext<StepActions>({ show: () => {}, back: null, shown: '' });

export function useStep(): StepActions {
  return useContext(StepContext);
}
