/** Paths over the map for tests, and a map on which a pixel is a unit. */
import { BASE_COLUMNS } from '../../../src/catalog/columns';
import type { RunResult } from '../../../src/state/results';
import type { MapFrame } from '../../../src/views/contour/frame';
import {
  markerThinner,
  pathThinner,
  type ThinMarkers,
  type ThinPath,
} from '../../../src/views/contour/thinning';

/** x = w, y = 400 − b. */
export const PIXELS: MapFrame = {
  left: 0,
  top: 0,
  width: 400,
  height: 400,
  window: { w: [0, 400], b: [0, 400] },
  scaleW: 1,
  scaleB: 1,
  type: 1,
};

/** A run over places in those pixels. */
export function runOver(points: readonly (readonly [number, number])[]): RunResult {
  return run(
    points.map(([x]) => x),
    points.map(([, y]) => 400 - y),
  );
}

export function run(w: readonly number[], b: readonly number[]): RunResult {
  const columns = BASE_COLUMNS.map((name) =>
    Float64Array.from(name === 'w' ? w : name === 'b' ? b : w.map(() => 0)),
  );
  return { id: 'r1', names: BASE_COLUMNS, columns, length: w.length, end: null };
}

/** A walk whose steps have any length, reaching far out of the window. */
export function walk(steps: number, size: number): RunResult {
  let seed = 1;
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return seed / 2 ** 32 - 0.5;
  };
  const w = [0];
  const b = [0];
  for (let i = 0; i < steps; i++) {
    w.push(0.99 * w[i] + size * random());
    b.push(0.99 * b[i] + size * random());
  }
  return run(w, b);
}

/** The whole of a run's line, thinned at one go. */
export function thinPath(run: RunResult, frame: MapFrame): ThinPath {
  const { thin, goOn } = pathThinner(frame);
  goOn(run, 0, run.length);
  return thin;
}

/** The whole of a run's markers, thinned at one go. */
export function thinMarkers(run: RunResult, frame: MapFrame, apart: number): ThinMarkers {
  const { thin, goOn } = markerThinner(frame, apart);
  goOn(run, 0, run.length);
  return thin;
}
