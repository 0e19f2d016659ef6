/** Tunes a rule: tries rates from every start and seed, and keeps the best. */
import { findOptimizer } from '../../catalog/optimizers';
import type { NumberParameter } from '../../catalog/parameters';
import { exp } from '../../math/exp';
import { log } from '../../math/log';
import type { RunSpec } from '../../scene/types';
import type { Spent } from './budget';
import { quantile } from './quartiles';

const POINTS_A_DECADE = 4;
const REFINED = 8;
const BETAS = [0, 0.5, 0.9, 0.95, 0.99];
const LN_10 = log(10);

/** Result of a rule at one choice of its rates, over all starts and seeds. */
export interface Score {
  /** NaN where the rule has none. */
  readonly eta: number;
  readonly beta: number;
  /** The median of the lowest losses: what is compared. */
  readonly score: number;
  /** First quartile, median and third quartile of the loss at the budget. */
  readonly loss: readonly [number, number, number];
  /** The median, +∞ where most do not get there. */
  readonly passesTo: number;
  /** The share of runs that got to the target, and stayed. */
  readonly reached: number;
}

export interface Tuned {
  readonly rule: string;
  readonly best: Score;
  /** At the rule's defaults. */
  readonly untuned: Score;
  /** The number of choices that were tried. */
  readonly candidates: number;
  /** Decades of η around the best, at its β, whose score is at most twice the best; NaN where the rule has no η. */
  readonly width: number;
}

/**
 * η on a log grid over its slider's range, four points a decade, by β (or β₁) where the rule has one; then eight points
 * between the neighbours of the best. The lowest score wins; of equal ones the fewer passes, then the smaller η.
 *
 * @param runs the rule at its defaults from every start and seed
 * @param spend computes one run within the budget
 */
export function tune(runs: readonly RunSpec[], spend: (run: RunSpec) => Spent): Tuned {
  const [{ optimizer, hyper }] = runs;
  const parameters = findOptimizer(optimizer)?.hyper ?? {};
  const betaName = ['beta', 'beta1'].find((name) => Object.hasOwn(parameters, name)) ?? null;
  const eta = Object.hasOwn(parameters, 'eta') ? (parameters.eta as NumberParameter) : null;
  const tried: Score[] = [];

  const scoreAt = (etaValue: number, betaValue: number): Score => {
    const changed = { ...hyper };
    if (eta !== null) changed.eta = etaValue;
    if (betaName !== null) changed[betaName] = betaValue;
    const spent = runs.map((run) => spend({ ...run, hyper: changed }));
    return scoreOf(etaValue, betaValue, spent);
  };
  const tryOut = (etaValue: number, betaValue: number) => tried.push(scoreAt(etaValue, betaValue));

  const untuned = scoreAt(
    eta === null ? Number.NaN : (hyper.eta as number),
    betaName === null ? Number.NaN : (hyper[betaName] as number),
  );
  const grid = eta === null ? [Number.NaN] : gridOf(eta.slider.min, eta.slider.max);
  for (const beta of betaName === null ? [Number.NaN] : BETAS) for (const each of grid) tryOut(each, beta);
  let best = bestOf(tried);
  if (eta !== null) {
    const [low, high] = neighbours(grid, best.eta);
    for (const each of between(low, high, REFINED)) tryOut(each, best.beta);
    best = bestOf(tried);
  }
  return { rule: optimizer, best, untuned, candidates: tried.length, width: widthOf(tried, best) };
}

function scoreOf(eta: number, beta: number, spent: readonly Spent[]): Score {
  const losses = spent.map(({ loss }) => loss);
  const reached = spent.filter(({ passesTo }) => !Number.isNaN(passesTo)).length / spent.length;
  return {
    eta,
    beta,
    score: quantile(
      spent.map(({ best }) => best),
      0.5,
    ),
    loss: [quantile(losses, 0.25), quantile(losses, 0.5), quantile(losses, 0.75)],
    passesTo: quantile(
      spent.map(({ passesTo }) => passesTo),
      0.5,
    ),
    reached,
  };
}

/** Whether `a` comes before `b`: 0 where nothing tells them apart. Infinite passes are equal. */
export function compareScores(a: Score, b: Score): number {
  for (const key of ['score', 'passesTo', 'eta'] as const) {
    if (a[key] < b[key]) return -1;
    if (a[key] > b[key]) return 1;
  }
  return 0;
}

function bestOf(scores: readonly Score[]): Score {
  return scores.reduce((best, each) => (compareScores(each, best) < 0 ? each : best));
}

function gridOf(low: number, high: number): number[] {
  const count = Math.max(2, Math.floor((POINTS_A_DECADE * (log(high) - log(low))) / LN_10 + 0.5) + 1);
  return [low, ...between(low, high, count - 2), high];
}

/** So many points inside, evenly spaced on a log scale. */
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

function widthOf(tried: readonly Score[], best: Score): number {
  if (Number.isNaN(best.eta)) return Number.NaN;
  const row = tried.filter(({ beta }) => Object.is(beta, best.beta)).sort((a, b) => a.eta - b.eta);
  const isGood = ({ score }: Score) => score <= 2 * best.score;
  let [from, to] = [row.indexOf(best), row.indexOf(best)];
  while (from > 0 && isGood(row[from - 1])) from--;
  while (to < row.length - 1 && isGood(row[to + 1])) to++;
  return (log(row[to].eta) - log(row[from].eta)) / LN_10;
}
