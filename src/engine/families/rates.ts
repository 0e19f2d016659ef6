/** The choices of a rule's rates that tuning tries. */
import { findOptimizer } from '../../catalog/optimizers';
import { exp } from '../../math/exp';
import { log } from '../../math/log';
import { betaName, type Rates } from '../../scene/ruleRates';

const POINTS_A_DECADE = 4;
const REFINED = 8;
const BETAS = [0, 0.5, 0.9, 0.95, 0.99];
const LN_10 = log(10);

/** The search that tunes a rule: the choices of the first look, and those of the closer one. */
export interface Search {
  /** η on a log grid over its slider's range, four points a decade, for each β where the rule has one. */
  readonly coarse: readonly Rates[];
  /** Eight more between the neighbours of the best. */
  refine(best: Rates): readonly Rates[];
}

export function searchOf(rule: string): Search {
  const eta = findOptimizer(rule)?.hyper.eta;
  const grid = eta?.kind === 'number' ? gridOf(eta.slider.min, eta.slider.max) : null;
  const betas = betaName(rule) === null ? [Number.NaN] : BETAS;
  return {
    coarse: betas.flatMap((beta) => (grid ?? [Number.NaN]).map((each) => ({ eta: each, beta }))),
    refine: (best) => {
      if (grid === null) return [];
      const [low, high] = neighbours(grid, best.eta);
      return between(low, high, REFINED).map((each) => ({ eta: each, beta: best.beta }));
    },
  };
}

function gridOf(low: number, high: number): number[] {
  const count = Math.max(2, Math.floor((POINTS_A_DECADE * (log(high) - log(low))) / LN_10 + 0.5) + 1);
  return [low, ...between(low, high, count - 2), high];
}

/** `count` points between the two, evenly spaced on a log scale. */
function between(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) =>
    exp(log(low) + ((i + 1) / (count + 1)) * (log(high) - log(low))),
  );
}

/** The grid's points on either side of a value; at an end of the grid the end itself. */
function neighbours(grid: readonly number[], value: number): readonly [number, number] {
  const below = grid.filter((each) => each < value).at(-1);
  const above = grid.find((each) => each > value);
  return [below ?? grid[0], above ?? grid[grid.length - 1]];
}
