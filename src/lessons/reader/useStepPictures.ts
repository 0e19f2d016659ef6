/** Tells the page which pictures the open step needs, and brings the first of them into sight. */
import { useEffect } from 'react';
import { layout } from '../../state/layout';
import { useScene, useView } from '../../state/workbench';
import type { Step } from '../define';
import { isInMotion, picturesOf } from '../pictures';
import type { LessonHost } from './host';

/** @param step null where none is on show: the page has its usual pictures then */
export function useStepPictures({ reading }: LessonHost, step: Step | null): void {
  const scene = useScene((state) => state.scene);
  const quantity = useView((state) => state.view.quantity);
  const still = isInMotion(scene) ? [] : ['still'];
  const names = step === null ? '' : [...picturesOf(step, scene, { quantity }), ...still].join(' ');
  useEffect(() => reading.setState({ pictures: names }), [reading, names]);
  useEffect(() => () => reading.setState({ pictures: '' }), [reading]);
  useEffect(() => (step === null ? undefined : bringToSight(step)), [step]);
}

/**
 * A phone has room for one picture: a step begins with the one that it names first, or with what the map and the surface
 * had been before.
 *
 * @returns the way to call it off
 */
function bringToSight({ pictures: [first] = [] }: Step): () => void {
  const { tab } = layout.getState();
  if (first === 'surface') layout.setState({ tab: 'surface' });
  // A picture that the step before had enlarged is back in its place only in the next frame.
  const frame = requestAnimationFrame(() => {
    const pictures = document.getElementById('pictures');
    const panel =
      first === undefined || first === 'surface' ? null : pictures?.querySelector(`[data-area="${first}"]`);
    if (panel) panel.scrollIntoView({ block: 'nearest' });
    else pictures?.scrollTo({ top: 0 });
  });
  return () => {
    cancelAnimationFrame(frame);
    if (first === 'surface' && layout.getState().tab === 'surface') layout.setState({ tab });
  };
}
