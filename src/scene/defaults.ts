/** Defaults of a scene, and of a run whose optimizer is changed. */
import type { ScheduleDefinition } from '../catalog/define';
import { LOSSES } from '../catalog/losses';
import { findOptimizer, OPENING_RULES } from '../catalog/optimizers/loaded';
import { defaultsOf, type StepPoint } from '../catalog/parameters';
import { RUN_IDS } from './limits';
import { asOffered } from './offers';
import { USUAL_RUN } from './runFields';
import type { DecaySpec, ObjectiveSpec, Point, RunSpec, SceneDocument, ScheduleSpec } from './types';
import { DEFAULT_VIEW } from './viewFields';

export { DEFAULT_VIEW };

/** The usual start lies on the plateau, far from the minimum: the lecture's own. */
export const { start: DEFAULT_START, steps: DEFAULT_STEPS, batch: DEFAULT_BATCH } = USUAL_RUN;
/** λ of a run that is given decay, by a choice of its kind or by name (AdamW). */
export const DEFAULT_LAMBDA = 0.01;

export const DEFAULT_OBJECTIVE: ObjectiveSpec = {
  kind: 'neuron',
  loss: LOSSES[0].id,
  data: { kind: 'preset', id: 'two-points' },
};

/** A run with everything filled in. @throws Error for an optimizer that the catalog does not have */
export function defaultRun(optimizerId: string, id: string, start: Point = DEFAULT_START): RunSpec {
  const { hyper } = definitionOf(optimizerId);
  return { ...USUAL_RUN, id, optimizer: optimizerId, start, hyper: defaultsOf(hyper) };
}

/** The step at which the four differ most: one still on the plateau, one past the valley, one there. */
const OPENING_STEP = 60;

/** The opening scene: the lecture's data, and four rules that take ever less time to reach the valley. */
export function openingScene(playhead = OPENING_STEP): SceneDocument {
  return {
    scene: {
      version: 1,
      objective: DEFAULT_OBJECTIVE,
      runs: OPENING_RULES.map(({ id }, index) => defaultRun(id, RUN_IDS[index])),
      sharedStart: true,
    },
    view: { ...DEFAULT_VIEW, playhead, selected: RUN_IDS[1] },
  };
}

/**
 * The run with another rule. Start, steps, batch, label and what the new rule allows of schedules, decay, batches and clip
 * are kept; hyperparameters become the new rule's own defaults, since the same η or β rarely suits two rules. A change
 * of decay alone (Adam to AdamW) keeps them.
 * @param decoupled whether the picker's entry means decoupled decay
 * @throws Error for an optimizer that the catalog does not have
 */
export function changeOptimizer(run: RunSpec, optimizerId: string, decoupled: boolean): RunSpec {
  const definition = definitionOf(optimizerId);
  const constant = { kind: 'constant' };
  return asOffered({
    ...run,
    optimizer: optimizerId,
    hyper: run.optimizer === optimizerId ? run.hyper : defaultsOf(definition.hyper),
    schedule: definition.learningRate === 'scheduled' ? run.schedule : constant,
    momentumSchedule: definition.momentumSchedule ? run.momentumSchedule : constant,
    decay: changeDecay(
      run.decay,
      decoupled,
      [definition, definitionOf(run.optimizer)].some((each) => each.withDecoupledDecay !== undefined),
    ),
  });
}

/**
 * The plain name means a run without decoupled decay where the rule with it has a name of its own, and so does any
 * other rule that is chosen after AdamW.
 */
function changeDecay(decay: DecaySpec, decoupled: boolean, hasName: boolean): DecaySpec {
  if (decoupled) return { kind: 'decoupled', lambda: decay.kind === 'none' ? DEFAULT_LAMBDA : decay.lambda };
  return hasName && decay.kind === 'decoupled' ? { kind: 'none' } : decay;
}

/** A schedule as a run gets it when it is chosen: with the defaults, or what suits the run's length better. */
export function defaultSchedule({ id, params, suited }: ScheduleDefinition, steps: number): ScheduleSpec {
  const values = defaultsOf(params) as Readonly<Record<string, number | string | readonly StepPoint[]>>;
  return { ...values, ...suited?.(steps), kind: id };
}

/** The lowest of `r1` … `r12` that no run has; undefined where all are taken. */
export function nextRunId(runs: readonly Pick<RunSpec, 'id'>[]): string | undefined {
  return RUN_IDS.find((id) => runs.every((run) => run.id !== id));
}

function definitionOf(optimizerId: string) {
  const definition = findOptimizer(optimizerId);
  if (definition === undefined) throw new Error(`There is no optimizer "${optimizerId}"`);
  return definition;
}
