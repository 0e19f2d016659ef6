/** Puts a scene of an explorable's own onto the workbench: an edit like any other, which can be undone. */
import { useCallback } from 'react';
import type { SceneDocument } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';

export function useShowScene(): (document: SceneDocument) => void {
  const { scene, view, playback } = useWorkbench();
  return useCallback(
    (document) => {
      scene.getState().edit(() => document.scene);
      // Where one is in the lesson is not the scene's to say.
      const { lesson } = view.getState().view;
      view.getState().replace({ ...document.view, lesson });
      playback.getState().seek(document.view.playhead);
    },
    [scene, view, playback],
  );
}
