/** Follows the playhead only where a person sees it: on a phone most of the page is below the fold while it plays. */
import type { PlaybackStore } from '../../state/playback';

/**
 * Calls back whenever the playhead has moved while the element is in sight. Out of sight it calls back once the element is
 * scrolled to or playback rests, if something has moved. Returns the way to stop.
 */
export function followInSight(element: Element, playback: PlaybackStore, moved: () => void): () => void {
  let inSight = true;
  let owed = false;
  const follow = () => {
    owed = !inSight && playback.getState().playing;
    if (!owed) moved();
  };
  const catchUp = () => {
    if (owed) follow();
  };
  const observer = new IntersectionObserver((entries) => {
    inSight = entries.at(-1)?.isIntersecting ?? true;
    catchUp();
  });
  observer.observe(element);
  const stops = [
    playback.subscribe((state) => state.playhead, follow),
    playback.subscribe((state) => state.playing, catchUp),
  ];
  return () => {
    observer.disconnect();
    for (const stop of stops) stop();
  };
}
