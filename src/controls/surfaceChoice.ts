/** Changes scene and view when another surface is chosen. */
import { findDataset } from '../catalog/datasets';
import { LOSSES } from '../catalog/losses';
import { mean } from '../catalog/losses/mean';
import { findSurfaceFunction } from '../catalog/objectives';
import { findOptimizer } from '../catalog/optimizers';
import { defaultsOf, type Parameters } from '../catalog/parameters';
import { DEFAULT_START, DEFAULT_VIEW } from '../scene/defaults';
import { usualWindow } from '../scene/fitWindow';
import type { DataSpec, ObjectiveSpec, Point, RunSpec, Scene, View } from '../scene/types';
import { setObjective } from '../state/edits';

/** The option of what the lists do not have: a person's own points. */
export const OTHER = 'other';
/** The option of a formula that is typed. */
export const FORMULA = 'formula';

/**
 * The first formula: a curved valley with ripples, some of them below 0, so that a logarithm would not do; and
 * from where and how fast a descent has something to tell.
 */
const FIRST_FORMULA = '(w^2 - b)^2 + 0.1 sin(5w)';
const FORMULA_START: Point = { w: -1.5, b: -2 };
const FORMULA_ETA = 0.01;

export interface SurfaceChoice {
  readonly scene: Scene;
  /** The changes that go with it; null where all stays as it was. */
  readonly view: Pick<View, 'window' | 'levels' | 'lossAxis'> | null;
}

/**
 * The scene with the surface of an option of the picker: `data:two-points`, `function:bowl`, `formula`. A function or
 * a formula brings its own window, spacing, start and η, since those of another surface rarely suit it; the first data
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
  const { domain, start, eta, spacing, params } = definition;
  const next = setObjective(scene, { kind: 'function', id, params: numbers(params) });
  const runs = withoutData(next.runs, start, eta);
  return { scene: { ...next, runs }, view: { window: domain, levels: spacing, lossAxis: spacing } };
}

function chooseFormula(scene: Scene): SurfaceChoice {
  const next = setObjective(scene, { kind: 'formula', text: FIRST_FORMULA });
  const runs = withoutData(next.runs, FORMULA_START, FORMULA_ETA);
  return {
    scene: { ...next, runs },
    view: { window: usualWindow(next.objective), levels: 'linear', lossAxis: 'linear' },
  };
}

/** Without data there is nothing to take batches of. */
function withoutData(runs: readonly RunSpec[], start: Point, eta: number): RunSpec[] {
  return runs.map((run) => ({
    ...placed(run, start, () => eta),
    batch: { ...run.batch, size: 'all' as const },
  }));
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
  return { scene: withData(scene, data), view: scene.objective.kind === 'neuron' ? null : DEFAULT_VIEW };
}

/** The scene with points that were read in, as many as they may be; what suits them comes along as it does with any data. */
export function choosePoints(scene: Scene, x: readonly number[], y: readonly number[]): Scene {
  return withData(scene, { kind: 'points', x, y });
}

function withData(scene: Scene, data: DataSpec): Scene {
  const { objective } = scene;
  const suits = suitableFor(data);
  const before = objective.kind === 'neuron' ? suitableFor(objective.data) : null;
  const kept = objective.kind === 'neuron' && objective.loss !== before?.loss ? objective.loss : LOSSES[0].id;
  const next = setObjective(scene, { kind: 'neuron', loss: suits.loss ?? kept, data });
  const runs = next.runs.map((run) => {
    if (before === null) return placed(run, suits.start, (usual) => suits.eta ?? usual);
    const isUsual = run.start.w === before.start.w && run.start.b === before.start.b;
    return placed(run, isUsual ? suits.start : run.start, (usual) =>
      run.hyper.eta === (before.eta ?? usual) ? (suits.eta ?? usual) : Number(run.hyper.eta),
    );
  });
  return { ...next, runs };
}

/** Above so many points, spread as they mostly are, a sum over them is too steep for η = 1. */
const FEW_POINTS = 10;

/** Defaults that suit a data set: start, and loss and η where they matter. */
function suitableFor(data: DataSpec): { start: Point; loss?: string; eta?: number } {
  if (data.kind === 'points')
    return { start: DEFAULT_START, loss: data.x.length > FEW_POINTS ? mean.id : undefined };
  const definition = findDataset(data.id);
  return { start: definition?.start ?? DEFAULT_START, loss: definition?.loss, eta: definition?.eta };
}

/**
 * The run from another start, and with another η where its rule moves by η times the slope: such an η depends on how
 * steep the surface is. The others scale their steps themselves.
 * @param eta what it becomes, given the rule's default
 */
function placed(run: RunSpec, start: Point, eta: (usual: number) => number): RunSpec {
  const rule = findOptimizer(run.optimizer);
  const usual = rule?.hyper.eta;
  const bySlope = rule?.group === 'descent' || rule?.group === 'momentum';
  if (!bySlope || usual?.kind !== 'number') return { ...run, start };
  return { ...run, start, hyper: { ...run.hyper, eta: eta(usual.default) } };
}

/** Data sets and surfaces have numbers only. */
function numbers(params: Parameters): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(defaultsOf(params)).map(([name, value]) => [name, Number(value)]));
}
