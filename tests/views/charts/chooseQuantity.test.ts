/** The quantities that the second chart offers, and the one that it shows. */
import { describe, expect, it } from 'vitest';
import { ruleStyle } from '../../../src/runStyle/runStyle';
import { RECORDED } from '../../../src/scene/recorded';
import { chooseQuantity } from '../../../src/views/charts/chooseQuantity';
import type { RunEntry } from '../../../src/views/shared/runEntries';

const run = (id: string, optimizer: string, name = optimizer): RunEntry => ({
  id,
  name,
  optimizer,
  visible: true,
  style: ruleStyle(optimizer),
});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
const [table, momentum, adam, newton] = [
  run('r1', RECORDED),
  run('r2', 'momentum'),
  run('r3', 'adam', 'Mine'),
  run('r4', 'newton'),
];

describe('what is on offer', () => {
  it('is what every run has, and what some run has', () => {
    expect(ids(chooseQuantity('norm', [], '').base)).not.toContain('eta');
    expect(ids(chooseQuantity('norm', [], '').base)).toContain('norm');
    expect(ids(chooseQuantity('norm', [newton], '').base)).not.toContain('beta');
    expect(ids(chooseQuantity('norm', [newton, momentum], '').base)).toContain('beta');
  });

  it('is, of a recorded run, what a table can hold', () => {
    const { base } = chooseQuantity('eta', [table], 'r1');
    expect(ids(base)).toContain('eta');
    expect(ids(base)).not.toContain('beta');
    expect(ids(chooseQuantity('eta', [table, momentum], '').runs)).toEqual(['r1', 'r2']);
    expect(ids(chooseQuantity('beta', [table, momentum], '').runs)).toEqual(['r2']);
    expect(ids(chooseQuantity('norm', [table, momentum], '').runs)).toEqual(['r1', 'r2']);
  });

  it('is the state of the selected run only, none of a rule that there is not', () => {
    expect(ids(chooseQuantity('norm', [momentum, adam], 'r2').state)).toEqual(['u.w', 'u.b']);
    expect(chooseQuantity('norm', [momentum, run('r9', 'no-rule')], 'r9').state).toEqual([]);
    expect(ids(chooseQuantity('norm', [run('r9', 'no-rule')], '').runs)).toEqual([]);
  });
});

describe('what is shown', () => {
  it('says of an effective rate which of the runs in sight have none, and why', () => {
    const gd = run('r5', 'gd');
    const { runs, remark } = chooseQuantity('rateW', [gd, momentum, { ...newton, visible: false }, adam], '');
    expect(ids(runs)).toEqual(['r5']);
    expect(remark).toBe('No effective rate where a step is not a multiple of its gradient: momentum, Mine.');
    expect(chooseQuantity('rateW', [gd], '').remark).toBeUndefined();
    expect(chooseQuantity('beta', [gd, momentum], '').remark).toBeUndefined();
  });

  it('is what was asked for, without a remark', () => {
    const { shown, remark, runs } = chooseQuantity('u.b', [momentum, adam], 'r2');
    expect([shown.id, remark, ids(runs)]).toEqual(['u.b', undefined, ['r2']]);
  });

  it('is the norm where nothing else is there, and says whom what is missing', () => {
    const asked = (id: string, selected: string) => {
      const { shown, remark } = chooseQuantity(id, [adam, newton], selected);
      expect(shown.id).toBe('norm');
      return remark;
    };
    expect(asked('beta', 'r3')).toBe('No run has β: showing ‖g‖');
    expect(asked('u.w', 'r3')).toBe('Mine has no u: showing ‖g‖');
    expect(asked('vHat.w.b', 'r3')).toBe('Mine has no v\u0302: showing ‖g‖');
    expect(asked('u.w', '')).toBe('No run has u: showing ‖g‖');
  });
});

describe('the state of a rule', () => {
  it('has a label for each component, one of its own for a single number, and none for what stays', () => {
    const labels = (optimizer: string) =>
      chooseQuantity('norm', [run('r1', optimizer)], 'r1').state.map(({ label, symbol }) => [label, symbol]);
    expect(labels('momentum').map(([, symbol]) => symbol)).toEqual(['u in w', 'u in b']);
    expect(labels('momentum')[0][0]).toMatch(/^u in w, /);
    expect(labels('dog')).toEqual([
      ['r, distance from the start so far', 'r'],
      ['G, sum of squared slopes', 'G'],
    ]);
  });

  it('is had by the rules that have that slot', () => {
    expect(ids(chooseQuantity('m.w', [adam, momentum, run('r5', 'nadam')], 'r3').runs)).toEqual(['r3', 'r5']);
  });
});
