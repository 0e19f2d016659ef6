/** The playhead's step for pictures that React renders: at rest at once, while it plays a few times a second. */
import { useEffect, useState } from 'react';
import { useWorkbench } from '../../state/workbench';

/** From one rendering to the next while it plays. */
const PAUSE_MS = 200;

/** @param whilePlaying whether it is followed while it plays; else the step before stands */
export function useFollowedStep(whilePlaying: boolean): number {
  const { playback } = useWorkbench();
  const [step, setStep] = useState(() => Math.floor(playback.getState().playhead));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      timer = undefined;
      setStep(Math.floor(playback.getState().playhead));
    };
    const follow = () => {
      if (!playback.getState().playing) {
        clearTimeout(timer);
        look();
      } else if (whilePlaying) timer ??= setTimeout(look, PAUSE_MS);
    };
    follow();
    const stop = playback.subscribe(follow);
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [playback, whilePlaying]);
  return step;
}
