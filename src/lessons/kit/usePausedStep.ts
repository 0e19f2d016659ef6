/** The playhead's step, for pictures that are too much work for every frame: while it plays, the step before stands. */
import { useState } from 'react';
import { usePlayback } from '../../state/workbench';

const PLAYING = -1;

export function usePausedStep(): number {
  const [paused, setPaused] = useState(0);
  const step = usePlayback(({ playing, playhead }) => (playing ? PLAYING : playhead));
  // React renders again at once, before anything else sees the old step.
  if (step !== PLAYING && step !== paused) setPaused(step);
  return paused;
}
