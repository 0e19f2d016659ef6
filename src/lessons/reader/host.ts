/** The page's services for the lessons; src/app provides them. */
import type { SceneDocument } from '../../scene/types';
import type { LessonStore } from '../../state/lesson';

export interface LessonHost {
  readonly reading: LessonStore;
  /** The scene on show. */
  document(): SceneDocument;
  /** Shows another document, the lesson left open as it is; one step of undo. */
  load(document: SceneDocument): void;
  /** Tells the person something that is no part of the lesson. */
  tell(message: string): void;
}
