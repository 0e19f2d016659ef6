import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../src/catalog/columns';
import { findOptimizer } from '../../../../src/catalog/optimizers';
import { buildObjective } from '../../../../src/engine/objective';
import { startStudy } from '../../../../src/engine/studies';
import { DEFAULT_VIEW, defaultRun } from '../../../../src/scene/defaults';
import type { StudyClient } from '../../../../src/scene/studies';
import type { ObjectiveSpec, RunSpec, Scene } from '../../../../src/scene/types';
import { createPlaybackStore } from '../../../../src/state/playback';
import type { RunResult } from '../../../../src/state/results';
import { createResults } from '../../../../src/state/results';
import { createSceneStore } from '../../../../src/state/scene';
import { createViewStore } from '../../../../src/state/view';
import type { Workbench } from '../../../../src/state/workbench';
import { sharpness } from '../../../../src/views/charts/quantities/sharpness';
import { NOISY } from '../../../engine/scenes';
import { follow } from '../../../engine/trajectory';

/** A bowl with the eigenvalues 1 and κ, not turned. */
const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: { kappa: 10, angle: 0 } };

function onShow(runs: readonly RunSpec[], objective: ObjectiveSpec) {
  const scene: Scene = { version: 1, objective, runs, sharedStart: false };
  const results = createResults();
  const built = buildObjective(objective);
  const studies: StudyClient = {
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
    playback: createPlaybackStore(DEFAULT_VIEW, runs[0].steps),
    results,
    studies,
  } as unknown as Workbench;
  const resultOf = (run: RunSpec): RunResult => {
    const whole = follow(objective, run);
    const rule = findOptimizer(run.optimizer);
    const names = rule === undefined ? [] : columnsOf(rule, run);
    const columns = names.map((name) => whole.columns[name]);
    return { id: run.id, names, columns, length: whole.length, end: whole.end };
  };
  results.set('runs', new Map(runs.map((run) => [run.id, resultOf(run)])));
  return workbench;
}

const descent = (eta: number): RunSpec => ({
  ...defaultRun('gd', 'r1', { w: 2, b: 1 }),
  steps: 20,
  hyper: { eta },
});

async function shown(run: RunSpec, others: readonly RunSpec[] = [], objective = BOWL) {
  const runs = [run, ...others];
  const ids = runs.map(({ id }) => id);
  let live: ReturnType<typeof sharpness.source.start> | undefined;
  await new Promise<void>((go) => {
    live = sharpness.source.start(onShow(runs, objective), ids, () => {
      if (ids.every((id) => live?.of(id) !== undefined)) go();
    });
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

  it('has no limit for a run that is not there', async () => {
    const live = await shown(descent(0.1));
    expect([live.limit?.('r9'), live.of('r9')]).toEqual([undefined, undefined]);
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

  it('has a sentence that says whose limit the line is, wherever other rules are among the runs', async () => {
    const momentum: RunSpec = { ...defaultRun('momentum', 'r2', { w: 2, b: 1 }), steps: 20 };
    expect((await shown(descent(0.25), [momentum])).remark?.()).toMatch(
      /at step 0: .* 2\/η \(dotted\) is the limit of plain gradient descent/,
    );
    expect((await shown(descent(0.1), [momentum])).remark?.()).toMatch(
      /^No plain descent is above .* limit of plain gradient descent/,
    );
    expect((await shown(momentum)).remark?.()).toMatch(/^2\/η \(dotted\) is the limit of plain/);
  });

  it('takes for plain neither a run with a decay nor one with batches', async () => {
    const decays = ['l2', 'decoupled'] as const;
    for (const kind of decays) {
      const penalised: RunSpec = { ...descent(0.25), decay: { kind, lambda: 0.1 } };
      expect((await shown(penalised)).remark?.()).toMatch(/^2\/η \(dotted\) is the limit of plain/);
    }
    const none: RunSpec = { ...descent(0.25), decay: { kind: 'l2', lambda: 0 } };
    expect((await shown(none)).remark?.()).toContain('at step 0');
    const batch = { size: 10, order: 'shuffled', seed: 1 } as const;
    const small: RunSpec = { ...descent(0.1), batch };
    expect((await shown(small, [], NOISY)).remark?.()).toMatch(/^2\/η \(dotted\) is the limit of plain/);
    // Without data there is nothing to take batches of.
    expect((await shown(small)).remark?.()).toMatch(/^No plain descent/);
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
