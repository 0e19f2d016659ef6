/** A sweep: a run of the scene with one or two of its numbers, or of its surface's, laid out along axes. */
import { findClip } from '../catalog/around/clips';
import { findStop } from '../catalog/around/stops';
import { findDataset } from '../catalog/datasets';
import { findSurfaceFunction } from '../catalog/objectives';
import { findOptimizer } from '../catalog/optimizers';
import { isLegal, type LegalRange, type ScheduleParameters } from '../catalog/parameters';
import { findMomentumSchedule, findSchedule } from '../catalog/schedules';
import { expectation, type Fault, rangeText } from './faults';
import { LEGAL_BATCH, LEGAL_COORDINATE, LEGAL_LAMBDA, LEGAL_LOSS, LEGAL_SEED, LEGAL_STEPS } from './limits';
import { offers } from './offers';
import { LEGAL_COUNT, LEGAL_SEEDS } from './partLimits';
import { isRecorded } from './recorded';
import type { Sweep, SweepAxis } from './sweepFields';
import type { ObjectiveSpec, RunSpec, Scene } from './types';
import { written } from './written';

export type { Sweep, SweepAxis } from './sweepFields';

const MOST_CELLS = 4_194_304;

/** The legal range of a number of the scene; null where the path leads to none. */
export function sweptRange({ objective }: Scene, run: RunSpec, of: string): LegalRange | null {
  const [part, name = '', more] = of.split('.');
  if (more !== undefined || isRecorded(run)) return null;
  switch (part) {
    case 'steps':
      return name === '' ? LEGAL_STEPS : null;
    case 'start':
      return name === 'w' || name === 'b' ? LEGAL_COORDINATE : null;
    case 'decay':
      return name === 'lambda' && run.decay.kind !== 'none' ? LEGAL_LAMBDA : null;
    case 'clip':
      return numberIn(findClip(run.clip.kind)?.params, name);
    case 'stop':
      return numberIn(findStop(run.stop.kind)?.params, name);
    case 'batch':
      if (name === 'size')
        return objective.kind === 'neuron' && offers(run.optimizer, 'batches') ? LEGAL_BATCH : null;
      return name === 'seed' && run.batch.order !== 'sequential' ? LEGAL_SEED : null;
    case 'hyper':
      return numberIn(findOptimizer(run.optimizer)?.hyper, name);
    case 'schedule':
      return numberIn(findSchedule(run.schedule.kind)?.params, name);
    case 'momentumSchedule':
      return numberIn(findMomentumSchedule(run.momentumSchedule.kind)?.params, name);
    case 'data':
      if (objective.kind !== 'neuron' || objective.data.kind !== 'generated') return null;
      return numberIn(findDataset(objective.data.id)?.params, name);
    case 'params':
      return objective.kind === 'function' ? numberIn(findSurfaceFunction(objective.id)?.params, name) : null;
    default:
      return null;
  }
}

function numberIn(parameters: ScheduleParameters | undefined, name: string): LegalRange | null {
  if (parameters === undefined || !Object.hasOwn(parameters, name)) return null;
  const parameter = parameters[name];
  return parameter.kind === 'number' ? parameter.legal : null;
}

/** The scene with one number written in, of the run `id` or of the surface. The path must have a `sweptRange`. */
export function withSwept(scene: Scene, id: string, of: string, value: number): Scene {
  const [part, name] = of.split('.');
  const { objective } = scene;
  if (part === 'data' && objective.kind === 'neuron' && objective.data.kind === 'generated')
    return { ...scene, objective: { ...objective, data: { ...objective.data, [name]: value } } };
  if (part === 'params' && objective.kind === 'function')
    return { ...scene, objective: { ...objective, params: { ...objective.params, [name]: value } } };
  const write = (run: RunSpec): RunSpec => {
    switch (part) {
      case 'steps':
        return { ...run, steps: value };
      case 'start':
        return { ...run, start: { ...run.start, [name]: value } };
      case 'decay':
        return run.decay.kind === 'none' ? run : { ...run, decay: { ...run.decay, lambda: value } };
      case 'clip':
        return run.clip.kind === 'none' ? run : { ...run, clip: { ...run.clip, c: value } };
      case 'stop':
        return run.stop.kind === 'none' ? run : { ...run, stop: { ...run.stop, at: value } };
      case 'batch':
        return { ...run, batch: { ...run.batch, [name]: value } };
      case 'hyper':
        return { ...run, hyper: { ...run.hyper, [name]: value } };
      case 'schedule':
        return { ...run, schedule: { ...run.schedule, [name]: value } };
      case 'momentumSchedule':
        return { ...run, momentumSchedule: { ...run.momentumSchedule, [name]: value } };
      default:
        return run;
    }
  };
  return { ...scene, runs: scene.runs.map((run) => (run.id === id ? write(run) : run)) };
}

/** The scene with the seeds of its batches and of its data counted up by so many. */
export function withSeed(scene: Scene, id: string, by: number): Scene {
  if (by === 0) return scene;
  const run = scene.runs.find((each) => each.id === id);
  let next = run === undefined ? scene : withSwept(scene, id, 'batch.seed', run.batch.seed + by);
  const seed = dataSeed(scene.objective);
  if (seed !== null) next = withSwept(next, id, 'data.seed', seed + by);
  return next;
}

/** The seed from which an objective's data are drawn; null where they are not drawn, or there are none. */
export function dataSeed(objective: ObjectiveSpec): number | null {
  return objective.kind === 'neuron' && objective.data.kind === 'generated'
    ? Number(objective.data.seed)
    : null;
}

/** The reason why an end of an axis, which may be legal as a number, cannot stand there. */
export type EndFault = 'not-above-0' | 'not-below-1' | 'equal';

export function endFault(
  { from, to, scale }: Omit<SweepAxis, 'of' | 'count'>,
  end: 'from' | 'to',
): EndFault | null {
  const value = end === 'from' ? from : to;
  if (scale === 'log' && !(value > 0)) return 'not-above-0';
  if (scale === 'one-minus-log' && !(value < 1)) return 'not-below-1';
  return from === to ? 'equal' : null;
}

const EXPECTED: Readonly<Record<EndFault, string>> = {
  'not-above-0': 'a number above 0, on a log axis',
  'not-below-1': 'a number below 1, on a one-minus-log axis',
  equal: 'another number than at the other end',
};

/** All that is wrong with a sweep of this scene, whatever its numbers are; none where it can be computed. */
export function sweepFaults(scene: Scene, sweep: Sweep): Fault[] {
  const run = scene.runs.find(({ id }) => id === sweep.run);
  if (run === undefined) {
    const ids = scene.runs.map(({ id }) => id).join(', ') || 'none: the scene has no runs';
    return [{ path: 'sweep.run', message: expectation(`one of the scene’s runs (${ids})`, sweep.run) }];
  }
  const faults: Fault[] = [];
  const expect = (holds: boolean, path: string, expected: string, got: unknown) => {
    if (!holds) faults.push({ path: `sweep.${path}`, message: expectation(expected, got) });
    return holds;
  };
  const within = (value: number, range: LegalRange, path: string) =>
    expect(isLegal(value, range), path, rangeText(range), value);

  for (const [key, axis] of [
    ['x', sweep.x],
    ['y', sweep.y],
  ] as const) {
    if (axis === null) continue;
    const range = sweptRange(scene, run, axis.of);
    within(axis.count, LEGAL_COUNT, `${key}.count`);
    if (!expect(range !== null, `${key}.of`, 'a number that this run or its surface has', axis.of)) continue;
    const ends = [
      ['from', axis.from],
      ['to', axis.to],
    ] as const;
    if (!ends.map(([end, value]) => within(value, range as LegalRange, `${key}.${end}`)).every(Boolean))
      continue;
    for (const [end, value] of ends) {
      const fault = endFault(axis, end);
      // Two equal ends are one fault, told at the second.
      if (fault !== null && !(fault === 'equal' && end === 'from'))
        faults.push({ path: `sweep.${key}.${end}`, message: expectation(EXPECTED[fault], value) });
    }
  }
  expect(sweep.y?.of !== sweep.x.of, 'y.of', 'another number than along x', sweep.y?.of);
  const cells = sweep.x.count * (sweep.y?.count ?? 1);
  expect(!(cells > MOST_CELLS), 'y.count', `at most ${written(MOST_CELLS)} cells`, cells);
  within(sweep.target, LEGAL_LOSS, 'target');
  if (within(sweep.seeds, LEGAL_SEEDS, 'seeds')) {
    const { objective } = scene;
    const data =
      objective.kind === 'neuron' && objective.data.kind === 'generated' ? Number(objective.data.seed) : 0;
    const last = Math.max(run.batch.seed, data) + sweep.seeds - 1;
    expect(last <= LEGAL_SEED.max, 'seeds', `seeds up to ${written(LEGAL_SEED.max)}`, last);
  }
  return faults;
}
