/** The page's side of the surface: of one window at a time. Its grids are filled again and again. */
import type { SurfaceResult } from '../scene/outcome';
import type { View, Window } from '../scene/types';
import type { Requests } from './channel';
import type { FromWorker, ToWorker } from './protocol';

type Request = Extract<ToWorker, { type: 'surface' }>;
type Surface = Extract<FromWorker, { type: 'surface' }>;

export interface SurfaceRequest {
  /** Asks for a window, unless it was the last that was asked for. */
  ask(window: Window, levels: View['levels']): void;
  /** Asks for the fine picture of what is awaited, and from now on for both. */
  refine(): void;
  /** A new objective: the same window is asked for again. */
  forget(): void;
  /** Waits for nothing: the worker has died, or the objective cannot be built. */
  abandon(): void;
  /** The surface, unless another one has been asked for since. */
  receive(message: Surface): SurfaceResult | null;
  /** Waits no longer for a surface that could not be computed; false where nobody does any more. */
  giveUp(job: number): boolean;
  /** Whether its last and finest grid is still to come. */
  pending(): boolean;
}

/** Grids that views may still be looking at: the one shown, coarse or fine, and the one before it. */
const GRIDS_IN_SIGHT = 2;
const MOST_SPARE_GRIDS = 4;

/** @param refines whether all pictures are asked for; else only colours are before `refine` is called */
export function createSurfaceRequest({ send, nextJob }: Requests, refines = true): SurfaceRequest {
  let asksBoth = refines;
  let hasCoarse = false;
  let askedWindow: Window | null = null;
  let askedLevels: View['levels'] | null = null;
  let latest = 0;
  let pending = false;
  const spareGrids: ArrayBuffer[] = [];
  const gridsInSight: ArrayBuffer[] = [];

  function reuse(grid: ArrayBuffer): void {
    spareGrids.push(grid);
    if (spareGrids.length > MOST_SPARE_GRIDS) spareGrids.shift();
  }

  function request(pictures: Request['pictures'], window: Window, levels: View['levels']): void {
    latest = nextJob();
    pending = true;
    const buffers = spareGrids.splice(0);
    send({ type: 'surface', job: latest, window, levels, pictures, buffers }, buffers);
  }

  return {
    ask(window, levels) {
      if (window === askedWindow && levels === askedLevels) return;
      askedWindow = window;
      askedLevels = levels;
      hasCoarse = false;
      request(asksBoth ? 'both' : 'colours', window, levels);
    },
    refine() {
      if (asksBoth) return;
      asksBoth = true;
      if (pending && askedWindow !== null && askedLevels !== null)
        request(hasCoarse ? 'fine' : 'both', askedWindow, askedLevels);
    },
    forget() {
      askedWindow = askedLevels = null;
    },
    abandon() {
      pending = false;
    },
    receive({ buffer, type: _type, job, ...surface }) {
      if (job !== latest) {
        reuse(buffer);
        return null;
      }
      pending = surface.coarse;
      hasCoarse = true;
      gridsInSight.push(buffer);
      if (gridsInSight.length > GRIDS_IN_SIGHT) reuse(gridsInSight.shift() as ArrayBuffer);
      return { ...surface, grid: new Float64Array(buffer) };
    },
    giveUp(job) {
      if (job !== latest) return false;
      pending = false;
      return true;
    },
    pending: () => pending,
  };
}
