/** The page as its address and history see it, and they as the page does. */
import type { Fault } from '../../scene/faults';
import type { Scene, SceneDocument } from '../../scene/types';
import type { LessonStore, StepSceneName } from '../../state/lesson';
import type { ResultsFilter } from '../../state/results';
import type { SceneStore } from '../../state/scene';
import type { ViewHistory } from '../../state/viewHistory';

export interface Read {
  readonly document: SceneDocument;
  readonly faults: readonly Fault[];
  /** Keeps from view what the document's lesson asks a person to predict, until the lesson itself is there. */
  readonly filter?: ResultsFilter;
  /** Which scene of a lesson the document is; null where it is none. */
  readonly shown?: StepSceneName | null;
}

export interface Address {
  /** Says that the scene or the view has changed. */
  changed(): void;
  /** Says that another scene or another part of the lessons is about to be opened: the browser's Back leads here again. */
  leave(): void;
  /** The link to what is seen now, which the address then holds; null where its data is too long for one. */
  link(): Promise<string | null>;
}

export interface HistoryPage {
  document(): SceneDocument;
  /** Shows another document, as one step of undo. */
  show(read: Read): void;
  /** Says that the scene has become too long for the address. */
  tooLong(): void;
  /** Scenes as they were opened; any other is one that a person has changed. */
  readonly opened: WeakSet<Scene>;
  readonly scene: SceneStore;
  readonly views: ViewHistory;
  readonly lessons: LessonStore;
}
