import { describe, expect, it } from 'vitest';
import { defaultRun } from '../../src/scene/defaults';
import { runName, runNames } from '../../src/scene/runName';

const adam = defaultRun('adam', 'r1');

describe('a run’s name', () => {
  it('is its rule’s short name, that of the rule with this decay', () => {
    expect(runName(adam)).toBe('Adam');
    expect(runName({ ...adam, decay: { kind: 'decoupled', lambda: 0.01 } })).toBe('AdamW');
    expect(runName(defaultRun('nag', 'r1'))).toBe('NAG');
  });

  it('is the person’s own label where there is one', () => {
    expect(runName({ ...adam, label: 'mine' })).toBe('mine');
  });

  it('is numbered where another run has it already', () => {
    const mine = { ...adam, label: 'Adam' };
    expect(runNames([adam, defaultRun('gd', 'r2'), adam, mine])).toEqual([
      'Adam',
      'Gradient descent',
      'Adam 2',
      'Adam 3',
    ]);
  });
});
