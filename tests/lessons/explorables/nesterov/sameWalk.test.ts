import { describe, expect, test } from 'vitest';
import { lookAheadPoint, sameWalk } from '../../../../src/lessons/explorables/nesterov/sameWalk';
import { neuron, run, sceneOf } from '../../../../src/lessons/scenes';
import type { ScheduleSpec } from '../../../../src/scene/types';
import { runsOf } from '../../experiment';

function bothForms(data: string, beta: number, schedule: ScheduleSpec = { kind: 'constant' }) {
  const [nag, nesterov] = runsOf(
    sceneOf({
      objective: neuron(data),
      runs: ['nag', 'nesterov'].map((rule) => run(rule, { hyper: { beta }, schedule })),
      start: { w: -2, b: -2 },
      steps: 150,
    }),
  );
  return { nag, walk: sameWalk(nag, nesterov) };
}

const most = (values: Float64Array) => values.reduce((a, b) => Math.max(a, b), 0);

describe('NAG’s two forms', () => {
  test('at constant η and β the rewritten form stands where the look-ahead form looks, up to rounding', () => {
    for (const data of ['two-points', 'valley'])
      for (const beta of [0, 0.5, 0.9])
        expect(most(bothForms(data, beta).walk.differences)).toBeLessThan(1e-13);
  });

  test('are different walks all the same', () => {
    expect(most(bothForms('two-points', 0.9).walk.distances)).toBeGreaterThan(0.5);
  });

  test('part when η changes on the way', () => {
    const schedule = { kind: 'step', factor: 0.5, every: 25 };
    expect(most(bothForms('two-points', 0.9, schedule).walk.differences)).toBeGreaterThan(0.01);
  });

  test('begin at one point, and have a look-ahead point in the last row too', () => {
    const { nag, walk } = bothForms('two-points', 0.9);
    expect(walk.differences[0]).toBe(0);
    expect(lookAheadPoint(nag, 0)).toEqual({ w: -2, b: -2 });
    expect(walk.differences[nag.length - 1]).toBeLessThan(1e-13);
  });
});
