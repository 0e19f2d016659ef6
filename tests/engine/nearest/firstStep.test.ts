/** The η that the first step of a path tells. */
import { describe, expect, it } from 'vitest';
import { findOptimizer } from '../../../src/catalog/optimizers';
import { ratesOf } from '../../../src/engine/nearest/firstStep';
import { targetOf } from '../../../src/engine/nearest/measure';
import { RATES } from '../../../src/scene/nearest/grids';
import type { NearSettings } from '../../../src/scene/nearest/search';
import type { RecordedPath } from '../../../src/scene/recordedPath';
import type { RunSpec } from '../../../src/scene/types';
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
