/** The loss of the runs, counted from where the loss axis counts: see math/lossSpacing. */
import { type LossSpacing, logBase } from '../../math/lossSpacing';
import { chartsText } from '../../text/charts';
import { askLosses } from './askedLosses';
import { luckSeriesSource } from './luckSeries';
import { columnSource, type LiveSeries, type Series, type SeriesData, type SeriesSource } from './series';

const LOSS = columnSource(['loss']);
const AVERAGED = columnSource(['thetaMeanLoss']);

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

/** Series that are counted from a base, which may change. */
function aboveBase(of: LiveSeries['of'], base: () => number): (id: string) => Series | undefined {
  const kept = new Map<string, Above>();
  return (id) => {
    const series = of(id);
    const from = base();
    if (series === undefined || from === 0) return series;
    let above = kept.get(id);
    if (above === undefined || !above.has(series.a, from)) {
      above = new Above(series.a, from);
      kept.set(id, above);
    }
    return above.upTo(series.length);
  };
}

/** The series of the loss for an axis, with that of the averages of the paths where runs have one. */
function lossSource(spacing: LossSpacing, averaged: boolean): SeriesSource {
  return {
    bounded: averaged,
    start: (workbench, ids, changed) => {
      const base = () => lossBase(workbench, spacing);
      const recorded = LOSS.start(workbench, ids, changed);
      const asked = askLosses(workbench, ids, changed);
      const ofRun = (id: string) => asked.of(id) ?? recorded.of(id);
      const averages = averaged ? AVERAGED.start(workbench, ids, changed) : null;
      const stops = [workbench.results.subscribe('surface', changed), workbench.luck.subscribe(changed)];
      const seriesOf = luckSeriesSource();
      return {
        of: aboveBase(ofRun, base),
        luck: () => seriesOf(workbench.luck.getState().luck, base()),
        ...(averages !== null && { limit: aboveBase(averages.of, base) }),
        remark: () => [averaged ? chartsText.averagedLoss : '', asked.remark()].filter(Boolean).join(' '),
        stop: () => {
          for (const stop of stops) stop();
          recorded.stop();
          asked.stop();
          averages?.stop();
        },
      };
    },
  };
}

const sources = (averaged: boolean): Readonly<Record<LossSpacing, SeriesSource>> => ({
  linear: lossSource('linear', averaged),
  log: lossSource('log', averaged),
  'above-min': lossSource('above-min', averaged),
});

/** One for each axis, always the same: another source makes another plot. */
export const LOSS_SOURCES = sources(false);
/** The same, with the loss of the averaged paths. */
export const AVERAGED_LOSS_SOURCES = sources(true);
