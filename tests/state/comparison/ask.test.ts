import { beforeEach, describe, expect, it } from 'vitest';
import { USUAL_COMPARISON } from '../../../src/scene/compareFields';
import type { CompareTile, RuleTuning } from '../../../src/scene/comparison';
import { openingScene } from '../../../src/scene/defaults';
import type { FamilyClient, FamilyListener } from '../../../src/scene/families';
import { type ComparisonAsker, createComparisonAsker } from '../../../src/state/comparison/ask';
import { type ComparisonStore, createComparisonStore } from '../../../src/state/comparison/comparison';
import { type ComparisonPlan, planOf } from '../../../src/state/comparison/plan';

const DOCUMENT = openingScene();
const RULES = ['gd', 'adam'];

function planFor(change: Partial<typeof USUAL_COMPARISON> = {}, document = DOCUMENT): ComparisonPlan {
  const plan = planOf(document, { ...USUAL_COMPARISON, rules: RULES, ...change }, []);
  return typeof plan === 'string' ? expect.fail(plan) : plan;
}

describe('the plan of a comparison', () => {
  it('is the same question whatever the budget, the run’s name, and the window of a single start', () => {
    const { scene, view } = DOCUMENT;
    const runs = scene.runs.map((run) => ({
      ...run,
      label: 'mine',
      steps: 7,
      hyper: { ...run.hyper, eta: 3 },
    }));
    const moved = { scene: { ...scene, runs }, view: { ...view, window: { w: [0, 1], b: [0, 1] } as const } };
    expect(planFor({ budget: 20 }, moved).key).toBe(planFor().key);
    expect(planFor({ starts: 3 }, moved).key).not.toBe(planFor({ starts: 3 }).key);
    expect(planFor({ target: 1 }).key).not.toBe(planFor().key);
  });

  it('says why there is none', () => {
    const none = { ...DOCUMENT, scene: { ...DOCUMENT.scene, runs: [] } };
    expect(planOf(none, USUAL_COMPARISON, [])).toBe('no-runs');
    expect(planOf(DOCUMENT, { ...USUAL_COMPARISON, rules: ['gd'] }, [])).toBe('no-rules');
    expect(planOf(DOCUMENT, { ...USUAL_COMPARISON, budget: 0 }, [])).toBe('fault');
  });
});

describe('asking for a comparison', () => {
  let store: ComparisonStore;
  let asker: ComparisonAsker;
  let questions: { listener: FamilyListener<'compare'>; calls: string[] }[];

  beforeEach(() => {
    questions = [];
    const families = {
      ask: (_family: 'compare', _question: unknown, listener: FamilyListener<'compare'>) => {
        const calls: string[] = [];
        questions.push({ listener, calls });
        const call = (name: string) => () => calls.push(name);
        return { stop: call('stop'), goOn: call('goOn'), prefer: call('prefer'), withdraw: call('withdraw') };
      },
    } as FamilyClient;
    store = createComparisonStore();
    asker = createComparisonAsker(families, store);
  });

  const answer = (question: number, rule: string, problem = 0) => {
    const tile: CompareTile = { level: 0, at: null, effort: 1, rule, problem };
    const tuning: RuleTuning = { rule, within: [], passes: new Float64Array(0) };
    questions[question].listener.tile(tile, tuning, 0);
  };
  const shown = () => store.getState().results?.tunings[0].map(({ rule }) => rule);

  it('shows rules as they come', () => {
    asker.show(planFor(), 100);
    expect(store.getState()).toMatchObject({ status: 'computing', progress: { done: 0, of: 2 } });
    answer(0, 'adam');
    expect(shown()).toEqual(['adam']);
    expect(store.getState().progress.done).toBe(1);
    answer(0, 'gd');
    questions[0].listener.done?.();
    expect(shown()).toEqual(['adam', 'gd']);
    expect(store.getState()).toMatchObject({ status: 'done', stale: false });
  });

  it('asks nothing for another budget that is computed', () => {
    asker.show(planFor(), 100);
    asker.show(planFor({ budget: 20 }), 20);
    expect(questions).toHaveLength(1);
    asker.show(planFor({ budget: 20.5 }), 20.5);
    expect(questions).toHaveLength(2);
    expect(questions[0].calls).toEqual(['withdraw']);
  });

  it('keeps the results of the question before until all of the new ones are there', () => {
    asker.show(planFor(), 100);
    for (const rule of RULES) answer(0, rule);
    questions[0].listener.done?.();
    asker.show(planFor({ target: 1 }), 100);
    answer(1, 'adam');
    expect(store.getState()).toMatchObject({
      stale: true,
      status: 'computing',
      progress: { done: 1, of: 2 },
    });
    expect(shown()).toEqual(RULES);
    answer(1, 'gd');
    expect(store.getState().stale).toBe(false);
    expect(shown()).toEqual(['adam', 'gd']);
  });

  it('keeps none of other rules', () => {
    asker.show(planFor(), 100);
    answer(0, 'gd');
    asker.show(planFor({ rules: ['gd', 'nag'] }), 100);
    expect(shown()).toEqual([]);
  });

  it('stops and goes on', () => {
    asker.show(planFor(), 100);
    asker.stop();
    expect(store.getState().status).toBe('stopped');
    asker.goOn();
    expect(store.getState().status).toBe('computing');
    expect(questions[0].calls).toEqual(['stop', 'goOn']);
  });

  it('says that it failed, and asks again', () => {
    asker.show(planFor(), 100);
    questions[0].listener.fault?.({ tile: 0, message: 'broken' });
    questions[0].listener.done?.();
    expect(store.getState().status).toBe('failed');
    asker.again();
    expect(questions).toHaveLength(2);
    expect(store.getState().status).toBe('computing');
  });

  it('withdraws its question where there is nothing to compare', () => {
    asker.show(planFor(), 100);
    asker.show('no-runs', 100);
    expect(store.getState()).toMatchObject({ status: 'no-runs', results: null });
    expect(questions[0].calls).toEqual(['withdraw']);
  });
});
