import { describe, expect, it } from 'vitest';
import { DATASETS } from '../../src/catalog/datasets';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { formulaFault } from '../../src/catalog/objectives/formula';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { EXAMPLES } from '../../src/controls/formula/examples';
import { DEFAULT_VIEW, defaultRun, openingScene } from '../../src/scene/defaults';
import { flatten } from '../../src/scene/file';
import { parseDocument } from '../../src/scene/parse';
import { choosePoints, chooseSurface, optionOf } from '../../src/scene/surfaceChoice';
import type { Scene } from '../../src/scene/types';
import { setLoss } from '../../src/state/edits';
import { follow } from '../engine/trajectory';

const { scene: opening, view } = openingScene();

const choose = (scene: Scene, option: string) => chooseSurface(scene, option).scene;
const etas = (scene: Scene) => scene.runs.map(({ optimizer, hyper }) => [optimizer, hyper.eta]);

describe('choosing a function', () => {
  it.each(SURFACE_FUNCTIONS)(
    'brings its window, spacing and start, and is a legal scene ($id)',
    (definition) => {
      const batch = { size: 1, order: 'shuffled', seed: 3 } as const;
      const before = { ...opening, sharedStart: false, runs: opening.runs.map((run) => ({ ...run, batch })) };
      const { scene, view: looks } = chooseSurface(before, `function:${definition.id}`);
      const { domain, spacing } = definition;
      expect(looks).toEqual({ window: domain, levels: spacing, lossAxis: spacing });
      for (const run of scene.runs) {
        expect(run.start).toEqual(definition.start);
        expect(run.batch).toEqual({ ...batch, size: 'all' });
      }
      expect(parseDocument(flatten({ scene, view }))).toStrictEqual({ document: { scene, view } });
    },
  );

  it('gives its η to the rules that move by the slope, and to no others', () => {
    expect(etas(choose(opening, 'function:rosenbrock'))).toEqual([
      ['gd', 0.001],
      ['momentum', 0.001],
      ['nag', 0.001],
      ['adam', 0.1],
    ]);
  });

  it('leaves every rule legal, those without an η too', () => {
    const runs = OPTIMIZERS.slice(0, 12).map(({ id }, index) => defaultRun(id, `r${index + 1}`));
    for (const run of choose({ ...opening, runs }, 'function:beale').runs) {
      expect(Object.keys(run.hyper)).toEqual(Object.keys(defaultRun(run.optimizer, run.id).hyper));
    }
  });
});

describe('choosing data', () => {
  it('moves starts that nobody has moved to where its descents begin, and back', () => {
    const [first, second] = opening.runs;
    const before = { ...opening, runs: [first, { ...second, start: { w: 1, b: 1 } }] };
    const inValley = choose(before, 'data:valley');
    expect(inValley.runs.map(({ start }) => start)).toEqual([
      { w: -2, b: -4 },
      { w: 1, b: 1 },
    ]);
    expect(choose(inValley, 'data:two-points').runs).toEqual(before.runs);
  });

  it('after a function brings back the usual window, start and η', () => {
    const { scene, view: looks } = chooseSurface(choose(opening, 'function:beale'), 'data:two-points');
    expect(scene).toEqual(opening);
    expect(looks).toBe(DEFAULT_VIEW);
  });

  it('after data changes the data alone, and the loss stays', () => {
    const before: Scene = {
      ...opening,
      objective: { kind: 'neuron', loss: 'mean', data: { kind: 'preset', id: 'two-points' } },
      runs: [{ ...opening.runs[0], start: { w: 3, b: 3 }, hyper: { eta: 7 } }],
    };
    const { scene, view: looks } = chooseSurface(before, 'data:valley');
    expect(looks).toBeNull();
    expect(scene).toEqual({
      ...before,
      objective: { kind: 'neuron', loss: 'mean', data: { kind: 'preset', id: 'valley' } },
    });
  });
});

describe.each(DATASETS)('choosing the data “$name”', ({ id }) => {
  it('from the opening scene gives a legal one in which the loss goes down and no run flies off', () => {
    const { scene } = chooseSurface(opening, `data:${id}`);
    expect(parseDocument(flatten({ scene, view }))).toStrictEqual({ document: { scene, view } });
    for (const run of scene.runs) {
      const { columns, end } = follow(scene.objective, { ...run, steps: 150 });
      expect(end.reason).toBe('steps');
      if (run.optimizer === 'gd') expect(columns.loss[150]).toBeLessThan(columns.loss[0]);
      for (const path of [columns.w, columns.b])
        expect(Math.max(...path.map(Math.abs))).toBeLessThanOrEqual(50);
    }
  });

  it('and going back gives the opening scene', () => {
    expect(choose(choose(opening, `data:${id}`), 'data:two-points')).toEqual(opening);
  });

  it('keeps starts and rates that somebody has set', () => {
    const runs = opening.runs.map((run) => ({
      ...run,
      start: { w: 1, b: 3 },
      hyper: { ...run.hyper, eta: 0.7 },
    }));
    expect(choose({ ...opening, runs }, `data:${id}`).runs).toEqual(runs);
  });

  it('after a function is choosing it from the opening scene', () => {
    const chosen = choose(opening, `data:${id}`);
    expect(choose(choose(opening, 'function:beale'), `data:${id}`)).toEqual(chosen);
  });
});

describe('choosing generated data', () => {
  const lossOf = ({ objective }: Scene) => objective.kind === 'neuron' && objective.loss;

  it('takes the mean of the squares, which stays where data of any loss follow only if it was asked for', () => {
    const mean = setLoss(opening, 'mean');
    expect(lossOf(choose(opening, 'data:noisy'))).toBe('mean');
    expect(lossOf(choose(choose(opening, 'data:noisy'), 'data:valley'))).toBe('half-sum');
    expect(lossOf(choose(mean, 'data:valley'))).toBe('mean');
    expect(lossOf(choose(setLoss(choose(opening, 'data:noisy'), 'half-sum'), 'data:sparse'))).toBe('mean');
  });
});

describe('points that were read in', () => {
  const many = Array.from({ length: 100 }, (_, i) => i / 100);

  it('replace the data and keep the loss where they are few', () => {
    const objective = { kind: 'neuron', loss: 'mean', data: { kind: 'points', x: [1, 2], y: [0.5, 0.6] } };
    expect(choosePoints(setLoss(opening, 'mean'), [1, 2], [0.5, 0.6])).toEqual({
      scene: { ...opening, objective },
      view: null,
    });
    expect(choosePoints(opening, [1, 2], [0.5, 0.6]).scene.objective).toMatchObject({ loss: 'half-sum' });
  });

  it('bring the mean where they are many', () => {
    expect(choosePoints(opening, many, many).scene.objective).toMatchObject({ loss: 'mean' });
  });

  it('make a neuron of a function, with the usual start and η, in the usual view', () => {
    expect(choosePoints(choose(opening, 'function:beale'), [1], [0.5])).toEqual({
      scene: {
        ...opening,
        objective: { kind: 'neuron', loss: 'half-sum', data: { kind: 'points', x: [1], y: [0.5] } },
      },
      view: DEFAULT_VIEW,
    });
  });
});

describe('choosing a formula', () => {
  const chosen = () => chooseSurface(openWithBatches(), 'formula');
  const openWithBatches = () => {
    const batch = { size: 1, order: 'shuffled', seed: 3 } as const;
    return { ...opening, sharedStart: false, runs: opening.runs.map((run) => ({ ...run, batch })) };
  };

  it('brings one that can be computed, its window and its start, and is a legal scene', () => {
    const { scene, view: looks } = chosen();
    expect(scene.objective.kind).toBe('formula');
    expect(looks).toEqual({ window: { w: [-3, 3], b: [-3, 3] }, levels: 'linear', lossAxis: 'linear' });
    expect(scene.runs.map(({ batch }) => batch.size)).toEqual(['all', 'all', 'all', 'all']);
    expect(etas(scene)[0]).toEqual(['gd', 0.01]);
    expect(parseDocument(flatten({ scene, view }))).toStrictEqual({ document: { scene, view } });
    expect(optionOf(scene.objective)).toBe('formula');
  });

  it('again leaves the formula as it is', () => {
    const typed: Scene = { ...chosen().scene, objective: { kind: 'formula', text: 'w^2 + b^2' } };
    expect(chooseSurface(typed, 'formula')).toEqual({ scene: typed, view: null });
  });

  it('leads back to the data as a function does', () => {
    expect(choose({ ...opening, ...choose(opening, 'formula') }, 'data:two-points')).toEqual(opening);
  });
});

it.each(EXAMPLES)('the example “$text” can be computed', ({ text }) => {
  expect(formulaFault(text)).toBeNull();
});

it('an option that there is not changes nothing', () => {
  for (const option of ['other', 'function:nobody', 'data:toString', '']) {
    expect(chooseSurface(opening, option)).toEqual({ scene: opening, view: null });
    expect(chooseSurface(opening, option).scene).toBe(opening);
  }
});
