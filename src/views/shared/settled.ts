/** When playback has come to rest: the moment to say in words what the pictures show. */
import { debounced } from '../../browser/debounced';
import type { PlaybackStore } from '../../state/playback';

/** Calls back once after playback has stopped, or the playhead was moved, and nothing moved since. */
export function onSettled(playback: PlaybackStore, listener: () => void): () => void {
  const rest = debounced(listener);
  const unsubscribe = playback.subscribe((state, previous) => {
    if (state.playhead === previous.playhead && state.playing === previous.playing) return;
    if (state.playing) rest.cancel();
    else rest.moved();
  });
  return () => {
    rest.cancel();
    unsubscribe();
  };
}
