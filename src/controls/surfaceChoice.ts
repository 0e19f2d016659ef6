/** What choosing another surface does to the scene and to how it is looked at. */
import { findDataset } from '../catalog/datasets';
import { LOSSES } from '../catalog/losses';
import { findSurfaceFunction } from '../catalog/objectives';
import { findOptimizer } from '../catalog/optimizers';
import { defaultsOf, type Parameters } from '../catalog/parameters';
import { DEFAULT_START, DEFAULT_VIEW } from '../scene/defaults';
import type { DataSpec, Point, RunSpec, Scene, View } from '../scene/types';
import { setObjective } from '../state/edits';

export interface SurfaceChoice {
  readonly scene: Scene;
  /** What goes with it; null where all stays as it was. */
  readonly view: Pick<View, 'window' | 'levels' | 'lossAxis'> | null;
}

/**
 * The scene with the surface of an option of the picker: `data:two-points`, `function:bowl`. A function brings its
 * own window, spacing, start and η, since those of another surface rarely suit it; the first data after a function
 * bring the usual ones back. From data to data only the data change, and starts that nobody has moved go where the
 * new data's descents begin. An option that there is not changes nothing.
 */
export function chooseSurface(scene: Scene, option: string): SurfaceChoice {
  const [shelf, id] = option.split(':');
  return (shelf === 'function' ? chooseFunction(scene, id) : chooseData(scene, id)) ?? { scene, view: null };
}

function chooseFunction(scene: Scene, id: string): SurfaceChoice | null {
  const definition = findSurfaceFunction(id);
  if (definition === undefined) return null;
  const { domain, start, eta, spacing, params } = definition;
  const next = setObjective(scene, { kind: 'function', id, params: numbers(params) });
  // Without data there is nothing to take batches of.
  const runs = next.runs.map((run) => ({
    ...placed(run, start, () => eta),
    batch: { ...run.batch, size: 'all' as const },
  }));
  return { scene: { ...next, runs }, view: { window: domain, levels: spacing, lossAxis: spacing } };
}

/** The neuron keeps its loss when its data change. */
function chooseData(scene: Scene, id: string): SurfaceChoice | null {
  const definition = findDataset(id);
  if (definition === undefined) return null;
  const { kind, params } = definition;
  const data = kind === 'preset' ? { kind, id } : { ...numbers(params), kind, id };
  const loss = scene.objective.kind === 'neuron' ? scene.objective.loss : LOSSES[0].id;
  const next = setObjective(scene, { kind: 'neuron', loss, data });
  const start = definition.start ?? DEFAULT_START;
  if (scene.objective.kind !== 'neuron') {
    const runs = next.runs.map((run) => placed(run, start, (usual) => usual));
    return { scene: { ...next, runs }, view: DEFAULT_VIEW };
  }
  const before = usualStart(scene.objective.data);
  const runs = next.runs.map((run) =>
    run.start.w === before.w && run.start.b === before.b ? { ...run, start } : run,
  );
  return { scene: { ...next, runs }, view: null };
}

function usualStart(data: DataSpec): Point {
  return (data.kind === 'points' ? undefined : findDataset(data.id)?.start) ?? DEFAULT_START;
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
