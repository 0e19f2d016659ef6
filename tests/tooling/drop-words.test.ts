import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dropWords, withoutWords } from '../../scripts/lib/drop-words.mjs';
import { DATASETS } from '../../src/catalog/datasets';
import { LOSSES } from '../../src/catalog/losses';
import { SURFACE_FUNCTIONS } from '../../src/catalog/objectives';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { defaultsOf } from '../../src/catalog/parameters';
import { MOMENTUM_SCHEDULES, SCHEDULES } from '../../src/catalog/schedules';
import * as whole from '../../src/cli/trajectories';
import * as wholeFamilies from '../../src/engine/families';
import { TILINGS } from '../../src/engine/families/tilings';
import * as wholeObjective from '../../src/engine/objective';
import { USUAL_COMPARISON } from '../../src/scene/compareFields';
import { problemsOf } from '../../src/scene/compareSpec';
import { openingScene } from '../../src/scene/defaults';
import type { ObjectiveSpec, RunSpec } from '../../src/scene/types';
import { drain } from '../engine/families/drain';
import { NOISY, runOf } from '../engine/scenes';

let folder = '';
let stripped: typeof whole;
let strippedObjective: typeof wholeObjective;
let strippedFamilies: typeof wholeFamilies;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'without-words-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    plugins: [dropWords()],
    build: {
      outDir: folder,
      minify: false,
      lib: {
        entry: {
          trajectories: 'src/cli/trajectories.ts',
          objective: 'src/engine/objective.ts',
          families: 'src/engine/families/index.ts',
        },
        formats: ['es'],
        fileName: (_, name) => `${name}.mjs`,
      },
    },
  });
  const load = (name: string) => import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  stripped = await load('trajectories');
  strippedObjective = await load('objective');
  strippedFamilies = await load('families');
});

afterAll(() => rm(folder, { recursive: true }));

/** Columns and ends of all runs, by an engine. */
function computed({ trajectories }: typeof whole, objective: ObjectiveSpec, runs: readonly RunSpec[]) {
  return [...trajectories({ version: 1, objective, runs, sharedStart: true })];
}

function expectTheSame(objective: ObjectiveSpec, runs: readonly RunSpec[]): void {
  expect(computed(stripped, objective, runs)).toEqual(computed(whole, objective, runs));
}

describe('an engine without the words of the catalog', () => {
  it('computes every rule as before, with decoupled decay and without', () => {
    const batch = { size: 7, order: 'shuffled', seed: 3 } as const;
    const decay = { kind: 'decoupled', lambda: 0.01 } as const;
    const runs = OPTIMIZERS.flatMap(({ id }) => [runOf(id, { batch }), runOf(id, { decay })]);
    expectTheSame(NOISY, runs);
  });

  it('computes every schedule as before', () => {
    const specOf = ({ id, params }: (typeof SCHEDULES)[number]) => ({ ...defaultsOf(params), kind: id });
    expectTheSame(NOISY, [
      ...SCHEDULES.map((each) => runOf('adam', { schedule: specOf(each) })),
      ...MOMENTUM_SCHEDULES.map((each) => runOf('nag', { momentumSchedule: specOf(each) })),
    ]);
  });

  it('draws all data and descends on every loss as before', () => {
    for (const { id, kind, params } of DATASETS) {
      for (const { id: loss } of LOSSES) {
        const data = { ...defaultsOf(params), ...(kind === 'generated' ? { n: 60 } : {}), kind, id };
        expectTheSame({ kind: 'neuron', loss, data } as ObjectiveSpec, [runOf('gd')]);
      }
    }
  });

  it('has every surface, its bends and its minima as before', () => {
    for (const { id, start, params } of SURFACE_FUNCTIONS) {
      const spec = { kind: 'function', id, params: defaultsOf(params) } as ObjectiveSpec;
      expectTheSame(spec, [runOf('adam', { start })]);
      const [one, other] = [strippedObjective, wholeObjective].map(({ buildObjective }) => {
        const { objective, minima } = buildObjective(spec);
        const bends = new Float64Array(3);
        objective.hessian?.(Float64Array.of(start.w, start.b), bends);
        return { bends, minima };
      });
      expect(one).toEqual(other);
    }
  });

  it('reads formulas as before', async () => {
    const spec = { kind: 'formula', text: 'w^2 + sin(b)' } as const;
    await strippedObjective.makeBuildable(spec);
    await wholeObjective.makeBuildable(spec);
    const at = { w: 0.5, b: -1.25 };
    const [one, other] = [strippedObjective, wholeObjective].map(({ buildObjective, evaluateAt }) =>
      evaluateAt(buildObjective(spec).objective, at),
    );
    expect(one).toEqual(other);
  });
});

describe('the families without the words of the catalog', () => {
  const { scene, view } = openingScene();
  const document = { scene, view };
  const axis = { of: 'start.w', from: -4, to: 4, scale: 'linear', count: 9 } as const;
  const sweep = { run: 'r1', x: axis, y: null, measure: 'basin', target: 0.01, seeds: 1 } as const;
  const spec = { ...USUAL_COMPARISON, budget: 20 };
  const problems = problemsOf(document, spec, [20], false);

  it.each([
    ['sweep', { scene, sweep, window: view.window }],
    ['compare', { rules: ['gd', 'adam', 'line-search'], problems }],
  ] as const)('answer as before: %s', (family, question) => {
    const [one, other] = [strippedFamilies, wholeFamilies].map(({ FAMILIES }) => {
      const compute = FAMILIES[family].begin(question as never);
      return TILINGS[family](question as never).map((tile) => drain<unknown>(compute(tile as never)));
    });
    expect(one).toEqual(other);
  });
});

describe('leaving out words', () => {
  it('takes what is said of a definition and of its parameters, and nothing that is nested otherwise', () => {
    const text = [
      'export const one = defineOptimizer({',
      "  name: 'η', // words",
      "  hyper: { eta: { kind: 'number', name: 'Rate', default: 1 } },",
      '  step: ({ theta }) => { const point = { name: 1, eta: 2 }; theta[0] = point.name; },',
      '});',
    ].join('\n');
    expect(withoutWords('one.ts', text).replace(/ +/g, ' ')).toBe(
      [
        'export const one = defineOptimizer({',
        ' // words',
        " hyper: { eta: { kind: 'number', default: 1 } },",
        ' step: ({ theta }) => { const point = { name: 1, eta: 2 }; theta[0] = point.name; },',
        '});',
      ].join('\n'),
    );
  });

  it('moves nothing', () => {
    const text = "defineSchedule({\n  summary: 'β',\n  rate: () => {},\n});";
    const without = withoutWords('one.ts', text);
    expect(without).toHaveLength(text.length);
    expect(without.indexOf('rate')).toBe(text.indexOf('rate'));
  });
});
