/** Drives the playhead by the time that passes, not by the frames that are drawn. */
import { useEffect } from 'react';
import { STEPS_PER_SECOND } from '../../scene/limits';
import type { PlaybackStore } from '../../state/playback';
import { useWorkbench } from '../../state/workbench';

/** The player's access to the browser; tests bring their own. */
export interface PlayerClock {
  /**
   * Calls back with the time in milliseconds once a picture has been made, and not before a time. It is no part of a frame:
   * all that a step changes is then in the next one, where two would be made if it were. Returns the way to call it off.
   */
  request(callback: (time: number) => void, at: number): () => void;
  hidden(): boolean;
  /** Calls back when the page is hidden or shown; returns the way to stop. */
  onVisibility(listener: () => void): () => void;
}

const BROWSER: PlayerClock = {
  request: (callback, at) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame((time) => {
      timer = setTimeout(() => callback(performance.now()), at - time);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  },
  hidden: () => document.hidden,
  onVisibility: (listener) => {
    document.addEventListener('visibilitychange', listener);
    return () => document.removeEventListener('visibilitychange', listener);
  },
};

/** A frame counts for at most so long: after an hour's sleep the run goes on from where it was. Slow frames skip steps. */
const LONGEST_FRAME_MS = 1000;

interface Move {
  readonly playhead: number;
  readonly ended: boolean;
}

/** `steps` on from `playhead`: around the end with `loop`, else up to it. The last step is shown as long as the others. */
export function advance(playhead: number, last: number, steps: number, loop: boolean): Move {
  const next = playhead + steps;
  if (loop && last > 0) return { playhead: next % (last + 1), ended: false };
  return { playhead: Math.min(next, last), ended: next >= last };
}

/**
 * Moves the playhead while the store says that it is playing: 25 steps a second at 1×, and no frame without a step. Parts of
 * a step are carried to the next frame, and a slow frame skips steps. While the page is hidden, time stands still.
 *
 * @returns the way to stop it for good
 */
export function createPlayer(playback: PlaybackStore, clock: PlayerClock = BROWSER): () => void {
  let cancel: (() => void) | null = null;
  let before: number | null = null;
  let carried = 0;

  const frame = (time: number) => {
    const { playhead, last, speed, loop, seek, pause } = playback.getState();
    const stepMs = 1000 / (STEPS_PER_SECOND * speed);
    const elapsed = before === null ? 0 : Math.min(LONGEST_FRAME_MS, Math.max(0, time - before));
    before = time;
    carried += elapsed / stepMs;
    const steps = Math.floor(carried);
    carried -= steps;
    cancel = clock.request(frame, time + (1 - carried) * stepMs);
    if (steps === 0 && last > 0) return;
    const move = advance(playhead, last, steps, loop);
    if (move.playhead !== playhead) seek(move.playhead);
    if (move.ended) pause();
  };

  const follow = () => {
    const runs = playback.getState().playing && !clock.hidden();
    if (runs && cancel === null) {
      before = null;
      carried = 0;
      cancel = clock.request(frame, 0);
    } else if (!runs && cancel !== null) {
      cancel();
      cancel = null;
    }
  };

  const stopListening = clock.onVisibility(follow);
  const unsubscribe = playback.subscribe(follow);
  follow();
  return () => {
    stopListening();
    unsubscribe();
    cancel?.();
    cancel = null;
  };
}

/** Plays as long as the component stands. The timeline does this, and nothing else may: two would play twice as fast. */
export function usePlayer(): void {
  const { playback } = useWorkbench();
  useEffect(() => createPlayer(playback), [playback]);
}
