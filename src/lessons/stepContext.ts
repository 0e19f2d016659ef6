/** Actions for the blocks of a step; the reader provides them. */
import { createContext, useContext } from 'react';
import type { SceneDocument } from '../scene/types';
import type { Stage } from '../state/stage';

export interface StepActions {
  /** Shows the scene of the step that has this label. */
  readonly show: (label: string) => void;
  /** Shows a scene that an explorable has made; its label is none of the step's own. */
  readonly showScene: (label: string, document: SceneDocument) => void;
  /** Brings back what the person had; null where that is on show, or where there was nothing. */
  readonly back: (() => void) | null;
  /** The label of the scene of this step that is on show; empty where there is none. */
  readonly shown: string;
  /** The first scene of the step: what its listings are of. null where it has none. */
  readonly first: () => SceneDocument | null;
  /** The part of the page where predictions cover the pictures; null outside of the page. */
  readonly stage: Stage | null;
  /** Ids of the predictions that are answered or skipped: what follows them is open. */
  readonly predicted: ReadonlySet<string>;
  /** Marks a prediction as answered, or asks it again. */
  readonly setPredicted: (prediction: string, answered: boolean) => void;
}

export const StepContext = createContext<StepActions>({
  show: () => {},
  showScene: () => {},
  back: null,
  shown: '',
  first: () => null,
  stage: null,
  predicted: new Set(),
  setPredicted: () => {},
});

export function useStep(): StepActions {
  return useContext(StepContext);
}
