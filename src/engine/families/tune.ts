/** Tunes a rule: tries rates from every start and seed, and keeps the best within each budget. */

import { quantile, quartiles } from '../../math/quartiles';
import {
  compareScores,
  type Details,
  type LossCurve,
  type RuleTuning,
  type Score,
  type Tuned,
} from '../../scene/comparison';
import { decadesBetween, goodUpTo, spanAround } from '../../scene/goodRange';
import { type Rates, ratesOf, withRates } from '../../scene/ruleRates';
import type { RunSpec } from '../../scene/types';
import { createSpent, type Spent } from './budget';
import { searchOf } from './rates';

/** The question of a tuning, besides its runs. */
export interface TuningQuestion {
  /** In passes, ascending. */
  readonly budgets: readonly number[];
  /** The passes at which the curves are wanted, ascending, the budgets among them; none for no details. */
  readonly passes: readonly number[];
  /** The loss from which multiples are counted. */
  readonly floor: number;
}

/** Computes all runs within budgets, and yields what each part has cost. */
export type ComputeSpent = (
  runs: readonly RunSpec[],
  budgets: readonly number[],
  out: Spent,
) => Generator<number, void>;

/** The most runs of choices that are computed together: enough for all lanes. */
const RUNS_TOGETHER = 64;

/** A choice of rates that was tried. */
interface Candidate extends Rates {
  /** Entry k is within budget k. */
  readonly scores: readonly Score[];
}

/**
 * η on a log grid over its slider's range, four points a decade, by β (or β₁) where the rule has one; then eight points
 * between the neighbours of the best. The lowest score wins; of equal ones the fewer passes, then the smaller η.
 *
 * The best choice depends on the budget, and so does the place of the closer look. Each choice is computed once, to the
 * largest budget: its result within a smaller one lies on the way. The closer look is taken wherever the
 * first one leads within any of the budgets, and counts for those budgets alone. So each budget has, to the bit, what tuning for it
 * alone gives.
 *
 * @param runs the rule at its defaults from every start and seed
 */
export function* tune(
  runs: readonly RunSpec[],
  { budgets, passes, floor }: TuningQuestion,
  compute: ComputeSpent,
): Generator<number, RuleTuning> {
  const { optimizer } = runs[0];
  const search = searchOf(optimizer);
  const at = (rates: Rates) => runs.map((run) => withRates(run, rates));
  const tryOut = function* (choices: readonly Rates[]): Generator<number, Candidate[]> {
    const candidates: Candidate[] = [];
    const together = Math.max(1, Math.floor(RUNS_TOGETHER / runs.length));
    for (let i = 0; i < choices.length; i += together) {
      const some = choices.slice(i, i + together);
      const spent = createSpent(budgets.length, some.length * runs.length);
      yield* compute(some.flatMap(at), budgets, spent);
      some.forEach((rates, c) => {
        const scores = budgets.map((_, k) => scoreOf(rates, spent, k * some.length + c, runs.length));
        candidates.push({ ...rates, scores });
      });
    }
    return candidates;
  };

  const [untuned] = yield* tryOut([ratesOf(runs[0])]);
  const coarse = yield* tryOut(search.coarse);
  /** The closer looks, by the choice that they are taken around. */
  const closer = new Map<Candidate, readonly Candidate[]>();
  const details = new Map<Candidate, (k: number) => Details>();
  const detailsAt = function* (candidate: Candidate, k: number): Generator<number, Details | null> {
    if (passes.length === 0) return null;
    let ask = details.get(candidate);
    if (ask === undefined) {
      const along = createSpent(passes.length, runs.length);
      yield* compute(at(candidate), passes, along);
      ask = detailsOf(along, budgets, passes, runs.length);
      details.set(candidate, ask);
    }
    return ask(k);
  };

  const within: Tuned[] = [];
  for (let k = 0; k < budgets.length; k++) {
    const around = bestOf(coarse, k);
    let refined = closer.get(around);
    if (refined === undefined) {
      refined = yield* tryOut(search.refine(around));
      closer.set(around, refined);
    }
    const tried = [...coarse, ...refined];
    const best = bestOf(tried, k);
    within.push({
      rule: optimizer,
      best: best.scores[k],
      untuned: untuned.scores[k],
      candidates: tried.length,
      width: widthOf(tried, best, k, floor),
      bestDetails: yield* detailsAt(best, k),
      untunedDetails: yield* detailsAt(untuned, k),
    });
  }
  return { rule: optimizer, within, passes: Float64Array.from(passes) };
}

/** @param place of the choice's runs, counted in so many runs */
function scoreOf(
  { eta, beta }: Rates,
  { best, loss, passesTo: costs, steps }: Spent,
  place: number,
  runs: number,
): Score {
  const [from, to] = [place * runs, (place + 1) * runs];
  const passes = costs.subarray(from, to);
  const [quicker, passesTo, slower] = quartiles(passes);
  let arrived = 0;
  for (const each of passes) if (!Number.isNaN(each)) arrived++;
  return {
    eta,
    beta,
    score: quantile(best.subarray(from, to), 0.5),
    loss: quartiles(loss.subarray(from, to)),
    passesTo,
    passesHalf: [quicker, slower],
    reached: arrived / runs,
    steps: steps.subarray(from, to).reduce((most, each) => Math.max(most, each)),
  };
}

function bestOf(candidates: readonly Candidate[], k: number): Candidate {
  return candidates.reduce((best, each) => (compareScores(each.scores[k], best.scores[k]) < 0 ? each : best));
}

/** The curve of a choice is the same within all budgets; the costs are those of runs that stay at the target. */
function detailsOf(
  { loss, passesTo }: Spent,
  budgets: readonly number[],
  passes: readonly number[],
  runs: number,
): (k: number) => Details {
  const curve: LossCurve = {
    q1: new Float64Array(passes.length),
    median: new Float64Array(passes.length),
    q3: new Float64Array(passes.length),
  };
  for (let i = 0; i < passes.length; i++) {
    [curve.q1[i], curve.median[i], curve.q3[i]] = quartiles(loss.subarray(i * runs, (i + 1) * runs));
  }
  return (k) => {
    const i = passes.indexOf(budgets[k]);
    return { curve, costs: passesTo.slice(i * runs, (i + 1) * runs) };
  };
}

function widthOf(tried: readonly Candidate[], best: Candidate, k: number, floor: number): number {
  const lowest = best.scores[k].score - floor;
  if (Number.isNaN(best.eta) || !(lowest >= 0)) return Number.NaN;
  const row = tried.filter(({ beta }) => Object.is(beta, best.beta)).sort((a, b) => a.eta - b.eta);
  const isGood = (i: number) => row[i].scores[k].score - floor <= goodUpTo(lowest);
  const [from, to] = spanAround(row.indexOf(best), row.length, isGood);
  return decadesBetween(row[from].eta, row[to].eta);
}
