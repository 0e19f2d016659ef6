/**
 * The runs of ours that lie nearest to a recorded one: every rule and variant with a grid of its usual rates, and where none of them
 * fits, with values between those of the grid, and with something around it. The grids are in scene/nearest/grids.ts. η is read
 * from the table, or from how far the first step goes, since most rules move by a multiple of it.
 */
import { findOptimizer } from '../../catalog/optimizers';
import type { ParameterValue } from '../../catalog/parameters';
import {
  type Around,
  type NearestSearch,
  type NearRun,
  type NearSettings,
  pointsBeyond,
} from '../../scene/nearest/search';
import {
  bareOf,
  givenAround,
  hypersOf,
  isBare,
  type Subject,
  subjectsOf,
  withParts,
} from '../nearest/candidates';
import { ratesOf } from '../nearest/firstStep';
import { agrees, lastStepOf, measure, type Target, targetOf } from '../nearest/measure';
import { refine } from '../nearest/refine';
import { rateOfTable, type TableRate } from '../nearest/tableRate';
import type { Study } from './study';

/** Steps of a path by which candidates are told apart; the nearest ones are then measured over all of it. */
const SEARCHED = 300;
const MOST_TOLD = 5;
/** Candidates that two parts are tried around, where no single part makes one fit. */
const GOING_ON = 4;
/** Two runs whose mean distance to the path is below this are as near: the rule that comes first is told first. */
const ROUNDING = 1e-13;

interface Found extends Subject {
  readonly settings: NearSettings;
  readonly squares: number;
  /** It is the same as the path, as far as that was compared. */
  readonly fits: boolean;
  /** Its numbers lie between those of the grid. */
  readonly isRefined: boolean;
}

export const nearest: Study<'nearest'> = function* ({ path, search }, { objective, points }) {
  const target = targetOf(objective, path);
  let found: Found[] = [];
  for (const subject of subjectsOf(search, points !== null)) {
    const hypers = hypersOf(subject, search);
    const best = yield* bestOf(
      subject,
      { surroundings: startOf(subject, search, target), hypers },
      search,
      target,
    );
    if (best !== null) found.push(best);
  }
  found = replaced(found, yield* refined(found, search, target));
  for (const parts of [1, 2] as const) {
    if (found.some(({ fits }) => fits)) break;
    const pool = parts === 1 ? found : sorted(found, target).slice(0, GOING_ON);
    const better = yield* withMore(pool, parts, search, target);
    found = replaced(found, better);
    found = replaced(found, yield* refined(better, search, target));
    if (parts === 2 || found.some(({ fits }) => fits)) break;
    const starts = sorted(found, target)
      .slice(0, GOING_ON)
      .flatMap((each) => withPart(each, search, target));
    found = replaced(found, yield* refined(starts, search, target));
  }
  const nearestOnes = sorted(found, target).slice(0, MOST_TOLD);
  const told: Omit<Found, 'squares' | 'fits'>[] = [...nearestOnes];
  const plain = nearestOnes.length > 0 ? plainOf(nearestOnes[0], search) : null;
  if (plain !== null) {
    // The rule itself is listed once: at the rates of the nearest run.
    const twice = told.findIndex((each, i) => i > 0 && isSameSubject(each, plain));
    if (twice > 0) told.splice(twice, 1);
    told.splice(1, 0, plain);
  }
  const answer: NearRun[] = [];
  for (const { definition, rule, variant, settings, isRefined } of told) {
    const { squares, most, parts } = yield* measure(definition, settings, target, {
      steps: lastStepOf(path),
      bar: Number.POSITIVE_INFINITY,
    });
    answer.push({
      rule,
      variant: variant?.name ?? '',
      settings,
      isRefined,
      isOurs: (variant === null || variant.definition === null) && pointsBeyond(settings) === null,
      mean: Math.sqrt(squares / path.w.length),
      most,
      parts,
    });
  }
  return answer;
};

function sorted(found: readonly Found[], target: Target): Found[] {
  const rank = (each: Found) => (isSame(each, target) ? 0 : each.squares);
  return found.toSorted((one, other) => rank(one) - rank(other));
}

function isSameSubject(one: Subject, other: Subject): boolean {
  return one.rule === other.rule && one.variant === other.variant;
}

/** The rule as it is, at the rates of the variant of it that is nearest, or without what is around it; null where it is that. */
function plainOf({ rule, variant, definition, settings, isRefined }: Found, search: NearestSearch) {
  const own = findOptimizer(rule);
  if (variant !== null && own !== undefined) {
    const hyper = Object.entries(own.hyper).map(([name, parameter]): [string, ParameterValue] => [
      name,
      name in variant.hyper ? parameter.default : settings.hyper[name],
    ]);
    return {
      definition: own,
      rule,
      variant: null,
      settings: { ...settings, hyper: Object.fromEntries(hyper) },
      isRefined,
    };
  }
  if (isBare(search, settings)) return null;
  const bare = { ...bareOf(search, settings), hyper: settings.hyper };
  return { definition, rule, variant, settings: bare, isRefined };
}

/** The nearest of each subject. */
function replaced(found: readonly Found[], better: readonly Found[]): Found[] {
  return found.map((each) =>
    better.reduce(
      (best, other) => (isSameSubject(each, other) && other.squares < best.squares ? other : best),
      each,
    ),
  );
}

/** The same with each single part around it that is searched, at the values of its grid. */
function withPart(each: Found, search: NearestSearch, target: Target): Found[] {
  const bare = bareOf(search, each.settings);
  const surroundings = withParts(each, search, bare, { steps: lastStepOf(target.path), parts: 1 });
  return surroundings.map((around) => ({ ...each, settings: { ...around, hyper: each.settings.hyper } }));
}

/** Those that come nearer with values between those of the grid, until one of them is the path. */
function* refined(
  found: readonly Found[],
  search: NearestSearch,
  target: Target,
): Generator<number, readonly Found[]> {
  const better: Found[] = [];
  if (found.some((each) => agrees(each, target))) return better;
  for (const each of found) {
    const knowsRate = tableRateOf(each, search, target) !== null;
    const steps = searchedSteps(target);
    const near = yield* refine(each, each.settings, search, { target, steps, knowsRate });
    if (near === null || !(near.squares < each.squares)) continue;
    better.push({ ...each, ...near, fits: near.parts === null, isRefined: true });
    if (agrees(near, target)) break;
  }
  return better;
}

function searchedSteps({ path }: Target): number {
  return Math.min(SEARCHED, lastStepOf(path));
}

/** The settings around a subject at first: those that were given, or those that the table's own η tells. */
function startOf(subject: Subject, search: NearestSearch, target: Target): readonly Around[] {
  const given = givenAround(subject, search);
  const rate = tableRateOf(subject, search, target);
  return rate === null ? given : given.map((around) => ({ ...around, schedule: rate.schedule }));
}

/** The η of the table, unless a person gives another, or a schedule. */
function tableRateOf(
  { definition }: Subject,
  { given, around }: NearestSearch,
  { path }: Target,
): TableRate | null {
  return given.eta === undefined && around.schedule === null ? rateOfTable(path, definition) : null;
}

/**
 * The candidates that come nearer with parts around them, each with the best of those. Meanwhile only the candidate's own ε and
 * the usual one are tried, and then every ε with the parts that were found. Once one fits to the last digits, the search ends.
 */
function* withMore(
  pool: readonly Found[],
  parts: 1 | 2,
  search: NearestSearch,
  target: Target,
): Generator<number, readonly Found[]> {
  const better: Found[] = [];
  for (const candidate of pool) {
    const usual = candidate.definition.hyper.epsilon;
    const given =
      usual === undefined || search.given.epsilon !== undefined
        ? search.given
        : { ...search.given, epsilon: [...new Set([usual.default, candidate.settings.hyper.epsilon])] };
    const table = tableRateOf(candidate, search, target);
    // Values that the table itself holds are not searched.
    const open =
      table === null ? search : { ...search, around: { ...search.around, schedule: [table.schedule] } };
    const surroundings = startOf(candidate, search, target).flatMap((bare) =>
      withParts(candidate, open, bare, { steps: lastStepOf(target.path), parts }),
    );
    const hypers = hypersOf(candidate, { ...search, given });
    const best = yield* bestOf(candidate, { surroundings, hypers }, search, target, candidate);
    if (best === null || best === candidate) continue;
    const { hyper: _, ...around } = best.settings;
    const all = { surroundings: [around], hypers: hypersOf(candidate, search) };
    better.push((yield* bestOf(candidate, all, search, target, best)) ?? best);
    if (isSame(best, target)) break;
  }
  return better;
}

/** Whether it is the path but for rounding. */
function isSame({ squares }: Pick<Found, 'squares'>, { path }: Target): boolean {
  return squares < ROUNDING * ROUNDING * path.w.length;
}

interface Tried {
  readonly surroundings: readonly Around[];
  readonly hypers: readonly NearSettings['hyper'][];
}

/** The nearest run of a subject among some surroundings and hyperparameters. @param before what it has to beat */
function* bestOf(
  subject: Subject,
  { surroundings, hypers }: Tried,
  search: NearestSearch,
  target: Target,
  before: Found | null = null,
): Generator<number, Found | null> {
  const { definition } = subject;
  const steps = searchedSteps(target);
  const table = tableRateOf(subject, search, target);
  let best = before;
  for (const around of surroundings) {
    for (const hyper of hypers) {
      const rates = ratesOf(definition, { ...around, hyper }, target, {
        given: search.given.eta ?? [],
        base: table?.base ?? null,
      });
      for (const eta of rates) {
        const settings = { ...around, hyper: eta === null ? hyper : { ...hyper, eta } };
        const bar: number = best?.squares ?? Number.POSITIVE_INFINITY;
        const { squares, parts } = yield* measure(definition, settings, target, { steps, bar });
        if (squares < bar) best = { ...subject, settings, squares, fits: parts === null, isRefined: false };
        if (best !== null && isSame(best, target)) return best;
      }
    }
  }
  return best;
}
