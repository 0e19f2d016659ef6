import { expect, test } from 'vitest';
import {
  averagesOf,
  effortOfMomentum,
  effortOfSums,
  effortOfUpdates,
} from '../../../../src/lessons/explorables/momentum/runningAverages';

test('both approaches say 1, 1.5, 2, 2.5 for the lecture’s 1, 2, 3, 4', () => {
  const rows = averagesOf([1, 2, 3, 4], 0.5);
  expect(rows.map(({ summed }) => summed)).toEqual([1, 1.5, 2, 2.5]);
  expect(rows.map(({ updated }) => updated)).toEqual([1, 1.5, 2, 2.5]);
});

test('momentum’s sum is 1/(1 − β) times the average that forgets', () => {
  for (const { weighted, momentum } of averagesOf([3, -1, 4, 1, -5, 9], 0.9))
    expect(weighted / (1 - 0.9)).toBeCloseTo(momentum, 12);
});

test('summing again costs 1 + 2 + … + n operations, updating three for each number', () => {
  expect(effortOfSums(4)).toEqual({ operations: 10, kept: 4 });
  expect(effortOfUpdates(4)).toEqual({ operations: 12, kept: 2 });
  expect(effortOfSums(60).operations).toBe(1830);
  expect(effortOfUpdates(60).operations).toBe(180);
  expect(effortOfMomentum(60)).toEqual({ operations: 120, kept: 1 });
  expect(effortOfUpdates(0)).toEqual({ operations: 0, kept: 0 });
});
