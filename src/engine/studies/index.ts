/** The studies by name: what can be asked beyond the surface and the runs. */
// An experiment may name any rule.
import '../../catalog/optimizers';
import type { Answer, Question, StudyName } from '../../scene/studies';
import type { BuiltObjective } from '../objective';
import { critical } from './critical';
import { curvature } from './curvature';
import { experiment } from './experiment';
import { field } from './field';
import { flow } from './flow';
import { nearest } from './nearest';
import { profile } from './profile';
import { pulls } from './pulls';
import { samples } from './samples';
import { sharpness } from './sharpness';
import { slice } from './slice';
import type { Study } from './study';

const STUDIES: { readonly [S in StudyName]: Study<S> } = {
  critical,
  curvature,
  experiment,
  field,
  flow,
  nearest,
  profile,
  pulls,
  samples,
  sharpness,
  slice,
};

/**
 * Begins a study of the objective. The generator yields the evaluations of a point's loss that each part has cost,
 * about 100,000 at a time, and returns the answer.
 *
 * @throws Error, from its first part, for a question that makes no sense, such as an experiment with no such optimizer
 */
export function startStudy<S extends StudyName>(
  study: S,
  question: Question<S>,
  built: BuiltObjective,
): Generator<number, Answer<S>> {
  return STUDIES[study](question, built);
}
