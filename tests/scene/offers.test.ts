import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../src/catalog/optimizers';
import { asOffered, decayKinds, offers, worksOn } from '../../src/scene/offers';
import { parseDocument, repairDocument } from '../../src/scene/parse';
import type { ObjectiveSpec } from '../../src/scene/types';
import { saysWhatItWithholds, usesWhatItOffers } from '../catalog/contract/offers';
import { runOf, TWO_POINTS } from '../engine/scenes';

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
    for (const id of [...WITHOUT, 'rprop'])
      expect([offers(id, 'batches'), offers(id, 'clip')], id).toEqual([false, false]);
    for (const id of WITHOUT) expect(decayKinds(id), id).toEqual(['none']);
    for (const id of ['gd', 'momentum', 'adam', 'lion', 'sophia', 'soap'])
      expect([offers(id, 'batches'), offers(id, 'clip')], id).toEqual([true, true]);
    expect(decayKinds('sophia')).toEqual(['none', 'decoupled']);
    expect(decayKinds('gd')).toEqual(['none', 'l2', 'decoupled']);
  });

  describe.each(OPTIMIZERS.map((definition) => [definition.id, definition] as const))(
    '%s',
    (_, definition) => {
      saysWhatItWithholds(definition);
      usesWhatItOffers(definition);
    },
  );

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
