import { describe, expect, it } from 'vitest';
import { buildObjective } from '../../../src/engine/objective';
import { gapMark } from '../../../src/lessons/explorables/contours/spacing';
import { pullMarks } from '../../../src/lessons/explorables/gradient-descent/pullMarks';
import { stepMarks } from '../../../src/lessons/explorables/gradient-descent/stepMarks';
import { gridPoints } from '../../../src/lessons/explorables/guess-work/gridCount';
import { nagMarks, windowFor } from '../../../src/lessons/explorables/nesterov/nagMarks';
import { nagMoves } from '../../../src/lessons/explorables/nesterov/nagMoves';
import { cloudMarks, DRAWN } from '../../../src/lessons/explorables/stochastic/cloudMarks';
import type { Mark } from '../../../src/scene/marks';
import type { Point } from '../../../src/scene/types';
import { createLayerMarks } from '../../../src/state/layerMarks';

const arrows = (marks: readonly Mark[]) => marks.filter((mark) => mark.kind === 'arrow');
const dot: Mark = { kind: 'point', at: { w: 0, b: 0 }, shape: 'dot', tone: 'ink' };

describe('the marks of a lesson', () => {
  it('lie over those of all layers, with their sentence last, and go without touching them', () => {
    const board = createLayerMarks();
    const own: Mark = { ...dot, label: 'u' };
    board.show('lesson', [own]);
    board.tell('lesson', 'A step.');
    board.show('pins', [dot]);
    board.tell('pins', 'A pin.');
    expect(board.marks()).toEqual([dot, own]);
    expect(board.sentences()).toEqual(['A pin.', 'A step.']);
    board.clear('lesson');
    expect(board.marks()).toEqual([dot]);
    expect(board.sentences()).toEqual(['A pin.']);
  });
});

describe('the dial on the map', () => {
  const place: Point = { w: 1, b: -1 };

  it('has the step from the ball, and −∇L as long as it, against the gradient', () => {
    const [down, step] = arrows(stepMarks(place, { w: 0.6, b: 0.8 }, 2, { w: 3, b: 4 }));
    expect(step.to.w).toBeCloseTo(2.2, 12);
    expect(step.to.b).toBeCloseTo(0.6, 12);
    expect(down.to.w).toBeCloseTo(1 - 1.2, 12);
    expect(down.to.b).toBeCloseTo(-1 - 1.6, 12);
  });

  it('parts down from up at a right angle to the gradient', () => {
    const [line] = stepMarks(place, { w: 1, b: 0 }, 1, { w: 3, b: 4 }).filter(({ kind }) => kind === 'line');
    const points = line.kind === 'line' ? line.points : new Float64Array();
    expect(3 * (points[2] - points[0]) + 4 * (points[3] - points[1])).toBeCloseTo(0, 12);
  });

  it('has the step alone where there is no slope', () => {
    expect(arrows(stepMarks(place, { w: 1, b: 0 }, 1, { w: 0, b: 0 }))).toHaveLength(1);
  });
});

describe('one move taken apart on the map', () => {
  const built = buildObjective({ kind: 'function', id: 'bowl', params: {} });
  const state = { at: { w: 2, b: 1 }, u: { w: 1, b: 1 }, eta: 0.1, beta: 0.9 };
  const moves = nagMoves(built.objective, state);

  it('has both halves from the tip of what they share', () => {
    const [shared, , momentum, nag] = arrows(nagMarks(moves, state.eta, { momentum: 1, nag: 2 }, false));
    expect(momentum.from).toEqual(shared.to);
    expect(nag.from).toEqual(shared.to);
    expect(momentum.to).toEqual(moves.momentum);
    expect(nag.to).toEqual(moves.nag);
  });

  it('has NAG’s half alone where the step taken apart shows momentum’s', () => {
    const [nag, ...others] = arrows(nagMarks(moves, state.eta, { momentum: 1, nag: 2 }, true));
    expect(nag.to).toEqual(moves.nag);
    expect(others).toEqual([]);
  });

  it('keeps a window in which it is seen, and comes closer or follows where it is not', () => {
    const close = windowFor(moves, { w: [-1000, 1000], b: [-1000, 1000] }, 1e-9);
    expect(windowFor(moves, close, 1e-9)).toBe(close);
    for (const { w, b } of Object.values(moves) as readonly Point[]) {
      expect(w > close.w[0] && w < close.w[1] && b > close.b[0] && b < close.b[1]).toBe(true);
    }
    const away = windowFor(moves, { w: [10, 11], b: [10, 11] }, 1e-9);
    expect(away).toEqual(close);
  });
});

describe('the ruler on the map', () => {
  it('has a bar on the steepest way between two crossings', () => {
    const [from, to] = [1, 3].map((distance, level) => ({ distance, level }));
    const bar = gapMark(
      [
        { w: 0, b: 8 },
        { w: 4, b: 0 },
      ],
      4,
      { from, to, distance: 2, rise: 0.5, slope: 0.5 },
    );
    expect(bar.kind === 'line' && Array.from(bar.points)).toEqual([1, 6, 3, 2]);
  });
});

describe('guesses, pulls and estimates on the map', () => {
  it('a grid of k values has k² points, the outermost half a cell from the edge', () => {
    const points = gridPoints(4, { w: [-1, 1], b: [0, 4] });
    expect(points).toHaveLength(32);
    expect(Array.from(points.subarray(0, 2))).toEqual([-0.75, 0.5]);
    expect(Array.from(points.subarray(30))).toEqual([0.75, 3.5]);
  });

  it('the longer of two pulls has the full length, the other its share of it', () => {
    const [one, other] = arrows(
      pullMarks({ w: -2, b: -2 }, [
        { x: 0.5, y: 0.2, isChosen: false },
        { x: 2.5, y: 0.9, isChosen: true },
      ]),
    ).map(({ from, to }) => Math.hypot(to.w - from.w, to.b - from.b));
    expect(Math.max(one, other)).toBeCloseTo(2, 9);
    expect(Math.min(one, other)).toBeGreaterThan(0);
  });

  it('an estimate that is the truth lies on the true step; a wild one is cut short', () => {
    const place = { w: 0, b: 0 };
    const cloud = { w: Float64Array.of(1, 1000), b: Float64Array.of(0, 0) };
    const [fan, truth] = cloudMarks(place, cloud, { w: 1, b: 0 });
    const data = fan.kind === 'arrows' ? fan.data : new Float64Array();
    expect(truth.kind === 'arrow' && truth.to.w).toBeCloseTo(data[2], 12);
    expect(data[6]).toBeCloseTo(-4.5, 12);
    const many = { w: new Float64Array(300).fill(1), b: new Float64Array(300) };
    const [all] = cloudMarks(place, many, { w: 1, b: 0 });
    expect(all.kind === 'arrows' && all.data.length / 4).toBe(DRAWN);
  });
});
