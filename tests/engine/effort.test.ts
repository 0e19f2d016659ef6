/** Work on a long formula is cut into parts by what it takes in time, and not by its count of evaluations. */
import { beforeAll, describe, expect, it } from 'vitest';
import { effortOf } from '../../src/engine/effort';
import { type BuiltObjective, buildObjective, makeBuildable } from '../../src/engine/objective';
import { startStudy } from '../../src/engine/studies';
import { EVALUATIONS_PER_YIELD } from '../../src/engine/studies/study';
import type { StudyName } from '../../src/scene/studies';
import type { ObjectiveSpec, Window } from '../../src/scene/types';
import { MILLION, runOf } from './scenes';

const LONG: ObjectiveSpec = { kind: 'formula', text: Array(60).fill('(w-.1b)').join('*') };
const WINDOW: Window = { w: [-2, 2], b: [-2, 2] };
const POINT = { w: 1, b: 1 };
const path = Float64Array.from({ length: 20_000 }, (_, i) => i / 20_000);

/** The objective, and a count of the evaluations that are asked of it. */
function counted(built: BuiltObjective): { readonly built: BuiltObjective; count: number } {
  const { objective } = built;
  const counter = {
    built: {
      ...built,
      objective: {
        points: objective.points,
        cost: objective.cost,
        effort: objective.effort,
        evaluate: (...args: Parameters<typeof objective.evaluate>) => {
          counter.count++;
          objective.evaluate(...args);
        },
        hessian: (theta: Float64Array, out: Float64Array) => {
          counter.count += 4;
          objective.hessian?.(theta, out);
        },
      },
    },
    count: 0,
  };
  return counter;
}

beforeAll(() => makeBuildable(LONG));

describe('a study of a long formula', () => {
  it.each([
    ['field', { window: WINDOW, columns: 300, rows: 300 }],
    ['flow', { window: WINDOW, starts: [POINT] }],
    ['profile', { from: POINT, to: { w: -1, b: 1 }, count: 20_000 }],
    ['samples', { points: Array(20_000).fill(POINT) }],
    ['sharpness', { w: path, b: path, count: 20_000 }],
    ['critical', { window: WINDOW }],
  ] as const)('stops after each part of its work: %s', (study, question) => {
    const counter = counted(buildObjective(LONG));
    const effort = effortOf(counter.built.objective);
    expect(effort).toBeGreaterThan(100);
    const work = startStudy(study as StudyName, question as never, counter.built);
    let most = 0;
    for (let done = false; !done; ) {
      counter.count = 0;
      done = work.next().done === true;
      most = Math.max(most, counter.count);
    }
    // The last evaluation of a part may be a search, or a step of the integrator.
    expect(most * effort).toBeLessThan(EVALUATIONS_PER_YIELD + 300 * effort);
  });
});

describe('an experiment', () => {
  it('draws its points in parts', () => {
    const work = startStudy('experiment', { objective: MILLION, runs: [] }, buildObjective(LONG));
    let parts = 0;
    while (work.next().done !== true) parts++;
    expect(parts).toBeGreaterThan(10);
  });

  it('takes as few steps of a long formula at a time as fit into a part', () => {
    const counter = counted(buildObjective(LONG));
    const effort = effortOf(counter.built.objective);
    const runs = [{ ...runOf('gd'), steps: 5_000 }];
    const work = startStudy('experiment', { objective: LONG, runs }, counter.built);
    for (let step = work.next(); step.done !== true; step = work.next())
      expect(step.value).toBeLessThanOrEqual(EVALUATIONS_PER_YIELD + effort);
  });
});
