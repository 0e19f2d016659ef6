/** What the lessons need of the page around them; the app's wiring gives it. */
import type { SceneDocument } from '../../scene/types';
import type { LessonStore } from '../../state/lesson';

export interface LessonHost {
  readonly reading: LessonStore;
  /** What is seen now. */
  document(): SceneDocument;
  /** Shows another document, the lesson left open as it is; one step of undo. */
  load(document: SceneDocument): void;
  /** Tells the person something that is no part of the lesson. */
  tell(message: string): void;
}
