import { describe, expect, it } from 'vitest';
import { findOptimizer, OPTIMIZERS } from '../../../src/catalog/optimizers';
import { nearName, settingsText } from '../../../src/controls/recorded/nearWords';
import type { NearRun } from '../../../src/scene/nearest/search';
import type { RunSpec } from '../../../src/scene/types';
import { runOf } from '../../engine/scenes';

/** A run of a rule that was found: as it is usual but for what a test says. */
function found(rule: string, change: Partial<RunSpec> = {}, more: Partial<NearRun> = {}): NearRun {
  const settings = runOf(rule, change);
  return {
    rule,
    variant: '',
    settings,
    isRefined: false,
    isOurs: true,
    mean: 0,
    most: 0,
    parts: null,
    ...more,
  };
}
const words = (...asked: Parameters<typeof found>) => settingsText(found(...asked));

describe('the name of a run that was found', () => {
  it('is that of its variant where it is one, and else that of its rule with its decay', () => {
    expect(nearName(found('adam'))).toBe('Adam');
    expect(nearName(found('adam', {}, { variant: 'Adam without bias correction' }))).toBe(
      'Adam without bias correction',
    );
    expect(nearName(found('adam', { decay: { kind: 'decoupled', lambda: 0.01 } }))).toBe('AdamW');
    expect(nearName({ ...found('adam'), rule: 'no-such-rule' })).toBe('no-such-rule');
  });
});

describe('the settings of a run that was found', () => {
  it('are the numbers of its rule, in one order whatever the rule calls them', () => {
    expect(words('gd', { hyper: { eta: 0.25 } })).toBe('η 0.25');
    expect(words('adam', { hyper: { epsilon: 1e-8, beta2: 0.999, eta: 0.1, beta1: 0.9 } })).toBe(
      'η 0.1, β₁ 0.9, β₂ 0.999, ε 1·10⁻⁸',
    );
    expect(words('sam', { hyper: { eta: 0.1, rho: 0.05 } })).toContain('ρ 0.05');
  });

  it.each(OPTIMIZERS)('say each number of $id that is not as usual', ({ id, hyper }) => {
    for (const [name, parameter] of Object.entries(hyper)) {
      if (parameter.kind !== 'number') continue;
      expect(words(id, { hyper: { [name]: 0.3125 } }), name).toMatch(/(^| )0\.3125(,|$)/);
    }
  });

  it('leave out switches and lists', () => {
    const search = findOptimizer('line-search');
    expect(search?.hyper.etas.kind).toBe('list');
    expect(words('line-search', { hyper: { etas: [0.1, 0.7] } })).not.toContain('0.7');
  });

  it('of a fit have twice as many digits, and say so', () => {
    const hyper = { eta: 0.123456789 };
    expect(words('gd', { hyper })).toBe('η 0.1235');
    expect(words('gd', { hyper }, { isRefined: true })).toBe('η 0.12345679, found by fitting');
  });

  it('name schedules with their numbers, and none that is constant', () => {
    const schedule = { kind: 'exponential', k: 0.01 };
    expect(words('momentum', { schedule })).toMatch(/, Schedule of η: Exponential decay \(Decay k 0\.01\)$/);
    const momentumSchedule = { kind: 'sutskever', betaMax: 0.99 };
    expect(words('nag', { momentumSchedule })).toMatch(/: [^,]* \([^)]*0\.99\)$/);
    expect(words('nag')).not.toContain(':');
  });

  it('name what is around the rule, and nothing that is not there', () => {
    expect(words('gd', { decay: { kind: 'l2', lambda: 0.01 } })).toMatch(
      /, weight decay λ 0\.01 \(L2 penalty\)$/,
    );
    expect(words('adam', { decay: { kind: 'decoupled', lambda: 0.02 } })).toMatch(
      /, weight decay λ 0\.02 \(decoupled\)$/,
    );
    expect(words('gd', { clip: { kind: 'norm', c: 0.5 } })).toMatch(/, clipped .* at 0\.5$/);
    expect(words('gd', { batch: { size: 16, order: 'shuffled', seed: 1 } })).toMatch(/, batches of 16$/);
    expect(words('gd', { batch: { size: 'all', order: 'shuffled', seed: 1 } })).not.toContain('batches');
  });
});
