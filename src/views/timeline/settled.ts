/** When the playhead has come to rest: the moment to say something about where. */
import type { PlaybackStore } from '../../state/playback';

/** Long enough that a held arrow key or a drag is one move. */
const REST_MS = 500;

/** Calls back once after playback has stopped, or the playhead was moved, and nothing moved since. */
export function onSettled(playback: PlaybackStore, listener: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = playback.subscribe((state, previous) => {
    const moved = state.playhead !== previous.playhead || state.playing !== previous.playing;
    if (!moved) return;
    clearTimeout(timer);
    if (!state.playing) timer = setTimeout(listener, REST_MS);
  });
  return () => {
    clearTimeout(timer);
    unsubscribe();
  };
}
