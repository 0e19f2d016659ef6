import { describe, expect, it } from 'vitest';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import { EMPTY_FORM, hyperFields, searchOf, valuesOf } from '../../../src/scene/nearest/form';
import { SEARCH_ALL } from '../../../src/scene/nearest/search';

const PATH = { w: [0, 1, 2], b: [0, 0, 0] };
const ALONE = { like: undefined, hasPoints: true };
const keysOf = (rule: string) => hyperFields({ rule }, PATH).map(({ key }) => key);

describe('the form of what is tried', () => {
  it('searches everything while it is empty', () => {
    expect(searchOf(EMPTY_FORM, PATH, ALONE)).toEqual(SEARCH_ALL);
  });

  it.each(OPTIMIZERS.map(({ id }) => [id]))('has every hyperparameter of %s', (id) => {
    const names = Object.keys(OPTIMIZERS.find((rule) => rule.id === id)?.hyper ?? {});
    expect(keysOf(id)).toEqual(expect.arrayContaining(names.map((name) => `hyper.${name}`)));
  });

  it('has those of a rule’s variants too', () => {
    expect(keysOf('momentum')).toContain('hyper.dampening');
  });

  it('says where an empty η comes from: the table, its first step, or values', () => {
    const triedOf = (path: typeof PATH & { readonly eta?: number[]; readonly step?: number[] }) =>
      hyperFields({ rule: '' }, path)[0].tried;
    expect(triedOf({ ...PATH, eta: [1, 1, 1] })).toBe('table');
    expect(triedOf(PATH)).toBe('first-step');
    expect(triedOf({ ...PATH, step: [0, 10, 20] })).toEqual([0.001, 0.01, 0.1, 1]);
  });

  it('takes numbers, lists and switches', () => {
    const texts = { 'hyper.beta1': '0,5; 0,6', 'hyper.biasCorrection': 'off', 'batch.size': '1' };
    expect(searchOf({ ...EMPTY_FORM, rule: 'adam', texts }, PATH, ALONE)).toMatchObject({
      rule: 'adam',
      given: { beta1: [0.5, 0.6], biasCorrection: [false] },
      around: { batch: [{ size: 1, order: 'sequential' }] },
    });
    const etas = { ...EMPTY_FORM, rule: 'line-search', texts: { 'hyper.etas': '1, 2' } };
    expect(searchOf(etas, PATH, ALONE)).toMatchObject({ given: { etas: [[1, 2]] } });
  });

  it.each([['1.5'], ['fast'], ['0.9, -1']])('refuses “%s” as β₁', (text) => {
    const form = { ...EMPTY_FORM, rule: 'adam', texts: { 'hyper.beta1': text } };
    const [field] = hyperFields(form, PATH).filter(({ key }) => key === 'hyper.beta1');
    expect(valuesOf(field, form)).toBeNull();
    expect(searchOf(form, PATH, ALONE)).toBeNull();
  });

  it('writes out what is chosen around the rule, with its grid where no number is given', () => {
    const form = {
      ...EMPTY_FORM,
      schedule: 'cosine',
      decay: 'l2',
      clip: 'none',
      texts: { 'decay.lambda': '0.5' },
    };
    expect(searchOf(form, PATH, ALONE)?.around).toEqual({
      schedule: [0.001, 0].flatMap((etaMin) =>
        [100, 2].map((period) => ({ kind: 'cosine', etaMin, period })),
      ),
      momentumSchedule: null,
      decay: [{ kind: 'l2', lambda: 0.5 }],
      clip: [{ kind: 'none' }],
      batch: null,
    });
  });
});
