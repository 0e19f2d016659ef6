import { describe, expect, it } from 'vitest';
import { MAX_RUNS } from '../../src/scene/limits';
import { recordedRun } from '../../src/scene/recorded';
import { USUAL_RUN } from '../../src/scene/runFields';
import type { RunSpec, Scene } from '../../src/scene/types';
import {
  addRun,
  duplicateRun,
  editRuns,
  moveRun,
  removeRun,
  setBatch,
  setData,
  setHyper,
  setLabel,
  setLoss,
  setSteps,
  setVisible,
  shareStart,
} from '../../src/state/edits';
import { editRun, moveStart, selectedOrFirst, sharesStart, startsOnShow } from '../../src/state/runStarts';
import { createSceneStore } from '../../src/state/scene';

const run = (id: string, w = -2): RunSpec => ({
  ...USUAL_RUN,
  id,
  label: '',
  visible: true,
  optimizer: 'gd',
  start: { w, b: -2 },
  steps: 100,
  hyper: { eta: 1 },
  schedule: { kind: 'constant' },
  momentumSchedule: { kind: 'constant' },
  decay: { kind: 'none' },
  batch: { size: 'all', order: 'sequential', seed: 1 },
});

const scene = (runs: readonly RunSpec[], sharedStart = false): Scene => ({
  version: 1,
  objective: { kind: 'neuron', loss: 'half-sum', data: { kind: 'preset', id: 'two-points' } },
  runs,
  sharedStart,
});

const ids = ({ runs }: Scene) => runs.map(({ id }) => id).join(' ');
const full = scene(Array.from({ length: MAX_RUNS }, (_, i) => run(`r${i + 1}`)));

describe('the run that is meant', () => {
  const runs = [run('r1'), run('r2')];

  it('is the selected one', () => expect(selectedOrFirst(runs, 'r2')).toBe(runs[1]));

  it('is the first where none is selected, or one that is not among them', () => {
    for (const selected of ['', 'r9']) expect(selectedOrFirst(runs, selected)).toBe(runs[0]);
  });

  it('is none where there are no runs', () => expect(selectedOrFirst([], 'r1')).toBeUndefined());
});

describe('the starts on show', () => {
  const shown = (of: Scene, selected: string) => startsOnShow(of, selected).map(({ id }) => id);
  const runs = [run('r1'), run('r2'), { ...run('r3'), visible: false }, run('r4')];

  it('are those of the visible runs, with the selected one on top', () => {
    expect(shown(scene(runs), 'r1')).toEqual(['r2', 'r4', 'r1']);
    expect(shown(scene(runs), '')).toEqual(['r1', 'r2', 'r4']);
    expect(shown(scene(runs), 'r3')).toEqual(['r1', 'r2', 'r4']);
  });

  it('are one where all share theirs: the selected run’s, or the first one’s', () => {
    expect(shown(scene(runs, true), 'r2')).toEqual(['r2']);
    expect(shown(scene(runs, true), '')).toEqual(['r1']);
  });

  it('are none of recorded runs, nor without runs', () => {
    const recorded = recordedRun({ step: [0, 1], w: [0, 1], b: [0, 1] }, { id: 'r5' });
    expect(shown(scene([...runs, recorded]), 'r5')).toEqual(['r1', 'r2', 'r4']);
    for (const shared of [true, false]) expect(shown(scene([], shared), '')).toEqual([]);
  });
});

describe('a value for all runs', () => {
  const before = scene([
    run('r1'),
    { ...run('r2'), visible: false },
    { ...run('r3'), optimizer: 'adadelta', hyper: {} },
  ]);

  it('goes to every run, hidden ones too, and as one edit', () => {
    const store = createSceneStore(before);
    store.getState().edit((now) => editRuns(now, 'r1', true, (each, id) => setSteps(each, id, 500)));
    expect(store.getState().scene.runs.map(({ steps }) => steps)).toEqual([500, 500, 500]);
    store.getState().undo();
    expect(store.getState().scene).toBe(before);
  });

  it('goes to the runs that can have it', () => {
    const after = editRuns(
      before,
      'r1',
      true,
      (each, id) => setHyper(each, id, 'eta', 0.5),
      ({ optimizer }) => optimizer !== 'adadelta',
    );
    expect(after.runs.map(({ hyper }) => hyper)).toEqual([{ eta: 0.5 }, { eta: 0.5 }, {}]);
    expect(after.runs[2]).toBe(before.runs[2]);
  });

  it('goes to one run where it is not meant for all, and is no edit where it changes nothing', () => {
    const one = editRuns(before, 'r2', false, (each, id) => setSteps(each, id, 500));
    expect(one.runs.map(({ steps }) => steps)).toEqual([100, 500, 100]);
    expect(editRuns(before, 'r1', true, (each, id) => setSteps(each, id, 100))).toBe(before);
  });
});

describe('moving a start', () => {
  it('moves one run where each has its own', () => {
    const next = moveStart(scene([run('r1'), run('r2')]), 'r2', { w: 1, b: 3 });
    expect(next.runs.map(({ start }) => start)).toEqual([
      { w: -2, b: -2 },
      { w: 1, b: 3 },
    ]);
  });

  it('moves all where they share one', () => {
    const next = moveStart(scene([run('r1'), run('r2')], true), 'r2', { w: 1, b: 3 });
    expect(next.runs.every(({ start }) => start.w === 1 && start.b === 3)).toBe(true);
  });

  it('is no edit where it goes nowhere', () => {
    for (const shared of [true, false]) {
      const before = scene([run('r1')], shared);
      expect(moveStart(before, 'r1', { w: -2, b: -2 })).toBe(before);
    }
    const before = scene([run('r1')]);
    expect(moveStart(before, 'r9', { w: 0, b: 0 })).toBe(before);
  });

  it('brings all to one start when they begin to share, and leaves them there when they stop', () => {
    const shared = shareStart(scene([run('r1', 1), run('r2', 2)]), true, 'r2');
    expect(shared.runs.map(({ start }) => start.w)).toEqual([2, 2]);
    const apart = shareStart(shared, false, 'r2');
    expect(apart).toEqual({ ...shared, sharedStart: false });
    expect(shareStart(apart, false, 'r2')).toBe(apart);
    expect(shareStart(scene([]), true, '').sharedStart).toBe(true);
  });

  it('takes runs of a link that says “shared” and names several starts as they are', () => {
    const odd = scene([run('r1', 1), run('r2', 2)], true);
    expect(sharesStart(odd)).toBe(false);
    expect(moveStart(odd, 'r1', { w: 5, b: 0 }).runs.map(({ start }) => start.w)).toEqual([5, 2]);
    const shared = shareStart(odd, true, 'r2');
    expect(sharesStart(shared)).toBe(true);
    expect(shared.runs.map(({ start }) => start.w)).toEqual([2, 2]);
  });
});

describe('the list of runs', () => {
  const three = scene([run('r1'), run('r2'), run('r3')]);

  it('grows to the cap and no further', () => {
    expect(ids(addRun(three, run('r4')))).toBe('r1 r2 r3 r4');
    expect(addRun(full, run('r13'))).toBe(full);
    expect(duplicateRun(full, 'r1', 'r13')).toBe(full);
  });

  it('puts a copy after its original', () => {
    const next = duplicateRun(three, 'r2', 'r4');
    expect(ids(next)).toBe('r1 r2 r4 r3');
    expect(next.runs[2]).toEqual({ ...next.runs[1], id: 'r4' });
    expect(duplicateRun(three, 'r9', 'r4')).toBe(three);
  });

  it('loses a run, down to none', () => {
    expect(ids(removeRun(three, 'r2'))).toBe('r1 r3');
    expect(ids(removeRun(scene([run('r1')]), 'r1'))).toBe('');
    expect(removeRun(three, 'r9')).toBe(three);
  });

  it('moves a run up and down, and not over the ends', () => {
    expect(ids(moveRun(three, 'r3', -1))).toBe('r1 r3 r2');
    expect(ids(moveRun(three, 'r1', 1))).toBe('r2 r1 r3');
    expect(moveRun(three, 'r1', -1)).toBe(three);
    expect(moveRun(three, 'r3', 1)).toBe(three);
    expect(moveRun(three, 'r9', 1)).toBe(three);
  });
});

describe('a run’s fields', () => {
  const before = scene([run('r1'), run('r2')]);

  it('change in that run only, and the others stay the same objects', () => {
    const next = setHyper(before, 'r2', 'eta', 3);
    expect(next.runs[1].hyper).toEqual({ eta: 3 });
    expect(next.runs[0]).toBe(before.runs[0]);
    expect(before.runs[1].hyper).toEqual({ eta: 1 });
    expect(setBatch(before, 'r1', { size: 1 }).runs[0].batch).toEqual({
      size: 1,
      order: 'sequential',
      seed: 1,
    });
  });

  it('are no edit where they are what they were', () => {
    expect(setHyper(before, 'r1', 'eta', 1)).toBe(before);
    expect(setSteps(before, 'r1', 100)).toBe(before);
    expect(setLabel(before, 'r1', '')).toBe(before);
    expect(setVisible(before, 'r1', true)).toBe(before);
    expect(editRun(before, 'r9', (each) => ({ ...each, steps: 1 }))).toBe(before);
  });
});

describe('the objective', () => {
  const before = scene([]);

  it('takes other data and another loss', () => {
    expect(setData(before, { kind: 'preset', id: 'valley' }).objective).toEqual({
      kind: 'neuron',
      loss: 'half-sum',
      data: { kind: 'preset', id: 'valley' },
    });
    expect(setLoss(before, 'mean').objective).toMatchObject({ loss: 'mean' });
    expect(setLoss(before, 'half-sum')).toBe(before);
  });

  it('has neither where it is a function', () => {
    const saddle: Scene = { ...before, objective: { kind: 'function', id: 'saddle', params: {} } };
    expect(setLoss(saddle, 'mean')).toBe(saddle);
    expect(setData(saddle, { kind: 'preset', id: 'valley' })).toBe(saddle);
  });
});

describe('a recorded run', () => {
  const path = { w: [0, 1], b: [0, 1] };
  const own = recordedRun(path, { id: 'r2' });
  const before = scene([run('r1'), own, run('r3')]);

  it('keeps its numbers whatever is set', () => {
    expect(setHyper(before, 'r2', 'eta', 5)).toBe(before);
    expect(setSteps(before, 'r2', 5)).toBe(before);
    expect(setBatch(before, 'r2', { seed: 5 })).toBe(before);
    expect(moveStart({ ...before, sharedStart: false }, 'r2', { w: 5, b: 5 }).runs[1]).toBe(own);
    expect(
      editRuns(before, 'r1', true, (all, id) => setSteps(all, id, 7)).runs.map(({ steps }) => steps),
    ).toEqual([7, 1, 7]);
  });

  it('has no part in a start that the others share', () => {
    const shared = { ...before, sharedStart: true };
    expect(sharesStart(shared)).toBe(true);
    expect(moveStart(shared, 'r1', { w: 3, b: 4 }).runs.map(({ start }) => start.w)).toEqual([3, 0, 3]);
    expect(shareStart({ ...before, sharedStart: false }, true, 'r1').runs[1]).toBe(own);
  });

  it('can be named, hidden, copied and taken away', () => {
    expect(setLabel(before, 'r2', 'mine').runs[1].label).toBe('mine');
    expect(setVisible(before, 'r2', false).runs[1].visible).toBe(false);
    expect(duplicateRun(before, 'r2', 'r4').runs[2]).toEqual({ ...own, id: 'r4' });
    expect(removeRun(before, 'r2').runs).toHaveLength(2);
  });
});
