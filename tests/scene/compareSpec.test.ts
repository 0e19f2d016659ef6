import { describe, expect, it } from 'vitest';
import { BUDGETS, budgetsFor } from '../../src/scene/compareBudgets';
import { type CompareSpec, USUAL_COMPARISON } from '../../src/scene/compareFields';
import { comparedRules, comparedRun, compareFaults, hasSeeds, problemsOf } from '../../src/scene/compareSpec';
import { openingScene } from '../../src/scene/defaults';
import type { ObjectiveSpec, SceneDocument } from '../../src/scene/types';

const DOCUMENT = openingScene();
const faultsOf = (change: Partial<CompareSpec>, document: SceneDocument = DOCUMENT) =>
  compareFaults(document, { ...USUAL_COMPARISON, ...change }).map(
    ({ path, message }) => `${path}: ${message}`,
  );

describe('a comparison', () => {
  it('is about the selected run where it names none, and about the first where none is selected', () => {
    expect(comparedRun(DOCUMENT, { run: 'r3' })?.id).toBe('r3');
    expect(comparedRun(DOCUMENT, { run: '' })?.id).toBe(DOCUMENT.view.selected);
    const none = { ...DOCUMENT, view: { ...DOCUMENT.view, selected: '' } };
    expect(comparedRun(none, { run: '' })?.id).toBe('r1');
    expect(comparedRun(DOCUMENT, { run: 'r9' })).toBeUndefined();
  });

  it('takes each rule of the visible runs once, all rules, or those it names', () => {
    const [first, ...others] = DOCUMENT.scene.runs;
    const scene = {
      ...DOCUMENT.scene,
      runs: [first, { ...first, id: 'r9' }, { ...others[0], visible: false }],
    };
    expect(comparedRules(scene, { rules: 'visible' }, [])).toEqual(['gd']);
    expect(comparedRules(scene, { rules: 'all' }, ['gd', 'adam'])).toEqual(['gd', 'adam']);
    expect(comparedRules(scene, { rules: ['nag'] }, [])).toEqual(['nag']);
    const onFunction = { ...scene, objective: { kind: 'function', id: 'bowl', params: {} } as const };
    expect(comparedRules(onFunction, { rules: 'all' }, ['gd', 'levenberg-marquardt'])).toEqual(['gd']);
  });

  it.each<[Partial<CompareSpec>, string]>([
    [{ run: 'r9' }, 'compare.run: expected one of the scene’s runs, got "r9"'],
    [{ rules: ['gd', 'foo'] }, 'compare.rules: expected ids of optimizers, or all, got "foo"'],
    [{ rules: ['gd', 'gd'] }, 'compare.rules: expected each rule once, got "gd,gd"'],
    [{ budget: 0 }, 'compare.budget: expected a number from 1 to 100\u202f000, got 0'],
    [{ target: Number.NaN }, 'compare.target: expected a number'],
    [{ starts: 1.5 }, 'compare.starts: expected a whole number from 1 to 64, got 1.5'],
    [{ seeds: 0 }, 'compare.seeds: expected a whole number from 1 to 1\u202f000, got 0'],
    [
      { starts: 64, seeds: 2 },
      'compare.starts: expected at most 4\u202f096 starts times seeds, got 8\u202f192',
    ],
    [
      { surfaces: ['function:foo'] },
      'compare.surfaces: expected surfaces of the catalog, as function:beale, got "function:foo"',
    ],
    [
      { surfaces: ['data:two-points'] },
      'compare.surfaces: expected each surface once, got "data:two-points"',
    ],
  ])('has the fault of %j', (change, fault) => {
    expect(faultsOf(change)).toEqual([expect.stringContaining(fault)]);
  });

  it('counts its seeds up to the largest there is', () => {
    const [run, ...others] = DOCUMENT.scene.runs;
    const late = { ...run, id: 'r1', batch: { ...run.batch, seed: 4_294_967_290 } };
    const document = { ...DOCUMENT, scene: { ...DOCUMENT.scene, runs: [late, ...others] } };
    expect(faultsOf({ run: 'r1', seeds: 6 }, document)).toEqual([]);
    expect(faultsOf({ run: 'r1', seeds: 7 }, document)).toHaveLength(1);
  });

  it('has no fault where it can be computed', () => {
    expect(faultsOf({})).toEqual([]);
    const surfaces = ['function:beale', 'data:valley'];
    expect(faultsOf({ rules: ['adam'], budget: 12.5, starts: 5, surfaces })).toEqual([]);
  });
});

it('seeds make a difference where batches are drawn in random order, or the data are', () => {
  const drawn: ObjectiveSpec = { kind: 'neuron', loss: 'mean', data: { kind: 'generated', id: 'noisy' } };
  const { objective } = DOCUMENT.scene;
  const batch = { size: 1, order: 'shuffled', seed: 1 } as const;
  expect(hasSeeds(objective, { batch })).toBe(true);
  expect(hasSeeds(objective, { batch: { ...batch, order: 'sequential' } })).toBe(false);
  expect(hasSeeds(objective, { batch: { ...batch, size: 'all' } })).toBe(false);
  expect(hasSeeds(drawn, { batch: { ...batch, size: 'all' } })).toBe(true);
  expect(hasSeeds({ kind: 'function', id: 'bowl', params: {} }, { batch })).toBe(false);
});

describe('the problems of a comparison', () => {
  it('have each surface’s own window and start, and the run’s other settings', () => {
    const [run, ...others] = DOCUMENT.scene.runs;
    const batched = { ...run, batch: { size: 1, order: 'shuffled', seed: 3 } as const };
    const document = { ...DOCUMENT, scene: { ...DOCUMENT.scene, runs: [batched, ...others] } };
    const surfaces = ['function:beale', 'data:six-points'];
    const spec = { ...USUAL_COMPARISON, run: 'r1', surfaces, target: 0.25 };
    const [own, beale, six] = problemsOf(document, spec, [10, 20], true);
    expect(own).toMatchObject({ surface: 'data:two-points', run: batched, window: document.view.window });
    expect(beale.run.start).not.toEqual(batched.start);
    expect(beale.run.batch).toEqual({ size: 'all', order: 'shuffled', seed: 3 });
    expect(beale.window).not.toEqual(own.window);
    expect(six.run.batch).toEqual(batched.batch);
    expect([own, beale, six].map(({ target }) => target)).toEqual([0.25, 0.25, 0.25]);
  });

  it('count the target from the lowest known loss of each surface where they are several', () => {
    const surfaces = ['function:goldstein-price'];
    const [, other] = problemsOf(DOCUMENT, { ...USUAL_COMPARISON, surfaces, target: 0.5 }, [10], false);
    expect(other.target).toBeCloseTo(3.5, 9);
  });
});

describe('the budgets that are computed at once', () => {
  it('are the slider’s, and the one that is asked for', () => {
    expect(budgetsFor(100, 1)).toEqual(BUDGETS.filter((each) => each <= 1000));
    expect(budgetsFor(123.5, 1)).toEqual(
      [...BUDGETS.filter((each) => each <= 1000), 123.5].sort((a, b) => a - b),
    );
    expect(budgetsFor(1001, 1).at(-1)).toBe(10_000);
    expect(budgetsFor(100_000, 1).at(-1)).toBe(100_000);
  });

  it('end sooner where many starts would take long', () => {
    expect(budgetsFor(100, 100).at(-1)).toBe(100);
    expect(budgetsFor(101, 100).at(-1)).toBe(200);
    expect(budgetsFor(60_000, 100).at(-1)).toBe(100_000);
  });

  it('are whole numbers, twenty a decade from ten on', () => {
    expect(BUDGETS.every(Number.isInteger)).toBe(true);
    expect(BUDGETS.filter((each) => each >= 100 && each < 1000)).toHaveLength(20);
    expect([BUDGETS[0], BUDGETS.at(-1)]).toEqual([1, 100_000]);
  });
});
