// The README's scene of ranks that flip with the budget, and the sentence about it.
import { expect, it } from 'vitest';
import { tuneRule } from '../../src/engine/families/compare';
import { decodeHashStrict } from '../../src/scene/codec';
import { comparedRules, problemsOf } from '../../src/scene/compareSpec';
import { rankRules } from '../../src/state/comparison/ranks';
import { drain } from '../engine/families/drain';
import { read, sceneLinks } from './pages';

const README = read('README.md');
const SENTENCE =
  'Within 10 evaluations RMSProp is the first of these five on Rosenbrock’s valley and NAG the last; within 100 NAG is ' +
  'the first; within 500 momentum is, and RMSProp and AdaGrad are the last.';

it('the ranks of five rules flip with the budget as the README says', () => {
  expect(README.replaceAll('\n', ' ')).toContain(SENTENCE);
  const link = sceneLinks(README).find(
    (each) => each.includes('function=rosenbrock') && each.includes('compare='),
  );
  const decoded = decodeHashStrict(link ?? '');
  if ('faults' in decoded) throw new Error(JSON.stringify(decoded.faults));
  const { document } = decoded;
  const spec = document.compare ?? expect.fail('no comparison');
  const rules = comparedRules(document.scene, spec, []);
  expect(rules).toHaveLength(5);
  const [problem] = problemsOf(document, spec, [10, 100, 500], false);
  const tunings = rules.map((rule) => drain(tuneRule(rule, problem)));
  const [ten, hundred, fiveHundred] = [0, 1, 2].map((k) =>
    rankRules(tunings, k, 'tuned').map(({ rule }) => rule),
  );
  expect([ten[0], ten[4]]).toEqual(['rmsprop', 'nag']);
  expect(hundred[0]).toBe('nag');
  expect([fiveHundred[0], ...fiveHundred.slice(3)]).toEqual(['momentum', 'rmsprop', 'adagrad']);
});
