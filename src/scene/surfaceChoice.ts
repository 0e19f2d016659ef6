/** The scene and view that another surface brings, or a surface that is named alone. */
import { findDataset } from '../catalog/datasets';
import { LOSSES } from '../catalog/losses';
import { mean } from '../catalog/losses/mean';
import { findSurfaceFunction } from '../catalog/objectives';
import { findOptimizer } from '../catalog/optimizers/loaded';
import { defaultsOf, type Parameters } from '../catalog/parameters';
import { usualCamera } from './cameras';
import { DEFAULT_START, DEFAULT_STEPS, DEFAULT_VIEW, openingScene } from './defaults';
import { usualWindow } from './fitWindow';
import { isRecorded } from './recorded';
import type { DataSpec, ObjectiveSpec, Point, RunSpec, Scene, SceneDocument, View } from './types';

/** The option of what the lists do not have: a person's own points. */
export const OTHER = 'other';
/** The option of a formula that is typed. */
export const FORMULA = 'formula';

/**
 * The first formula: a curved valley with ripples, some of them below 0, so that a logarithm would not do; and
 * from where and how fast a descent has something to tell.
 */
const FIRST_FORMULA = '(w^2 - b)^2 + 0.1 sin(5w)';
const FIRST_SUITS: Suits = { start: { w: -1.5, b: -2 }, steps: DEFAULT_STEPS, eta: 0.01 };

export interface SurfaceChoice {
  readonly scene: Scene;
  /** The changes that go with it; null where all stays as it was. */
  readonly view: Pick<View, 'window' | 'levels' | 'lossAxis'> | null;
}

/**
 * The scene with the surface of an option of the picker: `data:two-points`, `function:bowl`, `formula`. A function or
 * a formula brings its own window, spacing, start, steps and η, since those of another surface rarely suit it; the first data
 * after it bring the usual ones back. From data to data, starts and rates that nobody has changed become those of the new
 * data, and so does the loss where a certain one suits them. An option that there is not changes nothing.
 */
export function chooseSurface(scene: Scene, option: string): SurfaceChoice {
  const [shelf, id] = option.split(':');
  if (option === FORMULA && scene.objective.kind !== 'formula') return chooseFormula(scene);
  return (shelf === 'function' ? chooseFunction(scene, id) : chooseData(scene, id)) ?? { scene, view: null };
}

function chooseFunction(scene: Scene, id: string): SurfaceChoice | null {
  const definition = findSurfaceFunction(id);
  if (definition === undefined) return null;
  const { domain, spacing, params } = definition;
  const objective: ObjectiveSpec = { kind: 'function', id, params: numbers(params) };
  return {
    scene: withoutData(scene, objective),
    view: { window: domain, levels: spacing, lossAxis: spacing },
  };
}

function chooseFormula(scene: Scene): SurfaceChoice {
  const objective: ObjectiveSpec = { kind: 'formula', text: FIRST_FORMULA };
  return {
    scene: withoutData(scene, objective),
    view: { window: usualWindow(objective), levels: 'linear', lossAxis: 'linear' },
  };
}

/** Without data there is nothing to take batches of. */
function withoutData(scene: Scene, objective: ObjectiveSpec): Scene {
  const [before, suits] = [suitsOf(scene.objective), suitsOf(objective)];
  const runs = scene.runs.map((run) =>
    isRecorded(run)
      ? run
      : { ...placed(run, before, suits), start: suits.start, batch: { ...run.batch, size: 'all' as const } },
  );
  return { ...scene, objective, runs };
}

/**
 * The scene that a surface has where it is named alone: the opening scene's runs on it, at their last step, in its own window and
 * view; null for an option that there is not.
 */
export function surfaceAlone(option: string): SceneDocument | null {
  const opening = openingScene();
  const { scene, view } = chooseSurface(opening.scene, option);
  if (optionOf(scene.objective) !== option) return null;
  const playhead = Math.max(...scene.runs.map(({ steps }) => steps));
  return {
    scene,
    view: { ...opening.view, ...view, camera: usualCamera(scene.objective), playhead },
  };
}

/** The option that stands for a surface. */
export function optionOf(objective: ObjectiveSpec): string {
  if (objective.kind === 'function') return `function:${objective.id}`;
  if (objective.kind === 'formula') return FORMULA;
  return objective.data.kind === 'points' ? OTHER : `data:${objective.data.id}`;
}

function chooseData(scene: Scene, id: string): SurfaceChoice | null {
  const definition = findDataset(id);
  if (definition === undefined) return null;
  const { kind, params } = definition;
  const data = kind === 'preset' ? { kind, id } : { ...numbers(params), kind, id };
  return chosen(scene, data);
}

/** The scene with points that were read in, as many as they may be; what suits them comes along as it does with any data. */
export function choosePoints(scene: Scene, x: readonly number[], y: readonly number[]): SurfaceChoice {
  return chosen(scene, { kind: 'points', x, y });
}

/** Data that follow a function or a formula bring the usual view back. */
function chosen(scene: Scene, data: DataSpec): SurfaceChoice {
  return { scene: withData(scene, data), view: scene.objective.kind === 'neuron' ? null : DEFAULT_VIEW };
}

function withData(scene: Scene, data: DataSpec): Scene {
  const { objective } = scene;
  const [before, suits] = [suitsOf(objective), suitsOfData(data)];
  const isNeuron = objective.kind === 'neuron';
  const kept = isNeuron && objective.loss !== before.loss ? objective.loss : LOSSES[0].id;
  const runs = scene.runs.map((run) => {
    if (isRecorded(run)) return run;
    if (!isNeuron) return { ...placed(run, before, suits), start: suits.start };
    const isUsual = run.start.w === before.start.w && run.start.b === before.start.b;
    const moved = isUsual ? { ...run, start: suits.start } : run;
    return hasUsualEta(run, before) ? placed(moved, before, suits) : moved;
  });
  return { ...scene, objective: { kind: 'neuron', loss: suits.loss ?? kept, data }, runs };
}

/** Above so many points, spread as they mostly are, a sum over them is too steep for η = 1. */
export const FEW_POINTS = 10;

/** The settings that suit a surface: start and steps of its runs, and loss and η where they matter. */
interface Suits {
  readonly start: Point;
  readonly steps: number;
  readonly loss?: string;
  /** The η of rules that move by η times the slope; of those with a momentum where they need another one; of the others. */
  readonly eta?: number;
  readonly momentumEta?: number;
  readonly adaptiveEta?: number;
}

function suitsOf(objective: ObjectiveSpec): Suits {
  if (objective.kind === 'formula') return FIRST_SUITS;
  if (objective.kind === 'neuron') return suitsOfData(objective.data);
  const definition = findSurfaceFunction(objective.id);
  return { start: DEFAULT_START, ...definition, steps: definition?.steps ?? DEFAULT_STEPS };
}

function suitsOfData(data: DataSpec): Suits {
  const steps = DEFAULT_STEPS;
  if (data.kind === 'points')
    return { start: DEFAULT_START, steps, loss: data.x.length > FEW_POINTS ? mean.id : undefined };
  const definition = findDataset(data.id);
  return { start: definition?.start ?? DEFAULT_START, steps, loss: definition?.loss, eta: definition?.eta };
}

/**
 * The run with the steps and the η of another surface. Where its rule moves by η times the slope, η depends on how steep the
 * surface is and always changes; the number of steps, and the η of a rule that scales its steps itself, only where nobody
 * has set another one.
 */
function placed(run: RunSpec, before: Suits, suits: Suits): RunSpec {
  const steps = run.steps === before.steps ? suits.steps : run.steps;
  const eta = etaIn(run, suits);
  if (eta === undefined || !(movesBySlope(run) || hasUsualEta(run, before))) return { ...run, steps };
  return { ...run, steps, hyper: { ...run.hyper, eta } };
}

function movesBySlope({ optimizer }: RunSpec): boolean {
  const group = findOptimizer(optimizer)?.group;
  return group === 'descent' || group === 'momentum';
}

/** Whether nobody has set another η; so it is too where the rule has none. */
function hasUsualEta(run: RunSpec, suits: Suits): boolean {
  const eta = etaIn(run, suits);
  return eta === undefined || run.hyper.eta === eta;
}

/** A run's η on a surface; undefined where its rule has no single one. */
function etaIn({ optimizer }: RunSpec, { eta, momentumEta, adaptiveEta }: Suits): number | undefined {
  const rule = findOptimizer(optimizer);
  const usual = rule?.hyper.eta;
  if (usual?.kind !== 'number') return undefined;
  if (rule?.group === 'momentum') return momentumEta ?? eta ?? usual.default;
  return (rule?.group === 'descent' ? eta : adaptiveEta) ?? usual.default;
}

/** Data sets and surfaces have numbers only. */
function numbers(params: Parameters): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(defaultsOf(params)).map(([name, value]) => [name, Number(value)]));
}
