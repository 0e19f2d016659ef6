import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../src/catalog/columns';
import { findOptimizer } from '../../../src/catalog/optimizers';
import { buildObjective } from '../../../src/engine/objective';
import { startStudy } from '../../../src/engine/studies';
import { DEFAULT_VIEW, defaultRun } from '../../../src/scene/defaults';
import type { Inquirer } from '../../../src/scene/studies';
import type { ObjectiveSpec, RunSpec, Scene } from '../../../src/scene/types';
import { createPlaybackStore } from '../../../src/state/playback';
import { createResults } from '../../../src/state/results';
import { createSceneStore } from '../../../src/state/scene';
import { createViewStore } from '../../../src/state/view';
import type { Workbench } from '../../../src/state/workbench';
import { sharpnessSource } from '../../../src/views/charts/sharpness';
import { follow } from '../../engine/trajectory';

/** A bowl with the eigenvalues 1 and κ, not turned. */
const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } };

function onShow(run: RunSpec) {
  const scene: Scene = { version: 1, objective: BOWL, runs: [run], sharedStart: false };
  const results = createResults();
  const built = buildObjective(BOWL);
  const studies: Inquirer = {
    ask(study, question, listener) {
      const work = startStudy(study, question, built);
      for (let step = work.next(); ; step = work.next()) {
        if (step.done !== true) continue;
        queueMicrotask(() => listener(step.value));
        return () => {};
      }
    },
  };
  const workbench = {
    scene: createSceneStore(scene),
    view: createViewStore(DEFAULT_VIEW),
    playback: createPlaybackStore(DEFAULT_VIEW, run.steps),
    results,
    studies,
  } as unknown as Workbench;
  const whole = follow(BOWL, run);
  const rule = findOptimizer(run.optimizer);
  const names = rule === undefined ? [] : columnsOf(rule);
  const columns = names.map((name) => whole.columns[name]);
  results.set(
    'runs',
    new Map([[run.id, { id: run.id, names, columns, length: whole.length, end: whole.end }]]),
  );
  return workbench;
}

const descent = (eta: number): RunSpec => ({
  ...defaultRun('gd', 'r1', { w: 2, b: 1 }),
  steps: 20,
  hyper: { eta },
});

async function shown(run: RunSpec) {
  let live: ReturnType<typeof sharpnessSource.start> | undefined;
  await new Promise<void>((go) => {
    live = sharpnessSource.start(onShow(run), ['r1'], go);
  });
  if (live === undefined) throw new Error('The source has not begun');
  return live;
}

describe('the sharpness of a run', () => {
  it('is the largest eigenvalue of the Hessian at each of its rows', async () => {
    const live = await shown(descent(0.1));
    const series = live.of('r1');
    expect(series?.length).toBe(21);
    series?.a.forEach((value) => {
      expect(value).toBeCloseTo(10, 9);
    });
  });

  it('has 2/η as its limit, as far as there are steps', async () => {
    const limit = (await shown(descent(0.1))).limit?.('r1');
    expect(limit?.a[0]).toBe(20);
    expect(limit?.a[20]).toBeNaN();
  });

  it('is said to be above the limit at the step where it is', async () => {
    expect((await shown(descent(0.1))).remark?.()).toMatch(/^No plain descent is above/);
    expect((await shown(descent(0.25))).remark?.()).toMatch(/above 2\/η \(dotted\) at step 0/);
  });

  it('says nothing of limits that it does not know', async () => {
    const live = await shown({ ...defaultRun('adadelta', 'r1', { w: 2, b: 1 }), steps: 5 });
    expect(live.limit?.('r1')).toBeUndefined();
    expect(live.remark?.()).toMatch(/limit of plain gradient descent/);
  });

  it('crosses the limit exactly where gradient descent on a bowl begins to grow', async () => {
    for (const [eta, grows] of [
      [0.19, false],
      [0.21, true],
    ] as const) {
      const { columns } = follow(BOWL, descent(eta));
      expect(columns.loss[20] > columns.loss[10]).toBe(grows);
      expect((await shown(descent(eta))).remark?.().startsWith('No')).toBe(!grows);
    }
  });
});
