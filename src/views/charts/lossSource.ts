/** The loss of the runs, counted from where the loss axis counts: see math/lossSpacing. */
import { type LossSpacing, logBase } from '../../math/lossSpacing';
import { columnSource, type Series, type SeriesData, type SeriesSource } from './series';

const LOSS = columnSource(['loss']);

/** The loss from which the axis counts. */
export function lossBase({ results }: Pick<SeriesData, 'results'>, spacing: LossSpacing): number {
  const surface = results.get('surface');
  return surface === null ? 0 : (logBase(spacing, surface) ?? 0);
}

/** A series less its base; rows that come later are added to it. */
class Above {
  private values = new Float64Array(0);
  private length = 0;

  constructor(
    private readonly from: Float64Array,
    readonly base: number,
  ) {}

  has(from: Float64Array, base: number): boolean {
    return from === this.from && base === this.base;
  }

  upTo(length: number): Series {
    if (this.values.length < length) {
      const longer = new Float64Array(this.from.length);
      longer.set(this.values);
      this.values = longer;
    }
    for (; this.length < length; this.length++) this.values[this.length] = this.from[this.length] - this.base;
    return { a: this.values, b: null, length };
  }
}

/** The series of the loss for an axis. */
function lossSource(spacing: LossSpacing): SeriesSource {
  return {
    bounded: false,
    start: (workbench, ids, changed) => {
      const live = LOSS.start(workbench, ids, changed);
      const stop = workbench.results.subscribe('surface', changed);
      const kept = new Map<string, Above>();
      return {
        of: (id) => {
          const series = live.of(id);
          const base = lossBase(workbench, spacing);
          if (series === undefined || base === 0) return series;
          let above = kept.get(id);
          if (above === undefined || !above.has(series.a, base)) {
            above = new Above(series.a, base);
            kept.set(id, above);
          }
          return above.upTo(series.length);
        },
        stop: () => {
          stop();
          live.stop();
        },
      };
    },
  };
}

/** One for each axis, always the same: another source makes another plot. */
export const LOSS_SOURCES: Readonly<Record<LossSpacing, SeriesSource>> = {
  linear: LOSS,
  log: lossSource('log'),
  'above-min': lossSource('above-min'),
};
