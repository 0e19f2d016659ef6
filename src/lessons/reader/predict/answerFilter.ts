/** The filter that hides what a person is asked to predict: all that comes after a step, and the minima. */
import type { RunResult, SurfaceResult } from '../../../scene/outcome';
import type { ResultsFilter, ResultTopics } from '../../../state/results';

/** @param until the last step that is shown */
export function createAnswerFilter(until: number): ResultsFilter {
  const cuts = new WeakMap<RunResult, RunResult>();
  let runs: { readonly known: ResultTopics['runs']; readonly shown: ResultTopics['runs'] } | null = null;
  let surface: { readonly known: SurfaceResult; readonly shown: SurfaceResult } | null = null;

  const cutOf = (run: RunResult): RunResult => {
    if (run.length <= until + 1) return run;
    const before = cuts.get(run);
    if (before !== undefined) return before;
    const cut = cutAt(run, until);
    cuts.set(run, cut);
    return cut;
  };

  return {
    runs: (known) => {
      if (runs?.known !== known)
        runs = { known, shown: new Map([...known].map(([id, run]) => [id, cutOf(run)])) };
      return runs.shown;
    },
    surface: (known) => {
      if (known === null) return null;
      if (surface?.known !== known) surface = { known, shown: withoutMinima(known) };
      return surface.shown;
    },
  };
}

/** The columns are cut as well, so that no view can read beyond the last row by mistake. */
function cutAt(run: RunResult, until: number): RunResult {
  const length = until + 1;
  return {
    ...run,
    columns: run.columns.map((column) => column.subarray(0, length)),
    length,
    end: null,
    rowsHidden: true,
  };
}

function withoutMinima(surface: SurfaceResult): SurfaceResult {
  return { ...surface, minimum: null, minima: [] };
}
