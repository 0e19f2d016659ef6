/** Runs the playhead up to a step in a moment, so that a scene that opens in the middle of its runs shows how they came there. */
import type { PlaybackStore } from '../../state/playback';

const GLIDE_MS = 800;

/**
 * From the start to the step on show. A hand on the playhead, or on the scene, ends it where it is.
 * @param request calls back before the next picture, with the time in milliseconds
 */
export function glidePlayhead(
  playback: PlaybackStore,
  request: (callback: (time: number) => void) => void = requestAnimationFrame,
): void {
  const { playhead: target, playing, seek } = playback.getState();
  if (playing || target === 0) return;
  seek(0);
  let since: number | null = null;
  let put = 0;
  const frame = (time: number) => {
    const { playhead, playing: started, last } = playback.getState();
    if (playhead !== put || started || last < target) return;
    since ??= time;
    const share = Math.min(1, (time - since) / GLIDE_MS);
    put = Math.round(target * eased(share));
    seek(put);
    if (share < 1) request(frame);
  };
  request(frame);
}

/** Quick at first, slow towards the end. */
function eased(share: number): number {
  return 1 - (1 - share) * (1 - share) * (1 - share);
}
