/** The playhead's step, for pictures that are too much work for every frame: while it plays, the step before stands. */
import { useRef } from 'react';
import { usePlayback } from '../../state/workbench';

const PLAYING = -1;

export function usePausedStep(): number {
  const rested = useRef(0);
  const step = usePlayback(({ playing, playhead }) => (playing ? PLAYING : playhead));
  if (step !== PLAYING) rested.current = step;
  return rested.current;
}
