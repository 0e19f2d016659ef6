/** The family of seeds: recorded runs, of which ends, losses and paths are kept. */
import { COLUMN } from '../../catalog/columns';
import { lossSteps, pathSteps, type SeedsAnswer, type SeedsQuestion } from '../../scene/luck';
import { OUTCOMES, outcomeOf, type RuleEnd } from '../../scene/outcome';
import { withSeed } from '../../scene/sweep';
import type { ObjectiveSpec, RunSpec } from '../../scene/types';
import { effortOf } from '../effort';
import { type BuiltObjective, buildInSlices } from '../objective';
import { createRunner } from '../runner';
import { EVALUATIONS_PER_YIELD } from '../studies/study';
import type { Family } from './family';

export const seeds: Family<'seeds'> = {
  objectives: ({ objective }) => [objective],
  begin(question) {
    const { objective } = question;
    const own = objective.kind === 'neuron' && objective.data.kind === 'generated' ? 'each' : 'one';
    let shared: BuiltObjective | null = null;
    return function* ({ from, to }) {
      const answer = emptyAnswer(to - from, question.run.steps);
      for (let seed = from; seed < to; seed++) {
        const seeded = withSeeds(question, seed);
        let built = shared;
        if (built === null) {
          built = yield* build(seeded.objective);
          if (own === 'one') shared = built;
        }
        yield* follow(built, seeded.run, answer, seed - from);
      }
      return answer;
    };
  },
};

/** The run and its surface with both seeds counted up. */
function withSeeds(
  { objective, run }: Pick<SeedsQuestion, 'objective' | 'run'>,
  by: number,
): { readonly objective: ObjectiveSpec; readonly run: RunSpec } {
  const scene = withSeed({ version: 1, objective, runs: [run], sharedStart: false }, run.id, by);
  return { objective: scene.objective, run: scene.runs[0] };
}

function* build(spec: ObjectiveSpec): Generator<number, BuiltObjective> {
  const building = buildInSlices(spec);
  let made = building.next();
  while (made.done !== true) {
    yield EVALUATIONS_PER_YIELD;
    made = building.next();
  }
  return made.value;
}

/** Computes one run and writes what is kept of it at place `at` of the answer. */
function* follow(
  { objective }: BuiltObjective,
  run: RunSpec,
  answer: SeedsAnswer,
  at: number,
): Generator<number, void> {
  const runner = createRunner(objective, run);
  const effort = 2 * effortOf(objective);
  const capacity = Math.max(1, Math.min(run.steps + 1, Math.floor(EVALUATIONS_PER_YIELD / effort)));
  const out = new Float64Array(runner.columns.length * capacity);
  const [lossRows, pathRows] = [lossSteps(run.steps), pathSteps(run.steps)];
  let [nextLoss, nextPlace, first] = [0, 0, 0];
  let loss = Number.NaN;
  answer.best[at] = Number.POSITIVE_INFINITY;
  while (runner.end === null) {
    const rows = runner.fill(out, capacity);
    for (let row = 0; row < rows; row++) {
      const step = first + row;
      const recorded = out[COLUMN.loss * capacity + row];
      // The loss is not recorded at every step where there are very many points.
      if (!Number.isNaN(recorded)) {
        loss = recorded;
        if (loss < answer.best[at]) answer.best[at] = loss;
      }
      if (step === lossRows[nextLoss]) answer.losses[at * lossRows.length + nextLoss++] = loss;
      if (step === pathRows[nextPlace]) {
        const place = 2 * (at * pathRows.length + nextPlace++);
        answer.paths[place] = out[COLUMN.w * capacity + row];
        answer.paths[place + 1] = out[COLUMN.b * capacity + row];
      }
      answer.w[at] = out[COLUMN.w * capacity + row];
      answer.b[at] = out[COLUMN.b * capacity + row];
    }
    first += rows;
    yield rows * effort;
  }
  answer.loss[at] = loss;
  // Recorded runs have no luck.
  const end = runner.end as RuleEnd;
  const outcome = outcomeOf(end);
  answer.outcome[at] = OUTCOMES.indexOf(outcome);
  const isLost = outcome === 'diverged' || outcome === 'no-slope';
  for (; nextLoss < lossRows.length; nextLoss++)
    answer.losses[at * lossRows.length + nextLoss] = isLost ? Number.POSITIVE_INFINITY : loss;
}

function emptyAnswer(count: number, steps: number): SeedsAnswer {
  const numbers = (each = 1) => new Float64Array(count * each).fill(Number.NaN);
  return {
    w: numbers(),
    b: numbers(),
    loss: numbers(),
    best: numbers(),
    outcome: new Uint8Array(count),
    losses: numbers(lossSteps(steps).length),
    paths: numbers(2 * pathSteps(steps).length),
  };
}
