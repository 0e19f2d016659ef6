/** Follows the playhead only where a person sees it: on a phone most of the page is below the fold while it plays. */
import type { PlaybackStore } from '../../state/playback';

/**
 * Asks for a new picture whenever the playhead has moved while the element is in sight. Out of sight it asks once the element is
 * scrolled to or playback rests, if something has moved.
 *
 * @param ask for a picture in the next frame
 * @param draw it at once: before the page is printed there is no frame
 * @returns the way to stop
 */
export function followInSight(
  element: Element,
  playback: PlaybackStore,
  ask: () => void,
  draw: () => void,
): () => void {
  let inSight = true;
  let owed = false;
  const follow = () => {
    owed = !inSight && playback.getState().playing;
    if (!owed) ask();
  };
  const catchUp = () => {
    if (owed) follow();
  };
  const observer = new IntersectionObserver((entries) => {
    inSight = entries.at(-1)?.isIntersecting ?? true;
    catchUp();
  });
  observer.observe(element);
  const print = () => {
    if (owed) draw();
    owed = false;
  };
  window.addEventListener('beforeprint', print);
  const stops = [
    playback.subscribe((state) => state.playhead, follow),
    playback.subscribe((state) => state.playing, catchUp),
  ];
  return () => {
    observer.disconnect();
    window.removeEventListener('beforeprint', print);
    for (const stop of stops) stop();
  };
}
