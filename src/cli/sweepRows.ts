/** A sweep's cells as they are printed: one line each, full precision, empty where there is nothing. */
import type { SweepCell } from '../engine/families/sweepCells';
import { quantile } from '../math/quartiles';
import { OUTCOMES } from '../scene/outcome';
import { numberText } from '../scene/sweepCsv';

const NUMBERS = ['loss', 'best', 'steps_to', 'passes_to'] as const;
const QUARTILES = [0.25, 0.5, 0.75];

export function sweepRow({ x, y, seeds }: SweepCell): string {
  const place = [numberText(x), numberText(y)];
  if (seeds.length === 1) {
    const [{ loss, best, stepsTo, passesTo, outcome, basin }] = seeds;
    return [
      ...place,
      numberText(loss),
      numberText(best),
      numberText(stepsTo),
      numberText(passesTo),
      outcome,
      numberText(basin),
    ].join(',');
  }
  const runs = seeds.map(({ loss, best, stepsTo, passesTo, outcome }) => ({
    loss: outcome === 'diverged' || outcome === 'no-slope' ? Number.POSITIVE_INFINITY : loss,
    best,
    steps_to: stepsTo,
    passes_to: passesTo,
  }));
  const numbers = NUMBERS.flatMap((name) => {
    const values = runs.map((run) => run[name]);
    return QUARTILES.map((share) => numberText(quantile(values, share)));
  });
  const shares = OUTCOMES.map((each) =>
    numberText(seeds.filter(({ outcome }) => outcome === each).length / seeds.length),
  );
  return [...place, ...numbers, ...shares].join(',');
}
