/** The η that the first step of a path tells. */
import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../../src/catalog/optimizers';
import { ratesOf } from '../../../src/engine/nearest/firstStep';
import { targetOf } from '../../../src/engine/nearest/measure';
import { RATES } from '../../../src/scene/nearest/grids';
import type { NearSettings } from '../../../src/scene/nearest/search';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import type { RunSpec } from '../../../src/scene/types';
import { bowlOf } from '../lanes/bowl';
import { runOf, TWO_POINTS } from '../scenes';
import { follow, objectiveOf } from '../trajectory';

function definitionOf(id: string) {
  const definition = findOptimizer(id);
  if (definition === undefined) throw new Error(`There is no ${id}`);
  return definition;
}

function pathOf(run: RunSpec): RecordedPath {
  const { columns, length } = follow(TWO_POINTS, run);
  return { w: [...columns.w.subarray(0, length)], b: [...columns.b.subarray(0, length)] };
}

/** The rates to try for a path, where it says nothing of them, by a rule with settings that may have another η. */
function ratesFor(
  path: RecordedPath,
  run: RunSpec,
  { given = [] as readonly number[], base = null as number | null } = {},
) {
  const settings: NearSettings = { ...run, hyper: { ...run.hyper, eta: 0.5 } };
  const target = targetOf(objectiveOf(TWO_POINTS), path);
  return ratesOf(definitionOf(run.optimizer), settings, target, { given, base });
}

const usual = (id: string) => definitionOf(id).hyper.eta.default;

describe('the rates to try for a path', () => {
  it.each(['gd', 'momentum', 'nag', 'adam', 'rmsprop'])(
    'of %s are the one that its first step tells',
    (id) => {
      const run = runOf(id, { steps: 5, hyper: { eta: 0.37 } });
      expect(ratesFor(pathOf(run), run)).toEqual([0.37]);
    },
  );

  it('are that one to all its digits where it has more than three', () => {
    const run = runOf('gd', { steps: 5, hyper: { eta: 0.371234 } });
    const [eta, ...others] = ratesFor(pathOf(run), run);
    expect(eta).toBeCloseTo(0.371234, 9);
    expect(others).toEqual([]);
  });

  it('are a short one where the table has too few digits to tell another', () => {
    const run = runOf('gd', { steps: 5, hyper: { eta: 0.37 } });
    const { w, b } = pathOf(run);
    const rounded = (values: readonly number[]) => values.map((value) => Number(value.toFixed(4)));
    const [eta] = ratesFor({ w: rounded(w), b: rounded(b) }, run);
    expect(eta).toBeCloseTo(0.37, 2);
    expect(String(eta).length).toBeLessThanOrEqual(5);
  });

  it('are told by a first step under a schedule as well', () => {
    const schedule = { kind: 'inverse-time', k: 0.1 };
    const run = runOf('gd', { steps: 5, hyper: { eta: 0.37 }, schedule });
    expect(ratesFor(pathOf(run), run)).toEqual([0.37]);
  });

  it.each<[string, (path: RecordedPath) => RecordedPath]>([
    ['there is one row', ({ w, b }) => ({ w: w.slice(0, 1), b: b.slice(0, 1) })],
    ['the second row is some steps later', ({ w, b }) => ({ step: w.map((_, t) => 2 * t), w, b })],
    ['it goes the other way', ({ w, b }) => ({ w: [w[1], w[0]], b: [b[1], b[0]] })],
    ['it goes nowhere', ({ w, b }) => ({ w: [w[0], w[0]], b: [b[0], b[0]] })],
  ])('are the usual ones where %s', (_, change) => {
    const run = runOf('gd', { steps: 5, hyper: { eta: 0.37 } });
    expect(ratesFor(change(pathOf(run)), run)).toEqual([usual('gd'), ...RATES]);
  });

  it('are the usual ones where the schedule has first rates of its own', () => {
    const schedule: RunSpec['schedule'] = {
      kind: 'by-hand',
      points: [
        [0, 0.2],
        [10, 0.1],
      ],
      between: 'hold',
    };
    const run = runOf('gd', { steps: 5, schedule });
    expect(ratesFor(pathOf(run), run)).toEqual([usual('gd'), ...RATES]);
  });

  it('are those that are given, before any that the path tells', () => {
    const run = runOf('gd', { steps: 5, hyper: { eta: 0.37 } });
    expect(ratesFor(pathOf(run), run, { given: [1, 2], base: 3 })).toEqual([1, 2]);
    expect(ratesFor(pathOf(run), run, { base: 3 })).toEqual([3]);
  });

  it('are the one that is given', () => {
    const run = runOf('gd', { steps: 5, hyper: { eta: 0.37 } });
    expect(ratesFor(pathOf(run), run, { given: [1] })).toEqual([1]);
  });

  it('are none for a rule without an η', () => {
    const run = runOf('newton', { steps: 5 });
    const rates = ratesOf(
      definitionOf('levenberg-marquardt'),
      run,
      targetOf(objectiveOf(TWO_POINTS), pathOf(run)),
      {
        given: [1],
        base: 3,
      },
    );
    expect(rates).toEqual([null]);
  });
});

describe('the rate of a first step down a bowl', () => {
  /** The rates for a step from (w, b) with an η, of a path of two rows: the slope there is (w, b) itself. */
  function ratesAt(
    [w, b]: readonly [number, number],
    eta: number,
    { coarseness = 1e-9, change = {} as Partial<RunSpec> } = {},
  ) {
    const path = { w: [w, w - eta * w], b: [b, b - eta * b] };
    const target = { objective: bowlOf(), path, coarseness };
    return ratesOf(definitionOf('gd'), runOf('gd', change), target, { given: [], base: null });
  }

  it('is told by two rows', () => {
    expect(ratesAt([3, 4], 0.37)).toEqual([0.37]);
  });

  it('is told under a schedule where the path goes along one axis alone', () => {
    const change = { schedule: { kind: 'inverse-time', k: 0.1 } };
    expect(ratesAt([3, 0], 0.37, { change })).toEqual([0.37]);
    expect(ratesAt([0, 4], 0.37, { change })).toEqual([0.37]);
  });

  it('is a short one up to a millionth away', () => {
    expect(ratesAt([3, 4], 0.37 * (1 + 0.9e-6))).toEqual([0.37]);
    expect(ratesAt([3, 4], 0.37 * (1 + 1.1e-6))[0]).toBeCloseTo(0.37 * (1 + 1.1e-6), 12);
  });

  it('is a short one as far away as the table is coarse beside the step’s length', () => {
    // 1020 lacks 1 part in 256 to 1024. The step is 5 · 1024 long, of which that is 20.
    expect(ratesAt([3, 4], 1024, { coarseness: 20 })).toEqual([1020]);
    expect(ratesAt([3, 4], 1024, { coarseness: 19.9 })).toEqual([1024]);
  });
});
