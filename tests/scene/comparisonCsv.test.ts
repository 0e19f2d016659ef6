import { expect, it } from 'vitest';
import type { RuleTuning, Score, Tuned } from '../../src/scene/comparison';
import { comparisonCsv, curvesCsv } from '../../src/scene/comparisonCsv';

const scoreOf = (score: number): Score => ({
  eta: 0.1,
  beta: Number.NaN,
  score,
  loss: [score, 2 * score, Number.POSITIVE_INFINITY],
  passesTo: Number.POSITIVE_INFINITY,
  passesHalf: [5, Number.POSITIVE_INFINITY],
  reached: 0.5,
  steps: 9,
});
const details = (first: number) => ({
  curve: {
    q1: Float64Array.of(first, 0, 0),
    median: Float64Array.of(2, 1, 0),
    q3: Float64Array.of(3, 2, Number.POSITIVE_INFINITY),
  },
  costs: new Float64Array(0),
});
const tuned = (rule: string, score: number): Tuned => ({
  rule,
  best: scoreOf(score),
  untuned: scoreOf(-0),
  candidates: 29,
  width: 1.5,
  bestDetails: details(1),
  untunedDetails: details(1.5),
});

it('a comparison as CSV stands best first, and leaves empty what is no finite number', () => {
  const csv = comparisonCsv([{ surface: 'data:valley', rules: [tuned('gd', 4), tuned('adam', 0.25)] }]);
  expect(csv).toBe(
    'rule,eta,beta,score,loss_q1,loss_median,loss_q3,passes_to_target,reached,width,candidates,default_eta,' +
      'default_beta,default_score,default_loss_q1,default_loss_median,default_loss_q3,default_passes_to_target,' +
      'default_reached\n' +
      'adam,0.1,,0.25,0.25,0.5,,,0.5,1.5,29,0.1,,0,0,0,,,0.5\n' +
      'gd,0.1,,4,4,8,,,0.5,1.5,29,0.1,,0,0,0,,,0.5\n',
  );
});

it('several surfaces are named in the first column', () => {
  const csv = comparisonCsv(['a', 'b'].map((surface) => ({ surface, rules: [tuned('gd', 1)] })));
  expect(csv.split('\n').map((line) => line.slice(0, 12))).toEqual([
    'surface,rule',
    'a,gd,0.1,,1,',
    'b,gd,0.1,,1,',
    '',
  ]);
});

it('curves as CSV end at the budget', () => {
  const tuning: RuleTuning = { rule: 'gd', within: [tuned('gd', 1)], passes: Float64Array.of(0, 1, 5) };
  expect(curvesCsv([{ surface: 'a', tunings: [tuning] }], 0, 2)).toBe(
    'rule,passes,loss_q1,loss_median,loss_q3,default_loss_q1,default_loss_median,default_loss_q3\n' +
      'gd,0,1,2,3,1.5,2,3\n' +
      'gd,1,0,1,2,0,1,2\n',
  );
});
