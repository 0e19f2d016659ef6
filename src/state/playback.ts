/** The playhead: which step is shown, and how it moves. Playing itself is driven by whoever owns the clock. */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { Scene, View } from '../scene/types';

export interface PlaybackState {
  /** The step shown, a whole number in 0 … `last`. */
  readonly playhead: number;
  /** The last step there is to show: the longest visible run's, or an earlier one that the playhead is held at. */
  readonly last: number;
  /** The longest visible run's last step. */
  readonly end: number;
  /** The step at which the playhead is held; infinite where it is not held. */
  readonly heldAt: number;
  /** The step that a scene has asked for since the playhead was held; null once it has been moved otherwise. */
  readonly asked: number | null;
  readonly playing: boolean;
  /** 1 is 25 steps a second. */
  readonly speed: number;
  readonly loop: boolean;
  /** Moves the playhead; a step outside 0 … `last` is moved to the nearer end. */
  seek(step: number): void;
  /** Tells how far there is to play; `playhead` follows where the end comes before it. */
  setLast(last: number): void;
  /** Lets the playhead go no further than a step until it is released, when it goes where a scene has asked for meanwhile. */
  hold(step: number): void;
  release(): void;
  play(): void;
  pause(): void;
  setSpeed(speed: number): void;
  setLoop(loop: boolean): void;
  replace(view: View): void;
}

export type PlaybackStore = ReturnType<typeof createPlaybackStore>;

/** A paused playback. A playhead beyond `last`, the last step there is to show, begins there. */
export function createPlaybackStore(view: View, last: number) {
  return createStore<PlaybackState>()(
    subscribeWithSelector((set) => ({
      playhead: Math.min(view.playhead, last),
      last,
      end: last,
      heldAt: Number.POSITIVE_INFINITY,
      asked: null,
      playing: false,
      speed: view.speed,
      loop: view.loop,
      seek: (step) =>
        set((state) => ({ playhead: Math.max(0, Math.min(Math.round(step), state.last)), asked: null })),
      setLast: (end) =>
        set((state) => {
          const until = Math.min(end, state.heldAt);
          return { end, last: until, playhead: Math.min(state.playhead, until) };
        }),
      hold: (step) =>
        set(({ end, playhead }) => {
          const until = Math.min(end, step);
          return { heldAt: step, last: until, playhead: Math.min(playhead, until), asked: null };
        }),
      release: () =>
        set(({ end, playhead, asked }) => ({
          heldAt: Number.POSITIVE_INFINITY,
          last: end,
          playhead: Math.min(asked ?? playhead, end),
          asked: null,
        })),
      // Playing from the end starts over, as every player does.
      play: () =>
        set((state) => ({ playing: true, playhead: state.playhead >= state.last ? 0 : state.playhead })),
      pause: () => set({ playing: false }),
      setSpeed: (speed) => set({ speed }),
      setLoop: (loop) => set({ loop }),
      replace: (next) =>
        set((state) => ({
          playing: false,
          playhead: Math.min(next.playhead, state.last),
          asked: next.playhead,
          speed: next.speed,
          loop: next.loop,
        })),
    })),
  );
}

/** The last step there is to show of a scene. */
export function lastStep({ runs }: Pick<Scene, 'runs'>): number {
  return runs.reduce((last, run) => (run.visible ? Math.max(last, run.steps) : last), 0);
}
