import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { asOffered, decayKinds, offers, worksOn } from '../../src/scene/offers';
import { parseDocument, repairDocument } from '../../src/scene/parse';
import type { ObjectiveSpec, RunSpec } from '../../src/scene/types';
import { NOISY, runOf, TWO_POINTS } from '../engine/scenes';
import { follow } from '../engine/trajectory';

const BOWL: ObjectiveSpec = { kind: 'function', id: 'bowl', params: {} };
const WITHOUT = [
  'newton',
  'saddle-free-newton',
  'levenberg-marquardt',
  'bfgs',
  'conjugate-gradient',
  'nelder-mead',
];
const ids = OPTIMIZERS.map(({ id }) => id);

describe('what a rule lets its runs be given', () => {
  it('is everything, unless its definition leaves something out', () => {
    const without = (what: readonly string[]) => ids.filter((id) => what.includes(id));
    const withoutBatches = without([...WITHOUT, 'rprop']);
    expect(ids.filter((id) => !offers(id, 'batches'))).toEqual(withoutBatches);
    expect(ids.filter((id) => !offers(id, 'clip'))).toEqual(withoutBatches);
    expect(ids.filter((id) => decayKinds(id).length === 1)).toEqual(WITHOUT);
    expect(decayKinds('sophia')).toEqual(['none', 'decoupled']);
    expect(decayKinds('gd')).toEqual(['none', 'l2', 'decoupled']);
  });

  it.each(OPTIMIZERS.map((definition) => [definition.id, definition] as const))(
    'is explained in a sentence of the definition where something is left out: %s',
    (id, { withheld = '' }) => {
      const leftOut = [
        ...(offers(id, 'batches') ? [] : ['batches']),
        ...(decayKinds(id).length === 1 ? ['decay'] : []),
        ...(decayKinds(id).length === 2 ? ['L2 penalty'] : []),
        ...(offers(id, 'clip') ? [] : ['clip']),
      ];
      for (const what of leftOut) expect(withheld).toContain(what);
      expect(withheld !== '').toBe(leftOut.length > 0);
    },
  );

  // A setting that changes nothing makes no sense.
  const steps = 40;
  const plain: Partial<RunSpec> = { steps };
  const given: readonly (readonly [string, Partial<RunSpec>, Partial<RunSpec>])[] = [
    ['batches', plain, { batch: { size: 5, order: 'shuffled', seed: 3 } }],
    ['an L2 penalty', plain, { decay: { kind: 'l2', lambda: 0.1 } }],
    ['decoupled decay', plain, { decay: { kind: 'decoupled', lambda: 0.1 } }],
    ['a clip by norm', plain, { clip: { kind: 'norm', c: 0.001 } }],
    ['a clip by value', plain, { clip: { kind: 'value', c: 0.001 } }],
    ['a schedule of η', plain, { schedule: { kind: 'warmup', warmup: 20 } }],
    ['a schedule of β', plain, { momentumSchedule: { kind: 'sutskever', betaMax: 0.9 } }],
  ];
  it.each(given)('makes a difference, as far as it is %s', (what, without, change) => {
    const has = ({ learningRate, momentumSchedule }: (typeof OPTIMIZERS)[number], run: RunSpec) =>
      what === 'a schedule of η'
        ? learningRate === 'scheduled'
        : what === 'a schedule of β'
          ? momentumSchedule
          : asOffered(run) === run;
    const path = (run: RunSpec) => {
      const { w, b } = follow(NOISY, run).columns;
      return [...w, ...b];
    };
    const useless = OPTIMIZERS.filter((definition) => {
      const run = runOf(definition.id, { ...without, ...change });
      if (!has(definition, run)) return false;
      const usual = path(runOf(definition.id, without));
      return path(run).every((value, i) => Object.is(value, usual[i]));
    });
    expect(useless.map(({ id }) => id)).toEqual([]);
  });

  it('is told of by name where a link says more, and the rest of it is read', () => {
    const run = {
      ...runOf('rprop'),
      batch: { size: 2, order: 'sequential', seed: 1 },
      clip: { kind: 'norm', c: 1 },
    };
    const { document, faults } = repairDocument({ version: 1, objective: TWO_POINTS, runs: [run] });
    expect(faults.map(({ path }) => path)).toEqual(['runs[0].clip.kind', 'runs[0].batch.size']);
    expect(document.scene.runs).toEqual([
      { ...run, batch: { ...run.batch, size: 'all' }, clip: { kind: 'none' } },
    ]);
  });

  it('is everything for a rule that is not loaded: it may offer it', () => {
    expect(offers('none-such', 'batches')).toBe(true);
    expect(decayKinds('none-such')).toEqual(['none', 'l2', 'decoupled']);
    expect(worksOn('none-such', BOWL)).toBe(true);
  });

  it('leaves a run as it is that has nothing else', () => {
    const run = runOf('gd', { batch: { size: 1, order: 'shuffled', seed: 3 }, clip: { kind: 'norm', c: 1 } });
    expect(asOffered(run)).toBe(run);
    const plain = runOf('bfgs');
    expect(asOffered(plain)).toBe(plain);
  });

  it('takes from a run what its rule has no use for, and nothing else', () => {
    const run = runOf('bfgs', {
      batch: { size: 1, order: 'shuffled', seed: 3 },
      decay: { kind: 'l2', lambda: 0.1 },
      clip: { kind: 'value', c: 1 },
      stop: { kind: 'loss', at: 0.1 },
    });
    expect(asOffered(run)).toEqual({
      ...run,
      batch: { size: 'all', order: 'shuffled', seed: 3 },
      decay: { kind: 'none' },
      clip: { kind: 'none' },
    });
  });

  it('is no matter of what is legal: a scene whose surface was changed under a run can be saved and opened', () => {
    const runs = [runOf('levenberg-marquardt')];
    expect(parseDocument({ version: 1, objective: BOWL, runs })).not.toHaveProperty('faults');
  });

  it('depends on the surface for one rule: residuals are where there are data', () => {
    expect(ids.filter((id) => !worksOn(id, BOWL))).toEqual(['levenberg-marquardt']);
    expect(ids.filter((id) => !worksOn(id, TWO_POINTS))).toEqual([]);
  });
});
