/** The page's services for the lessons; src/app provides them. */
import type { SceneDocument } from '../../scene/types';
import type { LessonStore } from '../../state/lesson';
import type { Stage } from '../../state/stage';

export interface LessonHost {
  readonly reading: LessonStore;
  readonly stage: Stage;
  /** The scene on show. */
  document(): SceneDocument;
  /**
   * Shows another document, the lesson left open as it is; one step of undo.
   * @param isMove whether the browser's Back leads to what was there before; it does by default
   */
  load(document: SceneDocument, isMove?: boolean): void;
  /** Turns to another part of the lessons; the browser's Back leads to the one before. */
  move(change: () => void): void;
  /** Tells the person something that is no part of the lesson. */
  tell(message: string): void;
}
