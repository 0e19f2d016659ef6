/** The frame of the last drawing, for the handles over it. Its axes are held while a point is dragged. */
import { createStore } from 'zustand/vanilla';
import type { PointsResult } from '../../state/results';
import { type FitFrame, fitFrame } from './frame';

export interface FitFrames {
  /** The frame of the last drawing; null before the first. */
  get(): FitFrame | null;
  /** Makes the frame of a drawing, and tells of it. */
  draw(points: Pick<PointsResult, 'x' | 'y'>, width: number, height: number, type?: number): FitFrame;
  /** Keeps both axes and the room for their numbers as they are, wherever the points go. */
  hold(): void;
  release(): void;
  subscribe(listener: () => void): () => void;
}

/** @param changed asks for another drawing, after the axes were set free */
export function createFitFrames(changed: () => void): FitFrames {
  const store = createStore<{ readonly frame: FitFrame | null }>()(() => ({ frame: null }));
  let held: Pick<FitFrame, 'x' | 'y' | 'left'> | null = null;
  return {
    get: () => store.getState().frame,
    draw(points, width, height, type) {
      const frame = { ...fitFrame(points, width, height, type), ...held };
      store.setState({ frame });
      return frame;
    },
    hold() {
      const { frame } = store.getState();
      if (held === null && frame !== null) held = { x: frame.x, y: frame.y, left: frame.left };
    },
    release() {
      if (held === null) return;
      held = null;
      changed();
    },
    subscribe: (listener) => store.subscribe(listener),
  };
}
