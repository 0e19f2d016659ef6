/** What `npm run compare` prints. */
import type { CompareSpec } from '../scene/compareSpec';
import {
  compareScores,
  floorOf,
  type Score,
  type Tuned,
  type TuningProblem,
  winner,
} from '../scene/comparison';
import type { Contest } from './contests';

const SCORE_COLUMNS = 'eta,beta,score,loss_q1,loss_median,loss_q3,passes_to_target,reached';
const HEADER = `rule,${SCORE_COLUMNS},width,candidates,${SCORE_COLUMNS.split(',')
  .map((name) => `default_${name}`)
  .join(',')}`;

/** The rules on each surface, best first. */
function rankings(contests: readonly Contest[], tuned: readonly Tuned[]) {
  const problems = [...new Set(contests.map(({ problem }) => problem))];
  return problems.map((problem) => ({
    problem,
    rules: tuned
      .filter((_, index) => contests[index].problem === problem)
      .sort((a, b) => compareScores(a.best, b.best)),
  }));
}

/** A line a rule, best first; with several surfaces by surface, which is the first column then. */
export function csvOf(contests: readonly Contest[], tuned: readonly Tuned[]): string {
  const ranked = rankings(contests, tuned);
  const rows = ranked.map(({ rules, problem }) =>
    rules.map((rule) => (ranked.length > 1 ? `${problem.surface},${rowOf(rule)}` : rowOf(rule))),
  );
  const header = ranked.length > 1 ? `surface,${HEADER}` : HEADER;
  return [header, ...rows.flat()].map((line) => `${line}\n`).join('');
}

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
  return winner(
    rules.map(({ rule, best }) => ({ rule, score: best })),
    floorOf(objective),
  );
}

function rowOf({ rule, best, untuned, width, candidates }: Tuned): string {
  return [rule, ...scoreCells(best), cell(width), cell(candidates), ...scoreCells(untuned)].join(',');
}

function scoreCells({ eta, beta, score, loss, passesTo, reached }: Score): string[] {
  return [eta, beta, score, ...loss, passesTo, reached].map(cell);
}

/** Adding 0 makes a 0 of −0; what is not a finite number is empty. */
function cell(value: number): string {
  return Number.isFinite(value) ? String(value + 0) : '';
}
