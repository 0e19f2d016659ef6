import { describe, expect, it } from 'vitest';
import { OPTIMIZER_ENTRIES, OPTIMIZERS } from '../../src/catalog/optimizers';
import { findSchedule, SCHEDULES } from '../../src/catalog/schedules';
import {
  changeOptimizer,
  DEFAULT_VIEW,
  defaultRun,
  defaultSchedule,
  nextRunId,
  openingScene,
} from '../../src/scene/defaults';
import { flatten } from '../../src/scene/file';
import { RUN_WORDS } from '../../src/scene/link/run';
import { decayKinds, offers } from '../../src/scene/offers';
import { parseDocument } from '../../src/scene/parse';
import type { RunSpec } from '../../src/scene/types';
import { rates } from '../catalog/rates';

function faultsOf(run: RunSpec) {
  const { scene, view } = openingScene();
  const document = { scene: { ...scene, runs: [run] }, view: { ...view, selected: run.id } };
  const parsed = parseDocument(flatten(document));
  return 'faults' in parsed ? parsed.faults : [];
}

describe('defaults', () => {
  it('open with a legal scene', () => {
    const document = openingScene();
    expect(parseDocument(flatten(document))).toStrictEqual({ document });
  });

  it.each(OPTIMIZERS)('make a legal run of $id', ({ id }) => {
    expect(faultsOf(defaultRun(id, 'r1'))).toEqual([]);
  });

  it('throw for a rule that there is not', () => {
    expect(() => defaultRun('constructor', 'r1')).toThrow('constructor');
  });

  it('are what a view without fields has', () => {
    const parsed = parseDocument({
      version: 1,
      objective: flatten(openingScene()).objective,
      runs: [],
      view: {},
    });
    expect(parsed).toMatchObject({ document: { view: DEFAULT_VIEW } });
  });

  it('give new runs the lowest free id', () => {
    const { runs } = openingScene().scene;
    expect(nextRunId(runs)).toBe('r5');
    expect(nextRunId(runs.slice(1))).toBe('r1');
    expect(nextRunId(Array.from({ length: 12 }, (_, index) => ({ id: `r${index + 1}` })))).toBeUndefined();
  });
});

describe('a schedule that is chosen', () => {
  const chosen = (id: string, steps: number) => {
    const definition = findSchedule(id);
    if (definition === undefined) throw new Error(`There is no schedule ${id}`);
    return defaultSchedule(definition, steps);
  };

  it('glides over all the steps of the run, and over one where it takes none', () => {
    expect(chosen('cosine', 150)).toEqual({ kind: 'cosine', etaMin: 0.001, period: 150 });
    expect(chosen('cosine', 0)).toMatchObject({ period: 1 });
    // The floor is reached with the last step, not at two thirds of the run.
    const cosine = findSchedule('cosine');
    if (cosine === undefined) throw new Error('There is no cosine');
    const etas = rates(cosine, 1, 151, { etaMin: 0.001, period: 150 });
    expect(etas[150]).toBeCloseTo(0.001, 12);
    expect(etas[100]).toBeGreaterThan(0.2);
  });

  it.each(SCHEDULES)('$id is legal for a run of any length', ({ id }) => {
    for (const steps of [0, 1, 150, 100_000])
      expect(faultsOf({ ...defaultRun('gd', 'r1'), steps, schedule: chosen(id, steps) })).toEqual([]);
  });

  it.each([12, 40, 150, 1000])('restarts twice in a run of %i steps', (steps) => {
    const restarting = findSchedule('warm-restarts');
    if (restarting === undefined) throw new Error('There are no warm restarts');
    const { kind, ...params } = chosen('warm-restarts', steps);
    expect(kind).toBe('warm-restarts');
    const etas = rates(restarting, 1, steps, params as Record<string, number>);
    expect(etas.filter((eta, step) => step > 0 && eta > etas[step - 1])).toHaveLength(2);
  });

  it('has its defaults where nothing of it depends on the run', () => {
    expect(chosen('triangular', 150)).toEqual({ kind: 'triangular', etaMin: 0.001, stepSize: 30 });
    expect(chosen('warm-restarts', 150)).toMatchObject({ etaMin: 0.001, period: 50, factor: 1 });
  });
});

describe('a change of rule', () => {
  const full: RunSpec = {
    ...defaultRun('momentum', 'r3', { w: 1, b: 2 }),
    label: 'mine',
    steps: 7,
    schedule: { kind: 'exponential', k: 0.1 },
    momentumSchedule: { kind: 'sutskever', betaMax: 0.9 },
    decay: { kind: 'l2', lambda: 0.5 },
    batch: { size: 2, order: 'shuffled', seed: 9 },
  };

  it.each(OPTIMIZER_ENTRIES)('to $id is legal and keeps what is legal', ({ optimizer, decoupled }) => {
    const run = changeOptimizer(full, optimizer, decoupled);
    expect(faultsOf(run)).toEqual([]);
    expect(run).toMatchObject({
      id: 'r3',
      label: 'mine',
      start: { w: 1, b: 2 },
      steps: 7,
      batch: { ...full.batch, size: offers(optimizer, 'batches') ? 2 : 'all' },
    });
    const kind = decoupled ? 'decoupled' : 'l2';
    expect(run.decay).toEqual(
      decayKinds(optimizer).includes(kind) ? { kind, lambda: 0.5 } : { kind: 'none' },
    );
  });

  it('drops the schedules that the new rule does not have', () => {
    expect(changeOptimizer(full, 'adadelta', false).schedule).toEqual({ kind: 'constant' });
    expect(changeOptimizer(full, 'adam', false).momentumSchedule).toEqual({ kind: 'constant' });
    expect(changeOptimizer(full, 'nag', false).momentumSchedule).toEqual(full.momentumSchedule);
  });

  it('between Adam and AdamW changes the decay alone', () => {
    const adam = { ...defaultRun('adam', 'r1'), hyper: { ...defaultRun('adam', 'r1').hyper, eta: 0.03 } };
    const adamW = changeOptimizer(adam, 'adam', true);
    expect(adamW).toEqual({ ...adam, decay: { kind: 'decoupled', lambda: 0.01 } });
    expect(changeOptimizer(adamW, 'adam', false)).toEqual(adam);
  });

  it('leaves the decay of AdamW behind with its name, and keeps one that was chosen apart', () => {
    const adamW = changeOptimizer(defaultRun('gd', 'r1'), 'adam', true);
    expect(changeOptimizer(adamW, 'amsgrad', false).decay).toEqual({ kind: 'none' });
    const decay = { kind: 'decoupled', lambda: 0.2 } as const;
    expect(changeOptimizer({ ...defaultRun('gd', 'r1'), decay }, 'amsgrad', false).decay).toEqual(decay);
  });
});

it('no hyperparameter has a name that a link uses for something else', () => {
  const names = OPTIMIZERS.flatMap(({ hyper }) => Object.keys(hyper));
  expect(names.filter((name) => RUN_WORDS.includes(name))).toEqual([]);
});
