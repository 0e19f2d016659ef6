/** Hides the answer while a prediction is asked, and plays on once it is answered. */
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { allowsMotion } from '../../../browser/motion';
import type { SceneDocument } from '../../../scene/types';
import { useScene, useWorkbench } from '../../../state/workbench';
import { predictionText } from '../../../text/predictions';
import type { Prediction } from '../../define';
import { isSameQuestion } from '../../predictions/judge';
import { useStep } from '../../stepContext';
import { hideAnswer } from './hideAnswer';

export interface Asking {
  /** The scene that is asked about. */
  readonly own: SceneDocument;
  /** Whether the answer is still to come. */
  readonly asking: boolean;
  /** Whether that scene is on the workbench. */
  readonly isOnShow: boolean;
}

/** Hides the answer as long as a prediction is not answered and its scene is on show. */
export function useAsking(prediction: Prediction): Asking {
  const { predicted } = useStep();
  const own = useMemo(() => prediction.document(), [prediction]);
  const isOnShow = useScene(({ scene }) => isSameQuestion(scene, own.scene));
  const asking = !predicted.has(prediction.id);
  useHiddenAnswer(asking && isOnShow, own.view.playhead);
  useMapHidden(asking && isOnShow && prediction.withoutMap === true);
  return { own, asking, isOnShow };
}

/** Stands for a prediction on the pages before its own: the pictures do not give the answer away there either. */
export function PredictionAhead({ prediction }: { readonly prediction: Prediction }): null {
  useAsking(prediction);
  return null;
}

/** Hides the answer before the next picture: between two scenes nothing may show through. */
function useHiddenAnswer(hidden: boolean, until: number): void {
  const { stage } = useStep();
  const { playback } = useWorkbench();
  useLayoutEffect(() => {
    if (stage === null) return;
    if (hidden) return hideAnswer(stage, { playback }, until);
    // The page may have opened with a filter.
    stage.results.setFilter(null);
  }, [hidden, stage, playback, until]);
}

/** Hides the map, for pictures and screen readers alike; the style sheet of predictions does it. */
function useMapHidden(hidden: boolean): void {
  useLayoutEffect(() => {
    if (!hidden) return;
    const map = document.querySelector('#pictures > [data-area="map"]');
    map?.setAttribute('data-hidden-as', predictionText.mapHere);
    return () => map?.removeAttribute('data-hidden-as');
  }, [hidden]);
}

/** From the step that was known to the end; at once where the person wants less motion. */
export function usePlayOn(revealed: boolean, from: number): void {
  const { playback } = useWorkbench();
  useEffect(() => {
    if (!revealed) return;
    const { seek, play, last } = playback.getState();
    if (!allowsMotion()) {
      seek(last);
      return;
    }
    seek(from);
    play();
  }, [revealed, playback, from]);
}
