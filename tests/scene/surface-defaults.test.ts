/** The four usual rules do on each surface what it is known for, as it comes from the picker and from a link that names it alone. */
import { describe, expect, it } from 'vitest';
import { COLUMN } from '../../src/catalog/columns';
import { DATASETS } from '../../src/catalog/datasets';
import { findSurfaceFunction, SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { defaultsOf } from '../../src/catalog/parameters';
import { usualCamera } from '../../src/scene/cameras';
import { decodeHash, decodeHashStrict } from '../../src/scene/codec';
import type { RunResult } from '../../src/scene/outcome';
import { surfaceAlone } from '../../src/scene/surfaceChoice';
import type { Point } from '../../src/scene/types';
import { runsOf } from '../lessons/experiment';

type Walks = Readonly<Record<'gd' | 'momentum' | 'nag' | 'adam', RunResult>>;

const walks = new Map<string, Walks>();

/** The four runs of a surface that is named alone. */
function walksOf(id: string): Walks {
  let found = walks.get(id);
  if (found === undefined) {
    const [gd, momentum, nag, adam] = runsOf(alone(id));
    found = { gd, momentum, nag, adam };
    walks.set(id, found);
  }
  return found;
}

function alone(id: string) {
  const document = surfaceAlone(`function:${id}`);
  if (document === null) throw new Error(`No surface ${id}`);
  return document;
}

function endOf({ columns, length }: RunResult): Point {
  return { w: columns[COLUMN.w][length - 1], b: columns[COLUMN.b][length - 1] };
}

const startOf = ({ columns }: RunResult): Point => ({ w: columns[COLUMN.w][0], b: columns[COLUMN.b][0] });
const lossOf = ({ columns, length }: RunResult) => columns[COLUMN.loss][length - 1];
const apart = (a: Point, b: Point) => Math.hypot(a.w - b.w, a.b - b.b);
const minimaOf = (id: string) => {
  const definition = findSurfaceFunction(id);
  return definition?.minima(defaultsOf(definition.params)) ?? [];
};

/** The number of the known minimum that a run ends at; −1 where it ends at none. */
function minimumAt(id: string, run: RunResult, within = 0.1): number {
  return minimaOf(id).findIndex((minimum) => apart(endOf(run), minimum) < within);
}

/** The number of times that a run turns about along w or along b. */
function turns({ columns, length }: RunResult, along: 'w' | 'b'): number {
  const places = columns[COLUMN[along]];
  let count = 0;
  for (let row = 2; row < length; row++)
    if ((places[row] - places[row - 1]) * (places[row - 1] - places[row - 2]) < 0) count++;
  return count;
}

const SHOWS: Readonly<Record<string, readonly [string, (walks: Walks) => void]>> = {
  bowl: [
    'gradient descent zigzags across the valley',
    ({ gd, momentum }) => {
      expect(turns(gd, 'b')).toBeGreaterThanOrEqual(8);
      expect(turns(gd, 'w')).toBe(0);
      expect(turns(momentum, 'w')).toBeGreaterThanOrEqual(4);
      expect(minimumAt('bowl', gd)).toBe(0);
    },
  ],
  saddle: [
    'gradient descent lingers at the saddle while the others leave it',
    ({ gd, momentum, nag, adam }) => {
      expect(apart(endOf(gd), { w: 0, b: 0 })).toBeLessThan(0.3);
      for (const run of [momentum, nag, adam]) expect(lossOf(run)).toBeLessThan(-0.5);
    },
  ],
  'monkey-saddle': [
    'momentum and Adam leave by different valleys while gradient descent lingers',
    ({ gd, momentum, adam }) => {
      expect(apart(endOf(gd), { w: 0, b: 0 })).toBeLessThan(0.5);
      expect(endOf(momentum).w).toBeLessThan(-1);
      expect(endOf(adam).b).toBeGreaterThan(1);
    },
  ],
  booth: [
    'gradient descent zigzags across the tilted valley, and all arrive',
    ({ gd, ...others }) => {
      expect(turns(gd, 'w')).toBeGreaterThanOrEqual(8);
      for (const run of [gd, ...Object.values(others)]) expect(minimumAt('booth', run)).toBe(0);
    },
  ],
  matyas: [
    'gradient descent zigzags, and Adam comes along the plate without breaking off',
    ({ gd, adam }) => {
      expect(turns(gd, 'w')).toBeGreaterThanOrEqual(8);
      expect(minimumAt('matyas', gd)).toBe(0);
      expect(apart(endOf(adam), { w: 0, b: 0 })).toBeLessThan(1);
    },
  ],
  rosenbrock: [
    'all enter the valley soon; gradient descent is left behind in it',
    ({ gd, momentum, nag }) => {
      expect(gd.columns[COLUMN.loss][30]).toBeLessThan(5);
      expect(apart(endOf(gd), { w: 1, b: 1 })).toBeGreaterThan(1);
      for (const run of [momentum, nag]) expect(apart(endOf(run), { w: 1, b: 1 })).toBeLessThan(0.2);
    },
  ],
  beale: [
    'the flat valleys lead gradient descent and Adam away from the minimum',
    ({ gd, adam, momentum, nag }) => {
      for (const run of [gd, adam]) expect(endOf(run).w).toBeLessThan(-1);
      for (const run of [momentum, nag]) expect(apart(endOf(run), { w: 3, b: 0.5 })).toBeLessThan(0.2);
    },
  ],
  mccormick: [
    'all go down the wall and along the trough to the lower minimum, around which momentum swings',
    (all) => {
      for (const run of Object.values(all)) expect(minimumAt('mccormick', run)).toBe(0);
      expect(turns(all.momentum, 'w')).toBeGreaterThanOrEqual(6);
      expect(turns(all.gd, 'w')).toBeLessThanOrEqual(1);
    },
  ],
  'three-hump-camel': [
    'one start, three minima',
    (all) => {
      const found = new Set(Object.values(all).map((run) => minimumAt('three-hump-camel', run)));
      expect(found).toEqual(new Set([0, 1, 2]));
    },
  ],
  'six-hump-camel': [
    'one start, three minima; NAG finds a lowest one',
    (all) => {
      const found = Object.values(all).map((run) => minimumAt('six-hump-camel', run));
      expect(found).not.toContain(-1);
      expect(new Set(found).size).toBe(3);
      expect(lossOf(all.nag)).toBeLessThan(-1.03);
    },
  ],
  himmelblau: [
    'one start, four rules, four minima',
    (all) => {
      const found = Object.values(all).map((run) => minimumAt('himmelblau', run));
      expect(found.toSorted()).toEqual([0, 1, 2, 3]);
    },
  ],
  'styblinski-tang': [
    'gradient descent stays in the nearest minimum, momentum finds the lowest',
    (all) => {
      const found = Object.values(all).map((run) => minimumAt('styblinski-tang', run));
      expect(found).not.toContain(-1);
      expect(new Set(found).size).toBe(3);
      expect(minimumAt('styblinski-tang', all.momentum)).toBe(0);
      expect(endOf(all.gd).w).toBeGreaterThan(2);
    },
  ],
  'goldstein-price': [
    'two rules find the lowest minimum, two a higher one beside it',
    ({ gd, momentum, nag, adam }) => {
      for (const run of [gd, momentum]) expect(minimumAt('goldstein-price', run)).toBe(0);
      for (const run of [nag, adam]) expect(minimumAt('goldstein-price', run)).toBe(1);
    },
  ],
  rastrigin: [
    'gradient descent and Adam stay in the first dimple, momentum rolls through to the lowest one',
    ({ gd, momentum, nag, adam }) => {
      for (const run of [gd, adam]) expect(apart(endOf(run), startOf(run))).toBeLessThan(0.75);
      expect(minimumAt('rastrigin', momentum)).toBe(0);
      expect(apart(endOf(nag), startOf(nag))).toBeGreaterThan(2);
    },
  ],
  ackley: [
    'gradient descent and Adam stay on the rim, momentum and NAG fall into the funnel',
    ({ gd, momentum, nag, adam }) => {
      for (const run of [gd, adam]) expect(lossOf(run)).toBeGreaterThan(5);
      for (const run of [momentum, nag]) expect(apart(endOf(run), { w: 0, b: 0 })).toBeLessThan(0.25);
    },
  ],
  griewank: [
    'gradient descent stops in a dent, momentum goes on to the lowest one',
    ({ gd, momentum, adam }) => {
      for (const run of [gd, adam]) expect(apart(endOf(run), { w: -3.14, b: 4.44 })).toBeLessThan(0.1);
      expect(minimumAt('griewank', momentum)).toBe(0);
    },
  ],
  levy: [
    'gradient descent and Adam stop in a ripple, momentum reaches the minimum',
    ({ gd, momentum, adam }) => {
      expect(minimumAt('levy', momentum)).toBe(0);
      for (const run of [gd, adam]) expect(lossOf(run)).toBeGreaterThan(2);
    },
  ],
  easom: [
    'gradient descent does not move on the plain, the others find the hole',
    ({ gd, momentum, nag, adam }) => {
      expect(apart(endOf(gd), startOf(gd))).toBeLessThan(0.2);
      for (const run of [momentum, nag, adam]) expect(minimumAt('easom', run)).toBe(0);
    },
  ],
};

it('says of every surface what it shows', () => {
  expect(Object.keys(SHOWS).toSorted()).toEqual(SURFACE_FUNCTIONS.map(({ id }) => id).toSorted());
});

describe.each(SURFACE_FUNCTIONS)('$name, named alone', ({ id, domain, spacing }) => {
  const [what, check] = SHOWS[id] ?? [];
  if (what !== undefined) it(what, () => check?.(walksOf(id)));

  it('opens in its own window, view and steps', () => {
    const { scene, view } = alone(id);
    expect(view).toMatchObject({ window: domain, levels: spacing, lossAxis: spacing });
    expect(view.camera).toEqual(usualCamera(scene.objective));
    expect(view.playhead).toBe(scene.runs[0].steps);
  });

  it('loses none of the four runs: all are finite, and none is out of sight for long', () => {
    for (const { columns, length, end } of Object.values(walksOf(id))) {
      expect(end?.reason).toBe('steps');
      const [w, b] = [columns[COLUMN.w], columns[COLUMN.b]];
      let outside = 0;
      for (let row = 0; row < length; row++)
        if (w[row] < domain.w[0] || w[row] > domain.w[1] || b[row] < domain.b[0] || b[row] > domain.b[1])
          outside++;
      expect(outside / length).toBeLessThan(0.05);
    }
  });
});

describe('a link that names a surface alone', () => {
  it.each(SURFACE_FUNCTIONS)('opens it as its own, $id', ({ id }) => {
    expect(decodeHash(`#function=${id}`)).toEqual({ document: alone(id), faults: [] });
    expect(decodeHashStrict(`https://example.org/#function=${id}`)).toEqual({ document: alone(id) });
  });

  it.each(DATASETS)('does so with data, $id', ({ id }) => {
    const { document, faults } = decodeHash(`#data=${id}`);
    expect(faults).toEqual([]);
    expect(document.scene.objective).toMatchObject({ kind: 'neuron', data: { id } });
    expect(document.scene.runs).toHaveLength(4);
  });

  it('opens Ackley at ±5 and Rosenbrock with logarithmic levels', () => {
    expect(decodeHash('#function=ackley').document.view.window).toEqual({ w: [-5, 5], b: [-5, 5] });
    expect(decodeHash('#function=rosenbrock').document.view.levels).toBe('log');
  });

  it('says so of a surface that there is not', () => {
    expect(decodeHash('#function=nobody').faults.length).toBeGreaterThan(0);
  });

  it('takes nothing from a link that says its version: that one is as it has always been', () => {
    const { document } = decodeHash('#v=1&function=saddle&end');
    expect(document.scene.runs).toEqual([]);
    expect(document.view.window).toEqual({ w: [-6, 6], b: [-6, 6] });
  });
});
