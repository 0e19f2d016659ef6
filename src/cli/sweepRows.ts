/** A sweep's cells as they are printed: one line each, full precision, empty where there is nothing. */

import type { SweepCell } from '../engine/families/sweepCells';
import { quantile } from '../math/quartiles';
import { OUTCOMES } from '../scene/families';
import type { Sweep } from '../scene/sweep';

const NUMBERS = ['loss', 'best', 'steps_to', 'passes_to'] as const;
const QUARTILES = [
  ['q1', 0.25],
  ['median', 0.5],
  ['q3', 0.75],
] as const;

/** With one seed the measures of each cell; with more, quartiles of numbers and the shares of outcomes. */
export function sweepHeader({ seeds }: Sweep): string {
  if (seeds === 1) return ['x', 'y', ...NUMBERS, 'outcome', 'basin'].join(',');
  const numbers = NUMBERS.flatMap((name) => QUARTILES.map(([quartile]) => `${name}_${quartile}`));
  return ['x', 'y', ...numbers, ...OUTCOMES.map((outcome) => outcome.replace('-', '_'))].join(',');
}

export function sweepRow({ x, y, seeds }: SweepCell): string {
  const place = [text(x), text(y)];
  if (seeds.length === 1) {
    const [{ loss, best, stepsTo, passesTo, outcome, basin }] = seeds;
    return [...place, text(loss), text(best), text(stepsTo), text(passesTo), outcome, text(basin)].join(',');
  }
  const runs = seeds.map(({ loss, best, stepsTo, passesTo, outcome }) => ({
    loss: outcome === 'diverged' || outcome === 'no-slope' ? Number.POSITIVE_INFINITY : loss,
    best,
    steps_to: stepsTo,
    passes_to: passesTo,
  }));
  const numbers = NUMBERS.flatMap((name) => {
    const values = runs.map((run) => run[name]);
    return QUARTILES.map(([, share]) => text(quantile(values, share)));
  });
  const shares = OUTCOMES.map((each) =>
    text(seeds.filter(({ outcome }) => outcome === each).length / seeds.length),
  );
  return [...place, ...numbers, ...shares].join(',');
}

/** Adding 0 makes a 0 of −0; what is not a finite number is empty. */
function text(value: number): string {
  return Number.isFinite(value) ? String(value + 0) : '';
}
