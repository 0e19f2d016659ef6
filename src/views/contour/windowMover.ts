/** Moves the window at most once a frame, however many events ask for it. */
import { loadPart } from '../../browser/loadPart';
import { onFrame } from '../../browser/onFrame';
import { DEFAULT_VIEW } from '../../scene/defaults';
import type { Window } from '../../scene/types';
import type { SceneStore } from '../../state/scene';
import type { ViewStore } from '../../state/view';
import { middleOf, panWindow, roundWindow, zoomWindow } from './window';

export interface WindowMover {
  /** The window that the motion ends at. */
  now(): Window;
  to(window: Window): void;
  /** Zooms about the middle. */
  zoom(factor: number): void;
  /** Moves by shares of the window's sides. */
  pan(shareW: number, shareB: number): void;
  /** To the usual window of the surface. */
  reset(): Promise<void>;
  cancel(): void;
}

export function createWindowMover(view: ViewStore, scene: SceneStore): WindowMover {
  let pending: Window | null = null;
  const frame = onFrame(() => {
    if (pending !== null) view.getState().setWindow(roundWindow(pending));
    pending = null;
  });
  const now = () => pending ?? view.getState().view.window;
  const to = (window: Window) => {
    pending = window;
    frame.request();
  };
  return {
    now,
    to,
    zoom: (factor) => to(zoomWindow(now(), factor, middleOf(now()))),
    pan: (shareW, shareB) => {
      const { w, b } = now();
      to(panWindow(now(), shareW * (w[1] - w[0]), shareB * (b[1] - b[0])));
    },
    reset: async () => {
      const { objective } = scene.getState().scene;
      // The others' windows stand with all the functions, which the first picture does without.
      if (objective.kind === 'neuron') {
        to(DEFAULT_VIEW.window);
        return;
      }
      try {
        to((await loadPart(() => import('../../scene/fitWindow'))).usualWindow(objective));
      } catch (reason) {
        // The window stays as it is; the next reset asks again.
        console.warn(reason);
      }
    },
    cancel: () => {
      frame.cancel();
      pending = null;
    },
  };
}
