/** The end of the opening scene's first playing. */
import type { PlaybackStore } from '../state/playback';
import { isFirstVisit } from './firstVisit';

const PICTURE = '[data-area=surface]';

/** Waits until the scene has been played to its end, something is touched, or the pointer comes over the 3D picture. */
export function untilOpened(playback: PlaybackStore): Promise<void> {
  return new Promise((resolve) => {
    const over = new AbortController();
    const end = () => {
      over.abort();
      stop();
      touches.disconnect();
      resolve();
    };
    const look = () => {
      const { playhead, last } = playback.getState();
      if (playhead === last || !isFirstVisit()) end();
    };
    const stop = playback.subscribe(look);
    // The first touch takes the greeting away.
    const touches = new MutationObserver(look);
    touches.observe(document.documentElement, { attributeFilter: ['data-opening'] });
    addEventListener(
      'pointermove',
      ({ target }) => {
        if (target instanceof Element && target.closest(PICTURE) !== null) end();
      },
      { passive: true, signal: over.signal },
    );
    look();
  });
}
