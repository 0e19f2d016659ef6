import { expect, it } from 'vitest';
import { OPTIMIZERS } from '../../../src/catalog/optimizers';
import { ruleStyle, runStyle } from '../../../src/runStyle/runStyle';
import { looksOfCompared, looksOfRules, looksOfRuns } from '../../../src/views/compare/ruleLooks';

it('rules of the scene’s runs look as those runs do', () => {
  const runs = ['adam', 'adam', 'gd'].map((optimizer, place) => ({ id: `r${place + 2}`, optimizer }));
  const look = looksOfRuns(runs);
  expect(look('adam')).toEqual(runStyle('r2', runs));
  expect(look('gd')).toEqual(ruleStyle('gd'));
  expect(look('nag')).toEqual(ruleStyle('nag'));
});

it('no two of many rules look alike, and common ones keep their own look', () => {
  const rules = ['gd', 'momentum', 'adam', ...Array.from({ length: 40 }, (_, i) => `rule-${i}`)];
  const look = looksOfRules(rules);
  const looks = rules.map((rule) => `${look(rule).colour} ${look(rule).marker}`);
  expect(new Set(looks).size).toBe(rules.length);
  expect(look('adam')).toEqual(ruleStyle('adam'));
});

it('compared rules look as the visible runs do where those are compared, else as among all rules', () => {
  const runs = ['adam', 'adam'].map((optimizer, place) => ({ id: `r${place + 2}`, optimizer }));
  expect(looksOfCompared({ rules: 'visible' }, runs)('adam')).toEqual(runStyle('r2', runs));
  const all = looksOfCompared({ rules: 'all' }, runs);
  expect(all('gd')).toEqual(looksOfRules(OPTIMIZERS.map(({ id }) => id))('gd'));
  expect(looksOfCompared({ rules: 'all' }, [])).toBe(all);
});
