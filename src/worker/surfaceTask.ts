/** A surface being computed: one picture after another, each in slices. */
import type { BuiltObjective } from '../engine/objective';
import { GRID_SIZES, type PictureFill, pictureOf } from '../engine/picture';
import type { View, Window } from '../scene/types';
import type { FromWorker, ToWorker } from './protocol';
import { SLICE } from './runTask';

type SurfaceRequest = Extract<ToWorker, { type: 'surface' }>;

const [COARSE, FINE] = GRID_SIZES;
const SIZES = { colours: [COARSE], fine: [FINE], both: GRID_SIZES } as const;

export interface SurfaceTask {
  readonly job: number;
  readonly window: Window;
  readonly levels: View['levels'];
  readonly buffers: ArrayBuffer[];
  readonly withIsolines: boolean;
  /** Samples a side of the pictures that are still to come; empty once all are made. */
  readonly sizes: number[];
  fill: PictureFill | null;
}

export function startSurface({ job, window, levels, buffers, pictures }: SurfaceRequest): SurfaceTask {
  const withIsolines = pictures !== 'colours';
  return {
    job,
    window,
    levels,
    buffers: [...buffers],
    withIsolines,
    sizes: [...SIZES[pictures]],
    fill: null,
  };
}

/** Whether the next picture is the coarse one. */
export function isCoarse({ sizes }: SurfaceTask): boolean {
  return sizes[0] === COARSE;
}

/** Works for a slice; the picture where one is complete by then. */
export function advanceSurface(
  task: SurfaceTask,
  objective: BuiltObjective,
): Extract<FromWorker, { type: 'surface' }> | null {
  const { job, window, levels, buffers, withIsolines, sizes } = task;
  const [size] = sizes;
  task.fill ??= pictureOf(objective, window, levels, size, takeGrid(buffers, size), withIsolines);
  const picture = task.fill.advance(SLICE);
  if (picture === null) return null;
  const coarse = isCoarse(task);
  task.fill = null;
  sizes.shift();
  const { grid, ...found } = picture;
  return { type: 'surface', job, window, buffer: grid.buffer as ArrayBuffer, coarse, ...found };
}

/** Memory for size² samples: one of the page's buffers where one is large enough. */
function takeGrid(buffers: ArrayBuffer[], size: number): Float64Array {
  const bytes = size * size * Float64Array.BYTES_PER_ELEMENT;
  const index = buffers.findIndex((buffer) => buffer.byteLength === bytes);
  const buffer = index === -1 ? new ArrayBuffer(bytes) : buffers.splice(index, 1)[0];
  return new Float64Array(buffer);
}
