/** Tells results of the surface on show from those of the one before it, which stay on show until the new ones have come. */
import type { RunResult } from '../../state/results';

const surfaces = new WeakMap<RunResult, string>();

/** Whether all these results were first drawn for this surface; from now on those that are new count as drawn for it. */
export function drawnFor(surface: string, results: Iterable<RunResult>): boolean {
  let all = true;
  for (const result of results) {
    const known = surfaces.get(result) ?? surface;
    surfaces.set(result, known);
    if (known !== surface) all = false;
  }
  return all;
}
