/** The luck of a run as series of a chart: the median and the quartiles of its seeds, step by step. */
import type { Luck } from '../../scene/luck';
import type { LuckSeries, Series } from './series';

/**
 * Told are so many steps that no chart has room for more; between two of them a value lies on the straight line. A quartile among
 * runs that diverged is infinite and has no place in a chart.
 *
 * @param base the loss from which the axis counts
 */
export function luckSeries({ question, curve }: Luck, base: number): LuckSeries {
  const { steps, q1, median, q3 } = curve;
  const series = (told: Float64Array): Series => {
    const a = new Float64Array(steps[steps.length - 1] + 1);
    for (let i = 0; i < steps.length; i++) {
      const last = Math.max(0, i - 1);
      const [from, to] = [steps[last], steps[i]];
      for (let step = from; step <= to; step++) {
        const share = to === from ? 0 : (step - from) / (to - from);
        // The formula would give 0 · ∞, which is NaN, at the ends.
        const value =
          step === to ? told[i] : step === from ? told[last] : told[last] + share * (told[i] - told[last]);
        a[step] = value - base;
      }
    }
    return { a, b: null, length: a.length };
  };
  return { run: question.run.id, q1: series(q1), median: series(median), q3: series(q3) };
}

/** The same series as long as luck and base are the same. */
export function luckSeriesSource(): (luck: Luck | null, base: number) => LuckSeries | null {
  let last: { readonly luck: Luck; readonly base: number; readonly series: LuckSeries } | null = null;
  return (luck, base) => {
    if (luck === null) return null;
    if (last?.luck !== luck || last.base !== base) last = { luck, base, series: luckSeries(luck, base) };
    return last.series;
  };
}
