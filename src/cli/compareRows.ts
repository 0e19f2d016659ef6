/** The lines that `npm run compare` prints. */
import type { CompareSpec } from '../scene/compareFields';
import {
  bestFirst,
  compareScores,
  floorOf,
  type Tuned,
  type TuningProblem,
  winner,
} from '../scene/comparison';
import { comparisonCsv } from '../scene/comparisonCsv';
import type { Contest } from './contests';

interface Ranking {
  readonly problem: TuningProblem;
  /** Best first. */
  readonly rules: readonly Tuned[];
}

/** The rules on each surface. @param tuned in the order of the contests */
function rankings(contests: readonly Contest[], tuned: readonly Tuned[]): readonly Ranking[] {
  const problems = [...new Set(contests.map(({ problem }) => problem))];
  return problems.map((problem) => ({
    problem,
    rules: tuned
      .filter((_, index) => contests[index].problem === problem)
      .sort((a, b) => compareScores(a.best, b.best)),
  }));
}

export function csvOf(contests: readonly Contest[], tuned: readonly Tuned[]): string {
  return comparisonCsv(
    rankings(contests, tuned).map(({ problem, rules }) => ({ surface: problem.surface, rules })),
  );
}

/** The header, … */
export function headerOf(contests: readonly Contest[]): string {
  return comparisonCsv(surfacesOf(contests).map((surface) => ({ surface, rules: [] })));
}

/** … and the line of one of the contests. */
export function lineOf(contests: readonly Contest[], { problem }: Contest, tuned: Tuned): string {
  const alone = surfacesOf(contests).map((surface) => ({
    surface,
    rules: surface === problem.surface ? [tuned] : [],
  }));
  return comparisonCsv(alone).slice(headerOf(contests).length);
}

const surfacesOf = (contests: readonly Contest[]) => [
  ...new Set(contests.map(({ problem }) => problem.surface)),
];

/** The same, with who wins: of the scene's surface, and with several surfaces of each. */
export function jsonOf(
  comparison: CompareSpec,
  contests: readonly Contest[],
  tuned: readonly Tuned[],
): string {
  const told = rankings(contests, tuned).map(({ problem, rules }) => ({
    surface: problem.surface,
    winner: winnerOf(rules, problem),
    rules: rules.map(({ rule, best, untuned, candidates, width }) => ({
      rule,
      best,
      untuned,
      candidates,
      width,
    })),
  }));
  const [{ winner: first, rules }] = told;
  const surfaces = told.length > 1 ? { surfaces: told } : {};
  return `${JSON.stringify({ version: 1, comparison, winner: first, rules, ...surfaces })}\n`;
}

function winnerOf(rules: readonly Tuned[], { objective }: TuningProblem) {
  const scores = rules.map(({ rule, best }) => ({ rule, score: best }));
  return winner(
    bestFirst(scores, ({ score }) => score),
    floorOf(objective),
  );
}
