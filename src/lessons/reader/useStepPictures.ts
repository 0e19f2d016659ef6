/** Tells the page which pictures the open step needs. */
import { useEffect } from 'react';
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
}
