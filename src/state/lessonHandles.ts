/** Points that an explorable offers on the map, to be dragged there. */
import { createStore } from 'zustand/vanilla';
import type { Point } from '../scene/types';

export interface LessonHandle {
  /** Accessible name, its own among those on show. */
  readonly name: string;
  readonly at: Point;
  /** Gets each point on the way. */
  readonly onMove: (point: Point) => void;
}

/** Empty while no explorable with handles is on show. */
export const lessonHandles = createStore<readonly LessonHandle[]>()(() => []);
