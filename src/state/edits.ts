/** Edits of a scene, each a pure function. An edit that changes nothing, or names no run, returns the same scene. */

import { MAX_RUNS } from '../scene/limits';
import { asOffered } from '../scene/offers';
import { isRecorded } from '../scene/recorded';
import type {
  BatchSpec,
  DataSpec,
  DecaySpec,
  ObjectiveSpec,
  RunSpec,
  Scene,
  ScheduleSpec,
} from '../scene/types';
import { editRun, findRun, sharesStart } from './runStarts';

/** Changes one run where it has a rule. */
function editRule(scene: Scene, id: string, change: (run: RunSpec) => RunSpec): Scene {
  return editRun(scene, id, (run) => (isRecorded(run) ? run : change(run)));
}

/** A change of one run, by its id. */
export type RunEdit = (scene: Scene, id: string) => Scene;

/** Makes a change of the run `id`, or, with `all`, the same change of every run that can have it. */
export function editRuns(
  scene: Scene,
  id: string,
  all: boolean,
  change: RunEdit,
  can: (run: RunSpec) => boolean = () => true,
): Scene {
  if (!all) return change(scene, id);
  return scene.runs.reduce((edited, run) => (can(run) ? change(edited, run.id) : edited), scene);
}

/** One start for all or one each. Sharing brings every run to the start of run `id`. */
export function shareStart(scene: Scene, shared: boolean, id: string): Scene {
  if (shared === sharesStart(scene)) return scene;
  const start = findRun(scene, id)?.start;
  const runs =
    shared && start !== undefined
      ? scene.runs.map((run) => (isRecorded(run) ? run : { ...run, start }))
      : scene.runs;
  return { ...scene, sharedStart: shared, runs };
}

/**
 * Sets one of the rule's own parameters, by its name in the definition; its range is the definition's and is not
 * checked here.
 */
export function setHyper(scene: Scene, id: string, name: string, value: RunSpec['hyper'][string]): Scene {
  return editRule(scene, id, (run) =>
    run.hyper[name] === value ? run : { ...run, hyper: { ...run.hyper, [name]: value } },
  );
}

/** Sets the schedule of η. */
export function setSchedule(scene: Scene, id: string, schedule: ScheduleSpec): Scene {
  return editRule(scene, id, (run) => ({ ...run, schedule }));
}

/** Sets the schedule of β, for rules that have one. */
export function setMomentumSchedule(scene: Scene, id: string, momentumSchedule: ScheduleSpec): Scene {
  return editRule(scene, id, (run) => ({ ...run, momentumSchedule }));
}

export function setDecay(scene: Scene, id: string, decay: DecaySpec): Scene {
  return editRule(scene, id, (run) => asOffered({ ...run, decay }));
}

/** Sets what surrounds a run's rule: its clip, its average or its stop condition. */
export function setAround<Field extends 'clip' | 'average' | 'stop'>(
  scene: Scene,
  id: string,
  field: Field,
  value: RunSpec[Field],
): Scene {
  return editRule(scene, id, (run) => asOffered({ ...run, [field]: value }));
}

/** Changes what is named of how much data a step sees and in which order; the rest stays. */
export function setBatch(scene: Scene, id: string, change: Partial<BatchSpec>): Scene {
  return editRule(scene, id, (run) => asOffered({ ...run, batch: { ...run.batch, ...change } }));
}

/** Sets the most steps of a run: a whole number in LEGAL_STEPS, 0 being its start alone. */
export function setSteps(scene: Scene, id: string, steps: number): Scene {
  return editRule(scene, id, (run) => (run.steps === steps ? run : { ...run, steps }));
}

/** The person's own name for a run, of at most MAX_LABEL_LENGTH characters; empty means the rule's. */
export function setLabel(scene: Scene, id: string, label: string): Scene {
  return editRun(scene, id, (run) => (run.label === label ? run : { ...run, label }));
}

/** Shows or hides a run. A hidden one is computed all the same. */
export function setVisible(scene: Scene, id: string, visible: boolean): Scene {
  return editRun(scene, id, (run) => (run.visible === visible ? run : { ...run, visible }));
}

/** Appends a run. A scene with MAX_RUNS stays as it is. */
export function addRun(scene: Scene, run: RunSpec): Scene {
  return scene.runs.length >= MAX_RUNS ? scene : { ...scene, runs: [...scene.runs, run] };
}

/** Puts a copy of a run, named `copyId`, right after it. A scene with MAX_RUNS stays as it is. */
export function duplicateRun(scene: Scene, id: string, copyId: string): Scene {
  const index = scene.runs.findIndex((run) => run.id === id);
  if (index < 0 || scene.runs.length >= MAX_RUNS) return scene;
  return { ...scene, runs: scene.runs.toSpliced(index + 1, 0, { ...scene.runs[index], id: copyId }) };
}

/** Takes a run away, the last one too; the ids, and with them the colours, of the others stay. */
export function removeRun(scene: Scene, id: string): Scene {
  const runs = scene.runs.filter((run) => run.id !== id);
  return runs.length === scene.runs.length ? scene : { ...scene, runs };
}

/** Moves a run by `places` in the list: −1 is up. A run at the end stays there. */
export function moveRun(scene: Scene, id: string, places: number): Scene {
  const from = scene.runs.findIndex((run) => run.id === id);
  const to = Math.max(0, Math.min(scene.runs.length - 1, from + places));
  if (from < 0 || to === from) return scene;
  return { ...scene, runs: scene.runs.toSpliced(from, 1).toSpliced(to, 0, scene.runs[from]) };
}

/** Another surface. The runs stay as they are: what suits the new one is `chooseSurface`’s business. */
export function setObjective(scene: Scene, objective: ObjectiveSpec): Scene {
  return { ...scene, objective };
}

/** Other data for the neuron; any other objective stays as it is. */
export function setData(scene: Scene, data: DataSpec): Scene {
  const { objective } = scene;
  return objective.kind === 'neuron' ? setObjective(scene, { ...objective, data }) : scene;
}

/** Another loss for the neuron; any other objective stays as it is. */
export function setLoss(scene: Scene, loss: string): Scene {
  const { objective } = scene;
  return objective.kind === 'neuron' && objective.loss !== loss
    ? setObjective(scene, { ...objective, loss })
    : scene;
}
