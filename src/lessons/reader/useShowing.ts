/** Scenes of steps on the workbench, and the way back to what the person had before the first of them. */
import { useCallback, useMemo, useState } from 'react';
import type { SceneDocument } from '../../scene/types';
import { useWorkbench } from '../../state/workbench';
import { lessonsText } from '../../text/lessons';
import type { Showing } from '../define';
import type { LessonHost } from './host';

interface Shown {
  /** Step and label, so that a step knows its own. */
  readonly key: string;
  readonly before: SceneDocument;
}

interface Scenes {
  /** Shows a scene of the step at `place`. */
  readonly show: (place: string, showing: Showing) => void;
  readonly back: (() => void) | null;
  /** The label of the scene on show, if it is one of the step's; else empty. */
  readonly shownIn: (place: string) => string;
}

export function useShowing(host: LessonHost, announce: (message: string) => void): Scenes {
  const { view, playback } = useWorkbench();
  const [shown, setShown] = useState<Shown | null>(null);

  const load = useCallback(
    (document: SceneDocument) => {
      // Where one is in the lesson is not the scene's to say.
      const { lesson } = view.getState().view;
      host.load({ ...document, view: { ...document.view, lesson } });
    },
    [host, view],
  );

  const show = useCallback(
    (place: string, showing: Showing) => {
      const before = host.document();
      setShown((last) => ({ key: `${place} ${showing.label}`, before: last?.before ?? before }));
      load(showing.document());
      // On a phone the text may cover the pictures.
      const { sheet, setSheet } = host.reading.getState();
      if (sheet === 'full') setSheet('half');
      if (showing.camera !== undefined) view.getState().fly(showing.camera);
      if (showing.play === true) playback.getState().play();
      announce(lessonsText.shown(showing.label));
    },
    [host, load, view, playback, announce],
  );

  const back = useCallback(() => {
    if (shown === null) return;
    load(shown.before);
    setShown(null);
    announce(lessonsText.backDone);
  }, [shown, load, announce]);

  return useMemo(
    () => ({
      show,
      back: shown === null ? null : back,
      shownIn: (place) => (shown?.key.startsWith(`${place} `) ? shown.key.slice(place.length + 1) : ''),
    }),
    [show, back, shown],
  );
}
