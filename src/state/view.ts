/** The view store: shared in the link, without influence on any number and without undo of its own (see viewHistory). */
import { subscribeWithSelector } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import { isDrawableWindow } from '../scene/drawableWindow';
import type { LayerId } from '../scene/layerIds';
import { nearestPoint } from '../scene/legalPoint';
import type { Camera, Point, View, Window } from '../scene/types';

export interface HoveredBall {
  readonly run: string;
  readonly step: number;
}

/** A move of the 3D camera that can be seen. */
interface Flight {
  /** Straight down, the surface's usual place, or a place of its own. */
  readonly to: 'top' | 'home' | Camera;
  /** null: from where it stands. */
  readonly from: Camera | null;
  /** Each flight that is asked for has its own. */
  readonly count: number;
}

export interface ViewState {
  readonly view: Omit<View, 'playhead' | 'speed' | 'loop'>;
  /** The pointer's position over the map or the surface, in (w, b); null when it is elsewhere. Not part of the link. */
  readonly hover: Point | null;
  /** The ball that the pointer is over: its run, and the step at which that is there. */
  readonly hoveredBall: HoveredBall | null;
  /** The last flight that the 3D camera was asked for. */
  readonly flight: Flight;
  setWindow(window: Window): void;
  setCamera(camera: Camera): void;
  select(runId: string): void;
  /** Sets fields of which every legal value can be shown as it is. */
  change(fields: Partial<Omit<ViewState['view'], 'window' | 'pins' | 'slice' | 'ruler' | 'clip'>>): void;
  /** Shows a layer, or takes it away. */
  setLayer(layer: LayerId, on: boolean): void;
  setPins(pins: readonly Point[]): void;
  setSlice(loss: number | null): void;
  setRuler(ruler: View['ruler']): void;
  setClip(loss: number | null): void;
  setLesson(lesson: string): void;
  /** Reads out a point, which may be a ball's. */
  setHover(point: Point | null, ball?: HoveredBall | null): void;
  /** @param from where it sets out; by default from where it stands */
  fly(to: Flight['to'], from?: Camera): void;
  replace(view: View): void;
}

export type ViewStore = ReturnType<typeof createViewStore>;

/**
 * A view of a document; its playhead, speed and loop are the playback’s. It takes what a document can hold: windows that
 * can be drawn, the nearest legal points, finite losses. So whatever is on show can be saved and opened again.
 */
export function createViewStore(view: View) {
  return createStore<ViewState>()(
    subscribeWithSelector((set) => {
      const patch = (change: Partial<ViewState['view']>) =>
        set((state) => ({ view: { ...state.view, ...change } }));
      return {
        view: withoutPlayback(view),
        hover: null,
        hoveredBall: null,
        flight: { to: 'home', from: null, count: 0 },
        setWindow: (window) => {
          if (isDrawableWindow(window)) patch({ window });
        },
        setCamera: (camera) => patch({ camera }),
        select: (selected) => patch({ selected }),
        change: patch,
        setLayer: (layer, on) =>
          set((state) => {
            const { layers } = state.view;
            if (layers.includes(layer) === on) return state;
            const next = on ? [...layers, layer] : layers.filter((each) => each !== layer);
            return { view: { ...state.view, layers: next } };
          }),
        setPins: (pins) => patch({ pins: pins.map(nearestPoint) }),
        setSlice: (slice) => patch({ slice: finiteOrNull(slice) }),
        setRuler: (ruler) =>
          patch({ ruler: ruler === null ? null : [nearestPoint(ruler[0]), nearestPoint(ruler[1])] }),
        setClip: (clip) => patch({ clip: finiteOrNull(clip) }),
        setLesson: (lesson) => patch({ lesson }),
        setHover: (hover, hoveredBall = null) => set({ hover, hoveredBall }),
        fly: (to, from) =>
          set((state) => ({ flight: { to, from: from ?? null, count: state.flight.count + 1 } })),
        replace: (next) => set({ view: withoutPlayback(next) }),
      };
    }),
  );
}

function finiteOrNull(loss: number | null): number | null {
  return loss !== null && Number.isFinite(loss) ? loss : null;
}

function withoutPlayback({
  playhead: _playhead,
  speed: _speed,
  loop: _loop,
  ...view
}: View): ViewState['view'] {
  return view;
}
