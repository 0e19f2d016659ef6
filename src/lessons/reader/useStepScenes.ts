/** Scenes of steps on the workbench, and the way back to what the person had before the first of them. */
import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { allowsMotion } from '../../browser/motion';
import { useWorkbench } from '../../state/workbench';
import { lessonsText } from '../../text/lessons';
import type { StepScene } from '../define';
import { glidePlayhead } from './glidePlayhead';
import type { LessonHost } from './host';

interface Scenes {
  /** Shows a scene of the step at `place`; `isMove` as in the host's `load`. */
  readonly show: (place: string, showing: StepScene, isMove?: boolean) => void;
  /** null where the person had nothing before. */
  readonly back: (() => void) | null;
  /** The label of the scene on show, if it is one of the step's; else empty. */
  readonly shownIn: (place: string) => string;
}

export function useStepScenes(host: LessonHost, announce: (message: string) => void): Scenes {
  const { view, playback } = useWorkbench();
  const shown = useStore(host.reading, (state) => state.shown);

  const show = useCallback(
    (place: string, { label, document, camera, play }: StepScene, isMove = true) => {
      const { shown: last, sheet, setShown, setSheet } = host.reading.getState();
      const before = last === null ? host.document() : last.before;
      const { camera: from } = view.getState().view;
      host.load(document(), isMove);
      setShown({ place, label, before });
      // On a phone the text may cover the pictures.
      if (sheet === 'full') setSheet('half');
      view.getState().fly(camera ?? view.getState().view.camera, from);
      if (play === true) playback.getState().play();
      else if (allowsMotion()) glidePlayhead(playback);
      announce(lessonsText.shown(label));
    },
    [host, view, playback, announce],
  );

  const back = useCallback(() => {
    const { shown: last, setShown } = host.reading.getState();
    if (last === null || last.before === null) return;
    host.load(last.before);
    setShown(null);
    announce(lessonsText.backDone);
  }, [host, announce]);

  return useMemo(
    () => ({
      show,
      back: shown === null || shown.before === null ? null : back,
      shownIn: (place) => (shown?.place === place ? shown.label : ''),
    }),
    [show, back, shown],
  );
}
