/** The stores together, and the way React components reach them. */
import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { FamilyClient } from '../scene/families';
import type { RunControl } from '../scene/outcome';
import type { StudyClient } from '../scene/studies';
import type { FamilySpecsStore } from './familySpecs';
import type { LayerMarksWriter } from './layerMarks';
import type { LuckStore } from './luckStore';
import type { PlaybackState, PlaybackStore } from './playback';
import type { Results } from './results';
import type { SceneState, SceneStore } from './scene';
import type { ViewState, ViewStore } from './view';

export interface Workbench {
  readonly scene: SceneStore;
  readonly view: ViewStore;
  readonly playback: PlaybackStore;
  readonly results: Results;
  /** Asks the engine what goes beyond the surface and the runs. */
  readonly studies: StudyClient;
  /** Asks the pool of workers about many runs at once. */
  readonly families: FamilyClient;
  /** The document's sweep, luck and comparison. */
  readonly familySpecs: FamilySpecsStore;
  /** The luck on show. */
  readonly luck: LuckStore;
  readonly computing: RunControl;
  /** Marks of the layers that are switched on, and of the open lesson. */
  readonly marks: LayerMarksWriter;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

/** The stores of the page around a component. @throws where there is no page around it */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('No workbench around this component');
  return workbench;
}

/** Re-renders when the selected part of the scene's state changes. */
export function useScene<T>(select: (state: SceneState) => T): T {
  return useStore(useWorkbench().scene, select);
}

/** The same of how the scene is looked at. */
export function useView<T>(select: (state: ViewState) => T): T {
  return useStore(useWorkbench().view, select);
}

/** Renders a component from the playback. Not for the playhead, which moves 25 steps a second: subscribe to the store and write to the element instead. */
export function usePlayback<T>(select: (state: PlaybackState) => T): T {
  return useStore(useWorkbench().playback, select);
}
