/** A callback once playback rests, so that screen readers hear the pictures described once a move. */
import { debounced } from '../../browser/debounced';
import type { PlaybackStore } from '../../state/playback';

/** Calls back once after playback has stopped, or the playhead was moved, and nothing moved since. */
export function onPlaybackRest(playback: PlaybackStore, listener: () => void): () => void {
  const rest = debounced(listener);
  const changed = () => {
    if (playback.getState().playing) rest.cancel();
    else rest.moved();
  };
  const stops = [
    playback.subscribe((state) => state.playhead, changed),
    playback.subscribe((state) => state.playing, changed),
  ];
  return () => {
    rest.cancel();
    for (const stop of stops) stop();
  };
}
