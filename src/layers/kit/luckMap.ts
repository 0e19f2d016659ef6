/** A run's luck as it comes in: the ends, losses and paths of its seeds, and what they amount to. */
import { quartiles } from '../../math/quartiles';
import {
  type Luck,
  lossSteps,
  pathSteps,
  type Quartiles,
  type SeedsAnswer,
  type SeedsQuestion,
  type SeedsTile,
} from '../../scene/luck';
import { OUTCOMES, type Outcome } from '../../scene/outcome';

export interface LuckCollector {
  write(tile: SeedsTile, answer: SeedsAnswer): void;
  /** The results of the seeds up to the first that is missing. */
  luck(): Luck;
}

export function collectLuck(question: SeedsQuestion): LuckCollector {
  const answers: (SeedsAnswer & { readonly at: number })[] = new Array(question.count);
  return {
    write({ from, to }, answer) {
      for (let seed = from; seed < to; seed++) answers[seed] = { ...answer, at: seed - from };
    },
    luck() {
      let seeds = 0;
      while (seeds < question.count && answers[seeds] !== undefined) seeds++;
      const known = answers.slice(0, seeds);
      const numbers = (of: 'w' | 'b' | 'loss' | 'best') =>
        Float64Array.from(known, (answer) => answer[of][answer.at]);
      const outcomes = known.map(({ outcome, at }) => OUTCOMES[outcome[at]]);
      const [loss, best] = [numbers('loss'), numbers('best')];
      const places = 2 * pathSteps(question.run.steps).length;
      return {
        question,
        seeds,
        w: numbers('w'),
        b: numbers('b'),
        loss,
        best,
        outcomes,
        paths: known.map(({ paths, at }) => paths.subarray(at * places, (at + 1) * places)),
        curve: curveOf(known, lossSteps(question.run.steps)),
        lossQuartiles: quartilesOf(
          loss.map((value, i) => (isLost(outcomes[i]) ? Number.POSITIVE_INFINITY : value)),
        ),
        bestQuartiles: quartilesOf(best),
      };
    },
  };
}

function isLost(outcome: Outcome): boolean {
  return outcome === 'diverged' || outcome === 'no-slope';
}

function quartilesOf(values: Float64Array): Quartiles<number> {
  const [q1, median, q3] = quartiles(values);
  return { q1, median, q3 };
}

function curveOf(
  known: readonly (SeedsAnswer & { readonly at: number })[],
  steps: Uint32Array,
): Luck['curve'] {
  const rows = steps.length;
  const [q1, median, q3] = [new Float64Array(rows), new Float64Array(rows), new Float64Array(rows)];
  const column = new Float64Array(known.length);
  for (let row = 0; row < rows; row++) {
    known.forEach(({ losses, at }, seed) => {
      column[seed] = losses[at * rows + row];
    });
    [q1[row], median[row], q3[row]] = quartiles(column);
  }
  return { steps, q1, median, q3 };
}

/** The seed, counted from the first, whose loss at the end is the lowest, in the middle, or the highest. */
export function seedAt({ loss, outcomes }: Luck, rank: 'best' | 'median' | 'worst'): number {
  const value = (seed: number) => (isLost(outcomes[seed]) ? Number.POSITIVE_INFINITY : loss[seed]);
  // Sorting keeps the order of seeds that are equal; ∞ − ∞ is NaN, and counts as equal.
  const inOrder = [...loss.keys()].sort((a, b) => value(a) - value(b));
  const last = inOrder.length - 1;
  return inOrder[rank === 'best' ? 0 : rank === 'worst' ? last : last >> 1];
}

/** The seeds as comma-separated values. */
export function luckCsv({ question: { run }, seeds, w, b, loss, best, outcomes }: Luck): string {
  const lines = ['seed,w,b,loss,best,outcome'];
  for (let i = 0; i < seeds; i++)
    lines.push([run.batch.seed + i, w[i], b[i], loss[i], best[i], outcomes[i]].join(','));
  return `${lines.join('\n')}\n`;
}

/** Median and quartiles of the loss as comma-separated values: a line for each step of which they are told; +∞ is empty. */
export function luckCurveCsv({ steps, q1, median, q3 }: Luck['curve']): string {
  const lines = ['step,loss_q1,loss_median,loss_q3'];
  const cell = (value: number) => (Number.isFinite(value) ? String(value) : '');
  steps.forEach((step, i) => {
    lines.push([step, ...[q1[i], median[i], q3[i]].map(cell)].join(','));
  });
  return `${lines.join('\n')}\n`;
}
