/** Covers the pictures while a prediction is asked, and plays on once it is answered. */
import { useEffect, useLayoutEffect } from 'react';
import { allowsMotion } from '../../../browser/motion';
import { useWorkbench } from '../../../state/workbench';
import { predictionText } from '../../../text/predictions';
import { useStep } from '../../stepContext';
import { coverStage } from './coverStage';

/** Before the next picture: between two scenes nothing may show through. */
export function useCover(covered: boolean, until: number): void {
  const { stage } = useStep();
  const { playback } = useWorkbench();
  useLayoutEffect(() => {
    if (stage === null) return;
    if (covered) return coverStage(stage, { playback }, until);
    // The page may have opened under a veil.
    stage.results.showThrough(null);
  }, [covered, stage, playback, until]);
}

/** Hides the map, for pictures and screen readers alike; the style sheet of predictions does it. */
export function useMapHidden(hidden: boolean): void {
  useLayoutEffect(() => {
    if (!hidden) return;
    const map = document.querySelector('[data-area="map"]');
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
