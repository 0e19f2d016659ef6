/** Sentences of a comparison: who wins, what the search has cost, what the pictures show. */
import { findDataset } from '../../catalog/datasets';
import { findSurfaceFunction } from '../../catalog/objectives';
import { findOptimizer } from '../../catalog/optimizers';
import type { TuningProblem } from '../../scene/comparison';
import { isDecided } from '../../scene/decidedRates';
import { hasArrived } from '../../scene/goodRange';
import { dataSeed } from '../../scene/sweep';
import type { RunSpec } from '../../scene/types';
import { profileAt } from '../../state/comparison/profile';
import type { RankedRule } from '../../state/comparison/ranks';
import type { Verdict, VerdictOf } from '../../state/comparison/verdict';
import { compareText } from '../../text/compare';
import { listed } from '../../text/listed';
import { formatCount, formatNumber, writtenApart } from '../../text/number';
import type { ReadPlace } from './readLines';

/** Rules named in one sentence before the rest is counted. */
const MOST_NAMED = 3;
/** Rules whose values are told of a picture. */
const MOST_TOLD = 6;
/** Digits of a read-out. */
const READ_DIGITS = 3;

export function ruleName(rule: string): string {
  const definition = findOptimizer(rule);
  return definition?.short ?? definition?.name ?? rule;
}

/** The name of a picker's option; of the scene's own where it has none. */
export function surfaceName(option: string): string {
  const [shelf, id] = option.split(':');
  const definition =
    shelf === 'function' ? findSurfaceFunction(id) : shelf === 'data' ? findDataset(id) : undefined;
  return definition?.name ?? compareText.thisSurface;
}

/** A budget in words: "100 passes". */
export function budgetText(budget: number, hasData: boolean): string {
  return compareText.amount(passesText(budget), hasData);
}

function passesText(passes: number): string {
  return Number.isInteger(passes) ? formatCount(passes) : formatNumber(passes);
}

/**
 * @param within such as "100 passes"
 * @param floor from where multiples of a loss are counted
 * @param runs starts times seeds
 * @param hasData whether the price is counted in passes over the data
 */
export function verdictText(
  verdict: Verdict,
  within: string,
  floor: number,
  runs: number,
  hasData: boolean,
): string {
  switch (verdict.kind) {
    case 'alone':
      return '';
    case 'lost':
      return compareText.lost(within);
    case 'tie':
      return (
        compareText.nobodyWins(within) +
        equalText(verdict) +
        (Number.isFinite(verdict.passes)
          ? compareText.tiedPasses(verdict.rules.length, budgetText(verdict.passes, hasData))
          : compareText.allStrayed(verdict.rules.length))
      );
    case 'quickest':
      return quickestText(verdict, within, runs, hasData);
    case 'overlap':
    case 'above':
      return compareText[verdict.kind](ruleName(verdict.first), names(verdict.others), within);
    case 'win': {
      const { first, second, score, secondScore, factor } = verdict;
      const [low, high] =
        writtenApart([score, secondScore], 3, 15) ?? [score, secondScore].map((each) => formatNumber(each));
      const times = formatNumber(factor, 2);
      const say = floor < 0 ? compareText.factorAbove : compareText.factor;
      return (
        compareText.win(ruleName(first), ruleName(second), low, high, within) +
        (Number.isFinite(factor) && factor >= 1.05 ? say(times) : '') +
        (runs > 1 ? compareText.noOverlap : compareText.oneStart)
      );
    }
  }
}

function equalText({ rules, score }: Pick<VerdictOf<'tie'>, 'rules' | 'score'>): string {
  return compareText.equal(names(rules), rules.length, hasArrived(score) ? null : formatNumber(score));
}

function quickestText(
  verdict: VerdictOf<'quickest'>,
  within: string,
  runs: number,
  hasData: boolean,
): string {
  const { rules, passes, secondPasses, strayed, others } = verdict;
  const [first, second] = rules.map(ruleName);
  const unit = compareText.unit(hasData);
  const told =
    equalText(verdict) +
    (strayed.length > 0 ? compareText.strayed(names(strayed), strayed.length) : '') +
    compareText.firstAtTarget(first, budgetText(passes, hasData));
  if (others.length > 0)
    return compareText.nobodyWins(within) + told + compareText.overlapOf(unit, names(others));
  return (
    compareText.wins(first, within) +
    told +
    (Number.isFinite(secondPasses) ? compareText.second(second, passesText(secondPasses)) : '') +
    (runs > 1 ? compareText.noOverlapOf(unit) : compareText.oneStart)
  );
}

/** Says that there is no learning rate to tune, where the run's schedule decides it; else empty. */
export function noEtaText(run: RunSpec, ranked: readonly RankedRule[]): string {
  const isAny = ranked.some(({ rule }) => isDecided({ ...run, optimizer: rule }, 'hyper.eta'));
  return isAny ? compareText.noEta : '';
}

/** Up to some names, and how many more. */
function names(rules: readonly string[]): string {
  if (rules.length <= MOST_NAMED + 1) return listed(rules.map(ruleName));
  const more = compareText.overlapMore(formatCount(rules.length - MOST_NAMED));
  return listed([...rules.slice(0, MOST_NAMED).map(ruleName), more]);
}

function winnerOf(verdict: Verdict): string | null {
  if (verdict.kind === 'win') return verdict.first;
  return verdict.kind === 'quickest' && verdict.others.length === 0 ? verdict.rules[0] : null;
}

/** Says which rule wins on how many of several surfaces. @param verdicts one a surface */
export function winsText(verdicts: readonly Verdict[]): string {
  const wins = new Map<string, number>();
  let nobody = 0;
  for (const verdict of verdicts) {
    const won = winnerOf(verdict);
    if (won === null) nobody++;
    else wins.set(won, (wins.get(won) ?? 0) + 1);
  }
  const parts = [...wins]
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => compareText.winsOn(ruleName(rule), formatCount(count)));
  if (nobody > 0) parts.push(compareText.nobodyOn(formatCount(nobody)));
  return compareText.ofSurfaces(listed(parts));
}

/**
 * Says what the search has cost within the budget: each choice of rates from every start and seed.
 *
 * @param runs starts times seeds, as far as seeds make a difference
 */
export function searchText(
  ranked: readonly RankedRule[],
  starts: number,
  runs: number,
  budget: number,
  hasData: boolean,
): string {
  const counts = ranked.map(({ candidates }) => candidates);
  const choices = compareText.choices(formatCount(Math.min(...counts)), formatCount(Math.max(...counts)));
  const points = formatCount(starts * starts);
  const seeds = runs / (starts * starts);
  const from = seeds > 1 ? compareText.runCount(points, formatCount(seeds)) : compareText.startCount(points);
  const all = counts.reduce((sum, each) => sum + each, 0) * runs * budget;
  return compareText.search(
    choices,
    from,
    budgetText(budget, hasData),
    formatCount(all),
    compareText.unit(hasData),
  );
}

/** A sentence for seeds that draw data as well as batches; empty where they draw batches alone. */
export function seedsText({ objective, seeds }: Pick<TuningProblem, 'objective' | 'seeds'>): string {
  return seeds > 1 && dataSeed(objective) !== null ? compareText.drawsData : '';
}

/** The chart of losses in words: the first rules' medians and middle halves at the budget. */
export function curvesLabel(ranked: readonly RankedRule[], side: string, within: string): string {
  const values = ranked.slice(0, MOST_TOLD).map(({ rule, score: { loss } }) => {
    const [low, median, high] = loss.map((each) => formatNumber(each));
    return compareText.value(ruleName(rule), median, low, high);
  });
  return compareText.curvesLabel(side, within, values.join(', '));
}

/**
 * A rule's line at a number of passes: its median loss, with the quartiles in parentheses.
 *
 * @param passes of the curves; the place's x is one of them
 */
export function curveReadout(
  ranked: readonly RankedRule[],
  passes: Float64Array,
  { x, id }: ReadPlace,
  hasData: boolean,
): string {
  const details = ranked.find(({ rule }) => rule === id)?.details;
  const at = passes.indexOf(x);
  if (!details || at < 0) return '';
  const { q1, median, q3 } = details.curve;
  const [low, middle, high] = [q1, median, q3].map((each) => formatNumber(each[at], READ_DIGITS));
  return compareText.readCurve(ruleName(id), budgetText(x, hasData), middle, low, high);
}

/** A rule's profile at a ratio: the share of problems that it solves there. */
export function profileReadout(
  rules: readonly string[],
  ratios: readonly Float64Array[],
  problems: number,
  { x, id }: ReadPlace,
): string {
  const share = formatCount(100 * profileAt(ratios[rules.indexOf(id)] ?? new Float64Array(0), problems, x));
  return compareText.readProfile(ruleName(id), compareText.share(share), formatNumber(x, READ_DIGITS));
}

/** The profiles in words. */
export function profileLabel(
  rules: readonly string[],
  ratios: readonly Float64Array[],
  problems: number,
): string {
  const percent = (share: number) => compareText.share(formatCount(100 * share));
  const values = rules
    .slice(0, MOST_TOLD)
    .map((rule, place) =>
      compareText.profileValue(
        ruleName(rule),
        percent(profileAt(ratios[place], problems, 1)),
        percent(profileAt(ratios[place], problems, Number.POSITIVE_INFINITY)),
      ),
    );
  return compareText.profileLabel(compareText.problems(formatCount(problems)), values.join(', '));
}
