import { expect, it } from 'vitest';
import { CLOCK_LENGTH, ETA, type OptimizerDefinition } from '../../src/catalog/define';
import { findOptimizer } from '../../src/catalog/optimizers';
import { SCHEDULES } from '../../src/catalog/schedules';
import { etaSchedule } from '../../src/engine/schedules';
import { defaultSchedule } from '../../src/scene/defaults';
import { numbersText } from '../../src/text/numbers';
import { runOf } from '../engine/scenes';

it('what is said of a run’s own η holds: the schedules that do not begin there are named', () => {
  const eta = 0.8;
  const apart = SCHEDULES.filter((definition) => {
    const schedule =
      definition.id === 'by-hand'
        ? { kind: 'by-hand', points: [[0, 0.1]] as const, between: 'hold' }
        : defaultSchedule(definition, 100);
    const run = runOf('gd', { hyper: { eta }, schedule });
    const clock = new Float64Array(CLOCK_LENGTH).fill(eta);
    etaSchedule(run, findOptimizer('gd') as OptimizerDefinition, clock)?.advance(0, 1);
    return clock[ETA] !== eta;
  });
  expect(apart.map(({ name }) => name)).toEqual(['Triangular cycles', 'Warm-up', 'Drawn by hand']);
  for (const words of ['triangular cycles', 'warm-up', 'a drawn one'])
    expect(numbersText.hints.rate).toContain(words);
});
