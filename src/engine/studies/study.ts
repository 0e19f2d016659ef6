/** The parts that all studies share: work in slices, and the choice of objective. */
import type { Objective } from '../../catalog/define';
import type { Answer, Question, StudyName } from '../../scene/studies';
import type { BuiltObjective } from '../objective';
import { summarize } from '../statistics';
import { weightedNeuron } from '../weightedNeuron';

/**
 * A study at work: yields what each part has cost, in evaluations of a point's loss, so that whoever runs it can stop
 * between two parts. Returns the answer.
 */
export type Study<S extends StudyName> = (
  question: Question<S>,
  built: BuiltObjective,
) => Generator<number, Answer<S>>;

/** Evaluations of a part. A part is longer where one evaluation over all the data is. */
export const EVALUATIONS_PER_YIELD = 100_000;

/** Above this many points a study that looks at many places works on their summary. */
const MOST_PLAIN_POINTS = 1_000;

/**
 * The objective for many places with |w| ≤ largestW: above MOST_PLAIN_POINTS points over the data's summary, whose
 * error statistics.ts says.
 */
export function* objectiveWithin(built: BuiltObjective, largestW: number): Generator<number, Objective> {
  const { objective, points, loss } = built;
  if (points === null || loss === null || points.x.length <= MOST_PLAIN_POINTS) return objective;
  const summary = summarize(points, largestW);
  let weighted = summary.advance(EVALUATIONS_PER_YIELD);
  while (weighted === null) {
    yield EVALUATIONS_PER_YIELD;
    weighted = summary.advance(EVALUATIONS_PER_YIELD);
  }
  return weighted.x.length < points.x.length ? weightedNeuron(weighted, loss) : objective;
}
