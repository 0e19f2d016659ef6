/** Series that the worker works out along the runs: it is asked once a run is over, and answers anew for another surface. */
import type { RunResult } from '../../state/results';
import type { Series, SeriesData } from './series';

interface Curve {
  readonly result: RunResult;
  readonly withdraw: () => void;
  series: Series | undefined;
}

/** Asks about a run; `answer` may be called several times. @returns the way to withdraw the question */
type Ask = (result: RunResult, answer: (series: Series | undefined) => void) => () => void;

export interface AskedSeries {
  of(id: string): Series | undefined;
  stop(): void;
}

/** A run that is still being computed would be asked about again with every chunk. */
export function askOnceOver(
  { results }: Pick<SeriesData, 'results'>,
  ids: readonly string[],
  changed: () => void,
  ask: Ask,
): AskedSeries {
  const curves = new Map<string, Curve>();
  const begin = (id: string, result: RunResult) => {
    const before = curves.get(id);
    before?.withdraw();
    const withdraw = ask(result, (series) => {
      const current = curves.get(id);
      if (current === undefined || current.result !== result) return;
      current.series = series;
      changed();
    });
    // Until the answer comes, what was known of the run before stays.
    curves.set(id, { result, series: before?.series, withdraw });
  };
  const follow = () => {
    for (const id of ids) {
      const result = results.get('runs').get(id);
      if (result !== undefined && result.end !== null && curves.get(id)?.result !== result) begin(id, result);
    }
  };
  follow();
  const stopFollowing = results.subscribe('runs', follow);
  return {
    // Results from before would give away the steps that a person is asked to predict.
    of: (id) => (results.get('runs').get(id)?.rowsHidden === true ? undefined : curves.get(id)?.series),
    stop: () => {
      stopFollowing();
      for (const { withdraw } of curves.values()) withdraw();
    },
  };
}
