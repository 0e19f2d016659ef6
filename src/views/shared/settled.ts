/** A callback once playback rests, so that screen readers hear the pictures described once a move. */
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
