import { expect, test } from 'vitest';
import {
  costUntil,
  hoursOf,
  moneyOf,
  scaledTo,
} from '../../../../src/lessons/explorables/nesterov/convergenceCost';
import { firstStepBelow, neuron, run, sceneOf } from '../../../../src/lessons/scenes';
import { runsOf } from '../../experiment';

const RULES = ['gd', 'momentum', 'nag'];

test('what is spent counts a full gradient as all its points', () => {
  const [gd] = runsOf(sceneOf({ runs: [run('gd')], start: { w: -2, b: -2 }, steps: 150 }));
  expect(costUntil(gd, 0.01)).toEqual({ steps: 113, evaluations: 226 });
});

test('what is spent counts until the loss stays as low, not until it is first touched', () => {
  const [momentum] = runsOf(sceneOf({ runs: [run('momentum')], start: { w: -2, b: -2 }, steps: 150 }));
  expect(firstStepBelow(momentum, 0.01)).toBe(32);
  expect(costUntil(momentum, 0.01)).toEqual({ steps: 117, evaluations: 234 });
});

test('what is never reached costs endlessly', () => {
  const [gd] = runsOf(sceneOf({ runs: [run('gd')], start: { w: -2, b: -2 }, steps: 5 }));
  const spent = costUntil(gd, 0.01);
  expect(spent.steps).toBe(Number.POSITIVE_INFINITY);
  expect(spent.evaluations).toBe(Number.POSITIVE_INFINITY);
});

test('time and money follow from evaluations', () => {
  const spent = scaledTo({ steps: 10, evaluations: 3600 }, 1000);
  const prices = { seconds: 0.01, hourly: 3 };
  expect(spent).toEqual({ steps: 10, evaluations: 3_600_000 });
  expect(hoursOf(spent, prices)).toBe(10);
  expect(moneyOf(spent, prices)).toBe(30);
});

test('forty times the data of the same kind take the same steps within two', () => {
  const hyper = { eta: 0.5 };
  const stepsOf = (n: number) =>
    runsOf(
      sceneOf({
        objective: neuron({ kind: 'generated', id: 'noisy', n, noise: 0.05, seed: 1 }, 'mean'),
        runs: RULES.map((rule) => run(rule, { hyper: rule === 'gd' ? hyper : { ...hyper, beta: 0.8 } })),
        start: { w: -2, b: -2 },
        steps: 100,
      }),
    ).map((result) => costUntil(result, 0.01).steps);
  const few = stepsOf(500);
  const many = stepsOf(20_000);
  expect(few).toEqual([81, 24, 23]);
  few.forEach((steps, index) => {
    expect(Math.abs(many[index] - steps)).toBeLessThanOrEqual(2);
  });
});
