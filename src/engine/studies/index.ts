/** The studies by name: what can be asked beyond the surface and the runs. */
import type { Answer, Question, StudyName } from '../../scene/studies';
import type { BuiltObjective } from '../objective';
import { curvature } from './curvature';
import { experiment } from './experiment';
import { field } from './field';
import { profile } from './profile';
import { samples } from './samples';
import { sharpness } from './sharpness';
import type { Study } from './study';

const STUDIES: { readonly [S in StudyName]?: Study<S> } = {
  curvature,
  experiment,
  field,
  profile,
  samples,
  sharpness,
};

/**
 * Begins a study of the objective. The generator yields the evaluations of a point's loss that each part has cost,
 * about 100,000 at a time, and returns the answer.
 *
 * @throws Error for a question that makes no sense, such as an experiment with an unknown optimizer
 */
export function startStudy<S extends StudyName>(
  study: S,
  question: Question<S>,
  built: BuiltObjective,
): Generator<number, Answer<S>> {
  const start: Study<S> | undefined = STUDIES[study];
  if (start === undefined) throw new Error(`There is no study "${study}"`);
  return start(question, built);
}
