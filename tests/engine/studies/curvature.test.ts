import { describe, expect, it } from 'vitest';
import type { Objective } from '../../../src/catalog/define';
import type { Window } from '../../../src/scene/types';
import { built, objectiveOf, quadratic } from '../analyticObjectives';
import { answerOf } from './answer';

const WINDOW: Window = { w: [-2, 6], b: [-4, 4] };

const curvatureOf = (objective: Objective, point = { w: 1, b: 2 }) =>
  answerOf('curvature', { point, window: WINDOW }, built(objective));

/** Surfaces of second order around a bottom, a saddle or a top that lies aslant. */
const SURFACES = [
  ['a bowl', [3, 1, 2]],
  ['a saddle', [3, -2, -1]],
  ['a dome', [-3, 1, -2]],
] as const;
const MIDDLE = { w: 2.5, b: -1 };

describe('the curvature at a point', () => {
  it.each(SURFACES)(
    'of %s gives the whole surface, since that bends nowhere otherwise',
    (_, [ww, wb, bb]) => {
      const { answer } = curvatureOf(quadratic(ww, wb, bb, MIDDLE));
      const loss = (w: number, b: number) => {
        const [dw, db] = [w - MIDDLE.w, b - MIDDLE.b];
        return 0.5 * (ww * dw * dw + 2 * wb * dw * db + bb * db * db);
      };
      expect(answer).toMatchObject({
        point: { w: 1, b: 2 },
        window: WINDOW,
        size: 33,
        hessian: [ww, wb, bb],
      });
      expect(answer.loss).toBeCloseTo(loss(1, 2), 12);
      expect(answer.gradient).toEqual([-1.5 * ww + 3 * wb, -1.5 * wb + 3 * bb]);
      expect(answer.model).toHaveLength(33 * 33);
      // Samples a quarter apart.
      for (let row = 0; row < 33; row++)
        for (let column = 0; column < 33; column++)
          expect(answer.model[33 * row + column]).toBeCloseTo(loss(-2 + column / 4, -4 + row / 4), 10);
    },
  );

  it.each(SURFACES)('of %s leads to its middle', (_, [ww, wb, bb]) => {
    const { center } = curvatureOf(quadratic(ww, wb, bb, MIDDLE)).answer;
    expect(center?.w).toBeCloseTo(MIDDLE.w, 12);
    expect(center?.b).toBeCloseTo(MIDDLE.b, 12);
  });

  it.each(SURFACES)('of %s has the directions in which it bends most and least', (_, [ww, wb, bb]) => {
    const { eigenvalues, eigenvectors } = curvatureOf(quadratic(ww, wb, bb)).answer;
    expect(eigenvalues[0]).toBeGreaterThan(eigenvalues[1]);
    for (const [i, { w, b }] of eigenvectors.entries()) {
      expect(Math.hypot(w, b)).toBeCloseTo(1, 12);
      expect(ww * w + wb * b).toBeCloseTo(eigenvalues[i] * w, 12);
      expect(wb * w + bb * b).toBeCloseTo(eigenvalues[i] * b, 12);
    }
  });

  it('leads nowhere where it bends in one direction by no more than a trillionth of the other', () => {
    for (const sign of [1, -1]) {
      expect(curvatureOf(quadratic(4, 0, sign * 4.8e-12)).answer.center).not.toBeNull();
      expect(curvatureOf(quadratic(4, 0, sign * 4e-12)).answer.center).toBeNull();
      expect(curvatureOf(quadratic(sign * 4.8e-12, 0, 4)).answer.center).not.toBeNull();
      expect(curvatureOf(quadratic(sign * 4e-12, 0, 4)).answer.center).toBeNull();
    }
  });

  it('leads nowhere where there is a hole', () => {
    const hole = objectiveOf({
      loss: () => Number.NaN,
      slope: () => [Number.NaN, 1],
      bend: () => [1, 0, 2],
    });
    expect(curvatureOf(hole).answer.center).toBeNull();
  });

  it('is of all the data', () => {
    const asked: string[] = [];
    const bowl = quadratic(1, 0, 1);
    const many: Objective = {
      ...bowl,
      points: 7,
      evaluate: (theta, out, from, to, order) => {
        asked.push(`${from} to ${to}`);
        bowl.evaluate(theta, out, from, to, order);
      },
    };
    expect(curvatureOf(many).answer.loss).toBe(2.5);
    expect(asked).toEqual(['0 to 7']);
  });

  it('costs an evaluation, and four for the Hessian', () => {
    expect(curvatureOf({ ...quadratic(1, 0, 1), effort: 70 }).parts).toEqual([70, 280]);
  });
});
