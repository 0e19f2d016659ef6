/** Series that are worked out from the runs' own columns, anew when a run or what they depend on changes. */

import type { RunSpec } from '../../scene/types';
import type { RunResult, SurfaceResult } from '../../state/results';
import type { Series, SeriesSource } from './series';

interface Situation {
  /** undefined while the scene has no such run any more. */
  readonly spec: RunSpec | undefined;
  readonly surface: SurfaceResult | null;
}

interface Derivation {
  /** One value for each row, NaN where there is none; undefined where there can be no series. */
  readonly derive: (run: RunResult, situation: Situation) => Float64Array | undefined;
  /** The part of the surface that the series depends on; none unless said. The same value means the same series. */
  readonly ground?: (surface: SurfaceResult | null) => string;
  /** Something to say where there is no series. */
  readonly missing?: string;
}

export function derivedSource({ derive, ground, missing }: Derivation): SeriesSource {
  return {
    bounded: false,
    start({ results, scene }, _ids, changed) {
      const known = new Map<string, { result: RunResult; on: string; series: Series | undefined }>();
      const groundNow = () => ground?.(results.get('surface')) ?? '';
      let on = groundNow();
      const of = (id: string): Series | undefined => {
        const result = results.get('runs').get(id);
        if (result === undefined) return undefined;
        const before = known.get(id);
        if (before?.result === result && before.on === on) return before.series;
        const spec = scene.getState().scene.runs.find((run) => run.id === id);
        const a = derive(result, { spec, surface: results.get('surface') });
        const series = a === undefined ? undefined : { a, b: null, length: result.length };
        known.set(id, { result, on, series });
        return series;
      };
      const stops = [
        results.subscribe('runs', changed),
        results.subscribe('surface', () => {
          const now = groundNow();
          if (now === on) return;
          on = now;
          changed();
        }),
      ];
      return {
        of,
        remark: () =>
          missing !== undefined && [...known.values()].some(({ series }) => series === undefined)
            ? missing
            : '',
        stop: () => {
          for (const stop of stops) stop();
        },
      };
    },
  };
}
